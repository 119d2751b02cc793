// Codes of the wire and the words of the office for them: relationships, sequence, kinds of accident, code systems.
import type { AdjustmentGroup, Claim, CodeSystem, PayerSequence, Relationship } from '@crossbill/model'

type Detail = Claim['relationshipDetail']

/** Patient to subscriber (PAT01, SBR02, INS02); what is not here is a dependent of another kind. */
const relationships: Readonly<Record<string, { relationship: Relationship; detail?: Detail }>> = {
  '18': { relationship: 'self' },
  '01': { relationship: 'spouse' },
  '19': { relationship: 'child' },
  '20': { relationship: 'other-dependent', detail: 'employee' },
  '21': { relationship: 'other-dependent', detail: 'unknown' },
  '39': { relationship: 'other-dependent', detail: 'organ-donor' },
  '40': { relationship: 'other-dependent', detail: 'cadaver-donor' },
  '41': { relationship: 'other-dependent', detail: 'injured-plaintiff' },
  '53': { relationship: 'other-dependent', detail: 'life-partner' },
  '34': { relationship: 'other-dependent' },
  'G8': { relationship: 'other-dependent' },
}
const detailCodes: Readonly<Record<NonNullable<Detail>, string>> = {
  'employee': '20', 'unknown': '21', 'organ-donor': '39', 'cadaver-donor': '40', 'injured-plaintiff': '41', 'life-partner': '53', 'other': 'G8',
}

/** Relationship of a code; undefined when the file has none. An unlisted code is another dependent. */
export function readRelationship(code: string): { relationship: Relationship; detail?: Detail } | undefined {
  if (code === '') return undefined
  return relationships[code] ?? { relationship: 'other-dependent', detail: 'other' }
}

export function writeRelationship(relationship: Relationship, detail?: Detail): string {
  switch (relationship) {
    case 'self': return '18'
    case 'spouse': return '01'
    case 'child': return '19'
    case 'other-dependent': return detail === undefined ? 'G8' : detailCodes[detail]
  }
}

const sequences: Readonly<Record<string, PayerSequence>> = { P: 'primary', S: 'secondary', T: 'tertiary' }

export function readSequence(code: string): PayerSequence {
  return sequences[code] ?? 'unknown'
}

export function writeSequence(sequence: PayerSequence): string {
  return { primary: 'P', secondary: 'S', tertiary: 'T', unknown: 'U' }[sequence]
}

const accidents = { AA: 'auto', EM: 'work', OA: 'other' } as const
type AccidentKind = (typeof accidents)[keyof typeof accidents]

export function readAccidentKind(code: string): AccidentKind | undefined {
  return code === 'AA' || code === 'EM' || code === 'OA' ? accidents[code] : undefined
}

export function writeAccidentKind(kind: AccidentKind): string {
  return { auto: 'AA', work: 'EM', other: 'OA' }[kind]
}

/** The code system of a procedure: dental codes start with D, other HCPCS codes with another letter, CPT with a digit. */
export function codeSystemOf(qualifier: string, code: string): CodeSystem {
  if (qualifier === 'AD' || /^D\d{4}$/.test(code)) return 'CDT'
  return /^[A-Z]\d{4}$/.test(code) ? 'HCPCS' : 'CPT'
}

const groups: ReadonlySet<string> = new Set<AdjustmentGroup>(['CO', 'PR', 'OA', 'PI', 'CR'])

export function isAdjustmentGroup(code: string): code is AdjustmentGroup {
  return groups.has(code)
}

export function readSex(code: string): 'female' | 'male' | 'unknown' | undefined {
  return code === 'F' ? 'female' : code === 'M' ? 'male' : code === 'U' ? 'unknown' : undefined
}

export function writeSex(sex: 'female' | 'male' | 'unknown' | undefined): string | undefined {
  return sex === undefined ? undefined : { female: 'F', male: 'M', unknown: 'U' }[sex]
}

/** ICD-10-CM with its point (`K01.1`), from the wire's form without (`K011`). */
export function readDiagnosis(code: string): string {
  const plain = code.replace('.', '').trim()
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain
}

/**
 * The diagnoses of one claim as HI carries them, the principal one first: ICD-10-CM, or ICD-9-CM (services before October
 * 2015) where a code starts with a digit, as no later one does. A claim does not mix the two.
 */
export function writeDiagnoses(codes: readonly string[]): [qualifier: string, code: string][] {
  const [first, other] = codes.some((code) => /^\d/.test(code)) ? ['BK', 'BF'] as const : ['ABK', 'ABF'] as const
  return codes.map((code, index) => [index === 0 ? first : other, code.replace('.', '').trim().toUpperCase()])
}
