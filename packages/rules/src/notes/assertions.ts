// Whether what a sentence names is there, was there, is not there, might come, or is another person’s.
// Reach of each word is limited by clauses, lists and a number of words, as NegEx and ConText do it.
import { hitsOf, type PhraseHit } from './phrases.ts'
import type { Token } from './tokens.ts'
import { informantVerbs, statementWords, triggers, type Trigger, type TriggerKind } from './triggers.table.ts'

/** `past`: of the past, perhaps lasting (“history of”); `over`: said to be over (“resolved”). */
export type Assertion = 'present' | 'past' | 'over' | 'absent' | 'hypothetical' | 'family'

/** A stretch of words that a trigger reaches; positions of tokens, the end not included. */
export interface Scope {
  readonly assertion: Exclude<Assertion, 'present'>
  readonly from: number
  readonly to: number
  readonly trigger: { readonly from: number; readonly to: number }
}

interface Found {
  readonly trigger: Trigger
  readonly from: number
  readonly to: number
}

/** The scopes of a sentence. */
export function scopesOf(tokens: readonly Token[]): Scope[] {
  const found = longestTriggers(tokens)
  const ends = found.filter((each) => each.trigger.kind === 'ends')
  return found.flatMap((each) => scopesOfTrigger(each, tokens, ends))
}

const firstWords = new Map<string, Trigger[]>()
const stems: Trigger[] = []
for (const trigger of triggers) {
  const first = trigger.phrase.parts[0]
  if (first?.kind !== 'word' || first.choices.some((choice) => choice.stem) || first.optional) stems.push(trigger)
  else for (const choice of first.choices) firstWords.set(choice.text, [...(firstWords.get(choice.text) ?? []), trigger])
}

/** Longest trigger at each place; a longer one takes its words from shorter ones, and what only looks like one is dropped. */
function longestTriggers(tokens: readonly Token[]): Found[] {
  const candidates = new Set([...stems, ...tokens.flatMap((token) => firstWords.get(token.text) ?? [])])
  const hits = [...candidates].flatMap((trigger) => hitsOf(trigger.phrase, tokens).map((hit): Found => ({ trigger, from: hit.from, to: hit.to })))
  const order: Readonly<Record<TriggerKind, number>> = { pseudo: 0, absent: 1, over: 2, past: 3, hypothetical: 4, family: 5, ends: 6 }
  hits.sort((a, b) => b.to - b.from - (a.to - a.from) || order[a.trigger.kind] - order[b.trigger.kind] || a.from - b.from)
  const kept: Found[] = []
  for (const hit of hits) {
    if (isMonthOfMay(hit, tokens)) continue
    const covering = kept.filter((other) => hit.from < other.to && other.from < hit.to)
    const same = (other: Found): boolean => other.from === hit.from && other.to === hit.to && other.trigger.kind === hit.trigger.kind && hit.trigger.kind !== 'pseudo'
    if (covering.every(same)) kept.push(hit)
  }
  return kept.filter((each) => each.trigger.kind !== 'pseudo')
}

function isMonthOfMay(hit: Found, tokens: readonly Token[]): boolean {
  const word = tokens[hit.from]
  if (word?.text !== 'may') return false
  return tokens[hit.from + 1]?.kind === 'number' || tokens[hit.from - 1]?.kind === 'number' || (word.capital && hit.from > 0)
}

function scopesOfTrigger(found: Found, tokens: readonly Token[], ends: readonly Found[]): Scope[] {
  const { trigger } = found
  if (trigger.kind === 'ends' || trigger.kind === 'pseudo') return []
  const assertion = trigger.kind
  if (assertion === 'family' && trigger.reach === 'after' && isInformant(found, tokens)) return []
  const span = { from: found.from, to: found.to }
  const words = trigger.words ?? tokens.length
  const scopes: Scope[] = []
  // “Fever absent, swelling present”: a comma right behind the word closes what it reaches.
  const closed = assertion === 'absent' && tokens[found.to]?.text === ','
  if (trigger.reach !== 'before' && !closed) scopes.push({ assertion, from: found.to, to: Math.min(found.to + words, endAfter(found, tokens, ends)), trigger: span })
  if (trigger.reach !== 'after' || answersBackwards(found, tokens)) {
    scopes.push({ assertion, from: Math.max(found.from - words, startBefore(found, tokens, ends)), to: found.from, trigger: span })
  }
  return scopes.filter((scope) => scope.to > scope.from)
}

/** “Swelling: no” and “Fever? No.” answer what stands before. */
function answersBackwards(found: Found, tokens: readonly Token[]): boolean {
  const [before, after] = [tokens[found.from - 1], tokens[found.to]]
  return tokens[found.from]?.text === 'no' && found.to - found.from === 1 && (before?.text === ':' || before?.text === '?' || before?.text === '-' || before?.text === '–' || before?.text === '=') && (after === undefined || after.kind === 'mark')
}

