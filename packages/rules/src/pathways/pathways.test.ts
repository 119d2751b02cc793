// One test for all pathways: their examples, the visible sum, sources, and that no two answers can be read from one state.
import { storyStrength } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { pathways } from './all.ts'
import { anesthesiaExamples } from './anesthesia.examples.ts'
import { clearanceExamples } from './clearance.examples.ts'
import type { StoryExample } from './example-case.ts'
import { frenumExamples } from './frenum.examples.ts'
import { imagingExamples } from './imaging.examples.ts'
import { impactedTeethExamples } from './impacted-teeth.examples.ts'
import { implantsExamples } from './implants.examples.ts'
import { tellStories } from './index.ts'
import { infectionExamples } from './infection.examples.ts'
import { jawDeformityExamples } from './jaw-deformity.examples.ts'
import { jawJointExamples } from './jaw-joint.examples.ts'
import { lesionsExamples } from './lesions.examples.ts'
import { nerveExamples } from './nerve.examples.ts'
import { readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { periodontalExamples } from './periodontal.examples.ts'
import { reconstructionExamples } from './reconstruction.examples.ts'
import { rowsElsewhere } from './rows-elsewhere.table.ts'
import { sleepApneaExamples } from './sleep-apnea.examples.ts'
import { traumaExamples } from './trauma.examples.ts'

const examples: readonly StoryExample[] = [
  impactedTeethExamples, traumaExamples, implantsExamples, infectionExamples, lesionsExamples, periodontalExamples, clearanceExamples, jawJointExamples, sleepApneaExamples, imagingExamples, frenumExamples, jawDeformityExamples, reconstructionExamples, anesthesiaExamples, nerveExamples,
].flat()

for (const pathway of pathways) {
  describe(pathway.title, () => {
    const own = examples.filter((each) => each.pathway === pathway.id)
    it('has at least two different answers among its examples', () => {
      expect(new Set(own.map((each) => each.fits)).size).toBeGreaterThan(1)
    })
    for (const example of own) {
      it(example.name, () => {
        const story = tellStories(example.document, []).find((each) => each.pathway === pathway.id)
        expect(story?.fits ?? 'not-concerned').toBe(example.fits)
        if (story === undefined) return
        expect(storyStrength.safeParse(story).success).toBe(true)
        const proved = story.elements.filter((each) => each.provedBy !== undefined).map((each) => each.element)
        expect(example.proved.filter((each) => !proved.includes(each)), 'should be proved').toEqual([])
        expect(example.missing.filter((each) => !story.elements.some((element) => element.element === each && element.points === 0 && element.ask !== undefined)), 'should be missing and asked').toEqual([])
        expect(story.points).toBe(story.elements.reduce((sum, each) => sum + each.points, 0))
        expect(story.outOf).toBe(story.elements.reduce((sum, each) => sum + each.outOf, 0))
      })
    }
    it('names its source with the day it was read, and prompts with a gap, never a finding', () => {
      expect(pathway.source.readOn).toBeDefined()
      expect(pathway.source.citation.length).toBeGreaterThan(20)
      for (const prompt of pathway.elements.flatMap((each) => each.prompts)) expect(prompt.insert).toContain('___')
    })
    it('answers in every case: its last decision holds always', () => {
      expect(pathway.decisions.at(-1)?.when).toBe('otherwise')
    })
  })
}

it('an implant after an injury and one after decay come out differently in fit and in points', () => {
  const [injury, decay] = [implantsExamples[0], implantsExamples[1]].map((each) => each && tellStories(each.document, []).find((story) => story.pathway === 'implants-and-grafts'))
  expect([injury?.fits, decay?.fits]).toEqual(['fits', 'does-not-fit'])
  expect((injury?.points ?? 0) - (decay?.points ?? 0)).toBeGreaterThan(10)
})

it('shows the sentence that proves an element, at its place in the section', () => {
  for (const example of examples) {
    for (const story of tellStories(example.document, [])) {
      for (const { provedBy } of story.elements) {
        if (provedBy?.kind !== 'note' || provedBy.section === undefined || provedBy.section === 'amendment') continue
        const text = example.document.chart?.notes?.[0]?.[provedBy.section] ?? ''
        expect(text.slice(provedBy.start, provedBy.end)).toBe(provedBy.text)
      }
    }
  }
})

it('a case without a chart gives stories that ask, and no error', () => {
  for (const example of examples) {
    const { chart: _chart, ...bare } = example.document
    for (const story of tellStories(bare, [])) expect(story.elements.every((each) => each.provedBy !== undefined || each.ask !== undefined)).toBe(true)
  }
})

it('every pathway id and every element id within a pathway is given once', () => {
  expect(new Set(pathways.map((each) => each.id)).size).toBe(pathways.length)
})

it('every row of medical-first is in a pathway, or it is said where it is', () => {
  const rows = readPacksFromDisk().sets.table('medical-first', 'rows').map((row) => row['row_id'] ?? '')
  const named = new Set([...pathways.flatMap((each) => each.rows), ...Object.keys(rowsElsewhere)])
  expect(rows).toHaveLength(129)
  expect(rows.filter((each) => !named.has(each))).toEqual([])
})
