// crossbill order prints beside each order its whole why, and every missing fact once.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CaseDocument, caseDocument } from '@crossbill/model'
import { afterAll, expect, it, vi } from 'vitest'
import { order } from './order.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-order-'))
afterAll(() => rmSync(folder, { recursive: true }))
const journey = 'journeys/wisdom-teeth-medical-denies/10-case.json'

function printed(path: string): string {
  let text = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part)
    return true
  })
  order(path, {})
  write.mockRestore()
  return text
}

function changed(change: (document: CaseDocument) => CaseDocument): string {
  const path = join(folder, 'case.json')
  writeFileSync(path, JSON.stringify(change(caseDocument.parse(JSON.parse(readFileSync(journey, 'utf8'))))))
  return printed(path)
}

it('prints rule, source, facts, settings, what would change it and the rules that were silent, with plans by name', () => {
  const text = printed(journey)
  expect(text).toContain('Fernhollow Health, then Saltbrook Dental\n')
  for (const part of ['[MVD-01, MVD-03]', 'Source: copy of ADA guidance', 'Fact used: Fernhollow Health: kind: group-medical', 'Setting used: Saltbrook Dental: coordination, medical dental order: medical-first (contract)', 'Would change if Fernhollow Health: package id were', 'Considered, nothing to say: STA-11']) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('coverages[')
})

it('asks each missing fact once, for however many services it matters', () => {
  const text = changed((document) => {
    const [first, ...rest] = document.coverages
    if (first === undefined) throw new Error('the journey has coverages')
    const twin = (id: string, name: string): CaseDocument['coverages'][number] => ({ id, kind: 'group-dental', payer: { id, name }, heldBy: 'patient' })
    return { ...document, coverages: [first, ...rest, twin('late', 'Amberlea Dental')] }
  })
  const asked = text.slice(text.indexOf('Asked, all at once'))
  expect(asked).toContain('Asked, all at once')
  const facts = [...asked.matchAll(/^ {4}(\S+) \[/gm)].map((match) => match[1])
  expect(facts.length).toBeGreaterThan(0)
  expect(new Set(facts).size).toBe(facts.length)
})
