// Recall of the search on office phrases: the right code among the first five.
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../../packs/read-from-disk.ts'
import { codeSearch } from './find-codes.ts'
import type { CodeHit } from './find-codes.ts'
import { officeWordLines } from './office-words.table.ts'
import { professionalWordLines } from './professional-words.table.ts'
import { chartPhrases, freshPhrases, heldOutPhrases, laterPhrases, mixedPhrases, rarePhrases, searchPhrases } from './search-phrases.examples.ts'
import type { SearchPhrase } from './search-phrases.examples.ts'
import { stemsOf } from './words.ts'

const { sets } = readPacksFromDisk()
const search = codeSearch(sets)

function isRight(hit: CodeHit, accept: readonly string[]): boolean {
  return accept.some((each) => {
    const [set, code] = each.includes(':') ? each.split(':') : [undefined, each]
    return set === undefined ? ['icd10cm', 'cdt', 'cpt', 'hcpcs'].includes(hit.set) && hit.code.startsWith(code ?? '') : hit.set === set && hit.code === code
  })
}

function missed(phrases: readonly SearchPhrase[]): readonly string[] {
  return phrases.flatMap(({ say, accept }) => {
    const hits = search.find(say, { limit: 5 })
    return hits.some((hit) => isRight(hit, accept)) ? [] : [`${say} (${accept.join(' ')}): ${hits.map((hit) => `${hit.code} ${hit.name.slice(0, 40)}`).join(' | ')}`]
  })
}

describe('search in plain words', () => {
  it('is taught each phrase of a code once, whichever table it stands in', () => {
    const taught = [...officeWordLines, ...professionalWordLines].flatMap((line) => {
      const [head = '', phrases = ''] = line.split(': ')
      return phrases.split(';').map((each) => `${head}: ${stemsOf(each).join(' ')}`)
    })
    expect(taught.filter((each, at) => taught.indexOf(each) !== at)).toEqual([])
  })

  it('finds the right code among the first five for office phrases', () => {
    const lost = missed(searchPhrases)
    const recall = 1 - lost.length / searchPhrases.length
    console.log(`recall at five: ${(recall * 100).toFixed(1)} % of ${searchPhrases.length} phrases`)
    if (lost.length > 0) console.log(lost.join('\n'))
    expect(searchPhrases.length).toBeGreaterThanOrEqual(150)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each([['fresh', freshPhrases], ['later', laterPhrases], ['held out', heldOutPhrases], ['rare', rarePhrases], ['chart', chartPhrases], ['mixed', mixedPhrases]] as const)('finds them too for the %s phrases, written apart from the tables', (_name, phrases) => {
    const lost = missed(phrases)
    const recall = 1 - lost.length / phrases.length
    console.log(`recall at five, ${_name} phrases: ${(recall * 100).toFixed(1)} % of ${phrases.length}`)
    if (lost.length > 0) console.log(lost.join('\n'))
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['workers comp denied', 'P4'], ['worker’s comp should pay', '19'], ['plaque buildup', 'K03.6'], ['tartar buildup', 'K03.6'], ['core buildup', 'D2950'], ['pfm crown', 'D2750'], ['hard reline denture lab', 'D5750'], ['brocken tooth', 'S02.5XXA'],
  ])('“%s” is read as the office means it, not as the shorthand it looks like', (say, code) => {
    expect(search.find(say, { limit: 2 }).map((hit) => hit.code)).toContain(code)
  })
})
