// The fonts of claim forms, from disk: for tests.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FormFonts } from '../src/claim-forms/typed-characters.ts'

const require = createRequire(import.meta.url)
const read = (name: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${name}`))

export const formFonts: FormFonts = { regular: read('inter/400Regular/Inter_400Regular.ttf'), strong: read('inter/600SemiBold/Inter_600SemiBold.ttf'), typed: read('courier-prime/400Regular/CourierPrime_400Regular.ttf') }
