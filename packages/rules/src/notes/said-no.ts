// The words a note is understood to deny, shown to the writer so that a wrong understanding is seen at once.
import type { SoapNote } from '@crossbill/model'
import { readNote, type NoteSection, type NoteSentence } from './read-note.ts'
import type { Token } from './tokens.ts'

/** Words understood as “no”, with their place in the section. */
export interface SaidNo {
  readonly words: string
  readonly section: NoteSection
  readonly amendment?: number
  readonly start: number
  readonly end: number
}

const fillers: ReadonlySet<string> = new Set(['any', 'a', 'an', 'the', 'of', 'other', 'current', 'recent', 'known', 'significant', 'new', 'today', 'now', 'evidence', 'signs', 'sign', 'history', 'complaints', 'or', 'nor', 'and', 'having', 'no', 'is', 'was', 'are', 'were', 'at', 'this', 'time'])

/** Everything a note denies, in order of the text, each once. */
export function saidNo(note: SoapNote): SaidNo[] {
  return readNote(note).flatMap(saidNoIn)
}

/** What one sentence denies. */
export function saidNoIn(sentence: NoteSentence): SaidNo[] {
  const covered = new Set<number>()
  for (const scope of sentence.scopes) {
    if (scope.assertion !== 'absent') continue
    for (let at = scope.from; at < scope.to; at += 1) if (!(at >= scope.trigger.from && at < scope.trigger.to)) covered.add(at)
  }
  const triggers = new Set(sentence.scopes.filter((scope) => scope.assertion === 'absent').flatMap((scope) => range(scope.trigger.from, scope.trigger.to)))
  const parts: Token[][] = [[]]
  sentence.tokens.forEach((token, at) => {
    const splits = token.kind === 'mark' || token.text === 'or' || token.text === 'nor' || token.text === 'and' || triggers.has(at) || !covered.has(at)
    if (splits) parts.push([])
    else parts.at(-1)?.push(token)
  })
  return parts.flatMap((part) => partOf(sentence, part))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function partOf(sentence: NoteSentence, part: readonly Token[]): SaidNo[] {
  let [from, to] = [0, part.length]
  while (from < to && fillers.has(part[from]?.text ?? '')) from += 1
  while (to > from && fillers.has(part[to - 1]?.text ?? '')) to -= 1
  const [first, last] = [part[from], part[to - 1]]
  if (first === undefined || last === undefined || to <= from) return []
  return [{
    words: sentence.text.slice(first.start, last.end).toLowerCase(), section: sentence.section, ...(sentence.amendment === undefined ? {} : { amendment: sentence.amendment }),
    start: sentence.start + first.start, end: sentence.start + last.end,
  }]
}
