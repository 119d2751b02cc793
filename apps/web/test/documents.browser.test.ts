// Papers of a case in the browser: the fact behind a sentence, a person's words, signing by the right hand, forms.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness.stop()
})

const letter = '/cases/case-1042/documents?paper=medical-necessity:medical'

test('a dentist moves to a sentence with the keyboard, sees its fact, writes another, and signs', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'dentist', path: letter, calls })
  const facts = page.getByRole('region', { name: 'Behind this sentence' })
  await page.locator('#sentence-block-1-0').focus()
  await expect.poll(() => facts.innerText()).toContain('Note of 2026-11-20, objective')
  expect(await facts.locator('blockquote').innerText()).toBe('Panoramic image of 2026-11-12 shows tooth 17 fully in bone.')
  await page.keyboard.press('Tab')
  await expect.poll(() => facts.innerText()).toContain('Infection treated on 2026-09-30')
  await page.keyboard.press('e')
  const field = page.getByLabel('This sentence in your own words; empty takes it out')
  await field.fill('One infection, treated by me on 2026-09-30.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.locator('.paper-text').innerText()).toMatch(/treated by me on 2026-09-30\.\s+written by/)
  await page.getByRole('button', { name: /^Sign as/ }).click()
  await expect.poll(() => calls.find((each) => each.name === 'signLetter')?.body).toEqual({ kind: 'medical-necessity', coverageId: 'medical', edits: [{ at: 'block-1-1', text: 'One infection, treated by me on 2026-09-30.' }], version: 7 })
  expect(page.url()).not.toMatch(/castellan|noor/i)
  expect(await page.title()).not.toMatch(/castellan|noor/i)
  await context.close()
})

test('the front desk records the patient’s signature, and cannot sign a letter', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'front-desk', path: '/cases/case-1042/documents?paper=financial-consent', calls })
  await page.getByRole('button', { name: 'Record the signature' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Record the signature' }).click()
  await expect.poll(() => calls.find((each) => each.name === 'recordPatientSignature')?.body).toEqual({ kind: 'financial-consent', edits: [], name: 'Noor Castellan', as: 'patient', signedOn: '2026-11-23', version: 7 })
  await page.goto(`${harness.address}${letter}`)
  await page.getByText('Signing needs the role dentist.').waitFor()
  expect(await page.getByRole('button', { name: /^Sign as/ }).count()).toBe(0)
  await context.close()
})

test('a refused signature says why, and the words typed stay', async () => {
  const { page, context } = await visit(harness, { role: 'dentist', path: letter, answers: { signLetter: () => new Response(JSON.stringify({ code: 'NEWER-VERSION', message: 'Someone changed this case after you opened it.', remedy: 'Look at the newer case, then do it again.' }), { status: 409 }) } })
  await page.getByRole('button', { name: 'Add words' }).click()
  await page.getByLabel('Your own words at the end').fill('Please call me.')
  await page.getByRole('button', { name: 'Take these words' }).click()
  await page.getByRole('button', { name: /^Sign as/ }).click()
  await page.getByText('Someone changed this case after you opened it.').waitFor()
  expect(await page.locator('.paper-text').innerText()).toContain('Please call me.')
  await context.close()
})

test('words typed while a save is under way are kept after it, from the version it gave', async () => {
  const calls: { name: string; body: unknown }[] = []
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  let kept = 0
  const { page, context } = await visit(harness, { role: 'dentist', path: letter, calls, answers: { savePaperDraft: async () => { if (kept === 0) await held; kept += 1; return { version: kept } } } })
  const saved = () => calls.filter((each) => each.name === 'savePaperDraft').map((each) => each.body)
  const write = async (words: string): Promise<void> => {
    await page.getByRole('button', { name: 'Add words' }).click()
    await page.getByLabel('Your own words at the end').fill(words)
    await page.getByRole('button', { name: 'Take these words' }).click()
  }
  await write('Please call me.')
  await expect.poll(saved).toHaveLength(1)
  await write('Please call me soon.')
  // Longer than the pause after which words are kept.
  await page.waitForTimeout(2_000)
  release()
  await page.getByText('Your words are kept.').waitFor()
  expect(saved()).toEqual([{ version: 0, edits: [{ at: 'added', text: 'Please call me.', was: '' }] }, { version: 1, edits: [{ at: 'added', text: 'Please call me soon.', was: '' }] }])
  await context.close()
})

test('a claim form comes as a file without a patient’s name, and the printer’s offset is kept', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042/documents', calls })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Dental claim form (2024) as overlay for preprinted forms' }).click()])
  expect(download.suggestedFilename()).toBe('case-1042-medical-necessity-draft.pdf')
  expect(await readFile(await download.path(), 'latin1')).toContain('%PDF-1.7')
  await page.getByRole('button', { name: /^Printer for Dental claim form/ }).click()
  await page.getByLabel('To the right, mm').fill('2.5')
  await page.getByRole('button', { name: 'Keep the offset' }).click()
  await expect.poll(() => calls.find((each) => each.name === 'setPrinterOffset')?.body).toMatchObject({ x: expect.closeTo(7.087, 2), y: expect.closeTo(-2.83, 1) })
  await context.close()
})
