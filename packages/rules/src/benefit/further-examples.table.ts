// More worked examples, computed by hand from the rules' text before they were run; most came out wrong at first. Cents.
import type { Benefits, CaseDocument, Coverage, ServiceLine } from '@crossbill/model'
import { inventedCoverage } from './invented-case.ts'
import { line, plan, terms, type WorkedExample } from './worked-examples.table.ts'

const medical = { kind: 'group-medical' } as const
const out = { network: 'out' } as const
const oneClass = (differs: Partial<NonNullable<Benefits['classes']>[number]>): Benefits => ({ ...terms(0), classes: [{ name: 'major', codes: ['*'], percent: 50, deductibleApplies: false, ...differs }] })

const partB = (benefits: Benefits = {}): Coverage => inventedCoverage('medicare', { kind: 'medicare-b', benefits: { deductible: { individualUsed: 283_00 }, ...benefits } })
const afterMedicare = (coordination: Coverage['coordination']) => ({ plans: [partB(), plan('dental', terms(90), { coordination: coordination ?? {} })], services: [line(300_00, { medicare: 200_00, dental: 210_00 }, { code: 'D7140' })] })

/** MCR-12 sets a payment of 156.80 and 3.20 of sequestration; what a later plan looks at is the payment (CAL-31, CAL-37). */
const sequestration: readonly WorkedExample[] = [
  { name: 'non-duplication after Medicare: 189 alone less the 156.80 really paid', rules: ['CAL-13', 'MCR-12'], ...afterMedicare({ method: 'non-duplication' }), expect: { paid: { medicare: 156_80, dental: 32_20 }, patient: 7_80 } },
  { name: 'own allowed amount after Medicare: 210 less 156.80', rules: ['CAL-12', 'MCR-12'], ...afterMedicare({ ceiling: 'secondary-allowed' }), expect: { paid: { dental: 53_20 }, patient: 0, over: 10_00 } },
  { name: 'maintenance of benefits after Medicare: (210 − 156.80) at 90%, at most the patient’s 40', rules: ['CAL-14', 'MCR-12'], ...afterMedicare({ method: 'maintenance-of-benefits' }), expect: { paid: { dental: 40_00 }, patient: 0 } },
  { name: 'allowable expense after Medicare leaves out what may never be charged: 200 less 160', rules: ['CAL-12a', 'MCR-12'], ...afterMedicare({ ceiling: 'naic-allowable-expense' }), expect: { paid: { dental: 40_00 }, patient: 0 } },
]

const medicaid = (benefits: Benefits = {}): Coverage => inventedCoverage('medicaid', { kind: 'medicaid', benefits })
const beneficiary: Partial<CaseDocument> = { government: { qualifiedMedicareBeneficiary: true } }

