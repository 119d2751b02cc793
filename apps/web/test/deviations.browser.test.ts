// A manager enters what a payer does differently: the example is tried first, and only then the row is kept.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(() => harness.stop())

test('a manager tries a payer’s worked number, corrects it, keeps the deviation, and says which days the office works', async () => {
  const calls: { name: string; body: unknown }[] = []
  const answers = {
    tryDeviation: ({ body }: { body: unknown }) => (JSON.stringify(body).includes('"patient":15000') ? { mayTakeEffect: true, results: [{ name: 'One worked number from the payer', agrees: true, detail: 'agrees' }], findings: [] } : { mayTakeEffect: false, results: [{ name: 'One worked number from the payer', agrees: false, detail: 'the patient should pay 100.00, pays 150.00' }], findings: [] }),
  }
  const { page, context } = await visit(harness, { role: 'manager', path: '/deviations', calls, answers })
  await page.getByRole('button', { name: 'Add one' }).click()
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByRole('alert').filter({ hasText: 'Say for which payer' }).waitFor()
  await page.getByRole('combobox', { name: 'Payer' }).click()
  await page.getByRole('option', { name: 'Osprey Dental' }).click()
  await page.getByRole('combobox', { name: 'What it changes' }).click()
  await page.getByRole('option', { name: /Up to where it pays/ }).click()
  await page.getByRole('combobox', { name: 'How it is with this plan' }).click()
  await page.getByRole('option', { name: 'its own allowed amount' }).click()
  await page.getByLabel('Where it stands').fill('Remittance of 4 November 2026')
  for (const [label, typed] of [['Full fee', '1000'], ['Other plan allows', '800'], ['Other plan pays, percent', '60'], ['This plan allows', '650'], ['This plan pays, percent', '50'], ['The patient should pay', '100']] as const) await page.getByLabel(label).fill(typed)
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByText('the patient should pay 100.00, pays 150.00').waitFor()
  expect(await page.getByRole('button', { name: 'Keep it' }).count()).toBe(0)
  await page.getByLabel('The patient should pay').fill('150')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => calls.some((each) => each.name === 'saveDeviation')).toBe(true)
  const kept = calls.find((each) => each.name === 'saveDeviation')?.body as { deviation: { id: string; value: string; examples: { case: { patient: { name: { last: string } } }; expect: unknown }[] } }
  expect(kept.deviation).toMatchObject({ id: 'osprey-dental-ceiling-2', value: 'secondary-allowed', for: { payerId: 'OSPREY' }, rule: 'CAL-12' })
  expect(kept.deviation.examples[0]).toMatchObject({ expect: { order: ['otherPlan', 'thisPlan'], patient: 150_00 }, case: { patient: { name: { last: 'Example' } } } })
  // The same manager says which days the office works; the planner keeps to them.
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Change the days we work' }).click()
  await page.getByLabel('Friday').check()
  await page.getByLabel('Closed on').fill('2026-12-31')
  await page.getByRole('button', { name: 'Add day' }).click()
  await page.getByRole('button', { name: 'Keep days' }).click()
  await page.getByText('Days kept').waitFor()
  expect(calls.filter((each) => each.name === 'setOfficeDays').map((each) => each.body)).toEqual([{ workingDays: [1, 2, 3, 4, 5, 6], closedDays: ['2026-11-26', '2026-12-24', '2026-12-31'] }])
  await context.close()
})

test('everyone else reads the deviations and their history, and changes nothing', async () => {
  const { page, context } = await visit(harness, { role: 'front-desk', path: '/deviations' })
  await page.getByRole('button', { name: 'Osprey Dental' }).waitFor()
  expect(await page.getByText('Letter of Osprey Dental').count()).toBe(1)
  expect(await page.getByRole('button', { name: /Add one|Change|Withdraw/ }).count()).toBe(0)
  await context.close()
})
