// The office's own wording in letters: facts by placeholders only, everything else of the letter as it was.
import { readFileSync } from 'node:fs'
import { readCaseDocument } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import type { ComposedLetter } from './composed.ts'
import { letterPlaceholders, readLetterTemplate, withTemplate } from './letter-template.ts'
import { describeSupport } from './support-words.ts'

const read = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
if (!read.ok) throw new Error('the journey is not sound')
const document = read.value
const letter: ComposedLetter = { kind: 'medical-necessity', language: 'en', title: 'Letter', date: '2026-11-24', about: [], blocks: [{ sentences: [{ text: 'From the chart.', from: [] }] }], enclosures: [], signers: [], missing: [] }
const wording = { kind: 'medical-necessity', before: ['We ask {payer} to review the care of {patient}, teeth {teeth}.'], after: ['Questions? Call {office} at {phone}.'] }

describe('a letter template', () => {
  it('puts the office’s words around the facts, each value linked to where it stands', () => {
    const template = readLetterTemplate(wording)
    if (!template.ok) throw new Error('refused')
    const { blocks } = withTemplate(letter, template.value, { document, coverageId: 'fernhollow' })
    expect(blocks.map((block) => block.sentences.map((each) => each.text).join(' '))).toEqual(['We ask Fernhollow Health to review the care of Ines Calloway, teeth 17, 32.', 'From the chart.', 'Questions? Call Juniper Lane Dental at (303) 555-0142.'])
    expect(blocks[0]?.sentences[0]?.from.map((each) => describeSupport(document, each).label)).toEqual(['The office’s own wording', 'Coverage: Fernhollow Health, payer', 'Patient', 'Treatment plan'])
  })

  it('leaves a paragraph out, and says so, when the case does not hold its fact', () => {
    const template = readLetterTemplate({ kind: 'medical-necessity', before: ['To {payer}.'] })
    if (!template.ok) throw new Error('refused')
    const filled = withTemplate(letter, template.value, { document })
    expect(filled.blocks).toEqual(letter.blocks)
    expect(filled.missing).toEqual(['the payer it is written to: a paragraph of the office’s wording is left out without it'])
  })

  it('is for its own kind of letter only', () => {
    const template = readLetterTemplate({ ...wording, kind: 'appeal' })
    expect(template.ok && withTemplate(letter, template.value, { document })).toBe(letter)
  })

  it.each([
    ['an unknown placeholder', { before: ['To {doctor}.'] }, 'TEMPLATE-UNKNOWN-PLACEHOLDER', 'before[0], character 4'],
    ['an empty placeholder', { after: ['To {}.'] }, 'TEMPLATE-UNKNOWN-PLACEHOLDER', 'after[0], character 4'],
    ['a name every object has', { after: ['To {constructor}.'] }, 'TEMPLATE-UNKNOWN-PLACEHOLDER', 'after[0], character 4'],
    ['a loose brace', { before: ['To {payer.'] }, 'TEMPLATE-LOOSE-BRACE', 'before[0], character 4'],
    ['a number that would stand in every letter', { before: ['Fine.', 'Treated 6 times.'] }, 'TEMPLATE-WRITES-FACT', 'before[1], character 9'],
    ['a control character', { before: ['a\u0007b'] }, 'NOTE-CONTROL-CHARACTER', 'before[0], character 2'],
    ['no words', { before: [] }, 'TEMPLATE-EMPTY', 'the template'],
    ['another shape', { before: 'x' }, 'TEMPLATE-UNREADABLE', 'before'],
    ['a part it does not have', { before: ['Fine.'], signature: 'x' }, 'TEMPLATE-UNREADABLE', 'the template'],
  ])('refuses %s, with the place', (_name, parts, code, place) => {
    const refused = readLetterTemplate({ kind: 'medical-necessity', ...parts })
    expect(refused.ok).toBe(false)
    expect(refused.findings.map((each) => [each.code, each.place])).toContainEqual([code, place])
  })

  it('has words for every placeholder, and fills each from this case', () => {
    for (const [name, each] of Object.entries(letterPlaceholders)) {
      expect(each.means, name).not.toBe('')
      expect(each.fill({ document, coverageId: 'fernhollow' })?.text, name).toBeTruthy()
    }
  })
})