const programmes: readonly WorkedExample[] = [
  { name: 'Medicaid alone: its price, and the nominal copay beside it', rules: ['MCD-07'], plans: [medicaid({ nominalCopay: 3_00 })], services: [line(180_00, { medicaid: 88_00 })], expect: { paid: { medicaid: 88_00 }, patient: 3_00, writeOff: 89_00 } },
  { name: 'two dental plans before Medicaid: 260 less 246', rules: ['MCD-04', 'CAL-31'], plans: [plan('one', terms(50)), plan('two', terms(30)), medicaid()], services: [line(400_00, { one: 300_00, two: 320_00, medicaid: 260_00 })], expect: { paid: { one: 150_00, two: 96_00, medicaid: 14_00 }, patient: 0, writeOff: 140_00 } },
  { name: 'Medicare Advantage: a qualified beneficiary owes no cost share either', rules: ['MCD-05'], plans: [plan('advantage', terms(80), { kind: 'medicare-advantage', hasDentalBenefit: true })], services: [line(300_00, { advantage: 200_00 })], more: beneficiary, expect: { paid: { advantage: 160_00 }, patient: 0, writeOff: 140_00 } },
  { name: 'what Medicare does not cover is no cost share: the beneficiary may be asked', rules: ['MCD-05'], plans: [partB({ classes: [{ name: 'excluded', codes: ['*'], covered: false }] })], services: [line(300_00, {})], more: beneficiary, expect: { patient: 300_00, writeOff: 0 } },
  { name: 'Medicare of a year without a published deductible: both ends', rules: ['MCR-12', 'CAL-30'], plans: [partB({ deductible: {}, asOf: '2027-01-01' })], services: [line(300_00, { medicare: 200_00 }, { dateOfService: '2027-02-01' })], expect: { paid: { medicare: 156_80 }, range: [40_00, 200_00] } },
  { name: 'car insurance with a deductible of its own: 80% of 2,000', rules: ['LIA-05'], plans: [inventedCoverage('pip', { kind: 'auto-no-fault', network: 'out', benefits: { deductible: { individual: 500_00, individualUsed: 0 }, classes: [{ name: 'all', codes: ['*'], percent: 80 }], maximums: [{ limit: 10_000_00, used: 0, period: 'lifetime' }] } })], services: [line(2500_00, {}, { accident: true })], more: { accident: { kind: 'auto', date: '2026-03-10', state: 'MN' } }, expect: { paid: { pip: 1600_00 }, patient: 900_00 } },
]

const family = (family: number, familyUsed: number, federalLimit?: 'pediatric-dental'): Partial<Benefits> => ({ outOfPocket: { family, familyUsed, individualUsed: 0, ...(federalLimit && { federalLimit }) } })

const caps: readonly WorkedExample[] = [
  { name: 'a family limit only: the federal limit of 10,600 holds for the one person', rules: ['CAL-08'], plans: [plan('one', terms(50, family(21_200_00, 0)), medical)], services: [line(60_000_00, { one: 50_000_00 })], expect: { paid: { one: 39_400_00 }, patient: 10_600_00, range: [10_600_00, 21_200_00] } },
  { name: 'certified children’s dental plan, 880 of the family’s 900 used', rules: ['CAL-08'], plans: [plan('one', terms(50, { outOfPocket: { individualUsed: 100_00, familyUsed: 880_00, federalLimit: 'pediatric-dental' } }))], services: [line(600_00, { one: 500_00 })], expect: { paid: { one: 480_00 }, patient: 20_00 } },
  { name: 'children’s dental of a year without a figure: 600, or the 450 of the year before', rules: ['CAL-08', 'CAL-30'], plans: [plan('one', terms(50, { outOfPocket: { individualUsed: 0, federalLimit: 'pediatric-dental' } }))], services: [line(1300_00, { one: 1200_00 }, { dateOfService: '2027-02-01' })], expect: { patient: 600_00, range: [450_00, 600_00] } },
  { name: 'outside the network with counters of its own: 600 are left of 900', rules: ['CAL-35', 'CAL-08'], plans: [plan('one', terms(80), { ...medical, ...out, outOfNetworkBenefits: terms(60, { deductible: { individual: 200_00, individualUsed: 0 }, outOfPocket: { individual: 900_00, individualUsed: 300_00 } }) })], services: [line(4000_00, { one: 3000_00 })], expect: { paid: { one: 2400_00 }, patient: 1600_00 } },
]

const op = (fee: number, allowed: number, code: string, modifiers: string[], id = 's1'): ServiceLine => line(fee, { one: allowed }, { id, code: 'D7471', chosenMedicalCode: { system: 'CPT', code, modifiers } })
const ranked: Partial<Benefits> = { surgeryReduction: { percents: [100, 50, 50, 50, 50] } }

