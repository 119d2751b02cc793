// What a biller does on the planner's page once it stands there: reads the patient's money on a phone, moves a visit, books.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Call { readonly name: string; readonly body: unknown }

/** On the planner's page of a phone; the calls the page makes are looked at. */
export async function bookOnPhone(page: Page, calls: readonly Call[]): Promise<void> {
  const january = page.locator('.planner-list-month', { hasText: 'Jan 2027' })
  await january.getByText('518.00').waitFor()
  const right = await january.getByText('518.00').evaluate((element) => element.getBoundingClientRect().right)
  expect(right).toBeLessThanOrEqual(390)
  await page.getByRole('combobox', { name: 'Move Root canal 30' }).selectOption('7')
  await expect.poll(() => calls.findLast((each) => each.name === 'tryPlan')?.body).toMatchObject({ dates: expect.arrayContaining([{ serviceId: 'root', date: '2026-12-16' }]) })
  await page.getByRole('combobox', { name: 'Move Root canal 30' }).selectOption('30')
  await page.getByText('Root canal 30 stays on').waitFor()
  await page.getByRole('button', { name: 'Book these 5 visits' }).click()
  await page.getByText('Booked. The days stand in the case.').waitFor()
  expect(calls.findLast((each) => each.name === 'answerNeeds')?.body).toMatchObject({ version: 7, changes: expect.arrayContaining([{ path: 'plan.services[crown30].dateOfService', value: '2027-01-04' }]) })
}
