// Cuts a section of a note into sentences, each with its place in the text, so that a proof can be shown where it stands.

/** One sentence and its place: `text` is the source from `start` to `end`, in characters. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words after which a full stop ends no sentence. */
const abbreviations = new Set([
  'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'approx', 'e.g', 'i.e', 'mm', 'cm', 'pt', 'max', 'mand', 'inc', 'temp', 'hx', 'dx', 'tx', 'rx',
  'b.i.d', 't.i.d', 'q.i.d', 'p.o', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'fig', 'ca', 'incl', 'excl', 'etc', 'ant', 'lat', 'dist', 'avg', 'resp', 'sx', 'tab', 'caps', 'prn', 'ext', 'carp', 'epi', 'lido', 'anesth', 'min', 'hr', 'hrs', 'wk', 'wks',
])

/** After a question mark, an answer of one word belongs to its question: “Fever? No.” */
const answer = /^\s*(no|none|yes|nil|negative|denies|denied)\b/i

/** The sentences of a text, in order. Line breaks end a sentence; so do full stops that end no abbreviation and no number. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!endsSentence(text, at, start)) continue
    push(found, text, start, at + 1)
    start = at + 1
  }
  push(found, text, start, text.length)
  return found
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /[\s•*]/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) found.push({ text: text.slice(start, end), start, end })
}

function endsSentence(text: string, at: number, start: number): boolean {
  const mark = text[at]
  if (mark === '\n' || mark === '\r') return !wraps(text, at)
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const next = text[at + 1]
  if (mark === '?' && answer.test(text.slice(at + 1, at + 12))) return false
  if (next === undefined) return true
  if (mark === '.' && /[”"’')\]]/.test(next) && /\s|$/.test(text[at + 2] ?? '')) return false
  if (!/\s/.test(next)) return mark === '.' ? gluedSentences(text, at) : true
  if (mark !== '.') return true
  const word = /([\p{L}.]+)$/u.exec(text.slice(start, at))?.[1]?.toLowerCase() ?? ''
  if (word === 'no' || word === 'nos') return !/^\s*#?\d/.test(text.slice(at + 1, at + 5))
  if (abbreviations.has(word)) return startsUpper(text, at + 1) && !/^(dr|mr|mrs|ms|prof|st|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word)
  return !(word.length === 1 && startsUpper(text, at + 1) && /\s\p{L}$/u.test(text.slice(0, at)) && word !== 'i')
}

/** “fever.No swelling”: a full stop without a space, between a word of letters and a capital. */
function gluedSentences(text: string, at: number): boolean {
  return /\p{Ll}{2}$/u.test(text.slice(Math.max(0, at - 3), at)) && /^\p{Lu}\p{Ll}/u.test(text.slice(at + 1, at + 3))
}

function startsUpper(text: string, from: number): boolean {
  return /^\s*["“(]?\p{Lu}/u.test(text.slice(from, from + 6))
}

/** A line that only wraps: the next line goes on in small letters and this one ends in none of the marks. */
function wraps(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd()
  return !/[.:;!?,]$/.test(before) && before !== '' && /^\r?\n?[ \t]*\p{Ll}/u.test(text.slice(at + 1, at + 12)) && text[at + 1] !== '\n'
}
