// Worked examples that mix methods, ceilings, networks and limits, computed by hand from the rules' text before they were run. Cents.
import type { BenefitClass, Benefits, CaseDocument, Coverage, ServiceLine } from '@crossbill/model'
import { inventedCoverage } from './invented-case.ts'
import { line, plan, terms, type WorkedExample } from './worked-examples.table.ts'

type Expected = WorkedExample['expect']
const medical = { kind: 'group-medical' } as const
const out = { network: 'out' } as const
const ded = (individual: number, individualUsed = 0): Partial<Benefits> => ({ deductible: { individual, individualUsed } })
const left = (amount: number): Partial<Benefits> => ({ maximums: [{ limit: amount, used: 0, period: 'year' }] })
const by = (coordination: Coverage['coordination']): Partial<Coverage> => ({ coordination: coordination ?? {} })
const naic = { ceiling: 'naic-allowable-expense' } as const
const own = { ceiling: 'secondary-allowed' } as const
const apartFromFirst = { method: 'non-duplication' } as const
const maintenance = { method: 'maintenance-of-benefits' } as const
const classes = (...rows: BenefitClass[]): Benefits => ({ ...terms(0), classes: rows })

/** First plan (1,120 − 40) at 60% = 648, 472 open; second plan alone (1,265 − 60) at 75% = 903.75. */
const richer = (name: string, rules: string[], coordination: Coverage['coordination'], expect: Expected, limit: Partial<Benefits> = {}): WorkedExample => ({
  name: `richer second plan, ${name}`, rules, expect,
  plans: [plan('one', terms(60, ded(40_00))), plan('two', terms(75, { ...ded(60_00), ...limit }), by(coordination))],
  services: [line(1480_00, { one: 1120_00, two: 1265_00 })],
})

/** First plan 870 at 50% = 435; second plan alone 610 at 80% = 488. */
const cheaper = (name: string, rules: string[], coordination: Coverage['coordination'], expect: Expected, more: Partial<CaseDocument> = {}): WorkedExample => ({
  name: `second plan with the lower price, ${name}`, rules, expect, more,
  plans: [plan('one', terms(50)), plan('two', terms(80), by(coordination))],
  services: [line(980_00, { one: 870_00, two: 610_00 })],
})

const matrix: readonly WorkedExample[] = [
  richer('allowable expense 1,265 less 648', ['CAL-12', 'CAL-12a', 'CAL-21'], naic, { paid: { one: 648_00, two: 617_00 }, patient: 0, over: 145_00, writeOff: 215_00 }),
  richer('the patient’s 472', ['CAL-12'], { ceiling: 'primary-liability' }, { paid: { two: 472_00 }, patient: 0, over: 0, writeOff: 360_00 }),
  richer('its own 1,265 less 648', ['CAL-12'], own, { paid: { two: 617_00 }, patient: 0, over: 145_00 }),
  richer('non-duplication: 903.75 less 648', ['CAL-13'], apartFromFirst, { paid: { two: 255_75 }, patient: 216_25, writeOff: 360_00 }),
  richer('maintenance of benefits: (1,265 − 648 − 60) at 75%', ['CAL-14'], maintenance, { paid: { two: 417_75 }, patient: 54_25 }),
  richer('300 of its maximum left, standard', ['CAL-12', 'CAL-41'], {}, { paid: { two: 300_00 }, patient: 172_00 }, left(300_00)),
  richer('300 left, non-duplication with the maximum inside', ['CAL-15'], apartFromFirst, { paid: { two: 0 }, patient: 472_00 }, left(300_00)),
  richer('300 left, non-duplication with the maximum outside', ['CAL-15'], { ...apartFromFirst, maximumTiming: 'outside' }, { paid: { two: 255_75 }, patient: 216_25 }, left(300_00)),
  richer('300 left, maintenance of benefits', ['CAL-14', 'CAL-41'], maintenance, { paid: { two: 300_00 }, patient: 172_00 }, left(300_00)),
  richer('200 left, allowable expense', ['CAL-12', 'CAL-41'], naic, { paid: { two: 200_00 }, patient: 272_00, over: 0 }, left(200_00)),
  cheaper('allowable expense 870 less 435', ['CAL-12a'], naic, { paid: { one: 435_00, two: 435_00 }, patient: 0, over: 0, writeOff: 110_00 }),
  cheaper('the patient’s 435', ['CAL-12'], {}, { paid: { two: 435_00 }, patient: 0 }),
  cheaper('its own 610 less 435', ['CAL-12'], own, { paid: { two: 175_00 }, patient: 260_00 }),
  cheaper('its own 610 less 435, lowest contract price collected', ['CAL-12', 'CAL-20'], own, { paid: { two: 175_00 }, patient: 0, writeOff: 370_00 }, { settings: { collectible: 'lowest-contract' } }),
  cheaper('non-duplication: 488 less 435', ['CAL-13'], apartFromFirst, { paid: { two: 53_00 }, patient: 382_00 }),
  cheaper('maintenance of benefits: 175 at 80%', ['CAL-14'], maintenance, { paid: { two: 140_00 }, patient: 295_00 }),
]

