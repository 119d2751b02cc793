// The fonts that paper is drawn with, from their npm packages, read once.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FormFonts } from '@crossbill/paper'

let read: FormFonts | undefined

export function paperFonts(): FormFonts {
  const require = createRequire(import.meta.url)
  const bytes = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${name}`))
  read ??= { regular: bytes('inter/400Regular/Inter_400Regular.ttf'), strong: bytes('inter/600SemiBold/Inter_600SemiBold.ttf'), typed: bytes('courier-prime/400Regular/CourierPrime_400Regular.ttf') }
  return read
}
