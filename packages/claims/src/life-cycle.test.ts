// The life of two wisdom teeth from the medical claim to the patient's bill, over an invented decision.
import type { CaseDocument, CaseEvent, MedicalCandidate, NewCaseEvent, RemittanceClaim } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { patientAccount, serviceAccount } from './account.ts'
import { buildClaim } from './build-claim.ts'
import { viewCase } from './case-view.ts'
import { claimsDue, type Decided } from './claims-due.ts'
import { nextSteps } from './next-steps.ts'
import { matchClaim, postingIdentity } from './post-remittance.ts'
import { readHistory } from './treatment-case.ts'

const today = '2026-11-24'
const document: CaseDocument = {
  crossbill: 'case/1', id: '1051', asOf: today,
  office: { id: 'o', name: 'Juniper Lane Dental', npi: '1748203654', taxId: '841907265' },
  providers: [{ id: 'w', name: { last: 'Whitlock', first: 'Amara' }, npi: '1289045175' }],
  patient: { id: 'p', name: { last: 'Calloway', first: 'Ines' }, birthDate: '2001-06-08', sex: 'female' },
  coverages: [
    { id: 'med', kind: 'group-medical', payer: { id: 'FHL01', name: 'Fernhollow' }, memberId: 'M1', relationship: 'self', filingLimitDays: 180, appealLimitDays: 90 },
    { id: 'den', kind: 'group-dental', payer: { id: 'SBK02', name: 'Saltbrook' }, memberId: 'D1', relationship: 'self', filingLimitDays: 365, secondaryFilingLimitDays: 60 },
  ],
  plan: {
    services: [
      { id: 's1', code: 'D7240', fee: 64800, tooth: '17', dateOfService: '2026-11-10', diagnoses: ['K01.1'] },
      { id: 's2', code: 'D7230', fee: 53100, tooth: '32', dateOfService: '2026-11-10', diagnoses: ['K01.1'] },
      { id: 's3', code: 'D2392', fee: 26800, tooth: '30', surfaces: ['M', 'O'], dateOfService: '2026-11-10', diagnoses: ['K02.52'] },
    ],
  },
}

const candidate: MedicalCandidate = { system: 'CPT', code: '41899', units: 1, modifiers: [], placeOfService: '11', diagnoses: ['K01.1'], description: 'surgical removal of impacted tooth', reason: 'no code of its own', needs: [], confidence: 'medium', source: 'crosswalk' }
const order = (serviceId: string, ids: string[]) => ({ serviceId, order: ids, decided: true, reasons: [], leftOut: [], warnings: [], needs: [] })
const decided: Decided = {
  crossbill: 'decision/1', asOf: today,
  orders: [order('s1', ['med', 'den']), order('s2', ['med', 'den']), order('s3', ['den'])],
  crossings: [{ serviceId: 's1', candidates: [candidate], rejected: [], findings: [] }, { serviceId: 's2', candidates: [candidate], rejected: [], findings: [] }, { serviceId: 's3', candidates: [], rejected: [], findings: [], refusal: 'decay stays dental' }],
  stories: [], routes: [], holds: [], needs: [], findings: [],
}

function history(...events: NewCaseEvent[]): CaseEvent[] {
  return [{ kind: 'case-opened' as const, document }, ...events].map((event, index) => ({ ...event, seq: index + 1, at: `2026-11-2${Math.min(index, 9)}T10:00:00Z`, by: 'biller' }) as CaseEvent)
}

function built(coverageId: string, place: number, ...earlier: NewCaseEvent[]) {
  const state = readHistory(history(...earlier))
  const due = claimsDue(state, decided).find((each) => each.coverageId === coverageId && each.place === place)
  if (due === undefined) throw new Error('no claim is due')
  const outcome = buildClaim(state, decided, due)
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => each.code).join())
  return outcome.value
}

const medical = built('med', 0)
const sentMedical: NewCaseEvent[] = [
  { kind: 'claim-built', claim: medical },
  { kind: 'claim-sent', claimId: medical.id, coverageId: 'med', fileDigest: 'x', interchangeControlNumber: '1', groupControlNumber: '1', transactionControlNumber: '1', sentOn: '2026-11-12' },
]

function posted(claimId: string, coverageId: string, claim: Pick<RemittanceClaim, 'status' | 'charge' | 'paid' | 'lines'>): NewCaseEvent {
  return {
    kind: 'remittance-posted', claimId, coverageId, postedOn: '2026-11-20',
    advice: { payer: { name: coverageId === 'med' ? 'Fernhollow' : 'Saltbrook' }, payment: { amount: claim.paid, method: 'check', date: '2026-11-19', traceNumber: 'T1', credit: true } },
    claim: { patientControlNumber: claimId, adjustments: [], payerClaimControlNumber: `${coverageId}-77`, ...claim },
  }
}

const denied = posted(medical.id, 'med', {
  status: '4', charge: 117900, paid: 0,
  lines: medical.lines.map((line) => ({ procedure: { system: 'CPT', code: line.code }, charge: line.charge, paid: 0, controlNumber: line.controlNumber!, adjustments: [{ group: 'PR', reason: '204', amount: line.charge }] })),
})

