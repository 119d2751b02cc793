// Answers as payers send them, value by value: nothing paid, reversals with their corrections, carried balances, interest,
// payments per head, dependents, refusals, several statuses, pended and refused authorizations.
import { checkX12, type SegmentInput, writeInterchange } from '@crossbill/x12'
import { expect, it } from 'vitest'
import { readAcknowledgements, readAuthorizationAnswers, readBenefits, readRemittances } from './index.ts'

const no = undefined
const blanks = (count: number) => Array.from({ length: count }, () => no)

function file(set: string, guide: string, segments: readonly SegmentInput[]): Uint8Array {
  const { bytes, findings } = writeInterchange({
    sender: { qualifier: 'ZZ', id: 'PLAN' }, receiver: { qualifier: 'ZZ', id: 'OAKDENTAL' }, date: '20261121', time: '0915', controlNumber: 7, usage: 'T', groups: [{ controlNumber: 7, transactions: [{ set, guide, controlNumber: '0001', segments }] }],
  })
  expect(findings).toEqual([])
  expect(checkX12(bytes).findings.filter((finding) => finding.severity === 'error')).toEqual([])
  return bytes
}

const advice = (pay: { amount: string; method: string; handling: string }, rest: readonly SegmentInput[]) => file('835', '005010X221A1', [
  ['BPR', pay.handling, pay.amount, 'C', pay.method, ...blanks(11), '20261120'], ['TRN', '1', 'T-77', '1142233445'], ['DTM', '405', '20261119'],
  ['N1', 'PR', 'NORTHERN DENTAL PLAN', 'XV', '60054'], ['N3', '1 PLAN PLAZA'], ['N4', 'HARTFORD', 'CT', '06103'], ['PER', 'BL', 'DESK', 'TE', '8605550100'], ['N1', 'PE', 'OAK STREET DENTAL', 'XX', '1234567893'], ...rest,
])
const patient: SegmentInput = ['NM1', 'QC', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W1']
const served: SegmentInput = ['DTM', '232', '20261102']

it('reads an advice that pays nothing', () => {
  const read = readRemittances(advice({ amount: '0', method: 'NON', handling: 'H' }, [['LX', '1'], ['CLP', 'C-1', '4', '100', '0', no, '12', 'P-1'], ['CAS', 'CO', '29', '100'], patient, served]))
  expect(read.ok && read.value).toMatchObject([{ sound: true, advice: {
    payment: { amount: 0, method: 'none', traceNumber: 'T-77', date: '2026-11-20', credit: true }, payer: { name: 'NORTHERN DENTAL PLAN', id: '60054' }, payee: { npi: '1234567893' }, providerAdjustments: [],
    claims: [{ patientControlNumber: 'C-1', status: '4', meaning: 'denied', charge: 10000, paid: 0, payerClaimControlNumber: 'P-1', dateOfService: '2026-11-02', patientName: 'ANA REYES', memberId: 'W1', adjustments: [{ group: 'CO', reason: '29', amount: 10000 }], lines: [] }],
  } }])
})

it('reads a reversal beside its correction, interest, and what is taken and carried', () => {
  const line = (sign: '' | '-', paid: string, cuts: readonly SegmentInput[]): SegmentInput[] => [['SVC', ['AD', 'D7240'], `${sign}200`, `${sign}${paid}`, no, '1'], ['DTM', '472', '20261102'], ...cuts, ['REF', '6R', 'L-1']]
  const read = readRemittances(advice({ amount: '17.5', method: 'CHK', handling: 'I' }, [
    ['LX', '1'],
    ['CLP', 'C-9', '22', '-200', '-120', no, '12', 'P-1', '11', '1'], patient, ...line('-', '120', [['CAS', 'CO', '45', '-80']]),
    ['CLP', 'C-9', '1', '200', '140', '20', '12', 'P-2', '11', '7'], patient, ['AMT', 'I', '2.5'], ...line('', '140', [['CAS', 'CO', '45', '40'], ['CAS', 'PR', '2', '20']]),
    ['PLB', '1234567893', '20261231', ['L6', 'P-2'], '-2.5', ['WO', 'P-0'], '30', ['FB', 'CARRY'], '-25'],
  ]))
  expect(read.ok && read.value).toMatchObject([{ sound: true, advice: {
    payment: { amount: 1750, method: 'check' },
    claims: [
      { patientControlNumber: 'C-9', meaning: 'reversal', charge: -20000, paid: -12000, lines: [{ procedure: { system: 'CDT', code: 'D7240' }, charge: -20000, paid: -12000, adjustments: [{ group: 'CO', reason: '45', amount: -8000 }], controlNumber: 'L-1' }] },
      { patientControlNumber: 'C-9', meaning: 'processed', charge: 20000, paid: 14000, patientResponsibility: 2000, frequency: '7', interest: 250, lines: [{ paid: 14000, dateOfService: '2026-11-02', adjustments: [{ group: 'CO', reason: '45', amount: 4000 }, { group: 'PR', reason: '2', amount: 2000 }] }] },
    ],
    providerAdjustments: [{ reason: 'L6', reference: 'P-2', amount: -250, fiscalPeriodEnd: '2026-12-31' }, { reason: 'WO', reference: 'P-0', amount: 3000 }, { reason: 'FB', reference: 'CARRY', amount: -2500 }],
  } }])
})

it('reads a payment per head, which has no claims', () => {
  const read = readRemittances(advice({ amount: '1200', method: 'CHK', handling: 'I' }, [['PLB', '1234567893', '20261231', ['CV', 'CAP-11'], '-1200']]))
  expect(read.ok && read.value).toMatchObject([{ sound: true, advice: { payment: { amount: 120000 }, claims: [], providerAdjustments: [{ reason: 'CV', reference: 'CAP-11', amount: -120000 }] } }])
})

it('holds back an advice whose sums do not meet, with the difference', () => {
  const bytes = advice({ amount: '0', method: 'NON', handling: 'H' }, [['LX', '1'], ['CLP', 'C-1', '4', '100', '0', no, '12', 'P-1'], ['CAS', 'CO', '29', '100'], patient, served])
  const read = readRemittances(new TextDecoder().decode(bytes).replace('CAS*CO*29*100', 'CAS*CO*29*99.99'))
  expect(read.ok && read.value[0]?.sound).toBe(false)
  expect(JSON.stringify(read)).toContain('0.01')
})

const eligibility = (rest: readonly SegmentInput[], child: '0' | '1' = '0') => file('271', '005010X279A1', [
  ['BHT', '0022', '11', 'Q-1', '20261120', '0916'], ['HL', '1', no, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN DENTAL PLAN', no, no, no, no, 'PI', '60054'], ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'],
  ['HL', '3', '2', '22', child], ['TRN', '2', 'ELIG-1', '1142233445'], ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W1'], ...rest,
])

it('reads the benefits of a child with limits, frequency and what is left', () => {
  const read = readBenefits(eligibility([
    ['HL', '4', '3', '23', '0'], ['TRN', '2', 'ELIG-2', '1142233445'], ['NM1', '03', '1', 'REYES', 'LUZ'], ['DMG', 'D8', '20150101', 'F'], ['INS', 'N', '19'], ['DTP', '346', 'D8', '20260101'],
    ['EB', '1', no, '35', no, 'GOLD DENTAL'], ['EB', 'F', 'IND', '35', no, no, '23', '1500', no, no, no, no, 'Y'], ['EB', 'F', 'IND', '35', no, no, '29', '610.5', no, no, no, no, 'Y'],
    ['EB', 'A', no, '40', no, no, no, no, '.2', no, no, 'Y', 'Y'], ['EB', 'F', no, no, no, no, no, no, no, no, no, no, 'Y', ['AD', 'D1110']], ['HSD', 'VS', '2', no, no, '23', '1'],
  ], '1'))
  expect(read.ok && read.value).toMatchObject([{
    payer: { id: '60054' }, subscriber: { name: { last: 'REYES', first: 'ANA' }, memberId: 'W1' }, dependent: { name: { last: 'REYES', first: 'LUZ' }, birthDate: '2015-01-01', sex: 'female' }, relationship: 'child', rejections: [],
    statements: [
      { kind: 'active', serviceTypes: ['35'], planName: 'GOLD DENTAL' }, { kind: 'limitation', level: 'individual', period: 'calendar-year', amount: 150000, network: 'in' }, { period: 'remaining', amount: 61050 },
      { kind: 'coinsurance', patientPercent: 20, authorizationRequired: 'yes', network: 'in' }, { procedure: { system: 'CDT', code: 'D1110' }, deliveries: [{ what: 'VS', count: 2, period: 'calendar-year', periods: 1 }] },
    ],
  }])
})

it('says why a person, an asker or a payer gave no answer', () => {
  const rejections = (bytes: Uint8Array) => { const read = readBenefits(bytes); return read.ok && read.value.map((each) => [each.statements.length, each.rejections.map((one) => one.code)]) }
  expect(rejections(eligibility([['AAA', 'N', no, '75', 'C'], ['DMG', 'D8', '19870612', 'F']]))).toEqual([[0, ['EXC-REJECTED-75']]])
  expect(rejections(eligibility([['HL', '4', '3', '23', '0'], ['NM1', '03', '1', 'REYES', 'LUZ'], ['AAA', 'N', no, '67', 'C'], ['DMG', 'D8', '20150101', 'F']], '1'))).toEqual([[0, ['EXC-REJECTED-67']]])
})

it('reads each status of a claim that has several', () => {
  const read = readAcknowledgements(file('277', '005010X212', [
    ['BHT', '0010', '08', 'S-1', '20261120', '1011', 'DG'], ['HL', '1', no, '20', '1'], ['NM1', 'PR', '2', 'NORTHERN DENTAL PLAN', no, no, no, no, 'PI', '60054'], ['HL', '2', '1', '21', '1'], ['NM1', '41', '2', 'OAK', no, no, no, no, '46', 'OAK001'],
    ['HL', '3', '2', '19', '1'], ['NM1', '1P', '2', 'OAK', no, no, no, no, 'XX', '1234567893'], ['HL', '4', '3', '22', '0'], ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W1'],
    ['TRN', '2', 'C-1'], ['STC', ['F1', '65'], '20261119', no, '910.5', '480.25', '20261120', no, '20261120', 'CHK-5'], ['STC', ['F1', '107'], '20261119', no, '910.5', '480.25'], ['REF', '1K', 'P-9'], ['DTP', '472', 'D8', '20261102'],
    ['TRN', '2', 'C-2'], ['STC', ['A4', '35'], '20261119', no, '75'], ['DTP', '472', 'D8', '20261103'],
    ['TRN', '2', 'C-3'], ['STC', ['P3', '317'], '20261119', no, '50'], ['DTP', '472', 'D8', '20261103'],
  ]))
  expect(read.ok && read.value).toMatchObject([
    { kind: 'claim', traceNumber: 'C-1', claimStatus: 'paid', statuses: [{ category: 'F1', status: '65' }, { category: 'F1', status: '107' }], charge: 91050, paid: 48025, checkNumber: 'CHK-5', payerClaimControlNumber: 'P-9' },
    { traceNumber: 'C-2', claimStatus: 'not-found', statuses: [{ category: 'A4', status: '35' }], charge: 7500 }, { traceNumber: 'C-3', claimStatus: 'pending', charge: 5000 },
  ])
})

const review = (decisions: readonly SegmentInput[], services: readonly SegmentInput[]) => file('278', '005010X217', [
  ['BHT', '0007', '11', 'A-1', '20261120', '0800', '18'], ['HL', '1', no, '20', '1'], ['NM1', 'X3', '2', 'NORTHERN MEDICAL PLAN', no, no, no, no, 'PI', '87726'], ['HL', '2', '1', '21', '1'], ['NM1', '1P', '2', 'OAK STREET DENTAL', no, no, no, no, 'XX', '1234567893'],
  ['HL', '3', '2', '22', '1'], ['NM1', 'IL', '1', 'REYES', 'ANA', no, no, no, 'MI', 'W1'], ['HL', '4', '3', 'EV', services.length > 0 ? '1' : '0'], ['TRN', '2', 'REQ-1', '9142233445'], ['UM', 'HS', 'I', '40', ['24', 'B']], ...decisions, ...services,
])

it('reads a pended, a refused and a partly certified authorization, code by code', () => {
  const authorization = (bytes: Uint8Array) => { const read = readAuthorizationAnswers(bytes); return read.ok && read.value[0]?.authorization }
  expect(authorization(review([['HCR', 'A4', no, '0U']], []))).toMatchObject({ status: 'pended', reason: '0U', placeOfService: '24' })
  expect(authorization(review([['HCR', 'A3', no, '0V']], []))).toMatchObject({ status: 'denied', reason: '0V' })
  const service = (level: string, code: SegmentInput, decision: SegmentInput): SegmentInput[] => [['HL', level, '4', 'SS', '0'], ['UM', 'HS', 'I', '40'], decision, code]
  expect(authorization(review([], [...service('5', ['SV1', ['HC', '41899'], no, 'UN', '2'], ['HCR', 'A1', 'AUTH-5']), ...service('6', ['SV3', ['AD', 'D7953'], no, no, no, no, '1'], ['HCR', 'A3', no, '0V'])]))).toMatchObject({
    status: 'partial', codes: [{ code: '41899', units: 2, status: 'certified', number: 'AUTH-5' }, { code: 'D7953', units: 1, status: 'denied', reason: '0V' }],
  })
})
