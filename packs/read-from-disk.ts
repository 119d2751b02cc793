// Reads the data packs from a folder for the apps, tests and benches; the pure rooms get texts only.
// Each file is read and unpacked when first asked for, so a small command pays for what it uses.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Finding } from '@crossbill/model'
import type { CodeSets, Pack } from '@crossbill/rules'
import { codeSets, readPack } from '@crossbill/rules'

/** The folder of the packs that come with the program. */
export const packFolder: string = dirname(fileURLToPath(import.meta.url))

/**
 * Reads the manifests of all packs in a folder. A pack whose manifest cannot be read is left out with a finding;
 * a removed pack is no trouble.
 * @param options.without ids of packs to leave out, for example `cdt`.
 */
export function readPacksFromDisk(folder: string = packFolder, options: { readonly without?: readonly string[] } = {}): { readonly sets: CodeSets; readonly findings: readonly Finding[] } {
  const packs: Pack[] = []
  const findings: Finding[] = []
  for (const id of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const manifestPath = join(folder, id, 'manifest.json')
    if (options.without?.includes(id) === true || !existsSync(manifestPath)) continue
    const outcome = readPack(readJson(manifestPath), lazyTexts(join(folder, id)))
    findings.push(...outcome.findings)
    if (outcome.ok) packs.push(outcome.value)
  }
  return { sets: codeSets(packs), findings }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A record of file name to text that reads each file on first use. */
function lazyTexts(folder: string): Readonly<Record<string, string>> {
  const texts = {}
  for (const name of readdirSync(folder)) {
    let text: string | undefined
    Object.defineProperty(texts, name, {
      enumerable: true,
      get: () => {
        text ??= readText(join(folder, name))
        return text
      },
    })
  }
  return texts
}

function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Compares each file with the checksum of its manifest; a finding per file that differs or is missing. */
export function checkPackChecksums(folder: string, sets: CodeSets): readonly Finding[] {
  return sets.packs.flatMap((pack) => pack.files.flatMap((file): Finding[] => {
    const path = join(folder, pack.id, file.name)
    const sum = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined
    if (sum === file.sha256) return []
    return [{ code: 'PACK-CHECKSUM', severity: 'error', place: `${pack.id}/${file.name}`, what: sum === undefined ? 'The file is missing.' : 'The file is not the one the manifest describes.', remedy: 'Copy the pack again from where it came, or build it again.' }]
  }))
}
