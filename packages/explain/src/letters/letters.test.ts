// Letters: every sentence rests on something that can be shown, nothing stands in them that the case does not hold.
import { readFileSync } from 'node:fs'
import { codeKnowledge, decide } from '@crossbill/claims'
import { type CaseDocument, type CoordinationDecision, readCaseDocument } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { advanceNotice, appealLetter, claimNarrative, type ComposedLetter, describeSupport, editLetter, financialConsent, lettersDue, letterOfMedicalNecessity, physicianRequest } from './index.ts'

const knowledge = codeKnowledge(readPacksFromDisk('packs').sets)
function caseOf(journey: string, change: (document: CaseDocument) => CaseDocument = (same) => same): { document: CaseDocument; decision: CoordinationDecision } {
  const outcome = readCaseDocument(JSON.parse(readFileSync(`journeys/${journey}/10-case.json`, 'utf8')))
  if (!outcome.ok) throw new Error('the journey is not sound')
  const document = change(outcome.value)
  return { document, decision: decide(document, knowledge) }
}
const journeys = ['wisdom-teeth-medical-denies', 'implant-after-trauma', 'authorization-missing']
const sentences = (letter: ComposedLetter) => [...letter.about, ...letter.blocks.flatMap((block) => block.sentences), ...letter.enclosures]
const withMedicare = (document: CaseDocument): CaseDocument => ({ ...document, coverages: document.coverages.map((each, index) => (index === 0 ? { ...each, kind: 'medicare-b' as const } : each)), plan: { services: document.plan.services.map((each) => ({ ...each, dateOfService: '2026-12-10' })) } })

function everyLetter({ document, decision }: ReturnType<typeof caseOf>): ComposedLetter[] {
  const ask = { coverageId: document.coverages[0]?.id ?? '' }
  const answer = { patientControlNumber: '1M1', status: '4', charge: 1000, paid: 0, adjustments: [{ group: 'PR' as const, reason: '204', amount: 1000 }], lines: [] }
  return [
    letterOfMedicalNecessity(document, decision, ask), claimNarrative(document, decision, ask), physicianRequest(document, decision, {}), financialConsent(document, decision, 'en'), financialConsent(document, decision, 'es'),
    advanceNotice(document, decision), appealLetter(document, decision, { ...ask, claimId: '1M1', payerName: 'Fernhollow Health', answer: answer as never }),
  ]
}

describe.each(journeys)('letters of the journey %s', (journey) => {
  it('link every sentence to what it rests on, and that can be shown', () => {
    const made = caseOf(journey)
    for (const letter of everyLetter(made)) for (const sentence of sentences(letter)) {
      expect(sentence.from.length, `${letter.kind}: ${sentence.text}`).toBeGreaterThan(0)
      for (const support of sentence.from) expect(describeSupport(made.document, support).label).not.toMatch(/no longer|undefined|\[/)
    }
  })

  it('hold no date, number or code that neither the case nor its decision holds', () => {
    const made = caseOf(journey)
    const held = JSON.stringify(made) + JSON.stringify(made).replace(/"(\d+)(\d\d)"?/g, '$1.$2')
    const amounts = new Set([...JSON.stringify(made).matchAll(/\d+/g)].map((match) => match[0]))
    const { document, decision } = made
    const letters = [letterOfMedicalNecessity(document, decision, { coverageId: document.coverages[0]?.id ?? '' }), claimNarrative(document, decision, { coverageId: document.coverages[0]?.id ?? '' }), physicianRequest(document, decision, {})]
    for (const sentence of letters.flatMap((letter) => letter.blocks.flatMap((block) => block.sentences))) {
      if (sentence.from.some((support) => support.kind === 'evidence')) continue
      for (const [figure] of sentence.text.matchAll(/[A-Z]?\d[\d.-]*\d|\d/g)) expect(held.includes(figure) || amounts.has(figure), `${figure} in: ${sentence.text}`).toBe(true)
    }
  })

  it('tell a finding in the chart’s own words only', () => {
    const { document, decision } = caseOf(journey)
    const chart = JSON.stringify(document.chart)
    for (const sentence of claimNarrative(document, decision, { coverageId: '' }).blocks.flatMap((block) => block.sentences)) {
      if (sentence.from[0]?.kind !== 'note') continue
      expect(chart).toContain(JSON.stringify(sentence.text.replace(/\.$/, '')).slice(1, -1))
      expect(describeSupport(document, sentence.from[0]).quote?.replace(/\.$/, '')).toBe(sentence.text.replace(/\.$/, ''))
    }
  })
})

describe('financial consent', () => {
  it('says it is an estimate, and its sums are those of the decision', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies')
    const route = decision.routes.find((each) => each.allowed)
    const text = sentences(financialConsent(document, decision, 'en')).map((each) => each.text).join(' ')
    expect(text).toContain('This is an estimate.')
    expect(text).toContain(`I should pay $${((route?.totals.patient ?? 0) / 100).toFixed(2)}.`)
    expect(sentences(financialConsent(document, decision, 'es')).map((each) => each.text).join(' ')).toContain('Esto es un estimado.')
  })

  it('is signed by a parent or guardian for a child, whose name the case does not hold', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies', (each) => ({ ...each, patient: { ...each.patient, birthDate: '2012-06-08' } }))
    expect(financialConsent(document, decision, 'en').signers).toEqual([{ name: '', role: 'parent or guardian of Ines Calloway', kind: 'patient' }])
  })

  it('promises no figure when there is no estimate', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies')
    const none = financialConsent(document, { ...decision, routes: [] }, 'en')
    expect(none.missing).toHaveLength(1)
    expect(sentences(none).some((each) => each.text.includes('should pay'))).toBe(false)
  })
})

