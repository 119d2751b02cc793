// The font that paper is drawn with, from its npm package.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Fonts } from '@crossbill/paper'

export function fonts(): Fonts {
  const require = createRequire(import.meta.url)
  const read = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/inter/${name}`))
  return { regular: read('400Regular/Inter_400Regular.ttf'), strong: read('600SemiBold/Inter_600SemiBold.ttf') }
}
