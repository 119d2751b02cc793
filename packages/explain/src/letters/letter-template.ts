// Letter templates of an office: its own wording before and after what the chart says. Facts come in by placeholders only,
// and a paragraph whose fact the case does not hold is left out and named.
import { type CaseDocument, type Finding, matchesCode, type Outcome } from '@crossbill/model'
import { checkText } from '@crossbill/rules'
import { type Block, type ComposedLetter, ofCase, patientName, personOf, sayPhone, type Sentence, type Support, treatingProvider } from './composed.ts'

export const templatedKinds = ['medical-necessity', 'claim-narrative', 'appeal', 'physician-request'] as const
export type TemplatedKind = (typeof templatedKinds)[number]

/** Paragraphs before the facts, and after them. */
export interface LetterTemplate {
  readonly kind: TemplatedKind
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

interface Filled {
  readonly text: string
  readonly from: Support
}

interface About {
  readonly document: CaseDocument
  readonly coverageId?: string | undefined
}

interface Placeholder {
  readonly means: string
  fill(about: About): Filled | undefined
}

const fact = (text: string | undefined, path: string): Filled | undefined => (text === undefined || text === '' ? undefined : { text, from: ofCase(path) })
const coverageOf = ({ document, coverageId }: About) => document.coverages.find((each) => each.id === coverageId)
const listed = (values: readonly (string | undefined)[]): string => [...new Set(values.filter((each) => each !== undefined))].join(', ')
const served = ({ document }: About) => document.plan.services.filter((each) => !matchesCode(['D0000-D0999', 'D9000-D9999'], each.code))

/** What an office may put into its wording, each with what it stands for. */
export const letterPlaceholders: Readonly<Record<string, Placeholder>> = {
  patient: { means: 'the patient’s name', fill: ({ document }) => fact(patientName(document), 'patient') },
  born: { means: 'the patient’s birth date', fill: ({ document }) => fact(document.patient.birthDate, 'patient.birthDate') },
  payer: { means: 'the payer it is written to', fill: (about) => { const to = coverageOf(about); return to === undefined ? undefined : fact(to.payer.name, `coverages[${to.id}].payer`) } },
  member: { means: 'the member number with this payer', fill: (about) => { const to = coverageOf(about); return to === undefined ? undefined : fact(to.memberId, `coverages[${to.id}].memberId`) } },
  dentist: { means: 'the treating dentist', fill: ({ document }) => { const provider = treatingProvider(document, document.plan.services); return provider === undefined ? undefined : fact(`Dr. ${personOf(provider)}`, `providers[${provider.id}]`) } },
  office: { means: 'the name of the office', fill: ({ document }) => fact(document.office.name, 'office') },
  phone: { means: 'the telephone of the office', fill: ({ document }) => fact(sayPhone(document.office.phone), 'office.phone') },
  days: { means: 'the days of service', fill: (about) => fact(listed(served(about).map((each) => each.dateOfService)), 'plan') },
  codes: { means: 'the dental codes', fill: (about) => fact(listed(served(about).map((each) => each.code)), 'plan') },
  teeth: { means: 'the teeth treated', fill: (about) => fact(listed(served(about).map((each) => each.tooth)), 'plan') },
  diagnoses: { means: 'the diagnoses of the record', fill: (about) => fact(listed(served(about).flatMap((each) => each.diagnoses ?? [])), 'plan') },
}

/** By its own name only; `constructor` is none. */
const placeholder = (name: string): Placeholder | undefined => (Object.hasOwn(letterPlaceholders, name) ? letterPlaceholders[name] : undefined)

const gap = /\{([^{}]*)\}/g

/**
 * A template as an office handed it in. Refused, with every place: another shape, an unknown placeholder, a loose brace, a
 * number (numbers are facts of one patient and come in by placeholders), words too long or with control characters.
 */
export function readLetterTemplate(input: unknown): Outcome<LetterTemplate> {
  const shape = shapeOf(input)
  if (!shape.ok) return { ok: false, findings: [{ code: 'TEMPLATE-UNREADABLE', severity: 'error', place: shape.place, what: shape.what, remedy: 'Correct this part of the template; nothing was kept.' }] }
  const { before = [], after = [] } = shape.value
  const findings = [...before.flatMap((text, at) => checkParagraph(text, `before[${at}]`)), ...after.flatMap((text, at) => checkParagraph(text, `after[${at}]`))]
  if (before.length + after.length === 0) findings.push({ code: 'TEMPLATE-EMPTY', severity: 'error', place: 'the template', what: 'It has no words.', remedy: 'Write a paragraph, or take the template away.' })
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: shape.value, findings: [] }
}