/** “Mother reports that he cannot chew” tells of the patient. */
function isInformant(found: Found, tokens: readonly Token[]): boolean {
  if (tokens.slice(found.to, found.to + 4).some((token) => informantVerbs.has(token.text))) return true
  return tokens.slice(Math.max(0, found.from - 3), found.from).some((token) => token.text === 'by' || token.text === 'per' || token.text === 'with' || token.text === 'to' || token.text === 'from')
}

function endAfter(found: Found, tokens: readonly Token[], ends: readonly Found[]): number {
  for (let at = found.to; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (/^[;()[\]?!.]$/.test(token.text) && token.kind === 'mark' && !endsAbbreviation(tokens, at)) return at
    if (isDash(token, tokens, at) && at > found.to) return at
    if (ends.some((end) => end.from === at) && at > found.to) return at
    if (found.trigger.kind !== 'hypothetical' && at > found.to && startsStatement(tokens, at, ends) && !goesOn(found, tokens[at + 1])) return at
  }
  return tokens.length
}

/** “Risks incl. infection”: the full stop of a word that goes on with what it names ends nothing. */
function endsAbbreviation(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && at < tokens.length - 1 && /^(incl|excl|eg|ie|g|e|approx|esp|poss|vs|dr|etc)$/.test(tokens[at - 1]?.text ?? '')
}

/** “Brother had infected teeth and missed school”: a verb right behind the “and” has the same subject. */
function goesOn(found: Found, next: Token | undefined): boolean {
  return found.trigger.kind === 'family' && next !== undefined && statementWords.has(next.text)
}

function isDash(token: Token, tokens: readonly Token[], at: number): boolean {
  return (token.text === '—' || token.text === '–' || token.text === '-') && tokens[at - 1]?.end !== token.start
}

/** After a comma or “and”: does a new statement begin, rather than one more thing of the list? */
function startsStatement(tokens: readonly Token[], at: number, ends: readonly Found[]): boolean {
  const token = tokens[at]
  if (token?.text !== ',' && token?.text !== 'and' && token?.text !== ':') return false
  if (token.text === ':') return at > 0 && tokens.slice(0, at).some((each) => each.text === ',')
  const rest = tokens.slice(at + 1)
  if (rest[0]?.text === 'with') return true
  if (rest[0]?.text === 'or' || rest[0]?.text === 'nor' || rest[0]?.text === 'and' || rest[0]?.text === 'no' || rest[0]?.text === 'denies') return false
  const stop = rest.findIndex((each, index) => (each.kind === 'mark' && /^[,;.()]$/.test(each.text)) || (each.text === 'and' && index > 0) || ends.some((end) => end.from === at + 1 + index))
  const part = stop < 0 ? rest : rest.slice(0, stop)
  if (part.some((each) => each.text === 'or' || each.text === 'nor')) return false
  if (token.text === ',' && laterOr(rest, ends, at)) return part.some((each) => each.kind === 'number')
  return part.some((each) => each.kind === 'number' || statementWords.has(each.text))
}

function laterOr(rest: readonly Token[], ends: readonly Found[], at: number): boolean {
  const stop = rest.findIndex((each, index) => (each.kind === 'mark' && /^[;.()]$/.test(each.text)) || ends.some((end) => end.from === at + 1 + index))
  return (stop < 0 ? rest : rest.slice(0, stop)).some((each) => each.text === 'or' || each.text === 'nor')
}

function startBefore(found: Found, tokens: readonly Token[], ends: readonly Found[]): number {
  for (let at = found.from - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'mark' && /^[;()[\].]$/.test(token.text)) return at + 1
    if (token?.text === ',' && !listBefore(tokens, at, found.from)) return at + 1
    const end = ends.find((each) => each.to === at + 1)
    if (end !== undefined) return at + 1
  }
  return 0
}

/** “Swelling, redness and drainage were not seen”: the comma is of a list when an “and” or “or” follows it. */
function listBefore(tokens: readonly Token[], comma: number, until: number): boolean {
  return tokens.slice(comma + 1, until).some((token) => token.text === 'and' || token.text === 'or')
}

const strength: readonly Assertion[] = ['absent', 'family', 'hypothetical', 'over', 'past', 'present']

/** How a phrase is meant where it stands. A trigger that is itself part of the phrase (“cannot chew”) does not count. */
export function assertionOf(hit: PhraseHit, scopes: readonly Scope[]): Assertion {
  const reaching = scopes.filter((scope) => {
    for (let at = scope.trigger.from; at < scope.trigger.to; at += 1) if (hit.literal.has(at)) return false
    return [...hit.literal].some((at) => at >= scope.from && at < scope.to)
  })
  const found = new Set<Assertion>(reaching.map((scope) => scope.assertion))
  return strength.find((each) => found.has(each)) ?? 'present'
}