const networks: readonly WorkedExample[] = [
  { name: 'first outside, second inside up to the patient’s share: 608, and 388 above the contract', rules: ['CAL-11', 'CAL-12', 'CAL-21'], plans: [plan('one', terms(60), out), plan('two', terms(80))], services: [line(1150_00, { one: 900_00, two: 760_00 })], expect: { paid: { one: 540_00, two: 608_00 }, patient: 0, over: 388_00, writeOff: 2_00 } },
  { name: 'the same by allowable expense: its contract price 760 less 540', rules: ['CAL-12a'], plans: [plan('one', terms(60), out), plan('two', terms(80), by(naic))], services: [line(1150_00, { one: 900_00, two: 760_00 })], expect: { paid: { two: 220_00 }, patient: 0, over: 0, writeOff: 390_00 } },
  { name: 'outside, inside, inside: the first contract leaves nothing for the third', rules: ['CAL-31', 'CAL-20'], plans: [plan('one', terms(50), out), plan('two', terms(50)), plan('three', terms(90))], services: [line(1000_00, { one: 800_00, two: 700_00, three: 950_00 })], expect: { paid: { one: 400_00, two: 350_00, three: 0 }, patient: 0, over: 50_00 } },
  { name: 'inside, inside, outside by allowable expense: the first plan’s 600 less 560', rules: ['CAL-12a', 'CAL-31'], plans: [plan('one', terms(50)), plan('two', terms(40), by(own)), plan('three', terms(90), { ...out, ...by(naic) })], services: [line(900_00, { one: 600_00, two: 650_00, three: 880_00 })], expect: { paid: { one: 300_00, two: 260_00, three: 40_00 }, patient: 0, writeOff: 300_00 } },
  { name: 'outside the network on a maximum charge: 240, the rest of the fee is the patient’s', rules: ['BEN-13', 'CAL-11'], plans: [plan('one', terms(80), { ...out, feeBasis: 'mac' })], services: [line(500_00, { one: 300_00 })], expect: { paid: { one: 240_00 }, patient: 260_00, writeOff: 0 } },
  { name: 'both outside, non-duplication: 750 less 480, and the balance of the fee', rules: ['CAL-13', 'CAL-11'], plans: [plan('one', terms(60), out), plan('two', terms(75), { ...out, ...by(apartFromFirst) })], services: [line(1100_00, { one: 800_00, two: 1000_00 })], expect: { paid: { one: 480_00, two: 270_00 }, patient: 350_00, writeOff: 0 } },
  { name: 'gap exception first, then dental: (2,000 − 300) at 70%, dental up to the patient’s 810', rules: ['CAL-27', 'CAL-12'], plans: [plan('one', terms(70, ded(300_00)), { ...medical, network: 'gap-exception' }), plan('two', terms(50, left(1000_00)))], services: [line(2600_00, { one: 2000_00, two: 1700_00 })], expect: { paid: { one: 1190_00, two: 810_00 }, patient: 0, writeOff: 600_00 } },
]

