// Reads the data packs from a folder for the apps, tests and benches; the pure rooms get texts only.
// Each file is read and unpacked when first asked for, so a small command pays for what it uses.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
  // Loaded only where a file is packed: most commands ask for small sets, which are not.
  return (path.endsWith('.gz') ? process.getBuiltinModule('node:zlib').gunzipSync(bytes) : bytes).toString('utf8')
}
