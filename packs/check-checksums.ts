// Compares the files of the data packs with the checksums of their manifests.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '@crossbill/rules'

/** Compares each file with the checksum of its manifest; a finding per file that differs or is missing. */
export function checkPackChecksums(folder: string, sets: CodeSets): readonly Finding[] {
  return sets.packs.flatMap((pack) => pack.files.flatMap((file): Finding[] => {
    const path = join(folder, pack.id, file.name)
    const sum = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined
    if (sum === file.sha256) return []
    return [{ code: 'PACK-CHECKSUM', severity: 'error', place: `${pack.id}/${file.name}`, what: sum === undefined ? 'The file is missing.' : 'The file is not the one the manifest describes.', remedy: 'Copy the pack again from where it came, or build it again.' }]
  }))
}