const ppo = (deductibleOnBasic = true, exempt = false): Benefits => ({
  ...classes({ name: 'preventive', codes: ['D1000-D1999'], percent: 100, deductibleApplies: false }, { name: 'basic', codes: ['D2392'], percent: 80, deductibleApplies: deductibleOnBasic }, { name: 'major', codes: ['*'], percent: 50, deductibleApplies: true }),
  ...ded(75_00), maximums: [{ limit: 1500_00, used: 800_00, period: 'year', ...(exempt && { exemptClasses: ['preventive'] }) }],
})
const visit = [line(140_00, { one: 92_00 }, { code: 'D1110' }), line(310_00, { one: 210_00 }, { id: 's2', code: 'D2392' }), line(1500_00, { one: 1040_00 }, { id: 's3' })]
const threePercents = (deductibleOrder: NonNullable<Benefits['deductibleOrder']>): Benefits => ({
  ...classes({ name: 'a', codes: ['D2392'], percent: 80, deductibleApplies: true }, { name: 'b', codes: ['D2740'], percent: 50, deductibleApplies: true }, { name: 'c', codes: ['D5110'], percent: 20, deductibleApplies: true }), ...ded(90_00), deductibleOrder,
})
const threeLines = [line(100_00, { one: 100_00 }, { code: 'D2392' }), line(300_00, { one: 300_00 }, { id: 's2' }), line(60_00, { one: 60_00 }, { id: 's3', code: 'D5110' })]
const family = (deductible: NonNullable<Benefits['deductible']>, percent = 80): WorkedExample['plans'] => [plan('one', terms(percent, { deductible }))]