describe('advance notice', () => {
  it('has the blanks of the form, and no option chosen', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies', withMedicare)
    const notice = advanceNotice(document, decision, { reason: 'Medicare does not usually pay for this care' })
    const text = sentences(notice).map((each) => each.text)
    expect(text.filter((each) => each.startsWith('\u2610 OPTION'))).toHaveLength(3)
    expect(text.join(' ')).toContain('Reason: Medicare does not usually pay for this care. Estimated cost: $648.00')
    expect(notice.missing).toHaveLength(1)
  })

  it('names what stands in the way: no reason, care already given', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies')
    expect(advanceNotice(document, { ...decision, orders: [] }).missing.map((each) => each.split(':')[0])).toEqual(['The reason why Medicare is not expected to pay', 'Time', 'The approved form'])
  })
})

it('an appeal answers each reason of the payer, and claims no receipt that is not there', () => {
  const { document, decision } = caseOf('wisdom-teeth-medical-denies')
  const answer = { patientControlNumber: '1051M1', status: '4', charge: 117900, paid: 0, adjustments: [{ group: 'CO' as const, reason: '29', amount: 117900 }], lines: [] } as never
  const ask = { coverageId: 'fernhollow', claimId: '1051M1', payerName: 'Fernhollow Health', answer }
  expect(appealLetter(document, decision, ask).missing).toContain('The receipt that shows when the claim was accepted')
  expect(sentences(appealLetter(document, decision, { ...ask, acceptedOn: '2026-11-12' })).map((each) => each.text)).toContain('The claim was accepted on 2026-11-12.')
})

describe('which letters a case needs', () => {
  it('asks for the letter, the narrative and the consent where the story fits', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies')
    expect(lettersDue(document, decision).filter((each) => each.standing === 'needed').map((each) => each.kind)).toEqual(['financial-consent', 'medical-necessity', 'claim-narrative'])
    expect(lettersDue(document, decision, [{ claimId: '1051M1', coverageId: 'fernhollow' }]).at(-1)).toMatchObject({ kind: 'appeal', standing: 'possible', claimId: '1051M1' })
  })

  it('says why a letter does not belong to a case', () => {
    const { document, decision } = caseOf('wisdom-teeth-medical-denies', (each) => ({ ...each, coverages: each.coverages.filter((coverage) => coverage.id === 'saltbrook') }))
    expect(lettersDue(document, decision).filter((each) => each.standing === 'not-for-this-case').map((each) => each.kind)).toEqual(['advance-notice', 'medical-necessity', 'claim-narrative', 'physician-request', 'appeal'])
  })
})

describe('a person’s words in a letter', () => {
  const { document, decision } = caseOf('wisdom-teeth-medical-denies')
  const letter = letterOfMedicalNecessity(document, decision, { coverageId: 'fernhollow' })

  it('are marked as the person’s and rest on nothing else; the others stay linked', () => {
    const outcome = editLetter(letter, [{ at: 'block-2-0', text: 'The image was read by me.' }, { at: 'block-2-1', text: '' }, { at: 'added', text: 'Please call me.' }], 'Amara Whitlock')
    if (!outcome.ok) throw new Error('refused')
    expect(outcome.value.blocks[2]?.sentences[0]).toEqual({ text: 'The image was read by me.', from: [], writtenBy: 'Amara Whitlock' })
    expect(outcome.value.blocks[2]?.sentences).toHaveLength((letter.blocks[2]?.sentences.length ?? 0) - 1)
    expect(outcome.value.blocks.at(-1)?.sentences).toEqual([{ text: 'Please call me.', from: [], writtenBy: 'Amara Whitlock' }])
    expect(sentences(outcome.value).filter((each) => each.from.length === 0)).toHaveLength(2)
  })

  it('are refused when too long, with control characters, for a sentence that is not there, or when nothing is left', () => {
    const codes = (edits: Parameters<typeof editLetter>[1]): string[] => editLetter(letter, edits, 'A').findings.map((each) => each.code)
    expect(codes([{ at: 'block-0-0', text: 'x'.repeat(2001) }])).toEqual(['NOTE-TOO-LONG'])
    expect(codes([{ at: 'block-0-0', text: 'a\u0007b' }])).toEqual(['NOTE-CONTROL-CHARACTER'])
    expect(codes([{ at: 'block-9-9', text: 'x' }])).toEqual(['LETTER-NO-SUCH-SENTENCE'])
    expect(codes(letter.blocks.flatMap((block, at) => block.sentences.map((_, index) => ({ at: `block-${at}-${index}`, text: '' }))))).toEqual(['LETTER-EMPTY'])
  })
})
