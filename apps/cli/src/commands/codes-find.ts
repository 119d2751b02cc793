// crossbill codes find WORDS: the right code from plain words, as typed, misspellings and all.
import { type CodeSetName, codeSearch, codeSetNames } from '@crossbill/rules'
import { dayOf } from '../day-option.ts'
import { codeSetsFromPacks } from '../packs.ts'
import { exit, harmless, print, printJson, Refusal } from '../terminal.ts'

export function codesFind(words: readonly string[], options: { json?: boolean; set?: readonly string[]; limit: string; date?: string }): number {
  const sets = (options.set ?? []).map((name) => {
    const known = codeSetNames.find((each) => each === name)
    if (known === undefined) throw new Refusal(exit.usage, `There is no code set ${harmless(name)}. Known: ${codeSetNames.join(', ')}.`)
    return known satisfies CodeSetName
  })
  if (!/^[1-9]\d{0,2}$/.test(options.limit)) throw new Refusal(exit.usage, `--limit ${harmless(options.limit.slice(0, 20))} is no number from 1 to 999.`)
  if (options.date !== undefined) dayOf('--date', options.date)
  const limit = Number(options.limit)
  const hits = codeSearch(codeSetsFromPacks()).find(words.join(' '), { limit, ...(sets.length > 0 && { sets }), ...(options.date !== undefined && { dateOfService: options.date }) })
  if (options.json) printJson(hits)
  else if (hits.length === 0) print('No code fits these words. Try fewer or other words.')
  else for (const hit of hits) print(harmless(`${hit.code.padEnd(9)} ${hit.set.padEnd(9)} ${hit.name}${hit.alsoConsider.length === 0 ? '' : ` (also ${hit.alsoConsider.join(', ')})`}`))
  return exit.done
}
