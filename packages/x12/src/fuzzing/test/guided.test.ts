// Fuzzing that follows coverage. The saved corpus first, then a fixed number of new inputs: `X12_FUZZ=100000` for a long run,
// `X12_FUZZ_SEED` for another one, `X12_FUZZ_SAVE=1` to save
// what reaches new code and drop what no longer does.

import { describe, expect, it } from 'vitest'
import { invented } from '../../invented/index.ts'
import { corpus } from '../corpus.ts'
import { Dice, mutate } from '../harness.ts'
import { BlockCoverage } from './block-coverage.ts'
import { GuidedSearch } from './guided-search.ts'
import { dropInput, saveInput, savedInputs } from './saved-corpus.ts'

const asked = (name: string, usual: number): number => Number(process.env[name] ?? usual)
const save = process.env['X12_FUZZ_SAVE'] !== undefined
const package12 = '/packages/x12/src/'

describe('coverage', () => {
  it('grows by what has never run, and by nothing else', () => {
    const coverage = new BlockCoverage('/fuzzing/harness')
    new Dice(1).below(2)
    expect(coverage.grew()).toBe(true)
    new Dice(2).below(2)
    expect(coverage.grew()).toBe(false)
    mutate(Uint8Array.of(1, 2, 3), new Dice(3))
    expect(coverage.grew()).toBe(true)
    coverage.stop()
  })
})

describe('inputs that follow coverage', () => {
  it('are answered: the saved ones, and new ones made from them', () => {
    const search = new GuidedSearch(package12)
    for (const [name, make] of Object.entries(invented)) search.offer(make(), name)
    for (const [name, text] of Object.entries(corpus)) search.offer(Uint8Array.from(text, (letter) => letter.charCodeAt(0)), name)
    const useful = savedInputs().filter(({ name, bytes }) => search.offer(bytes, name) || (save && dropInput(name)))
    if (!save) expect(useful.length).toBeGreaterThan(40)
    const kept = search.search(asked('X12_FUZZ', 300), asked('X12_FUZZ_SEED', 1))
    if (save) console.log(`kept ${useful.length} and ${kept.map(saveInput).length} more`, search.coverage.size)
    search.coverage.stop()
  })
})
