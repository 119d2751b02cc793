// crossbill letter: each kind from the journey, and refusals that write nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readPdfText } from '../../../../packages/paper/test/pdf-text.ts'
import { Refusal } from '../terminal.ts'
import { letter, type LetterOptions } from './letter.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-letter-'))
afterAll(() => rmSync(folder, { recursive: true }))
const journey = 'journeys/wisdom-teeth-medical-denies'
let count = 0

async function written(options: Omit<LetterOptions, 'out'>): Promise<string> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const out = join(folder, `${count++}.pdf`)
  expect(await letter(`${journey}/10-case.json`, { ...options, out })).toBe(0)
  return readPdfText(readFileSync(out))
}
async function refused(options: LetterOptions, path = `${journey}/10-case.json`): Promise<string> {
  const trouble = await letter(path, { out: join(folder, 'refused.pdf'), ...options }).then(() => undefined, (error: unknown) => error)
  expect(trouble).toBeInstanceOf(Refusal)
  expect(existsSync(join(folder, 'refused.pdf'))).toBe(false)
  return trouble instanceof Refusal ? trouble.message : ''
}

describe('crossbill letter', () => {
  it('writes the letter, the narrative, the consent in both languages, and the appeal to the payer’s answer', async () => {
    expect(await written({ kind: 'medical-necessity' })).toMatch(/Fernhollow Health[\s\S]*Mouth|chew/)
    expect(await written({ kind: 'narrative' })).toContain('Narrative for the claim')
    expect(await written({ kind: 'consent' })).toContain('This is an estimate.')
    expect(await written({ kind: 'consent', language: 'es' })).toContain('Esto es un estimado.')
    expect(await written({ kind: 'appeal', answer: `${journey}/60-remittance-medical.835.edi` })).toMatch(/FHL0177501/)
  })

  it('refuses kinds, languages and coverages it does not know, an answer that is none, and Medicare’s notice without Medicare', async () => {
    expect(await refused({ kind: 'poem' })).toContain('Known: medical-necessity')
    expect(await refused({ kind: 'consent', language: 'fr' })).toContain('Write en or es.')
    expect(await refused({ kind: 'medical-necessity', coverage: 'x' })).toContain('It has fernhollow, saltbrook.')
    expect(await refused({ kind: 'appeal' })).toContain('--answer FILE.835')
    expect(await refused({ kind: 'appeal', answer: `${journey}/01-dental-claim.837d.edi` })).toContain('holds no answer to appeal')
    expect(await refused({ kind: 'appeal', answer: `${journey}/60-remittance-medical.835.edi`, claim: 'nobody' })).toContain('has no claim nobody')
    expect(await refused({ kind: 'advance-notice' })).toContain('Original Medicare')
  })

  it('refuses too long and unprintable text, and a place it cannot write', async () => {
    expect(await refused({ kind: 'advance-notice', reason: 'x'.repeat(501) })).toContain('NOTE-TOO-LONG')
    expect(await refused({ kind: 'advance-notice', reason: 'a\u0007' })).toContain('NOTE-CONTROL-CHARACTER')
    expect(await refused({ kind: 'consent', out: join(folder, 'nowhere', 'a.pdf') })).toContain('cannot be written')
    const odd = join(folder, 'odd.json')
    writeFileSync(odd, readFileSync(`${journey}/10-case.json`, 'utf8').replace('"Calloway"', '"Callo\\u0007way"'))
    expect(await refused({ kind: 'consent' }, odd)).toContain('cannot be printed')
  })
})
