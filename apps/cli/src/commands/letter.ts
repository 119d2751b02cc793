// crossbill letter CASE.json -o FILE.pdf: letters made of chart facts only; what is missing is said, never filled in.
import { decide } from '@crossbill/claims'
import { advanceNotice, claimNarrative, type ComposedLetter, financialConsent, letterOfMedicalNecessity, physicianRequest } from '@crossbill/explain'
import { type CaseDocument, type CoordinationDecision, sideOf } from '@crossbill/model'
import { letterPdf } from '@crossbill/paper'
import { codeKnowledge } from '../code-knowledge.ts'
import { fonts } from '../fonts.ts'
import { writeNew } from '../output.ts'
import { exit, harmless, print, printJson, readCase, Refusal } from '../terminal.ts'

const kinds: Readonly<Record<string, (document: CaseDocument, decision: CoordinationDecision, options: LetterOptions) => ComposedLetter>> = {
  'medical-necessity': (document, decision, options) => letterOfMedicalNecessity(document, decision, { coverageId: coverageFor(document, options) }),
  narrative: (document, decision, options) => claimNarrative(document, decision, { coverageId: coverageFor(document, options) }),
  physician: (document, decision) => physicianRequest(document, decision, {}),
  consent: (document, decision, options) => financialConsent(document, decision, options.language === 'es' ? 'es' : 'en'),
  'advance-notice': (document, decision, options) => advanceNotice(document, decision, options.reason),
}

export interface LetterOptions {
  readonly kind: string
  readonly coverage?: string
  readonly language?: string
  readonly reason?: string
  readonly out?: string
  readonly json?: boolean
}

export async function letter(path: string, options: LetterOptions): Promise<number> {
  const compose = kinds[options.kind]
  if (compose === undefined) throw new Refusal(exit.usage, `There is no letter ${harmless(options.kind)}. Known: ${Object.keys(kinds).join(', ')}.`)
  const document = readCase(path)
  const composed = compose(document, decide(document, codeKnowledge()), options)
  if (options.json) printJson(composed)
  else if (options.out === undefined) print(harmless(letterText(composed)))
  else writeNew(options.out, await letterPdf(composed, fonts(), { head: headOf(document), madeAt: `${document.asOf}T12:00:00Z` }))
  for (const each of composed.missing) process.stderr.write(harmless(`Missing, left out: ${each}`) + '\n')
  return exit.done
}

function coverageFor(document: CaseDocument, options: LetterOptions): string {
  const wanted = options.coverage === undefined ? document.coverages.find((each) => sideOf(each.kind) === 'medical') : document.coverages.find((each) => each.id === options.coverage)
  if (wanted === undefined) throw new Refusal(exit.findings, options.coverage === undefined ? 'The case has no medical coverage to write to. Name one with --coverage.' : `The case has no coverage ${harmless(options.coverage)}. It has ${document.coverages.map((each) => each.id).join(', ')}.`)
  return wanted.id
}

function headOf(document: CaseDocument) {
  const { name, address, phone } = document.office
  return { name, lines: [...(address === undefined ? [] : [`${address.line1}, ${address.city}, ${address.state} ${address.postalCode}`]), ...(phone === undefined ? [] : [phone])] }
}

function letterText(composed: ComposedLetter): string {
  return [
    composed.title, composed.date, ...(composed.to === undefined ? [] : [composed.to]), '', ...composed.about.map((each) => each.text),
    ...composed.blocks.flatMap((block) => ['', ...(block.heading === undefined ? [] : [block.heading]), ...(block.list ? block.sentences.map((each) => `  - ${each.text}`) : [block.sentences.map((each) => each.text).join(' ')])]),
    ...(composed.enclosures.length === 0 ? [] : ['', 'Enclosures', ...composed.enclosures.map((each) => `  - ${each.text}`)]),
    '', ...composed.signers.map((each) => `${each.name}, ${each.role}`),
  ].join('\n')
}
