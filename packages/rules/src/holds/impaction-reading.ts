// Reads from words how deep a tooth lies: which level the record gives to which tooth.
import { datesIn, measuresIn } from '../notes/index.ts'

/** 1 covered by gum, 2 partly in bone, 3 fully in bone. */
export type ImpactionLevel = 1 | 2 | 3

export interface LevelOfTooth {
  readonly tooth: string
  readonly level: ImpactionLevel
}

const levels: readonly { readonly level: ImpactionLevel; readonly pattern: RegExp }[] = [
  { level: 3, pattern: /\b(?:full(?:y)?|complete(?:ly)?|entire(?:ly)?|total(?:ly)?)[\s-]+(?:(?:encased|covered|buried|embedded|impacted|lies?|lying|sits|enclosed)\s+)*(?:in|within|by|inside)?\s*(?:the\s+)?(?:bony|bone|intraosseous)\b|\b(?:encased|embedded|buried)\s+(?:entirely\s+|completely\s+|fully\s+)?in\s+(?:the\s+)?bone\b|\b[cf]bi\b|\bfull bony\b/gi },
  { level: 2, pattern: /\b(?:part(?:ial(?:ly)?|ly))[\s-]+(?:(?:encased|covered|buried|embedded|impacted|lies?|lying)\s+)*(?:in|within|by|inside)?\s*(?:the\s+)?(?:bony|bone|intraosseous)\b|\bpbi\b/gi },
  { level: 1, pattern: /\bsoft[\s-]tissue(?:\s+impact\w*)?\b|\bcovered\s+(?:only\s+)?by\s+(?:gum|gingiva|tissue|mucosa|soft tissue)(?:\s+only)?\b|\b(?:gum|tissue|gingiva)\s+only\b|\bsti\b|\bno (?:overlying )?bone (?:covering|over)\b/gi },
]

interface Found {
  readonly start: number
  readonly end: number
}

/** Levels told in a text, tooth by tooth; a tooth told twice keeps the lower one out of doubt for neither: both are given. */
export function levelsIn(text: string): LevelOfTooth[] {
  return clauses(text).flatMap(levelsOfClause)
}

/** The level of a short text that names no tooth, such as the words of a structured fact. */
export function levelOf(text: string): ImpactionLevel | undefined {
  return mentionsOf(text)[0]?.level
}

function clauses(text: string): string[] {
  return text.split(/[;\n]|\.\s/)
}

function mentionsOf(text: string): (Found & { readonly level: ImpactionLevel })[] {
  return levels
    .flatMap(({ level, pattern }) => [...text.matchAll(pattern)].map((match) => ({ level, start: match.index, end: match.index + match[0].length })))
    .filter((each) => !/\b(?:not|never|rather than|instead of|no longer)\s+(?:\w+\s+)?$/i.test(text.slice(0, each.start)))
    .sort((a, b) => a.start - b.start)
}

/** Tooth numbers of a clause, grouped: “17 and 32”, “#1, #16”. Values and dates are no teeth. */
function teethOf(text: string): (Found & { readonly teeth: string[] })[] {
  const covered = [...measuresIn(text), ...datesIn(text, '2199-12-31')]
  const single = [...text.matchAll(/(?<![\d.,/×x-]|\d\s)#?\s?\b([1-9]|[12]\d|3[0-2])\b(?!\s*(?:mm|cm|%|°|gy|of\s+10|\/|months?|years?|weeks?|days?|times|infections?|episodes?|hours?|x|×|\.\d|-\d))/gi)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, teeth: [match[1] ?? ''] }))
    .filter((each) => !covered.some((other) => each.start < other.end && other.start < each.end))
  const groups: (Found & { readonly teeth: string[] })[] = []
  for (const each of single) {
    const last = groups.at(-1)
    if (last !== undefined && /^\s*(?:,|and|&|,\s*and|\/|\+|or)\s*(?:#|tooth|teeth)?\s*$/i.test(text.slice(last.end, each.start))) groups[groups.length - 1] = { start: last.start, end: each.end, teeth: [...last.teeth, ...each.teeth] }
    else groups.push(each)
  }
  return groups
}

function levelsOfClause(clause: string): LevelOfTooth[] {
  const mentions = mentionsOf(clause)
  const groups = teethOf(clause)
  const used = new Set<Found>()
  return mentions.flatMap((mention, at) => {
    const from = mentions[at - 1]?.end ?? 0
    const to = mentions[at + 1]?.start ?? clause.length
    const before = groups.filter((group) => group.end <= mention.start && group.start >= from && !used.has(group)).at(-1)
    const after = groups.find((group) => group.start >= mention.end && group.end <= to && !used.has(group))
    // “complete bony #32, partial bony #17”: after the words, when nothing stands before them.
    const group = before ?? after
    if (group === undefined) return []
    used.add(group)
    return group.teeth.map((tooth) => ({ tooth, level: mention.level }))
  })
}
