// What services say beyond their codes reaches the claims that may carry it, and nothing is sent half.
import { readFileSync } from 'node:fs'
import { type CaseDocument, drugDigits, minutesBetween, readCaseDocument, type ServiceLine } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { claimsOnPaper } from './claims-on-paper.ts'
import { codeKnowledge } from './cross-services.ts'
import { decide } from './decide.ts'
import { openCase } from './treatment-case.ts'

const knowledge = codeKnowledge(readPacksFromDisk('packs').sets)

/** The wisdom teeth of a journey, with more facts on its first service, and its second coverage changed. */
function withFacts(facts: Partial<ServiceLine>, change: Partial<CaseDocument['plan']> = {}, coverage: Partial<CaseDocument['coverages'][number]> = {}): CaseDocument {
  const outcome = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
  if (!outcome.ok) throw new Error('the journey is not sound')
  const { value } = outcome
  const services = value.plan.services.map((each, at) => (at === 0 ? { ...each, ...facts } : each))
  const coverages = value.coverages.map((each) => (each.id === 'saltbrook' ? { ...each, ...coverage } : each))
  return { ...value, coverages, plan: { ...value.plan, ...change, services } }
}
const claimOn = (document: CaseDocument, form: 'cms1500' | 'ada') => claimsOnPaper(openCase(document), decide(document, knowledge), { form })
const drug = { code: '0409-3795-01', unit: 'milliliter' as const, quantity: 1 }

describe('facts of one line', () => {
  it('names the drug of a service by eleven digits on the medical claim only', () => {
    const document = withFacts({ drug })
    expect(claimOn(document, 'cms1500').claims[0]?.lines.map((line) => line.drug)).toEqual([{ code: '00409379501', unit: 'milliliter', quantity: 1 }, undefined])
    expect(claimOn(document, 'ada').claims[0]?.lines.map((line) => line.drug)).toEqual([undefined, undefined])
  })

  it('leaves a drug told in part off, and says so', () => {
    const { claims, findings } = claimOn(withFacts({ drug: { code: '00409379501' } }), 'cms1500')
    expect(claims[0]?.lines[0]?.drug).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'CLAIM-DRUG-INCOMPLETE', severity: 'warning' }])
  })

  it('keeps sales tax inside the charge, so that the claim still adds up', () => {
    const [claim] = claimOn(withFacts({ salesTax: 1500 }), 'ada').claims
    expect(claim?.lines[0]).toMatchObject({ charge: 64800, salesTax: 1500 })
    expect(claim?.totalCharge).toBe(117900)
  })

  it('marks the children’s programme on claims to the state only', () => {
    expect(claimOn(withFacts({ epsdt: true }), 'ada').claims[0]?.specialProgram).toBeUndefined()
    const state = (coverage: object) => withFacts({ epsdt: true }, { screeningReferral: 'referred' }, { kind: 'medicaid', ...coverage })
    expect(claimOn(state({ hasDentalBenefit: true }), 'ada').claims.map((claim) => claim.specialProgram)).toEqual(['01'])
    const medical = claimOn(state({ hasDentalBenefit: false }), 'cms1500').claims
    expect(medical.map((claim) => [claim.screeningReferrals, claim.lines.map((line) => line.epsdt)])).toEqual([[undefined, [undefined, undefined]], [['referred'], [true, undefined]]])
  })

  it('takes the minutes from the clock where they are not told, over midnight too, and says when both differ', () => {
    expect(minutesBetween({ start: '23:40', stop: '00:25' })).toBe(45)
    const timed = withFacts({ code: 'D9222', tooth: undefined, anesthesia: { start: '09:00', stop: '10:10' } })
    const crossed = decide(timed, knowledge).crossings[0]
    expect([...(crossed?.candidates ?? []), ...(crossed?.rejected ?? [])].some((each) => /70/.test(JSON.stringify(each)))).toBe(true)
    expect(decide(timed, knowledge).findings.filter((each) => each.code === 'CASE-ANESTHESIA-CLOCK')).toEqual([])
    const told = withFacts({ minutes: 60, anesthesia: { start: '09:00', stop: '10:10' } })
    expect(decide(told, knowledge).findings).toContainEqual(expect.objectContaining({ code: 'CASE-ANESTHESIA-CLOCK', what: 'Start and stop are 70 minutes apart; the record says 60.' }))
    expect(claimOn(told, 'cms1500').claims[0]?.lines[0]?.anesthesiaTime).toEqual({ start: '09:00', stop: '10:10' })
    const short = withFacts({ minutes: 70, anesthesia: { start: '9:00', stop: '10:10' } })
    expect(decide(short, knowledge).findings.filter((each) => each.code === 'CASE-ANESTHESIA-CLOCK')).toEqual([])
    expect(claimOn(short, 'cms1500').claims[0]?.lines[0]?.anesthesiaTime).toEqual({ start: '09:00', stop: '10:10' })
  })

  it('puts back the zero that a package leaves out of a drug number', () => {
    expect(['0409-3795-01', '50242-040-62', '60505-0101-1', '00409379501', '00409-3795-01'].map(drugDigits)).toEqual(['00409379501', '50242004062', '60505010101', '00409379501', '00409379501'])
  })

  it('refuses a clock and a drug number that are none', () => {
    const { plan, ...rest } = withFacts({})
    const refused = (facts: object) => readCaseDocument({ ...rest, plan: { ...plan, services: [{ ...plan.services[0], ...facts }] } }).ok
    expect([refused({ anesthesia: { start: '9:5' } }), refused({ anesthesia: { stop: '24:00' } }), refused({ drug: { code: '123' } }), refused({ drug: { ...drug, quantity: 0 } }), refused({ drug })]).toEqual([false, false, false, false, true])
  })
})
