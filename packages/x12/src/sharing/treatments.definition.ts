// What happens to which element when a file is made shareable. Amounts, codes, qualifiers and control numbers stay, so that
// counts and balances hold; dates move by one number of days for the whole file.

export type Treatment = 'id' | 'lastName' | 'firstName' | 'organization' | 'street' | 'city' | 'postal' | 'date' | 'period' | 'contact' | 'text' | 'binary' | 'code'

export const treatments: Readonly<Record<string, Readonly<Record<number, Treatment>>>> = {
  ISA: { 2: 'code', 4: 'code', 6: 'id', 8: 'id', 9: 'date' },
  GS: { 2: 'id', 3: 'id', 4: 'date' },
  TA1: { 2: 'date' },
  NM1: { 3: 'lastName', 4: 'firstName', 5: 'firstName', 7: 'text', 9: 'id', 12: 'lastName' },
  N1: { 2: 'organization', 4: 'id' }, N2: { 1: 'organization', 2: 'organization' }, N3: { 1: 'street', 2: 'street' }, N4: { 1: 'city', 3: 'postal', 6: 'id' },
  PER: { 2: 'lastName', 4: 'contact', 6: 'contact', 8: 'contact', 9: 'id' },
  REF: { 2: 'id', 3: 'text' }, TRN: { 2: 'id', 3: 'id', 4: 'id' }, BHT: { 3: 'id', 4: 'date' }, BGN: { 2: 'id', 3: 'date', 6: 'id' },
  CLM: { 1: 'id' }, CLP: { 1: 'id', 7: 'id' }, SBR: { 3: 'id', 4: 'organization' }, DMG: { 2: 'period' }, PAT: { 6: 'period' }, INS: { 12: 'period', 14: 'city' },
  DTP: { 3: 'period' }, DTM: { 2: 'date', 6: 'period' }, DN2: { 5: 'period' }, MPI: { 4: 'text', 7: 'period' }, CR1: { 7: 'street', 8: 'street', 9: 'text', 10: 'text' },
  CR5: { 5: 'text', 9: 'text' }, CR6: { 2: 'date', 4: 'period', 5: 'date', 9: 'date', 12: 'date', 13: 'date', 14: 'date', 16: 'period', 18: 'date', 19: 'date', 20: 'date', 21: 'date' },
  BPR: { 7: 'id', 9: 'id', 10: 'id', 11: 'id', 13: 'id', 15: 'id', 16: 'date', 19: 'id', 21: 'id' },
  RDM: { 2: 'organization', 3: 'contact' }, PLB: { 1: 'id', 2: 'date' }, SVD: { 1: 'id' }, TS3: { 1: 'id', 3: 'date' }, PS1: { 1: 'id' }, PWK: { 6: 'id', 7: 'text' },
  NTE: { 2: 'text' }, K3: { 1: 'text' }, MSG: { 1: 'text' }, STC: { 2: 'date', 6: 'date', 8: 'date', 9: 'id', 12: 'text' }, HCR: { 2: 'id' }, HCP: { 4: 'id' }, CN1: { 4: 'id' },
  FRM: { 3: 'text', 4: 'date' }, DN1: { 4: 'text' }, CR2: { 10: 'text', 11: 'text' }, CR3: { 5: 'text' }, III: { 4: 'text' }, QTY: { 4: 'text' }, IK4: { 4: 'text' },
  CTX: { 1: 'text' }, EFI: { 2: 'text', 11: 'text' }, OOI: { 2: 'id', 3: 'text', 5: 'text' }, BIN: { 2: 'binary' }, BDS: { 3: 'binary' }, CAT: { 4: 'id' },
}

/** References that are codes of the trade rather than somebody's number. */
export const keptReferences: ReadonlySet<string> = new Set(['T4', 'BLT', 'F2', '4N', 'LU', 'P4', '0K', 'APC'])
