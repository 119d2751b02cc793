import type { SoapNote } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { pathwayById, pathways } from './all.ts'
import { impactedTeethExamples } from './impacted-teeth.examples.ts'
import { reviewNote } from './review-note.ts'
import { readTemplate, templateOf } from './templates.ts'
import { wholeNotes } from './whole-notes.examples.ts'
import { writtenNotes } from './written-notes.examples.ts'

const pathway = pathwayById('impacted-teeth')
if (pathway === undefined) throw new Error('the pathway exists')

const note: SoapNote = {
  id: 'n1', dateOfService: '2026-11-20',
  subjective: 'Pain on both lower sides for a week, 7 of 10. Two infections this year: Aug 14 and Oct 2, each treated with amoxicillin for 7 days. Denies numbness. No injury.',
  objective: 'Gum over 32 red and tender. Cone-beam CT of Nov 9, read by me: 17 fully in bone, 1.2 mm from the nerve canal; 32 partly in bone.',
  assessment: 'K01.1. While 32 stays partly covered, another infection is likely; the second came seven weeks after the first.',
  plan: 'Waiting with antibiotics was discussed and declined.',
}

describe('review while writing', () => {
  const review = reviewNote(note, pathway)
  it('counts what is there and puts the missing element first', () => {
    const proved = review.elements.filter((each) => each.points > 0).map((each) => each.element)
    expect(proved).toEqual(['image-read', 'diagnosis', 'infections-dated', 'measured-finding', 'risk-of-waiting', 'other-treatment'])
    expect(review.missing.map((each) => each.element)).toEqual(['daily-function'])
    expect([review.points, review.outOf]).toEqual([17, 20])
  })
  it('shows each sentence at its place, numbered', () => {
    for (const each of review.elements) {
      if (each.sentence === undefined || each.sentence.section === 'amendment') continue
      expect(note[each.sentence.section].slice(each.sentence.start, each.sentence.end)).toBe(each.sentence.text)
    }
    expect(review.elements.filter((each) => each.number !== undefined).map((each) => each.number)).toEqual([1, 2, 3, 4, 5, 6])
  })
  it('lists what it understood as no', () => expect(review.understoodAsNo.map((each) => each.words)).toEqual(['numbness', 'injury']))
  it('offers prompts with a gap, never a finding', () => {
    const prompts = review.missing.flatMap((each) => each.prompts ?? [])
    expect(prompts.map((each) => each.label)).toContain('Mouth opening … mm')
    for (const each of prompts) expect(each.insert).toContain('___')
  })
  it('the pressed prompt alone proves nothing until its gap is filled', () => {
    const filled = pathway.elements.flatMap((each) => each.prompts.map((prompt) => prompt.insert)).join('. ')
    const review = reviewNote({ ...note, subjective: filled, objective: '', assessment: '', plan: '' }, pathway)
    expect(review.elements.filter((each) => each.points > 0).map((each) => each.element)).toEqual([])
  })
  it('with its case the diagnosis of the service counts, and so does an earlier note', () => {
    const base = impactedTeethExamples[0]?.document
    if (base === undefined) throw new Error('the example exists')
    const earlier = base.chart?.notes?.[0]
    const inCase = reviewNote({ ...note, id: 'n2' }, pathway, { ...base, chart: { notes: earlier === undefined ? [] : [earlier] } })
    expect(inCase.points).toBe(20)
    expect(inCase.elements.find((each) => each.element === 'daily-function')?.elsewhere).toMatchObject({ kind: 'note', id: 'n1' })
  })
})

describe('whole notes of different writers', () => {
  wholeNotes.forEach((whole, at) => {
    it(`note ${at + 1}, ${whole.pathway}: proves ${whole.proved.length} elements and no others`, () => {
      const path = pathwayById(whole.pathway)
      if (path === undefined) throw new Error('the pathway exists')
      const review = reviewNote({ id: 'n', dateOfService: '2026-09-15', subjective: whole.s, objective: whole.o ?? '', assessment: whole.a ?? '', plan: whole.p ?? '' }, path)
      expect(review.elements.filter((each) => each.points > 0).map((each) => each.element)).toEqual(whole.proved)
    })
  })
})

describe('notes written to mislead', () => {
  writtenNotes.forEach((written, at) => {
    it(`note ${at + 1}, ${written.p}`, () => {
      const path = pathwayById(written.p)
      if (path === undefined) throw new Error('the pathway exists')
      const review = reviewNote({ id: 'n', dateOfService: '2026-09-15', subjective: written.s ?? '', objective: written.o ?? '', assessment: written.a ?? '', plan: written.pl ?? '' }, path)
      const proved = review.elements.filter((each) => each.points > 0).map((each) => each.element)
      expect({ missed: written.yes.filter((each) => !proved.includes(each)), wrongly: written.no.filter((each) => proved.includes(each)) }).toEqual({ missed: [], wrongly: [] })
    })
  })
})

describe('templates', () => {
  it('every pathway has one, and reads back', () => {
    for (const each of pathways) expect(readTemplate(templateOf(each)).ok).toBe(true)
  })
  const own = { id: 't', title: 'Ours', pathway: 'impacted-teeth', lines: [{ section: 'objective', element: 'image-read', text: 'Image of ___: ___' }] }
  it.each([
    ['an unknown element', { ...own, lines: [{ ...own.lines[0], element: 'moon-phase' }] }, 'TEMPLATE-UNKNOWN-ELEMENT'],
    ['an unknown pathway', { ...own, pathway: 'nowhere' }, 'TEMPLATE-UNKNOWN-PATHWAY'],
    ['a line that writes a finding', { ...own, lines: [{ ...own.lines[0], text: 'Swelling of the cheek.' }] }, 'TEMPLATE-WITHOUT-GAP'],
    ['a missing part', { ...own, lines: undefined }, 'TEMPLATE-UNREADABLE'],
    ['a part nobody knows', { ...own, colour: 'red' }, 'TEMPLATE-UNREADABLE'],
  ])('is refused with %s', (_name, template, code) => {
    const read = readTemplate(template)
    expect(read.ok).toBe(false)
    expect(read.findings.map((each) => each.code)).toContain(code)
  })
})
