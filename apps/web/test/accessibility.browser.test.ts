// Every page in light and dark, at a desk and on a phone: axe finds nothing, nothing scrolls sideways, nothing is blocked.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'
import { pages } from './pages.ts'
import { bookOnPhone, type Call } from './planner-booking.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness.stop()
})

interface Violation { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }

// Structure is the same in both schemes; of all rules only this one looks at colors.
const rules = { light: undefined, dark: ['color-contrast'] }

/** What axe finds on the page as it stands by these rules or all, one line for each violation. */
async function violationsOn(page: Page, runOnly: readonly string[] | undefined): Promise<readonly string[]> {
  return page.evaluate(async (only) => {
    // axe puts itself on the page's global object.
    const { axe: onPage } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    return (await onPage.run({ resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) })).violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 220)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  }, runOnly)
}

const places = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

test.each(Object.keys(pages))('%s is whole at a desk and on a phone, in light and dark', async (name) => {
  const given = pages[name]
  if (given === undefined) throw new Error(`No page ${name}`)
  const calls: Call[] = []
  const { page, context, complaints } = await visit(harness, { ...given, calls })
  await page.addScriptTag({ url: '/axe.js' })
  for (const [place, size] of Object.entries(places)) {
    await page.setViewportSize(size)
    const found: Record<string, readonly string[]> = {}
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
      found[colorScheme] = await violationsOn(page, rules[colorScheme])
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect({ place, ...found, complaints, sideways }).toEqual({ place, light: [], dark: [], complaints: [], sideways: 0 })
  }
  if (name === 'planner') await bookOnPhone(page, calls)
  await context.close()
})

test.each(['today', 'case', 'claims and answers', 'note', 'patient page', 'remittances'])('%s is whole at twice the size, and in one column at four times', async (name) => {
  const given = pages[name]
  if (given === undefined) throw new Error(`No page ${name}`)
  // A browser zoomed to 200% has half the width in CSS pixels, to 400% a quarter.
  for (const size of [{ width: 720, height: 450 }, { width: 360, height: 225 }]) {
    const { page, context } = await visit(harness, { ...given, size })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await context.close()
  }
})
