// Invented answers and questions: a remittance with a reversal and a provider adjustment, benefits, status, authorization.

import type { SegmentInput } from '../writing/segment-input.ts'
import type { InventedOptions } from './parts.ts'
import { interchange } from './parts.ts'

const no = undefined

const remittance: SegmentInput[] = [
  ['BPR', 'I', '355.25', 'C', 'CHK', ...Array.from({ length: 11 }, () => no), '20260401'], ['TRN', '1', 'CHK-5512', '1142233445'], ['DTM', '405', '20260331'],
  ['N1', 'PR', 'NORTHERN MEDICAL PLAN', 'XV', '87726'], ['N3', '1 PLAN PLAZA'], ['N4', 'HARTFORD', 'CT', '06103'], ['PER', 'BL', 'PROVIDER LINE', 'TE', '8605550100'],
  ['N1', 'PE', 'OAK STREET DENTAL', 'XX', '1234567893'], ['REF', 'TJ', '142233445'],
  ['LX', '1'],
  ['CLP', 'C-1001', '1', '910.5', '480.25', '110', '12', 'P-90001', '11', '1'], ['NM1', 'QC', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ['DTM', '050', '20260310'],
  ['SVC', ['HC', '41899', '22'], '640', '300', no, '1'], ['DTM', '472', '20260302'], ['CAS', 'CO', '45', '250'], ['CAS', 'PR', '1', '50', no, '2', '40'], ['REF', '6R', 'L-1'], ['AMT', 'B6', '390'], ['LQ', 'HE', 'N130'],
  ['SVC', ['HC', '00170', 'QK'], '270.5', '180.25', no, '3'], ['DTM', '472', '20260302'], ['CAS', 'CO', '45', '70.25'], ['CAS', 'PR', '3', '20'], ['REF', '6R', 'L-2'],
  ['CLP', 'C-0900', '22', '-200', '-100', no, '12', 'P-80001', '11', '1'], ['CAS', 'CO', '45', '-100'], ['NM1', 'QC', '1', 'LOWE', 'KIT'], ['DTM', '232', '20260115'],
  ['PLB', '1234567893', '20261231', ['WO', 'P-70001'], '30', ['L6', 'P-90001'], '-5'],
]

const questionHead = (set: string): SegmentInput[] => [
  ['HL', '1', no, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'], ['HL', '2', '1', '21', '1'],
  ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'], ['HL', '3', '2', '22', '0'], ['TRN', set === '270' ? '1' : '2', 'ELIG-1', '1142233445'],
  ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ['DMG', 'D8', '19870612', 'F'],
]

const inquiry: SegmentInput[] = [['BHT', '0022', '13', 'Q-1', '20260304', '0915'], ...questionHead('270'), ['DTP', '291', 'D8', '20260304'], ['EQ', '30'], ['EQ', '35']]

const benefits: SegmentInput[] = [
  ['BHT', '0022', '11', 'Q-1', '20260304', '0916'], ...questionHead('271'), ['DTP', '346', 'D8', '20260101'],
  ['EB', '1', 'IND', { repeats: ['30', '35'] }, 'C1', 'GOLD PLAN'], ['EB', 'C', 'IND', '30', no, no, '23', '500'], ['EB', 'C', 'IND', '30', no, no, '29', '120.5'],
  ['EB', 'A', no, '40', no, no, no, no, '.2', no, no, 'Y', 'Y'], ['EB', 'F', 'IND', '35', no, no, no, no, no, 'P6', '2', no, 'Y'], ['HSD', 'VS', '2', no, no, '34', '1'],
  ['EB', 'R', no, '35'], ['LS', '2120'], ['NM1', 'PRP', '2', 'LAKESIDE DENTAL PLAN', no, no, no, no, 'PI', '60054'], ['LE', '2120'],
]

const statusHead = (): SegmentInput[] => [
  ['HL', '1', no, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'], ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', 'OAK STREET DENTAL', no, no, no, no, '46', 'OAK001'],
  ['HL', '3', '2', '19', '1'], ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'],
  ['HL', '4', '3', '22', '0'],
]
const asked: SegmentInput[] = [
  ['BHT', '0010', '13', 'S-1', '20260320', '1010'], ...statusHead(), ['DMG', 'D8', '19870612', 'F'], ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'],
  ['TRN', '1', 'C-1001'], ['REF', '1K', 'P-90001'], ['AMT', 'T3', '910.5'], ['DTP', '472', 'D8', '20260302'],
]
const told: SegmentInput[] = [
  ['BHT', '0010', '08', 'S-1', '20260320', '1011', 'DG'], ...statusHead(), ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'],
  ['TRN', '2', 'C-1001'], ['STC', ['F1', '65'], '20260331', no, '910.5', '480.25', '20260401', no, '20260401', 'CHK-5512'], ['REF', '1K', 'P-90001'], ['DTP', '472', 'D8', '20260302'],
]
const received: SegmentInput[] = [
  ['BHT', '0085', '08', 'R-1', '20260305', '0700', 'TH'], ['HL', '1', no, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'],
  ['TRN', '1', 'REC-1'], ['DTP', '050', 'D8', '20260304'], ['DTP', '009', 'D8', '20260305'], ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', 'OAK STREET DENTAL', no, no, no, no, '46', 'OAK001'],
  ['TRN', '2', 'B-7001'], ['STC', ['A1', '19', 'PR'], '20260305', 'WQ', '1485.5'], ['QTY', '90', '1'], ['QTY', 'AA', '1'], ['AMT', 'YU', '910.5'], ['AMT', 'YY', '575'],
  ['HL', '3', '2', '19', '1'], ['NM1', '85', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'],
  ['HL', '4', '3', 'PT'], ['NM1', 'QC', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ['TRN', '2', 'C-1001'], ['STC', ['A2', '20', 'PR'], '20260305', 'WQ', '910.5'], ['REF', '1K', 'P-90001'], ['DTP', '472', 'D8', '20260302'],
  ['HL', '5', '3', 'PT'], ['NM1', 'QC', '1', 'OKAFOR', 'LEO', no, no, no, 'MI', 'D55511'], ['TRN', '2', 'C-2002'], ['STC', ['A3', '116'], '20260305', 'U', '575'], ['DTP', '472', 'D8', '20260302'],
]

const reviewHead = (): SegmentInput[] => [
  ['HL', '1', no, '20', '1'], ['NM1', 'X3', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'], ['HL', '2', '1', '21', '1'],
  ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'], ['HL', '3', '2', '22', '1'], ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ['DMG', 'D8', '19870612', 'F'],
  ['HL', '4', '3', 'EV', '1'],
]
const request: SegmentInput[] = [
  ['BHT', '0007', '13', 'A-1', '20260220', '0800'], ...reviewHead(), ['TRN', '1', 'REQ-1', '9142233445'], ['UM', 'HS', 'I', '40', ['11', 'B']], ['HI', ['ABK', 'K011']],
  ['HL', '5', '4', 'SS', '0'], ['TRN', '1', 'REQ-1-1', '9142233445'], ['UM', 'HS', 'I', '40'], ['SV3', ['AD', 'D7240'], '410', no, ['20'], no, '1'], ['TOO', 'JP', '32'],
]
const decision: SegmentInput[] = [
  ['BHT', '0007', '11', 'A-1', '20260221', '0800', '18'], ...reviewHead(), ['TRN', '2', 'REQ-1', '9142233445'], ['UM', 'HS', 'I', '40', ['11', 'B']], ['HCR', 'A1', 'AUTH-7'], ['DTP', 'AAH', 'RD8', '20260221-20260821'],
  ['HL', '5', '4', 'SS', '0'], ['TRN', '2', 'REQ-1-1', '9142233445'], ['UM', 'HS', 'I', '40'], ['HCR', 'A1', 'AUTH-7'], ['SV3', ['AD', 'D7240'], '410', no, ['20'], no, '1'], ['HSD', 'FL', '1'],
]
const attachment: SegmentInput[] = [
  ['BGN', '02', 'AT-1', '20260304'], ['NM1', 'PR', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'], ['NM1', '41', '2', 'OAK STREET DENTAL', no, no, no, no, '46', 'OAK001'],
  ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'], ['NM1', 'QC', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W123456789'], ['REF', 'EJ', 'C-1001'], ['DTP', '472', 'D8', '20260302'],
  ['LX', '1'], ['TRN', '1', 'ATT-1001'], ['DTP', '368', 'D8', '20260304'], ['CAT', 'OZ', 'TX'], ['EFI', '05'], ['BIN', '24', { binary: new TextEncoder().encode('panoramic~image*\n:^data!') }],
]
const accepted: SegmentInput[] = [
  ['AK1', 'HC', '31', '005010X222A1'], ['AK2', '837', '0001', '005010X222A1'], ['IK5', 'A'],
  ['AK2', '837', '0002', '005010X222A1'], ['IK3', 'NM1', '8', '2010', '8'], ['IK4', ['9'], '67', '1'], ['IK5', 'R', '5'], ['AK9', 'P', '2', '2', '1'],
]

export const inventedAnswers = {
  remittance: (options?: InventedOptions): Uint8Array => interchange('835', '005010X221A1', remittance, options),
  inquiry: (options?: InventedOptions): Uint8Array => interchange('270', '005010X279A1', inquiry, options),
  benefits: (options?: InventedOptions): Uint8Array => interchange('271', '005010X279A1', benefits, options),
  asked: (options?: InventedOptions): Uint8Array => interchange('276', '005010X212', asked, options),
  told: (options?: InventedOptions): Uint8Array => interchange('277', '005010X212', told, options),
  received: (options?: InventedOptions): Uint8Array => interchange('277', '005010X214', received, options),
  request: (options?: InventedOptions): Uint8Array => interchange('278', '005010X217', request, options),
  decision: (options?: InventedOptions): Uint8Array => interchange('278', '005010X217', decision, options),
  attachment: (options?: InventedOptions): Uint8Array => interchange('275', '005010X210', attachment, options),
  accepted: (options?: InventedOptions): Uint8Array => interchange('999', '005010X231A1', accepted, options),
}
