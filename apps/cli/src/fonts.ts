// The fonts that paper is drawn with, from their npm packages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FormFonts } from '@crossbill/paper'

export function fonts(): FormFonts {
  const require = createRequire(import.meta.url)
  const read = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${name}`))
  return { regular: read('inter/400Regular/Inter_400Regular.ttf'), strong: read('inter/600SemiBold/Inter_600SemiBold.ttf'), typed: read('courier-prime/400Regular/CourierPrime_400Regular.ttf') }
}
