// Notes of other programs divided into their four sections.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideNote } from './divide-note.ts'

describe('an existing note as text', () => {
  it.each([
    ['letters with colons', 'S: Pain for a week.\nO: Tooth 17 impacted.\nA: K01.1\nP: Remove 17.', ['Pain for a week.', 'Tooth 17 impacted.', 'K01.1', 'Remove 17.']],
    ['all on one line', 'S: pain x 1 wk O: #17 impacted A: K01.1 P: remove #17', ['pain x 1 wk', '#17 impacted', 'K01.1', 'remove #17']],
    ['whole words in capitals on lines of their own', 'SUBJECTIVE\nPain.\n\nOBJECTIVE\nSwelling.\n\nASSESSMENT\nAbscess.\n\nPLAN\nDrain.', ['Pain.', 'Swelling.', 'Abscess.', 'Drain.']],
    ['the headings of another program', 'CC: pain\nHPI: one week\nExam: swelling 3 cm\nRadiographs: lucency at 19\nDx: K04.7\nTx: drained', ['CC: pain\nHPI: one week', 'Exam: swelling 3 cm\nRadiographs: lucency at 19', 'Dx: K04.7', 'Tx: drained']],
    ['headings in markdown', '**Subjective:** Pain.\n**Objective:** Swelling.\n**Assessment:** Abscess.\n**Plan:** Drain.', ['Pain.', 'Swelling.', 'Abscess.', 'Drain.']],
    ['no heading at all', 'Patient had pain. Tooth 17 removed.', ['Patient had pain. Tooth 17 removed.', '', '', '']],
    ['a word that only looks like a heading', 'S: Plan to travel next week. A tooth hurts.\nP: Remove 17.', ['Plan to travel next week. A tooth hurts.', '', '', 'Remove 17.']],
    ['windows line ends', 'S: Pain.\r\nO: Swelling.', ['Pain.', 'Swelling.', '', '']],
  ])('%s', (_name, text, [subjective, objective, assessment, plan]) => {
    expect(divideNote(text)).toMatchObject({ subjective, objective, assessment, plan })
  })

  it('loses no word, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('S: ', 'O: ', 'Plan: ', 'Dx: ', 'pain ', 'swelling. ', '\n', '#17 ', 'A) ', '- '), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const divided = divideNote(text)
      const kept = [divided.subjective, divided.objective, divided.assessment, divided.plan].join(' ')
      for (const word of ['pain', 'swelling', '#17']) expect(kept.split(word).length).toBe(text.split(word).length)
    }))
  })
})