const dental: readonly WorkedExample[] = [
  { name: 'cleaning, filling, crown: 92, 108, and the last 500 of the maximum', rules: ['CAL-05', 'BEN-01', 'BEN-03'], plans: [plan('one', ppo())], services: visit, expect: { paid: { one: 700_00 }, patient: 642_00, left: { 'one annual-maximum': 0 } } },
  { name: 'the same where cleanings spare the maximum', rules: ['BEN-03', 'CAL-41'], plans: [plan('one', ppo(true, true))], services: visit, expect: { paid: { one: 720_00 }, patient: 622_00 } },
  { name: 'the deductible waits for the crown where fillings are free of it; the maximum ends at 700', rules: ['BEN-02', 'CAL-05'], plans: [plan('one', ppo(false))], services: visit, expect: { paid: { one: 700_00 }, patient: 642_00 } },
  { name: 'a small line takes 40 of the deductible, the next 35', rules: ['CAL-05'], plans: [plan('one', terms(80, ded(75_00)))], services: [line(60_00, { one: 40_00 }, { code: 'D0220' }), line(300_00, { one: 210_00 }, { id: 's2', code: 'D2392' })], expect: { paid: { one: 140_00 }, patient: 110_00 } },
  { name: 'half a cent goes up for the plan, the patient takes the remainder', rules: ['CAL-01'], plans: [plan('one', terms(50))], services: [line(150_00, { one: 101_01 })], expect: { paid: { one: 50_51 }, patient: 50_50 } },
  { name: 'lowest percentage first: 60 and 30 of the deductible', rules: ['CAL-33'], plans: [plan('one', threePercents('lowest-percent-first'))], services: threeLines, expect: { paid: { one: 215_00 }, patient: 245_00 } },
  { name: 'highest percentage first: all 90 off the first line', rules: ['CAL-33'], plans: [plan('one', threePercents('highest-percent-first'))], services: threeLines, expect: { paid: { one: 170_00 }, patient: 290_00 } },
  { name: 'embedded: own 300 left, 150 of the family’s', rules: ['CAL-06'], plans: family({ individual: 500_00, individualUsed: 200_00, family: 1000_00, familyUsed: 850_00, familyKind: 'embedded' }), services: [line(1300_00, { one: 1000_00 })], expect: { paid: { one: 680_00 }, patient: 320_00 } },
  { name: 'aggregate: 600 of the family’s left, whatever the member has used', rules: ['CAL-07'], plans: family({ individual: 500_00, individualUsed: 500_00, family: 1000_00, familyUsed: 400_00, familyKind: 'aggregate' }), services: [line(1900_00, { one: 1500_00 })], expect: { paid: { one: 720_00 }, patient: 780_00 } },
  { name: 'by count: two of three members have met theirs, this one owes the last 30', rules: ['CAL-39'], plans: family({ individual: 50_00, individualUsed: 20_00, familyKind: 'by-count', familyCount: 3, familyMembersMet: 2 }), services: [line(200_00, { one: 130_00 })], expect: { paid: { one: 80_00 }, patient: 50_00 } },
  { name: 'yearly maximum 100 left and 300 in the bank', rules: ['BEN-04'], plans: [plan('one', terms(50, { maximums: [{ limit: 1500_00, used: 1400_00, period: 'year', rolloverBank: 300_00 }] }))], services: [line(1400_00, { one: 1000_00 })], expect: { paid: { one: 400_00 }, patient: 600_00 } },
  { name: 'lifetime maximum of implants 400 left, yearly 100: the smaller', rules: ['BEN-03', 'CAL-03'], plans: [plan('one', { ...classes({ name: 'implant', codes: ['D6010'], percent: 50, deductibleApplies: false }), maximums: [{ limit: 2000_00, used: 1900_00, period: 'year' }, { limit: 1000_00, used: 600_00, period: 'lifetime', classes: ['implant'] }] })], services: [line(2600_00, { one: 1800_00 }, { code: 'D6010' })], expect: { paid: { one: 100_00 }, patient: 1700_00, left: { 'one annual-maximum': 0, 'one lifetime-maximum': 300_00 } } },
  { name: 'orthodontics outside the used-up yearly maximum: 1,200 of the lifetime’s are left', rules: ['BEN-05', 'BEN-03'], plans: [plan('one', { ...classes({ name: 'ortho', codes: ['D8080'], percent: 50, deductibleApplies: false }), maximums: [{ limit: 1500_00, used: 1500_00, period: 'year', exemptClasses: ['ortho'] }, { limit: 1500_00, used: 300_00, period: 'lifetime', classes: ['ortho'] }] })], services: [line(5200_00, { one: 4000_00 }, { code: 'D8080' })], expect: { paid: { one: 1200_00 }, patient: 2800_00 } },
  { name: 'a plan year from July: the spring’s figures are the old year’s', rules: ['CAL-34'], plans: [plan('one', terms(80, { year: { start: '07-01' }, ...ded(50_00, 50_00), maximums: [{ limit: 1500_00, used: 1500_00, period: 'year' }] }))], services: [line(400_00, { one: 300_00 }, { dateOfService: '2026-07-02' })], expect: { paid: { one: 200_00 }, patient: 100_00 } },
  { name: 'a fee of nothing', rules: ['CAL-36'], plans: [plan('one', terms(80, ded(50_00)))], services: [line(0, { one: 0 })], expect: { paid: { one: 0 }, patient: 0, writeOff: 0, left: { 'one deductible': 50_00 } } },
  { name: 'a service the plan prices at nothing', rules: ['CAL-36'], plans: [plan('one', terms(80, ded(50_00)))], services: [line(90_00, { one: 0 })], expect: { paid: { one: 0 }, patient: 0, writeOff: 90_00 } },
]

const cleanings = (frequency: Partial<NonNullable<Benefits['frequencies']>[number]>): Partial<Benefits> => ({ frequencies: [{ codes: ['D1110'], count: 2, months: 12, rolling: true, per: 'person', ...frequency }] })
const past = (...dates: string[]): Partial<CaseDocument> => ({ pastServices: dates.map((date) => ({ code: 'D1110', date, paidBy: ['one'] })) })
const cleaning: ServiceLine = line(120_00, { one: 85_00, two: 90_00 }, { code: 'D1110' })
const composite = line(310_00, { one: 240_00, two: 220_00 }, { code: 'D2392', tooth: '30' })
const cheaperFilling = (allowed: number): Partial<Benefits> => ({ alternates: [{ from: 'D2392', to: 'D2150', allowed }] })
const core = (treatment: 'disallow' | 'deny'): WorkedExample['plans'] => [plan('one', terms(50, { bundles: [{ codes: ['D2950'], within: ['D2740'], treatment }] }))]
const buildup = [line(1400_00, { one: 1000_00 }, { tooth: '3' }), line(300_00, { one: 200_00 }, { id: 's2', code: 'D2950', tooth: '3' })]
const crown = (differs: Partial<BenefitClass>, coverage: Partial<Coverage> = {}): Coverage => plan('one', classes({ name: 'major', codes: ['*'], percent: 50, deductibleApplies: false, ...differs }), coverage)

