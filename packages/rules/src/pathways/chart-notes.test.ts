// The charts of the examples as cases: fit, what is proved, and what must not be.
import { describe, expect, it } from 'vitest'
import { chartNotes } from './chart-notes.examples.ts'
import { officeNotes } from './office-notes.examples.ts'
import { storyExample } from './example-case.ts'
import { tellStories } from './index.ts'

describe('charts as offices write them', () => {
  for (const [at, note] of [...chartNotes, ...officeNotes].entries()) {
    it(`chart ${at + 1}, ${note.p} ${note.code}`, () => {
      const { document } = storyExample(note.p, '', {
        service: { code: note.code, diagnoses: [...note.dx], ...(note.place === undefined ? {} : { placeOfService: note.place }), ...(note.minutes === undefined ? {} : { minutes: note.minutes }) },
        note: { s: note.s, o: note.o, a: note.a, p: note.pl }, ...(note.also === undefined ? {} : { alsoPlanned: note.also }), ...(note.birth === undefined ? {} : { birthDate: note.birth }),
        ...(note.acc === undefined ? {} : { accident: note.acc }), ...(note.cov === undefined ? {} : { coverage: note.cov }),
      }, { fits: 'fits' })
      const story = tellStories(document, []).find((each) => each.pathway === note.p)
      if (note.fits !== undefined) expect(story?.fits).toBe(note.fits)
      const proved = story?.elements.filter((each) => each.provedBy !== undefined).map((each) => each.element) ?? []
      expect({ missed: note.yes.filter((each) => !proved.includes(each)), wrongly: note.no.filter((each) => proved.includes(each)) }).toEqual({ missed: [], wrongly: [] })
    })
  }
})
