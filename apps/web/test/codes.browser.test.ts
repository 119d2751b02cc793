// Codes with the keyboard alone, official texts taken in and refused, overrides in a span of days, and notes that exist elsewhere.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'
import { castellan } from './fixtures/castellan.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness.stop()
})

function refused(status: number, refusal: object): Response {
  return new Response(JSON.stringify(refusal), { status })
}

test('a code is found, chosen and crossed without a mouse', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'biller', path: '/codes', calls })
  await page.keyboard.type('impacted tooth')
  await page.getByText('Impacted teeth', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.locator('.code-hit[data-chosen]').innerText()).toContain('D7240')
  await page.getByRole('complementary', { name: 'Medical codes for D7240' }).getByText('41899').waitFor()
  await page.keyboard.press('F2')
  await expect.poll(() => calls.filter((each) => each.name === 'findCodes').length).toBeGreaterThan(1)
  await context.close()
})

test('an ended code names its successor, and pressing it asks for that one', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/codes' })
  await page.keyboard.type('D9248')
  await page.getByText('Ended December 31, 2025').or(page.getByText('Ended Dec 31, 2025')).waitFor()
  await page.getByRole('button', { name: /D9244/ }).click()
  expect(await page.getByLabel('Words or a code').inputValue()).toBe('D9244')
  await context.close()
})

test('a licensor’s file in the wrong format says which line; a good one says what was taken in', async () => {
  let good = false
  const { page, context } = await visit(harness, { role: 'manager', path: '/code-texts', answers: { importCodeTexts: ({ query }) => (good ? { set: 'cdt', codes: 812, beyondPack: 3, replaced: true } : refused(422, { code: 'LICENCE-FILE-FORMAT', message: `Nothing was changed. Line 3: The line does not begin with a CDT code (${query.get('format')}).`, remedy: 'Choose the format of the file.', place: 'line 3' })) } })
  await page.setInputFiles('input[type=file]', { name: 'cdt.csv', mimeType: 'text/csv', buffer: Buffer.from('Code,Nomenclature\nD7240,"a"\nX,"b"\n') })
  await page.getByText('Line 3: The line does not begin with a CDT code (cdt-csv).').waitFor()
  good = true
  await page.setInputFiles('input[type=file]', { name: 'cdt.tsv', mimeType: 'text/plain', buffer: Buffer.from('D7240\ta\n') })
  await page.getByText('812 official texts of CDT taken in, in place of the earlier ones; 3 numbers beyond the data pack.').waitFor()
  await context.close()
})

test('a biller sees the official texts and cannot import any', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/code-texts' })
  await page.getByText('Importing needs the role manager.').waitFor()
  expect(await page.locator('input[type=file]').count()).toBe(0)
  await context.close()
})

test('the compliance report shows who overrode what and why, for the days asked for', async () => {
  const asked: string[] = []
  const { page, context } = await visit(harness, { role: 'auditor', path: '/compliance' })
  page.on('request', (request) => { if (request.url().includes('/api/compliance')) asked.push(request.url()) })
  await page.getByText('Hardship agreement of March is on file.').waitFor()
  await page.getByLabel('From').fill('2026-10-01')
  await expect.poll(() => asked.some((each) => each.includes('from=2026-10-01'))).toBe(true)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()])
  expect(download.suggestedFilename()).toBe('overrides-2026-10-01-to-2026-11-23.csv')
  await context.close()
})

test('a note that exists is pasted, divided, and kept as a draft; a refusal keeps what was pasted', async () => {
  const calls: { name: string; body: unknown }[] = []
  let refuse = true
  const bare = { ...castellan, document: { ...castellan.document, chart: {} } }
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note', calls, answers: { casePage: () => bare, readNoteText: () => (refuse ? refused(422, { code: 'NOTE-REFUSED', message: 'The note was not taken in. Character 7 of the note is a control character (U+0007).', remedy: 'Take it out, or paste the text as plain text.', place: 'the note, character 7' }) : { subjective: 'Pain.', objective: '17 impacted.', assessment: '', plan: '', headings: ['S', 'O'] }) } })
  await page.getByLabel('Paste its text').fill('S: Pain. O: 17 impacted.')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByText('control character (U+0007)').waitFor()
  expect(await page.getByLabel('Paste its text').inputValue()).toBe('S: Pain. O: 17 impacted.')
  refuse = false
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByText('Headings found: S, O.').waitFor()
  await page.getByRole('button', { name: 'Keep it as a draft' }).click()
  await expect.poll(() => calls.find((each) => each.name === 'saveNote')?.body).toMatchObject({ note: { subjective: 'Pain.', objective: '17 impacted.', plan: '' } })
  await context.close()
})

test('the template of what is missing writes gaps into their sections, once', async () => {
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note?note=n20' })
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole('button', { name: 'Templates' }).click()
    await page.getByRole('menuitem', { name: /What is missing/ }).click()
  }
  const text = await page.getByRole('region', { name: 'Text of the note' }).innerText()
  expect(text.split('Mouth opening ___ mm').length).toBe(2)
  expect(text.split('Effect on eating: ___').length).toBe(2)
  await context.close()
})

test('a finding with its value and day is kept as a fact of the chart', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note?note=n20', calls })
  await page.getByRole('combobox', { name: 'Add a finding' }).click()
  await page.getByRole('option', { name: 'HbA1c' }).click()
  await page.getByLabel('HbA1c, %').fill('8.4')
  await page.getByLabel('Day', { exact: true }).fill('2026-11-02')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => calls.find((each) => each.name === 'answerNeeds')?.body).toMatchObject({ changes: [{ value: { element: 'hba1c', value: 8.4, unit: '%', date: '2026-11-02' } }] })
  await context.close()
})

test('a template with an unknown element is refused with its place, a sound one is kept under the name of its file', async () => {
  const calls: { name: string; body: unknown }[] = []
  let sound = false
  const { page, context } = await visit(harness, { role: 'manager', path: '/notes', calls, answers: { saveNoteTemplate: () => (sound ? { kept: true } : refused(422, { code: 'TEMPLATE-REFUSED', message: 'The template was not kept. “moon-phase” is no element of Impacted teeth.', remedy: 'Use one of the elements of the pathway.', place: 'lines[0].element' })) } })
  const file = { name: 'Our wisdom note.json', mimeType: 'application/json', buffer: Buffer.from('{"title":"Ours","pathway":"impacted-teeth","lines":[]}') }
  await page.setInputFiles('input[type=file]', file)
  await page.getByText('is no element of Impacted teeth').waitFor()
  await page.setInputFiles('input[type=file]', { ...file, buffer: Buffer.from('no json') })
  await page.getByText('The file is not JSON.').waitFor()
  sound = true
  await page.setInputFiles('input[type=file]', file)
  await page.getByText('Template kept.').waitFor()
  expect(calls.findLast((each) => each.name === 'saveNoteTemplate')?.body).toEqual({ template: { title: 'Ours', pathway: 'impacted-teeth', lines: [] } })
  await context.close()
})