const limits: readonly WorkedExample[] = [
  { name: 'two cleanings in twelve months, the first on the first day of the window', rules: ['BEN-06', 'BEN-14'], plans: [plan('one', terms(100, cleanings({})))], services: [cleaning], more: past('2025-03-17', '2025-09-20'), expect: { paid: { one: 0 }, patient: 85_00, failed: ['BEN-06'] } },
  { name: 'and a day before the window', rules: ['BEN-06'], plans: [plan('one', terms(100, cleanings({})))], services: [cleaning], more: past('2025-03-16', '2025-09-20'), expect: { paid: { one: 85_00 }, patient: 0 } },
  { name: 'a limit by tooth: another tooth does not count', rules: ['BEN-06'], plans: [plan('one', terms(80, { frequencies: [{ codes: ['D2740'], count: 1, months: 60, rolling: true, per: 'tooth' }] }))], services: [line(1400_00, { one: 1000_00 }, { tooth: '3' })], more: { pastServices: [{ code: 'D2740', date: '2024-05-05', tooth: '14' }] }, expect: { paid: { one: 800_00 } } },
  { name: 'the first plan’s cleanings are used, the second counts only its own: up to the patient’s 85', rules: ['BEN-19', 'CAL-44'], plans: [plan('one', terms(100, cleanings({}))), plan('two', terms(100, cleanings({ history: 'own-paid' })))], services: [cleaning], more: past('2025-05-05', '2025-11-05'), expect: { paid: { one: 0, two: 85_00 }, patient: 0 } },
  { name: 'both count what anyone paid: nobody pays', rules: ['BEN-19'], plans: [plan('one', terms(100, cleanings({}))), plan('two', terms(100, cleanings({})))], services: [cleaning], more: past('2025-05-05', '2025-11-05'), expect: { paid: { one: 0, two: 0 }, patient: 85_00 } },
  { name: 'twelve months of waiting, begun on 1 April', rules: ['BEN-07'], plans: [crown({ waitingMonths: 12 }, { start: '2025-04-01' })], services: [line(1400_00, { one: 1000_00 })], expect: { paid: { one: 0 }, patient: 1000_00, failed: ['BEN-07'] } },
  { name: 'tooth lost before the first plan, the second plan fills 550 of 1,000', rules: ['BEN-08', 'CAL-44'], plans: [crown({ missingToothClause: true }), plan('two', terms(50))], services: [line(1400_00, { one: 1000_00, two: 1100_00 }, { code: 'D6240', tooth: '9', extractionDate: '2018-05-01', prosthesis: { kind: 'initial' } })], expect: { paid: { one: 0, two: 550_00 }, patient: 450_00 } },
  { name: 'a crown one day before five years', rules: ['BEN-10'], plans: [crown({ replacementYears: 5 })], services: [line(1400_00, { one: 1000_00 }, { tooth: '3', prosthesis: { kind: 'replacement', priorDate: '2021-03-17' } })], expect: { paid: { one: 0 }, patient: 1000_00, failed: ['BEN-10'] } },
  { name: 'downgrade first, maintenance of benefits second: 128, then (220 − 128) at 60%', rules: ['BEN-09', 'CAL-14'], plans: [plan('one', terms(80, cheaperFilling(160_00))), plan('two', terms(60), by(maintenance))], services: [composite], expect: { paid: { one: 128_00, two: 55_20 }, patient: 56_80 } },
  { name: 'downgrade only in the second plan: 150 at 80% covers the patient’s 96', rules: ['BEN-09', 'CAL-44'], plans: [plan('one', terms(60)), plan('two', terms(80, cheaperFilling(150_00)))], services: [composite], expect: { paid: { one: 144_00, two: 96_00 }, patient: 0 } },
  { name: 'downgrade, deductible, percentage, maximum: (700 − 100) at 50%, at most 250', rules: ['BEN-09', 'CAL-03', 'CAL-28'], plans: [plan('one', terms(50, { ...ded(100_00), ...left(250_00), alternates: [{ from: 'D2740', to: 'D2790', allowed: 700_00 }] }))], services: [line(1200_00, { one: 900_00 })], expect: { paid: { one: 250_00 }, patient: 650_00, writeOff: 300_00 } },
  { name: 'a buildup within the crown that may not be billed', rules: ['BEN-15', 'CAL-38'], plans: core('disallow'), services: buildup, expect: { paid: { one: 500_00 }, patient: 500_00, writeOff: 700_00 } },
  { name: 'and one that may be', rules: ['BEN-15'], plans: core('deny'), services: buildup, expect: { paid: { one: 500_00 }, patient: 700_00, writeOff: 500_00 } },
]

