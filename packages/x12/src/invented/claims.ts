// Invented claims: medical for an extraction, dental as second payer with the first one's answer, a predetermination, a hospital's.

import type { SegmentInput } from '../writing/segment-input.ts'
import type { InventedOptions } from './parts.ts'
import { address, childPatient, claimHead, interchange, selfPatient } from './parts.ts'

const no = undefined

const medical: SegmentInput[] = [
  ...claimHead, ...selfPatient,
  ['CLM', 'C-1001', '910.5', no, no, ['11', 'B', '1'], 'Y', 'A', 'Y', 'Y', no, ['OA']],
  ['DTP', '439', 'D8', '20260210'], ['PWK', 'OZ', 'EL', no, no, 'AC', 'ATT-1001'], ['REF', 'G1', 'AUTH-7'], ['NTE', 'ADD', 'IMPACTED THIRD MOLAR'],
  ['HI', ['ABK', 'K011'], ['ABF', 'K0889']],
  ['NM1', '82', '1', 'HALE', 'JUNE', no, no, no, 'XX', '1487648176'], ['PRV', 'PE', 'PXC', '1223S0112X'],
  ['LX', '1'], ['SV1', ['HC', '41899', '22', no, no, no, 'UNLISTED PROCEDURE'], '640', 'UN', '1', no, no, ['1', '2']], ['DTP', '472', 'D8', '20260302'], ['REF', '6R', 'L-1'],
  ['LX', '2'], ['SV1', ['HC', '00170', 'QK'], '270.5', 'MJ', '45', no, no, ['1']], ['DTP', '472', 'D8', '20260302'], ['REF', '6R', 'L-2'],
]

const dental: SegmentInput[] = [
  ...claimHead, ...childPatient,
  ['CLM', 'C-2002', '575', no, no, ['11', 'B', '1'], 'Y', 'A', 'Y', 'Y'], ['DTP', '472', 'D8', '20260302'], ['DN2', '16', 'M', no, no, no, 'JP'],
  ['HI', ['ABK', 'K011']], ['NM1', '82', '1', 'HALE', 'JUNE', no, no, no, 'XX', '1487648176'], ['PRV', 'PE', 'PXC', '1223S0112X'],
  ['SBR', 'P', '19', 'GRP-88', no, no, no, no, no, 'CI'], ['AMT', 'D', '120'], ['OI', no, no, 'Y', no, no, 'Y'],
  ['NM1', 'IL', '1', 'OKAFOR', 'MIRA', no, no, no, 'MI', 'M88712'], ...address('9 PINE ROAD'), ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'],
  ['LX', '1'], ['SV3', ['AD', 'D7240'], '410', no, ['20'], no, '1', no, no, no, no, ['1']], ['TOO', 'JP', '32'], ['REF', '6R', 'L-1'],
  ['SVD', '87726', '120', ['AD', 'D7240'], no, '1'], ['CAS', 'CO', '45', '190'], ['CAS', 'PR', '1', '60', no, '2', '40'], ['DTP', '573', 'D8', '20260330'],
  ['LX', '2'], ['SV3', ['AD', 'D2391'], '165', no, no, no, '1', no, no, no, no, ['1']], ['TOO', 'JP', '30', ['M', 'O']], ['REF', '6R', 'L-2'],
  ['SVD', '87726', '0', ['AD', 'D2391'], no, '1'], ['CAS', 'PR', '204', '165'], ['DTP', '573', 'D8', '20260330'],
]

const predetermination: SegmentInput[] = [
  ...claimHead, ...selfPatient,
  ['CLM', 'C-3003', '1830', no, no, ['11', 'B', '1'], 'Y', 'A', 'Y', 'Y', no, no, no, no, no, no, no, no, no, 'PB'], ['DN1', '24', '18'], ['HI', ['ABK', 'K08109']],
  ['LX', '1'], ['SV3', ['AD', 'D6010'], '1830', no, ['10'], 'I', '1'], ['TOO', 'JP', '8'], ['REF', '6R', 'L-1'],
]

const hospital: SegmentInput[] = [
  ...claimHead, ...selfPatient,
  ['CLM', 'C-4004', '4200', no, no, ['13', 'A', '1'], no, 'A', 'Y', 'Y'], ['DTP', '434', 'RD8', '20260301-20260302'], ['CL1', '3', '1', '01'], ['HI', ['ABK', 'K011']],
  ['NM1', '71', '1', 'HALE', 'JUNE', no, no, no, 'XX', '1487648176'],
  ['LX', '1'], ['SV2', '0360', ['HC', '41899'], '4200', 'UN', '1'], ['DTP', '472', 'D8', '20260302'],
]

export const inventedClaims = {
  medical: (options?: InventedOptions): Uint8Array => interchange('837', '005010X222A1', medical, options),
  dental: (options?: InventedOptions): Uint8Array => interchange('837', '005010X224A2', dental, options),
  predetermination: (options?: InventedOptions): Uint8Array => interchange('837', '005010X224A2', predetermination, options),
  hospital: (options?: InventedOptions): Uint8Array => interchange('837', '005010X223A2', hospital, options),
}
