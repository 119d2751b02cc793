// Finds the data packs that stand beside the program, and hands out the code knowledge made from them.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLicensedDescriptors } from '@crossbill/rules'
import { readPacksFromDisk } from '../../../packs/read-from-disk.ts'
import { keptTexts } from './licensed-texts.ts'
import { exit, Refusal } from './terminal.ts'

/** The folder of packs: CROSSBILL_PACKS, else the nearest folder `packs` above the program. */
export function packFolder(): string {
  const named = process.env['CROSSBILL_PACKS']
  if (named !== undefined) return named
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'packs'))) return join(folder, 'packs')
  }
  throw new Refusal(exit.unreadable, 'The data packs are missing: there is no folder `packs` beside the program. Set CROSSBILL_PACKS to where they are.')
}

/** The code sets of the packs, each read when first asked for, with the official texts this computer imported. */
export function codeSetsFromPacks() {
  return withLicensedDescriptors(readPacksFromDisk(packFolder()).sets, keptTexts())
}
