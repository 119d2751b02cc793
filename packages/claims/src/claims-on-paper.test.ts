// Which claims of a case go on which paper form: both sides of a case, several orders, and why there is none.
import { readFileSync } from 'node:fs'
import { type CaseDocument, readCaseDocument } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { claimsOnPaper } from './claims-on-paper.ts'
import { codeKnowledge } from './cross-services.ts'
import { decide } from './decide.ts'
import { openCase } from './treatment-case.ts'

const knowledge = codeKnowledge(readPacksFromDisk('packs').sets)
function journey(): CaseDocument {
  const outcome = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
  if (!outcome.ok) throw new Error('the journey is not sound')
  return outcome.value
}
const draw = (document: CaseDocument, form: 'cms1500' | 'ada', coverageId?: string) => claimsOnPaper(openCase(document), decide(document, knowledge), { form, ...(coverageId !== undefined && { coverageId }) })

describe('the claims of a case on paper', () => {
  it('gives the medical claim, and the dental one with a warning while medical has not answered', () => {
    const medical = draw(journey(), 'cms1500')
    expect(medical.claims.map((claim) => [claim.kind, claim.payer.name, claim.lines.length])).toEqual([['professional', 'Fernhollow Health', 2]])
    expect(medical.claims[0]?.lines[0]?.teeth).toEqual([{ tooth: '17' }])
    const dental = draw(journey(), 'ada')
    expect(dental.claims[0]).toMatchObject({ kind: 'dental', sequence: 'secondary', renderingProvider: { licenseNumber: 'DEN00204417' } })
    expect(dental.claims[0]?.lines.map((line) => line.description)).toEqual(['Remove tooth 17, fully in bone', 'Remove tooth 32, partly in bone'])
    expect(dental.findings.map((each) => each.code)).toContain('FORM-EARLIER-PAYER-OPEN')
  })

  it('asks for an estimate on the dental form without days and without what others paid, and never on the medical one', () => {
    const asked = (form: 'cms1500' | 'ada') => claimsOnPaper(openCase(journey()), decide(journey(), knowledge), { form, purpose: 'predetermination' })
    const { claims, findings } = asked('ada')
    expect(claims.map((claim) => [claim.purpose, claim.patientControlNumber, claim.dateOfService, claim.lines.map((line) => line.dateOfService)])).toEqual([['predetermination', '1051P1', undefined, [undefined, undefined]]])
    expect(claims[0]?.otherPayers?.map((each) => each.payer.name)).toEqual(['Fernhollow Health'])
    expect(findings.map((each) => each.code)).not.toContain('FORM-EARLIER-PAYER-OPEN')
    expect(asked('cms1500')).toMatchObject({ claims: [], findings: [{ code: 'FORM-NO-PREDETERMINATION', severity: 'error' }] })
  })

  it('says plainly why there is no claim for a form', () => {
    const document = journey()
    const dentalOnly = { ...document, coverages: document.coverages.filter((each) => each.id === 'saltbrook') }
    expect(draw(dentalOnly, 'cms1500')).toMatchObject({ claims: [], findings: [{ code: 'FORM-NO-CLAIM', severity: 'error', what: 'This case does not lead to a medical claim: it has no medical coverage.' }] })
    expect(draw(document, 'ada', 'fernhollow').findings).toMatchObject([{ code: 'FORM-NO-CLAIM', severity: 'error' }])
    const unnamed = { ...document, coverages: document.coverages.map((each) => ({ ...each, relationship: 'child' as const })) }
    expect(draw(unnamed, 'cms1500').findings.filter((each) => each.severity === 'error').length).toBeGreaterThan(0)
  })
})
