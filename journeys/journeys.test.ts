// Every journey, from the files of the office to the last answer. UPDATE=1 writes the expected files anew.
import { importCase } from '@crossbill/exchange'
import { checkX12 } from '@crossbill/x12'
import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { acknowledge, begin, fileOf, lines, post, send, standing, type Walk } from './walk.ts'

const update = process.env['UPDATE'] === '1'

/** Holds a result to the journey's file. */
function expectFile(name: string, file: string, content: string): void {
  const path = `journeys/${name}/${file}`
  if (update) writeFileSync(path, content)
  expect(existsSync(path), `${path} is missing; run UPDATE=1 npx vitest run journeys`).toBe(true)
  expect(content).toBe(fileOf(name, file))
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function importAgrees(walk: Walk): void {
  const files = (names: string[]) => names.map((file) => fileOf(walk.name, file))
  const [dental = '', ...eligibility] = files(['01-dental-claim.837d.edi', '02-eligibility-medical.271.edi', '03-eligibility-dental.271.edi'])
  const outcome = importCase({ dental, eligibility, asOf: walk.document.asOf, today: walk.document.asOf })
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => each.what).join())
  const { patient, plan, coverages } = outcome.value
  expect(patient).toMatchObject({ name: walk.document.patient.name, birthDate: walk.document.patient.birthDate })
  expect(plan.services.map(({ code, fee, tooth, dateOfService, diagnoses }) => ({ code, fee, tooth, dateOfService, diagnoses }))).toEqual(walk.document.plan.services.map(({ code, fee, tooth, dateOfService, diagnoses }) => ({ code, fee, tooth, dateOfService, diagnoses })))
  expect(coverages.map(({ kind, memberId }) => `${kind} ${memberId}`).sort()).toEqual(walk.document.coverages.map(({ kind, memberId }) => `${kind} ${memberId}`).sort())
}

describe('two wisdom teeth: medical declines as a dental service, dental goes ahead', () => {
  const name = 'wisdom-teeth-medical-denies'
  const walk = begin(name)

  it('the files of the office say the same as the case document', () => importAgrees(walk))

  it('decides medical first with rule, reason and source; nothing holds the claim', () => {
    expect(walk.decision.orders.map((order) => order.order)).toEqual([['fernhollow', 'saltbrook'], ['fernhollow', 'saltbrook']])
    expect(walk.decision.orders.every((order) => order.reasons.length > 0 && order.reasons.every(({ reason }) => reason.rule !== '' && reason.source.citation !== ''))).toBe(true)
    expect(walk.decision.holds.map((hold) => hold.code)).toEqual([])
    expectFile(name, '30-decision.json', asJson(walk.decision))
  })

  it('sends the medical claim, and the receipts come back', () => {
    const { claim, text } = send(walk, 'fernhollow', 501)
    expect(checkX12(text).verdict).toBe('valid')
    expectFile(name, '40-claim-medical.837p.edi', text)
    expect(acknowledge(walk, '50-acknowledgement.999.edi', claim.id)).toBe(true)
    expect(acknowledge(walk, '51-claim-acknowledgement.277ca.edi', claim.id)).toBe(true)
    expect(standing(walk).state).toBe('accepted')
  })

  it('posts the denial balanced, and says that dental can use it', () => {
    expect(post(walk, '60-remittance-medical.835.edi')).toEqual({ posted: 1, balanced: true })
    const now = standing(walk)
    expect(now.steps[0]).toMatchObject({ kind: 'send', title: 'Send the dental claim to Saltbrook Dental' })
    expectFile(name, '70-next-steps.json', asJson(now))
  })

  it('sends the dental claim with the medical answer on every line', () => {
    const { claim, text } = send(walk, 'saltbrook', 502)
    expect(claim.lines.every((line) => line.adjudications?.[0]?.adjustments[0]?.reason === '204')).toBe(true)
    expect(checkX12(text).verdict).toBe('valid')
    expectFile(name, '80-claim-dental.837d.edi', text)
  })

  it('posts the dental payment; the patient owes what dental leaves, and the case closes when it is billed', () => {
    expect(post(walk, '90-remittance-dental.835.edi')).toEqual({ posted: 1, balanced: true })
    const now = standing(walk)
    expect(now.patientOwes).toBe(15000)
    expect(now.steps[0]?.kind).toBe('bill-patient')
    expectFile(name, '95-settled.json', asJson(now))
  })
})

describe('implant after trauma: medical pays part, dental is second, the maximum is preserved', () => {
  const name = 'implant-after-trauma'
  const walk = begin(name)

  it('the files of the office say the same as the case document', () => importAgrees(walk))

  it('shows both routes to the cent, and what is left of the dental maximum on each', () => {
    const [medicalFirst, dentalOnly] = walk.decision.routes
    expect(walk.decision.orders[0]?.order).toEqual(['quillon', 'osprey'])
    expect(walk.decision.holds.map((hold) => hold.code)).toEqual([])
    const left = (route: typeof medicalFirst) => route?.left.find((each) => each.coverageId === 'osprey' && each.what === 'annual-maximum')?.amount ?? 0
    expect(left(medicalFirst)).toBeGreaterThan(left(dentalOnly))
    for (const route of walk.decision.routes) expect(route.totals.fee).toBe(route.totals.patient + route.totals.writeOff + Object.values(route.totals.paid).reduce((a, b) => a + b, 0))
    expectFile(name, '30-decision.json', asJson(walk.decision))
  })

  it('sends medical first, posts what it pays, then dental with it', () => {
    const medical = send(walk, 'quillon', 511)
    expectFile(name, '40-claim-medical.837p.edi', medical.text)
    expect(acknowledge(walk, '50-acknowledgement.999.edi', medical.claim.id)).toBe(true)
    expect(acknowledge(walk, '51-claim-acknowledgement.277ca.edi', medical.claim.id)).toBe(true)
    expect(post(walk, '60-remittance-medical.835.edi')).toEqual({ posted: 1, balanced: true })
    expectFile(name, '70-next-steps.json', asJson(standing(walk)))
    const dental = send(walk, 'osprey', 512)
    expect(dental.claim.otherPayers?.[0]?.paid).toBe(118320)
    expectFile(name, '80-claim-dental.837d.edi', dental.text)
    expect(post(walk, '90-remittance-dental.835.edi')).toEqual({ posted: 1, balanced: true })
    const now = standing(walk)
    expect(now.patientOwes).toBe(0)
    expectFile(name, '95-settled.json', asJson(now))
  })
})

describe('authorization missing: nothing is sent, and the queue says what to do', () => {
  const name = 'authorization-missing'
  const walk = begin(name)

  it('the files of the office say the same as the case document', () => importAgrees(walk))

  it('is held for the authorization, and the next step asks for it', () => {
    expect(walk.decision.holds.some((hold) => hold.coverageId === 'quillon' && /AUTHORIZATION/.test(hold.code))).toBe(true)
    expect(walk.decision.next.kind).toBe('authorize')
    expectFile(name, '30-decision.json', asJson(walk.decision))
    expectFile(name, '70-next-steps.json', asJson(standing(walk)))
  })
})

it('the expected files are written one segment a line', () => {
  expect(lines('A~B~')).toBe('A~\nB~')
})
