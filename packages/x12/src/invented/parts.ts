// Invented files for tests and fuzzing: people, numbers and plans are made up. No two equal amounts, so that a swap shows.

import type { GroupInput, InterchangeInput, TransactionInput } from '../writing/inputs.ts'
import { writeInterchange } from '../write.ts'
import type { SegmentInput } from '../writing/segment-input.ts'

export interface InventedOptions {
  readonly delimiters?: InterchangeInput['delimiters']
  readonly lineBreak?: string
  readonly functionalId?: string
}

export function interchange(set: string, guide: string, segments: readonly SegmentInput[], options: InventedOptions = {}): Uint8Array {
  const transaction: TransactionInput = { set, guide, controlNumber: '0001', segments }
  const group: GroupInput = { controlNumber: 31, transactions: [transaction], ...(options.functionalId && { functionalId: options.functionalId }) }
  return writeInterchange({
    sender: { qualifier: 'ZZ', id: 'OAKDENTAL' }, receiver: { qualifier: 'ZZ', id: 'CLEARHOUSE' }, date: '20260304', time: '0915', controlNumber: 905, usage: 'T', groups: [group],
    ...(options.delimiters && { delimiters: options.delimiters }), ...(options.lineBreak !== undefined && { lineBreak: options.lineBreak }),
  }).bytes
}

const no = undefined

export const address = (street: string): SegmentInput[] => [['N3', street], ['N4', 'ALBANY', 'NY', '122070417']]

/** Header and billing provider of a claim file. */
export const claimHead: SegmentInput[] = [
  ['BHT', '0019', '00', 'B-7001', '20260304', '0915', 'CH'],
  ['NM1', '41', '2', 'OAK STREET DENTAL', no, no, no, no, '46', 'OAK001'], ['PER', 'IC', 'JUNE HALE', 'TE', '5185550142'],
  ['NM1', '40', '2', 'INVENTED CLEARINGHOUSE', no, no, no, no, '46', 'CLR77'],
  ['HL', '1', no, '20', '1'], ['PRV', 'BI', 'PXC', '1223S0112X'],
  ['NM1', '85', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'], ...address('12 OAK STREET'), ['REF', 'EI', '142233445'],
]

/** A patient who is the subscriber. */
export const selfPatient: SegmentInput[] = [
  ['HL', '2', '1', '22', '0'], ['SBR', 'P', '18', 'GRP-88', no, no, no, no, no, 'CI'],
  ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ...address('4 ELM COURT'), ['DMG', 'D8', '19870612', 'F'],
  ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'],
]

/** A child on a parent's plan, another plan having answered first. */
export const childPatient: SegmentInput[] = [
  ['HL', '2', '1', '22', '1'], ['SBR', 'S', no, 'GRP-41', no, no, no, no, no, 'CI'],
  ['NM1', 'IL', '1', 'OKAFOR', 'SAM', no, no, no, 'MI', 'D55511'], ['NM1', 'PR', '2', 'LAKESIDE DENTAL PLAN', no, no, no, no, 'PI', '60054'],
  ['HL', '3', '2', '23', '0'], ['PAT', '19'], ['NM1', 'QC', '1', 'OKAFOR', 'LEO'], ...address('9 PINE ROAD'), ['DMG', 'D8', '20090821', 'M'],
]