const health = (percent: number, differs: Partial<Benefits> = {}): Coverage => plan('med', terms(percent, differs), medical)
const bigSurgery = line(8000_00, { med: 6200_00, two: 5000_00 }, { code: 'D7240' })
const capped = health(70, { ...ded(2000_00), outOfPocket: { individual: 6000_00, individualUsed: 3000_00 } })
const op = (fee: number, allowed: number, code: string, modifiers: string[] = [], id = 's1'): ServiceLine => line(fee, { med: allowed }, { id, code: 'D7471', chosenMedicalCode: { system: 'CPT', code, modifiers } })

const medicalFirst: readonly WorkedExample[] = [
  { name: 'medical stops at the out-of-pocket limit of 3,000; dental fills its 1,500', rules: ['CAL-08', 'CAL-12'], plans: [capped, plan('two', terms(50, left(1500_00)))], services: [bigSurgery], expect: { paid: { med: 3200_00, two: 1500_00 }, patient: 1500_00, writeOff: 1800_00 } },
  { name: 'the same, dental by non-duplication: 1,500 is less than 3,200', rules: ['CAL-13', 'CAL-15'], plans: [capped, plan('two', terms(50, left(1500_00)), by(apartFromFirst))], services: [bigSurgery], expect: { paid: { two: 0 }, patient: 3000_00 } },
  { name: 'the same, dental by maintenance of benefits: (5,000 − 3,200 − 50) at 50%', rules: ['CAL-14'], plans: [capped, plan('two', terms(50, { ...ded(50_00), ...left(1500_00) }), by(maintenance))], services: [bigSurgery], expect: { paid: { two: 875_00 }, patient: 2125_00 } },
  { name: 'copay 300, deductible 500, 80%: the share of 1,040 stops at 900', rules: ['CAL-32', 'CAL-08'], plans: [plan('med', { ...classes({ name: 'surgery', codes: ['*'], percent: 80, copay: 300_00, copayOrder: 'copay-deductible-percent', deductibleApplies: true }), ...ded(500_00), outOfPocket: { individual: 5000_00, individualUsed: 4100_00 } }, medical)], services: [line(2700_00, { med: 2000_00 })], expect: { paid: { med: 1100_00 }, patient: 900_00 } },
  { name: 'three operations at 100, 50 and 25: each percentage rounded once', rules: ['CAL-25', 'CAL-43'], plans: [health(70, { surgeryReduction: { percents: [100, 50, 25] } })], services: [op(700_00, 333_33, '21031'), op(1200_00, 900_01, '41874', [], 's2'), op(900_00, 640_00, '21032', [], 's3')], expect: { paid: { med: 912_34 }, patient: 391_00 } },
  { name: 'both sides make 500 the first operation', rules: ['CAL-25'], plans: [health(80, { surgeryReduction: { percents: [100, 50] } })], services: [op(1200_00, 500_00, '21031', ['50']), op(1200_00, 700_00, '41874', [], 's2')], expect: { paid: { med: 880_00 }, patient: 220_00 } },
  { name: 'an assistant at the plan’s own 20%', rules: ['CAL-25'], plans: [health(80, { assistantPercent: 20 })], services: [op(2000_00, 1500_00, '21031', ['80'])], expect: { paid: { med: 240_00 }, patient: 60_00 } },
  { name: 'anesthesia of 67 minutes: (5 + 4.5 + 1) × 31.20', rules: ['CAL-26'], plans: [health(80, { anesthesia: { conversionFactor: 31_20, baseUnits: { '00170': 5 } } })], services: [line(900_00, {}, { code: 'D9222', minutes: 67, anesthesia: { physicalStatusUnits: 1 }, chosenMedicalCode: { system: 'CPT', code: '00170' } })], expect: { paid: { med: 262_08 }, patient: 65_52 } },
  { name: 'two lines of one work: the group’s 180 all on the second line', rules: ['CAL-45', 'MVD-08'], plans: [plan('med', classes({ name: 'a', codes: ['D7140'], percent: 100, deductibleApplies: false }, { name: 'b', codes: ['*'], percent: 40, deductibleApplies: false }), medical), plan('two', classes({ name: 'a', codes: ['D7140'], percent: 80, deductibleApplies: false }, { name: 'b', codes: ['*'], percent: 30, deductibleApplies: false }), by({ level: 'group' }))], services: [line(600_00, { med: 500_00, two: 450_00 }, { code: 'D7140', serviceGroupId: 'g' }), line(400_00, { med: 300_00, two: 320_00 }, { id: 's2', serviceGroupId: 'g' })], expect: { paid: { med: 620_00, two: 180_00 }, patient: 0 } },
  { name: 'the same by line: 0 and 96', rules: ['CAL-45'], plans: [plan('med', classes({ name: 'a', codes: ['D7140'], percent: 100, deductibleApplies: false }, { name: 'b', codes: ['*'], percent: 40, deductibleApplies: false }), medical), plan('two', classes({ name: 'a', codes: ['D7140'], percent: 80, deductibleApplies: false }, { name: 'b', codes: ['*'], percent: 30, deductibleApplies: false }))], services: [line(600_00, { med: 500_00, two: 450_00 }, { code: 'D7140', serviceGroupId: 'g' }), line(400_00, { med: 300_00, two: 320_00 }, { id: 's2', serviceGroupId: 'g' })], expect: { paid: { two: 96_00 }, patient: 84_00 } },
]

