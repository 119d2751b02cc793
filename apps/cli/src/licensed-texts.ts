// Official texts a licensed office imported on this computer for the command line: one file a set, readable by this account only.
// The server keeps its own in each office's database; the two never mix.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { LicensedDescriptors } from '@crossbill/rules'
import { isRecord } from './json-input.ts'
import { exit, harmless, Refusal } from './terminal.ts'

/** Where the texts are kept: CROSSBILL_TEXTS, else the data folder of this account. */
export function textFolder(): string {
  return process.env['CROSSBILL_TEXTS'] ?? join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'crossbill', 'licensed-texts')
}

/** The texts imported on this computer; none is no trouble. A damaged file ends the command. */
export function keptTexts(): readonly LicensedDescriptors[] {
  return (['cdt', 'cpt'] as const).flatMap((set) => {
    const path = join(textFolder(), `${set}.json`)
    if (!existsSync(path)) return []
    const kept = readKept(path)
    if (kept?.set !== set) throw new Refusal(exit.unreadable, `${harmless(path)} is damaged. Import the official texts again, or remove the file.`)
    return [kept]
  })
}

/** What one file keeps; undefined when it is not what `keepTexts` writes. Checked here by hand: most commands ask for texts, and few need a schema. */
function readKept(path: string): LicensedDescriptors | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isKept(kept) ? { set: kept.set, texts: kept.texts } : undefined
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is LicensedDescriptors {
  if (!isRecord(value) || value['crossbill'] !== 'licensed-texts/1' || (value['set'] !== 'cdt' && value['set'] !== 'cpt')) return false
  return Array.isArray(value['texts']) && value['texts'].every((each) => isRecord(each) && typeof each['code'] === 'string' && typeof each['name'] === 'string')
}

/** Puts the texts of one set in place of earlier ones, whole or not at all. Gives the path. */
export function keepTexts(texts: LicensedDescriptors): string {
  const folder = textFolder()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${texts.set}.json`)
  writeFileSync(`${path}.new`, `${JSON.stringify({ crossbill: 'licensed-texts/1', ...texts })}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return path
}
