// Names of the code sets for people.

export const codeSetWords: Readonly<Record<string, string>> = { icd10cm: 'Diagnosis, ICD-10-CM', cdt: 'Dental procedure, CDT', cpt: 'Medical procedure, CPT', hcpcs: 'Supply or service, HCPCS', modifier: 'Modifier', 'place-of-service': 'Place of service', carc: 'Answer reason, CARC', rarc: 'Remark, RARC', taxonomy: 'Provider taxonomy' }

export function sayCodeSet(set: string): string {
  return codeSetWords[set.toLowerCase()] ?? set
}