const medicare = (benefits: Benefits = {}): Coverage => inventedCoverage('medicare', { kind: 'medicare-b', benefits: { deductible: { individualUsed: 283_00 }, ...benefits } })
const medicaid = (benefits: Benefits = {}): Coverage => inventedCoverage('medicaid', { kind: 'medicaid', benefits })

const programmes: readonly WorkedExample[] = [
  { name: 'Medicare with the whole deductible of 2026 unmet, then dental by maintenance of benefits', rules: ['MCR-12', 'CAL-14'], plans: [medicare({ deductible: { individualUsed: 0 } }), plan('two', terms(80), by(maintenance))], services: [line(900_00, { medicare: 612_40, two: 700_00 }, { code: 'D7140' })], expect: { paid: { medicare: 258_25, two: 348_88 }, patient: 0 } },
  { name: 'Medicare after a large group plan: 180 open by contract, less 3.60', rules: ['MCR-14', 'MCR-17'], plans: [health(80, ded(100_00)), medicare()], services: [line(700_00, { med: 500_00, medicare: 420_00 }, { code: 'D7140' })], expect: { paid: { med: 320_00, medicare: 176_40 }, patient: 0, writeOff: 203_60 } },
  { name: 'Medicare without assignment: 304 of 380 less 6.08, and up to 437 from the patient', rules: ['MCR-18'], plans: [medicare({ assignmentAccepted: false })], services: [line(500_00, { medicare: 400_00 }, { code: 'D7140' })], expect: { paid: { medicare: 297_92 }, patient: 133_00, writeOff: 69_08 } },
  { name: 'Medicaid of a higher fee after dental: 180 less 100', rules: ['MCD-04'], plans: [plan('one', terms(50)), medicaid()], services: [line(300_00, { one: 200_00, medicaid: 180_00 })], expect: { paid: { one: 100_00, medicaid: 80_00 }, patient: 0, writeOff: 120_00 } },
  { name: 'dental does not cover it, Medicaid does: its 150 and a copay of 3', rules: ['MCD-04', 'MCD-07'], plans: [plan('one', classes({ name: 'none', codes: ['*'], covered: false })), medicaid({ nominalCopay: 3_00 })], services: [line(300_00, { one: 200_00, medicaid: 150_00 })], expect: { paid: { one: 0, medicaid: 150_00 }, patient: 3_00, writeOff: 147_00 } },
  { name: 'qualified beneficiary: Medicaid looks at Medicare’s 160 before sequestration', rules: ['MCD-05', 'MCD-04'], plans: [medicare(), medicaid()], services: [line(300_00, { medicare: 200_00, medicaid: 190_00 }, { code: 'D7140' })], more: { government: { qualifiedMedicareBeneficiary: true } }, expect: { paid: { medicare: 156_80, medicaid: 30_00 }, patient: 0 } },
  { name: 'FEHB’s fixed 40, FEDVIP’s 48 of the patient’s 60', rules: ['FED-01', 'FED-03'], plans: [inventedCoverage('fehb', { kind: 'fehb', hasDentalBenefit: true, benefits: classes({ name: 'exam', codes: ['*'], fixedBenefit: 40_00, deductibleApplies: false }) }), inventedCoverage('fedvip', { kind: 'fedvip', benefits: terms(40) })], services: [line(150_00, { fehb: 100_00, fedvip: 120_00 }, { code: 'D0150' })], expect: { paid: { fehb: 40_00, fedvip: 48_00 }, patient: 12_00, writeOff: 50_00 } },
  { name: 'TRICARE fills the 300 the employer’s plan left', rules: ['TRI-01', 'CAL-12'], plans: [health(70), plan('tricare', terms(80), { kind: 'tricare' })], services: [line(1300_00, { med: 1000_00, tricare: 850_00 }, { code: 'D7240' })], expect: { paid: { med: 700_00, tricare: 300_00 }, patient: 0 } },
]