const pricing: readonly WorkedExample[] = [
  { name: 'a told price stands before both sides and ranking: 600 first, half of 500', rules: ['CAL-25'], plans: [plan('one', terms(80, ranked), medical)], services: [op(900_00, 400_00, '21031', ['50']), op(900_00, 500_00, '41874', [], 's2')], expect: { paid: { one: 680_00 }, patient: 170_00 } },
  { name: 'an assistant who is no physician: 85% of 16% of a told 500', rules: ['CAL-25', 'CAL-43'], plans: [plan('one', terms(80), medical)], services: [op(900_00, 500_00, '21031', ['AS'])], expect: { paid: { one: 54_40 }, patient: 13_60 } },
  { name: 'co-surgeons: 62.5% of 500.01', rules: ['CAL-25'], plans: [plan('one', terms(80), medical)], services: [op(900_00, 500_01, '21031', ['62'])], expect: { paid: { one: 250_01 }, patient: 62_50 } },
  { name: 'a table plan without a word on the network binds nobody: the patient owes the rest of the fee', rules: ['CAL-02', 'CAL-11'], plans: [inventedCoverage('one', { feeBasis: 'table', benefits: { ...terms(0), classes: [{ name: 'crown', codes: ['*'], fixedBenefit: 180_00, deductibleApplies: false }] } })].map(({ network: _none, ...rest }) => rest), services: [line(500_00, {})], expect: { paid: { one: 180_00 }, patient: 320_00, writeOff: 0, range: [320_00, 320_00] } },
]

const visit = (classes: NonNullable<Benefits['classes']>): Benefits => ({ ...terms(0), classes })

const sharing: readonly WorkedExample[] = [
  { name: 'a visit copay is taken on the first line it is for, not lost on the cleaning before it', rules: ['CAL-32'], plans: [plan('one', visit([{ name: 'cleaning', codes: ['D1110'], percent: 100 }, { name: 'rest', codes: ['*'], percent: 80, copay: 25_00, copayPerVisit: true }]))], services: [line(100_00, { one: 80_00 }, { code: 'D1110' }), line(300_00, { one: 200_00 }, { id: 's2', code: 'D2392' }), line(300_00, { one: 200_00 }, { id: 's3', code: 'D2393' })], expect: { paid: { one: 380_00 }, patient: 100_00 } },
  { name: 'two classes with a visit copay share the one of the visit', rules: ['CAL-32'], plans: [plan('one', visit([{ name: 'fillings', codes: ['D2392'], copay: 20_00, copayPerVisit: true }, { name: 'crowns', codes: ['D2740'], copay: 20_00, copayPerVisit: true }]))], services: [line(300_00, { one: 200_00 }, { code: 'D2392' }), line(900_00, { one: 800_00 }, { id: 's2' })], expect: { paid: { one: 980_00 }, patient: 20_00 } },
  { name: 'a medical visit copay by medical codes: (300 − 40) at 90%, then 300 at 90%', rules: ['CAL-32'], plans: [plan('one', visit([{ name: 'surgery', codes: ['21031', '41874'], percent: 90, copay: 40_00, copayPerVisit: true }]), medical)], services: [op(400_00, 300_00, '21031', []), op(400_00, 300_00, '41874', [], 's2')], expect: { paid: { one: 504_00 }, patient: 96_00 } },
]

const injury: Partial<CaseDocument> = { accident: { kind: 'other', date: '2019-02-01' } }
const replaced: Partial<ServiceLine> = { prosthesis: { kind: 'replacement', priorDate: '2023-01-10' }, accident: true }

