// Letters on paper: every word is there however long, on as many sheets as it takes, signed or with a line to sign.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ComposedLetter } from '@crossbill/explain'
import { expect, it } from 'vitest'
import { readTextRuns } from '../test/pdf-text.ts'
import { letterPdf } from './letter-pdf.ts'

const require = createRequire(import.meta.url)
const fonts = { regular: readFileSync(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')), strong: readFileSync(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')) }
const at = { head: { name: 'Juniper Lane Dental', lines: ['418 Juniper Lane'] }, madeAt: '2026-11-24T12:00:00Z' }
const letter: ComposedLetter = {
  kind: 'medical-necessity', language: 'en', title: 'Letter of medical necessity', date: '2026-11-24', to: 'Fernhollow Health', about: [{ text: 'Patient: Zoë Peña-Núñez', from: [] }],
  blocks: [{ heading: 'Findings', list: true, sentences: [{ text: 'Swelling of 9 × 11 mm.', from: [] }, { text: 'Opening 28 mm.', from: [] }] }], enclosures: [{ text: 'Image, 2026-11-03', from: [] }],
  signers: [{ name: 'Dr. Amara Whitlock', role: 'treating dentist', kind: 'dentist' }], missing: [],
}

it('keeps names, signs and dates, and tags headings and lists', async () => {
  const bytes = await letterPdf(letter, fonts, { ...at, signed: { by: 'Dr. Amara Whitlock', at: '2026-11-24, 4:12 pm', how: 'Signed in Crossbill.' } })
  const text = readTextRuns(bytes).map((run) => run.text.trim())
  for (const words of ['Patient: Zoë Peña-Núñez', 'Swelling of 9 × 11 mm.', 'Dr. Amara Whitlock, 2026-11-24, 4:12 pm', 'Signed in Crossbill.']) expect(text).toContain(words)
  const file = Buffer.from(bytes).toString('latin1')
  for (const mark of ['/S /H1', '/S /H2', '/S /L\n', '/S /LI', '/S /LBody', '/Lang (en-US)', '/DisplayDocTitle true']) expect(file).toContain(mark)
})

it('goes on over as many sheets as it takes, and loses no word; a word wider than the sheet is divided', async () => {
  const words = Array.from({ length: 2500 }, (_, index) => `word${index}`)
  const giant = 'x'.repeat(400)
  const runs = readTextRuns(await letterPdf({ ...letter, blocks: [{ sentences: [{ text: words.join(' '), from: [] }] }, { list: true, sentences: [{ text: giant, from: [] }] }] }, fonts, at))
  const text = runs.map((run) => run.text.trim()).join(' ')
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([])
  expect(text.match(/x{20,}/g)?.join('').length).toBe(400)
  expect(Math.max(...runs.map((run) => run.page))).toBeGreaterThan(2)
  expect(runs.filter((run) => run.y > 792 - 30 || run.y < 30)).toEqual([])
})
