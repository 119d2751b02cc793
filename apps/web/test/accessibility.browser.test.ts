// Every page in light and dark, at a desk and on a phone: axe finds nothing, nothing scrolls sideways, nothing is blocked.
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'
import { pages } from './pages.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness.stop()
})

interface Violation { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }

/** What axe finds on the page as it stands, one line for each violation. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // axe puts itself on the page's global object.
    const { axe: onPage } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    return (await onPage.run({ resultTypes: ['violations'] })).violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 220)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  })
}

describe.each(Object.keys(pages))('%s', (name) => {
  test.each([{ place: 'at a desk', phone: false }, { place: 'on a phone', phone: true }])('is whole $place, in light and dark', async ({ phone }) => {
    const given = pages[name]
    if (given === undefined) throw new Error(`No page ${name}`)
    const { page, context, complaints } = await visit(harness, { ...given, phone })
    await page.evaluate(axe.source)
    const light = await violationsOn(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
    const dark = await violationsOn(page)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect({ light, dark, complaints, sideways }).toEqual({ light: [], dark: [], complaints: [], sideways: 0 })
    await context.close()
  })
})

test.each(['today', 'case', 'claims and answers', 'note', 'patient page', 'remittances'])('%s is whole at 200%% zoom and in one column at 400%%', async (name) => {
  const given = pages[name]
  if (given === undefined) throw new Error(`No page ${name}`)
  // A browser zoomed to 200% has half the width in CSS pixels, to 400% a quarter.
  for (const size of [{ width: 720, height: 450 }, { width: 360, height: 225 }]) {
    const { page, context } = await visit(harness, { ...given, size })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await context.close()
  }
})
