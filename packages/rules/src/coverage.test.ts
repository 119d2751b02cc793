// Every numbered rule of the coordination reference stands on a coverage page.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const reference = new URL('../../../../shared/domain/coordination-rules.md', import.meta.url)

it.skipIf(!existsSync(reference))('every numbered rule of the reference stands in docs/coverage.md or a page it links (skipped where the reference is not beside the repository)', () => {
  const pages = ['coverage', 'coverage-order', 'coverage-benefit'].map((name) => readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8')).join('\n')
  const ids = [...readFileSync(reference, 'utf8').matchAll(/^\| ([A-Z]{3}-\d+a?) \|/gm)].map((match) => match[1] ?? '')
  expect(ids.length).toBeGreaterThan(250)
  expect([...new Set(ids)].filter((id) => !pages.includes(`| ${id} |`))).toEqual([])
})