describe('two wisdom teeth and a filling', () => {
  it('the medical claim carries the full fees and one line a tooth', () => {
    expect(medical.kind).toBe('professional')
    expect(medical.lines.map((line) => [line.code, line.charge, line.description])).toEqual([['41899', 64800, 'surgical removal of impacted tooth'], ['41899', 53100, 'surgical removal of impacted tooth']])
    expect(medical.totalCharge).toBe(117900)
    expect(medical.otherPayers?.map((each) => [each.sequence, each.coverageId, each.paid])).toEqual([['secondary', 'den', undefined]])
  })

  it('the filling goes to dental alone while the teeth wait for medical', () => {
    expect(claimsDue(readHistory(history(...sentMedical)), decided)).toEqual([{ coverageId: 'den', serviceIds: ['s3'], place: 0 }])
  })

  it('waits for the payer, then asks after thirty days', () => {
    const state = readHistory(history(...sentMedical))
    expect(nextSteps({ state, decision: decided, today }, { owes: undefined, billed: 0, paid: 0 }).map((step) => [step.kind, step.due])).toEqual([['send', today], ['wait', '2026-12-12']])
    expect(nextSteps({ state, decision: decided, today: '2026-12-20' }, { owes: undefined, billed: 0, paid: 0 }).some((step) => step.kind === 'ask-status')).toBe(true)
  })

  it('the dental claim reports the denial on every line and balances', () => {
    const dental = built('den', 1, ...sentMedical, denied)
    expect(dental.sequence).toBe('secondary')
    expect(dental.lines.map((line) => [line.code, line.adjudications?.[0]?.paid, line.adjudications?.[0]?.adjustments])).toEqual([
      ['D7240', 0, [{ group: 'PR', reason: '204', amount: 64800 }]], ['D7230', 0, [{ group: 'PR', reason: '204', amount: 53100 }]],
    ])
    expect(dental.otherPayers?.[0]).toMatchObject({ paid: 0, adjudicationDate: '2026-11-19', payerClaimControlNumber: 'med-77', remainingLiability: 117900 })
  })

  it('a denial for authorization is appealed, never passed on', () => {
    const refused = { ...denied, claim: { ...(denied as Extract<NewCaseEvent, { kind: 'remittance-posted' }>).claim, lines: medical.lines.map((line) => ({ procedure: { system: 'CPT', code: line.code }, charge: line.charge, paid: 0, controlNumber: line.controlNumber!, adjustments: [{ group: 'CO' as const, reason: '197', amount: line.charge }] })) } } as NewCaseEvent
    const state = readHistory(history(...sentMedical, refused))
    expect(claimsDue(state, decided).map((each) => each.serviceIds)).toEqual([['s3']])
    const step = nextSteps({ state, decision: decided, today }, { owes: undefined, billed: 0, paid: 0 })[0]
    expect([step?.kind, step?.limit?.date]).toEqual(['appeal', '2027-02-17'])
  })

  it('after the last payer the patient owes what dental leaves, and every cent is accounted for', () => {
    const before = [...sentMedical, denied]
    const dental = built('den', 1, ...before)
    const paid = posted(dental.id, 'den', {
      status: '2', charge: 117900, paid: 60000,
      lines: dental.lines.map((line, index) => ({
        procedure: { system: 'CDT', code: line.code }, charge: line.charge, paid: [32960, 27040][index]!, controlNumber: line.controlNumber!,
        adjustments: [{ group: 'CO' as const, reason: '45', amount: line.charge - [41200, 33800][index]! }, { group: 'PR' as const, reason: '2', amount: [8240, 6760][index]! }],
      })),
    })
    const events = history(...before, { kind: 'claim-built', claim: dental }, paid)
    const state = readHistory(events)
    expect(serviceAccount(state, decided, 's1')).toMatchObject({ patient: 8240, writeOff: 23600, onHold: 0, closed: true })
    expect(patientAccount(state, decided).owes).toBeUndefined()
    const teethOnly = { ...decided, orders: decided.orders.slice(0, 2) }
    const onlyTeeth = { ...state, document: { ...document, plan: { services: document.plan.services.slice(0, 2) } } }
    expect(patientAccount(onlyTeeth, teethOnly).owes).toBe(15000)
    const view = viewCase(onlyTeeth, teethOnly, { today, history: events })
    expect(view.next.kind).toBe('bill-patient')
    const sums = Object.fromEntries(view.ledger.map((entry) => [entry.text, entry.amount]))
    expect(sums['Full fee']).toBe(sums['Saltbrook paid']! + sums['Fernhollow answered, paid nothing']! + sums['Write-off']! + sums['Patient owes']!)
  })

  it('a reversal opens the claim again', () => {
    const back = posted(medical.id, 'med', { status: '22', charge: -117900, paid: 0, lines: [] })
    const state = readHistory(history(...sentMedical, denied, back))
    expect(nextSteps({ state, decision: decided, today }, { owes: undefined, billed: 0, paid: 0 }).some((step) => step.kind === 'wait')).toBe(true)
  })
})

describe('posting', () => {
  const answer: RemittanceClaim = { patientControlNumber: '1051M1', status: '1', charge: 10000, paid: 6000, adjustments: [], lines: [{ procedure: { system: 'CPT', code: '1' }, charge: 10000, paid: 6000, adjustments: [{ group: 'CO', reason: '45', amount: 4000 }] }] }

  it('matches by our number and charge; anything less waits for a person', () => {
    const open = [{ caseId: 'c', claimId: '1051M1', patientControlNumber: '1051M1', payerId: 'F', charge: 10000 }]
    expect(matchClaim(answer, open).is).toBe('matched')
    expect(matchClaim({ ...answer, charge: 9000 }, open)).toMatchObject({ is: 'unmatched', candidates: [{ why: 'our number, but another charge' }] })
    expect(matchClaim({ ...answer, patientControlNumber: 'other' }, open).is).toBe('unmatched')
  })

  it('the same answer twice has the same identity, an altered one another content', () => {
    const first = postingIdentity('1051M1', answer)
    expect(postingIdentity('1051M1', structuredClone(answer))).toEqual(first)
    const altered = postingIdentity('1051M1', { ...answer, paid: 6001 })
    expect(altered.key).toBe(first.key)
    expect(altered.content).not.toBe(first.content)
  })
})