const auto = (limit: number, percent: number): Coverage => inventedCoverage('pip', { kind: 'auto-no-fault', network: 'out', benefits: { classes: [{ name: 'all', codes: ['*'], percent, deductibleApplies: false }], maximums: [{ limit, used: 0, period: 'lifetime' }] } })
const crash: Partial<CaseDocument> = { accident: { kind: 'auto', date: '2026-03-10', state: 'MN' } }

const accidents: readonly WorkedExample[] = [
  { name: 'car insurance to its 1,000, medical by allowable expense: 2,100 less 1,000; dental finds nothing open', rules: ['LIA-05', 'LIA-11', 'CAL-31'], plans: [auto(1000_00, 80), plan('med', terms(80, ded(500_00)), { ...medical, ...by(naic) }), plan('two', terms(80))], services: [line(3000_00, { med: 2100_00, two: 1900_00 }, { accident: true })], more: crash, expect: { paid: { pip: 1000_00, med: 1100_00, two: 0 }, patient: 0, writeOff: 900_00 } },
  { name: 'car insurance, then dental outside its network: 720 alone, 600 open', rules: ['LIA-05', 'CAL-12'], plans: [auto(400_00, 100), plan('two', terms(80), out)], services: [line(1000_00, { two: 900_00 }, { accident: true })], more: crash, expect: { paid: { pip: 400_00, two: 600_00 }, patient: 0, writeOff: 0 } },
  { name: 'workers’ compensation: its 800', rules: ['LIA-02', 'CAL-38'], plans: [inventedCoverage('work', { kind: 'workers-compensation', network: 'out' })], services: [line(1200_00, { work: 800_00 }, { accident: true })], more: { accident: { kind: 'work', date: '2026-03-10', workClaim: 'accepted' } }, expect: { paid: { work: 800_00 }, patient: 0, writeOff: 400_00 } },
  { name: 'medical payments cover of 500, then dental by non-duplication: 560 less 500', rules: ['LIA-06', 'CAL-13'], plans: [inventedCoverage('medpay', { kind: 'auto-medical-payments', network: 'out', benefits: { maximums: [{ limit: 500_00, used: 0, period: 'lifetime' }] } }), plan('two', terms(80), by(apartFromFirst))], services: [line(900_00, { two: 700_00 }, { accident: true })], more: crash, expect: { paid: { medpay: 500_00, two: 60_00 }, patient: 140_00, writeOff: 200_00 } },
]

export const mixedExamples: readonly WorkedExample[] = [...matrix, ...networks, ...dental, ...limits, ...medicalFirst, ...programmes, ...accidents]
