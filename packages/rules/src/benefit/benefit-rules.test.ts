// Every rule a step, a check or an unknown can name has its sentence and source, and stands on the coverage page.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { benefitRule, benefitRules } from './benefit-rules.table.ts'
import { rulesOfSteps } from './kernel/trail.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('test') && !name.endsWith('.table.ts'))

describe('rules of benefit arithmetic', () => {
  it('have a sentence and a source wherever the sums name them', () => {
    const named = sources.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/rule: '([A-Z]{3}-\d+a?)'/g)].map((match) => match[1] ?? ''))
    expect(named.length).toBeGreaterThan(60)
    const unknown = [...new Set([...named, ...rulesOfSteps])].filter((id) => benefitRule(id) === undefined)
    expect(unknown.filter((id) => id !== 'OOB-21' && id !== 'OOB-24')).toEqual([])
  })
  it('hold each of sections 7, 8 and 9', () => {
    const ids = [...Array.from({ length: 45 }, (_, at) => `CAL-${String(at + 1).padStart(2, '0')}`), 'CAL-12a', ...Array.from({ length: 8 }, (_, at) => `DEN-0${at + 1}`), ...Array.from({ length: 20 }, (_, at) => `BEN-${String(at + 1).padStart(2, '0')}`)]
    expect(ids.filter((id) => benefitRule(id) === undefined)).toEqual([])
  })
  it('stand on the coverage page, each with a file that exists or the reason why not', () => {
    const page = readFileSync(new URL('../../../../docs/coverage-benefit.md', folder), 'utf8')
    for (const rule of benefitRules) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${rule.id} |`)) ?? ''
      const files = [...row.matchAll(/(?<![\w/])([a-z-]+(?:\/[a-z-]+)?(?:\.table)?\.ts)/g)].map((match) => match[1] ?? '')
      expect(row, rule.id).not.toBe('')
      expect(files.length > 0 || row.includes('not here: '), rule.id).toBe(true)
      for (const file of files) expect(sources.includes(file) || file.endsWith('.table.ts'), `${rule.id} ${file}`).toBe(true)
    }
  })
})