const limits: readonly WorkedExample[] = [
  { name: 'an accident does not bring back a tooth lost before the coverage', rules: ['BEN-08'], plans: [plan('one', oneClass({ missingToothClause: true }))], services: [line(1000_00, { one: 800_00 }, { code: 'D6240', tooth: '9', extractionDate: '2019-05-01', accident: true })], expect: { paid: { one: 0 }, patient: 800_00, failed: ['BEN-08'] } },
  { name: 'replacement after three of five years: an injury before the coverage waives nothing', rules: ['BEN-10'], plans: [plan('one', oneClass({ replacementYears: 5 }))], services: [line(1000_00, { one: 800_00 }, replaced)], more: injury, expect: { paid: { one: 0 }, failed: ['BEN-10'] } },
  { name: 'and an injury while insured does', rules: ['BEN-10'], plans: [plan('one', oneClass({ replacementYears: 5 }))], services: [line(1000_00, { one: 800_00 }, replaced)], more: { accident: { kind: 'other', date: '2026-02-01' } }, expect: { paid: { one: 400_00 }, failed: [] } },
  { name: 'maximum used up where the contract binds only what is paid: the full fee', rules: ['BEN-14'], plans: [plan('one', { ...oneClass({}), maximums: [{ limit: 1000_00, used: 1000_00, period: 'year' }], noncoveredFeeCap: false, coveredMeans: 'paid-on-claim' })], services: [line(1000_00, { one: 800_00 })], expect: { paid: { one: 0 }, patient: 1000_00, writeOff: 0 } },
  { name: 'the same where covered means within the contract: the contract price', rules: ['BEN-14'], plans: [plan('one', { ...oneClass({}), maximums: [{ limit: 1000_00, used: 1000_00, period: 'year' }], noncoveredFeeCap: false, coveredMeans: 'contract-scope' })], services: [line(1000_00, { one: 800_00 })], expect: { patient: 800_00, writeOff: 200_00 } },
  { name: 'with 100 of the maximum left something is paid, so the contract binds', rules: ['BEN-14'], plans: [plan('one', { ...oneClass({}), maximums: [{ limit: 1000_00, used: 900_00, period: 'year' }], noncoveredFeeCap: false, coveredMeans: 'paid-on-claim' })], services: [line(1000_00, { one: 800_00 })], expect: { paid: { one: 100_00 }, patient: 700_00, writeOff: 200_00 } },
]

const child: Partial<CaseDocument> = { patient: { id: 'patient', name: { last: 'Marlow' }, birthDate: '2014-05-17' } }
const embedded = plan('kid', { ...terms(50), maximums: [{ limit: 1000_00, used: 900_00, period: 'year' }], outOfPocket: { individual: 1000_00, individualUsed: 200_00 } }, { kind: 'embedded-pediatric-dental' })

const silence: readonly WorkedExample[] = [
  { name: 'nobody said which line takes the deductible: 50 off the first line, or off the second with its lower percentage', rules: ['CAL-33', 'CAL-30'], plans: [plan('one', { ...terms(0), deductible: { individual: 50_00, individualUsed: 0 }, classes: [{ name: 'filling', codes: ['D2392'], percent: 80, deductibleApplies: true }, { name: 'crown', codes: ['D2740'], percent: 50 }] })], services: [line(300_00, { one: 200_00 }, { code: 'D2392' }), line(900_00, { one: 600_00 }, { id: 's2' })], expect: { paid: { one: 420_00 }, patient: 380_00, range: [365_00, 380_00] } },
  { name: 'essential dental care of a child has no dollar limit, whatever the plan told: 2,000, and the cap of 800', rules: ['STA-08', 'CAL-08'], plans: [embedded], services: [line(6000_00, { kid: 4000_00 }, { code: 'D8080' })], more: child, expect: { paid: { kid: 3200_00 }, patient: 800_00 } },
  { name: 'and has one again in the month after the nineteenth birthday', rules: ['STA-08'], plans: [embedded], services: [line(6000_00, { kid: 4000_00 }, { code: 'D8080' })], more: { patient: { id: 'patient', name: { last: 'Marlow' }, birthDate: '2007-02-28' } }, expect: { paid: { kid: 100_00 }, patient: 3900_00 } },
]

export const furtherExamples: readonly WorkedExample[] = [...silence, ...sequestration, ...programmes, ...caps, ...pricing, ...sharing, ...limits]