/** Most paragraphs on either side of the facts. */
const mostParagraphs = 12

function shapeOf(input: unknown): { ok: true; value: LetterTemplate } | { ok: false; place: string; what: string } {
  const wrong = (place: string, what: string) => ({ ok: false as const, place, what })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong('the template', 'A template has a kind and paragraphs before and after the facts.')
  const parts = new Map<string, unknown>(Object.entries(input))
  const other = [...parts.keys()].find((each) => !['kind', 'before', 'after'].includes(each))
  if (other !== undefined) return wrong('the template', 'A template has kind, before and after, and nothing else.')
  const kind = templatedKinds.find((each) => each === parts.get('kind'))
  if (kind === undefined) return wrong('kind', `The kind is one of ${templatedKinds.join(', ')}.`)
  const paragraphs: Record<string, readonly string[]> = {}
  for (const name of ['before', 'after']) {
    const given = parts.get(name)
    if (given === undefined) continue
    if (!Array.isArray(given) || given.length > mostParagraphs || !given.every((each) => typeof each === 'string')) return wrong(name, `A list of at most ${mostParagraphs} paragraphs is expected.`)
    paragraphs[name] = given
  }
  return { ok: true, value: { kind, ...paragraphs } }
}

function checkParagraph(text: string, place: string): Finding[] {
  const wrong = (code: string, at: number, sentences: { what: string; remedy: string }): Finding => ({ code, severity: 'error', place: `${place}, character ${at + 1}`, ...sentences })
  const unknown = [...text.matchAll(gap)].filter((match) => placeholder(match[1] ?? '') === undefined)
  const bare = text.replace(gap, (match) => ' '.repeat(match.length))
  const brace = bare.search(/[{}]/)
  const digit = bare.search(/\p{N}/u)
  return [
    ...(text.trim() === '' ? [{ code: 'TEMPLATE-EMPTY', severity: 'error' as const, place, what: 'The paragraph has no words.', remedy: 'Write it, or take it out.' }] : []),
    ...unknown.map((match) => wrong('TEMPLATE-UNKNOWN-PLACEHOLDER', match.index, { what: `{${match[1] ?? ''}} stands for nothing.`, remedy: `Use one of: ${Object.keys(letterPlaceholders).map((each) => `{${each}}`).join(', ')}.` })),
    ...(brace < 0 ? [] : [wrong('TEMPLATE-LOOSE-BRACE', brace, { what: 'A brace has no partner.', remedy: 'Write placeholders as {patient}.' })]),
    ...(digit < 0 ? [] : [wrong('TEMPLATE-WRITES-FACT', digit, { what: 'A number stands in the wording; it would go into every patient’s letter.', remedy: 'Use a placeholder, or leave it to the chart.' })]),
    ...checkText(text, place, 1000),
  ]
}

/** The letter with the office's wording around its facts. Nothing of the letter itself is changed. */
export function withTemplate(letter: ComposedLetter, template: LetterTemplate | undefined, about: About): ComposedLetter {
  if (template === undefined || letter.kind !== template.kind || letter.blocks.length === 0) return letter
  const missing: string[] = []
  const block = (texts: readonly string[] = []): Block[] => texts.flatMap((text): Block[] => {
    const filled = fillParagraph(text, about)
    if (filled.is === 'filled') return [{ sentences: [filled.sentence] }]
    missing.push(`${filled.lacks.join(', ')}: a paragraph of the office’s wording is left out without it`)
    return []
  })
  const [before, after] = [block(template.before), block(template.after)]
  return { ...letter, blocks: [...before, ...letter.blocks, ...after], missing: [...letter.missing, ...missing] }
}

function fillParagraph(text: string, about: About): { is: 'filled'; sentence: Sentence } | { is: 'lacking'; lacks: string[] } {
  const from: Support[] = [{ kind: 'template', id: 'office' }]
  const lacks: string[] = []
  const filled = text.trim().replace(gap, (match, name: string) => {
    const value = placeholder(name)?.fill(about)
    if (value === undefined) {
      lacks.push(placeholder(name)?.means ?? name)
      return match
    }
    from.push(value.from)
    return value.text
  })
  return lacks.length > 0 ? { is: 'lacking', lacks } : { is: 'filled', sentence: { text: filled, from } }
}
