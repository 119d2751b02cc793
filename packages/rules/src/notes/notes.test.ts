import type { SoapNote } from '@crossbill/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNoteText, checkText, sectionLimit } from './check-note-text.ts'
import { conceptIds, phrasesOf } from './concepts/index.ts'
import { readNote } from './read-note.ts'
import { saidNo } from './said-no.ts'
import { sentencesOf } from './sentences.ts'
import { amendNote, keepsSignedText, signNote, writeNote } from './sign.ts'

const draft: SoapNote = { id: 'n1', dateOfService: '2026-11-10', subjective: 'Denies numbness. No injury. No medicines, no allergies.', objective: 'Dr. Lind saw 1.2 mm. No. 32 red.', assessment: '', plan: '' }
const signature = { by: 'Dr. Ashdown', at: '2026-11-10T16:12:00Z' }

describe('sentences', () => {
  const cut = (text: string): string[] => sentencesOf(text).map((each) => each.text)
  it('keeps abbreviations and numbers whole', () => expect(cut('Dr. Lind saw 1.2 mm. No. 32 is red. Fine.')).toEqual(['Dr. Lind saw 1.2 mm.', 'No. 32 is red.', 'Fine.']))
  it('keeps a question with its answer', () => expect(cut('Fever? No. Pain? Yes.')).toEqual(['Fever? No.', 'Pain? Yes.']))
  it('ends at a line break, not where a line only wraps', () => expect(cut('Swelling of the\nleft cheek\nPain')).toEqual(['Swelling of the\nleft cheek', 'Pain']))
  it('gives places that are the text itself, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
      for (const each of sentencesOf(text)) expect(text.slice(each.start, each.end)).toBe(each.text)
    }))
  })
})

it('every concept of the tables can be read', () => {
  for (const concept of conceptIds) expect(phrasesOf(concept).length).toBeGreaterThan(0)
})

it('lists the words understood as no', () => {
  expect(saidNo(draft).map((each) => each.words)).toEqual(['numbness', 'injury', 'medicines', 'allergies'])
  for (const each of saidNo(draft)) expect(draft.subjective.slice(each.start, each.end).toLowerCase()).toBe(each.words)
})

it('reads any text without failing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
    expect(() => readNote({ ...draft, subjective: text }).flatMap((each) => conceptIds.flatMap((concept) => each.mentions(concept)))).not.toThrow()
  }), { numRuns: 30 })
})

it('a long note is read for every concept, sentence by sentence', () => {
  const long = { ...draft, subjective: 'Denies fever, chills, or swelling. Cannot chew on the left side; pain 7/10 for three weeks. '.repeat(60) }
  const read = readNote(long).filter((each) => each.section === 'subjective')
  expect(read).toHaveLength(120)
  expect(read.filter((each) => each.mentions('swelling').some((mention) => mention.assertion === 'absent'))).toHaveLength(60)
  expect(read.filter((each) => each.mentions('daily-function').some((mention) => mention.assertion === 'present'))).toHaveLength(60)
})

describe('text that may be kept', () => {
  it('takes line breaks, tabs, accents and emoji', () => expect(checkText('Señora:\tdolor 7/10\r\n🦷', 'subjective')).toEqual([]))
  it.each([['\u0000', 1], ['a\u0007', 2], ['ab\u009f', 3], ['\u202eabc', 1], ['x\ud800', 2]])('refuses a control character and says where', (text, at) => {
    const [finding] = checkText(text, 'plan')
    expect(finding?.code).toBe('NOTE-CONTROL-CHARACTER')
    expect(finding?.place).toBe(`plan, character ${at}`)
  })
  it('refuses a section one character over the limit, and takes the limit', () => {
    expect(checkText('x'.repeat(sectionLimit), 'plan')).toEqual([])
    expect(checkText('x'.repeat(sectionLimit + 1), 'plan')[0]?.code).toBe('NOTE-TOO-LONG')
  })
  it('refuses a whole note over the limit though each section fits', () => {
    const text = 'x'.repeat(sectionLimit)
    expect(checkNoteText({ subjective: text, objective: text, assessment: text, plan: 'x' }).map((each) => each.code)).toEqual(['NOTE-TOO-LONG'])
  })
})

describe('signing', () => {
  const signed = signNote(draft, signature)
  if (!signed.ok) throw new Error('the draft can be signed')
  it('a draft may be changed, a signed note not', () => {
    expect(writeNote(draft, { ...draft, plan: 'Rest.' }).ok).toBe(true)
    expect(writeNote(signed.value, { ...draft, plan: 'Rest.' }).findings[0]?.code).toBe('NOTE-SIGNED')
  })
  it('signs once, and not before the visit', () => {
    expect(signNote(signed.value, signature).findings[0]?.code).toBe('NOTE-SIGNED')
    expect(signNote(draft, { ...signature, at: '2026-11-09T10:00:00Z' }).findings[0]?.code).toBe('NOTE-SIGNED-BEFORE-VISIT')
    expect(signNote({ ...draft, subjective: ' ', objective: '' }, signature).findings[0]?.code).toBe('NOTE-EMPTY')
  })
  it('an amendment stands beside the text with who and when', () => {
    const once = amendNote(signed.value, 'Tooth 32, not 31.', { by: 'Dr. Lind', at: '2026-11-11T09:00:00Z' })
    if (!once.ok) throw new Error('a signed note can be amended')
    const twice = amendNote(once.value, 'And tooth 17.', { by: 'Dr. Ashdown', at: '2026-11-12T09:00:00Z' })
    if (!twice.ok) throw new Error('a signed note can be amended again')
    expect(twice.value.amendments?.map((each) => each.by)).toEqual(['Dr. Lind', 'Dr. Ashdown'])
    expect(keepsSignedText(signed.value, twice.value)).toBe(true)
    expect(keepsSignedText(once.value, { ...twice.value, subjective: 'changed' })).toBe(false)
    expect(keepsSignedText(once.value, { ...twice.value, amendments: [] })).toBe(false)
  })
  it('amends no draft, nothing empty, and nothing into the past', () => {
    expect(amendNote(draft, 'x', signature).findings[0]?.code).toBe('NOTE-NOT-SIGNED')
    expect(amendNote(signed.value, '  ', signature).findings[0]?.code).toBe('NOTE-EMPTY')
    expect(amendNote(signed.value, 'x', { by: 'Dr. Lind', at: '2026-11-10T15:00:00Z' }).findings[0]?.code).toBe('NOTE-AMENDED-BEFORE')
  })
  it('an amendment’s sentences count, each at its place', () => {
    const amended = amendNote(signed.value, 'Cannot chew.', { by: 'Dr. Lind', at: '2026-11-11T09:00:00Z' })
    if (!amended.ok) throw new Error('a signed note can be amended')
    expect(readNote(amended.value).find((each) => each.section === 'amendment')).toMatchObject({ amendment: 0, text: 'Cannot chew.', start: 0, end: 12 })
  })
})
