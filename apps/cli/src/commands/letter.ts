// crossbill letter CASE.json -o FILE.pdf: letters made of chart facts only; what is missing is said, never filled in.
import { decide } from '@crossbill/claims'
import { advanceNotice, appealLetter, claimNarrative, codeNames, type ComposedLetter, financialConsent, letterOfMedicalNecessity, mayGiveNotice, officeHead, physicianRequest } from '@crossbill/explain'
import { readRemittances } from '@crossbill/exchange'
import { type CaseDocument, type CoordinationDecision, type RemittanceClaim, sideOf } from '@crossbill/model'
import { letterPdf } from '@crossbill/paper'
import { checkText, type CodeSets } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { fonts } from '../fonts.ts'
import { writeNew } from '../output.ts'
import { codeSetsFromPacks } from '../packs.ts'
import { exit, findingLines, harmless, print, printJson, readBytes, Refusal } from '../terminal.ts'

interface Composing {
  readonly document: CaseDocument
  readonly decision: CoordinationDecision
  readonly sets: CodeSets
  readonly options: LetterOptions
}

const kinds: Readonly<Record<string, (at: Composing) => ComposedLetter>> = {
  'medical-necessity': ({ document, decision, sets, options }) => letterOfMedicalNecessity(document, decision, { coverageId: coverageFor(document, options), nameOf: codeNames(sets, document) }),
  narrative: ({ document, decision, sets, options }) => claimNarrative(document, decision, { coverageId: coverageFor(document, options), nameOf: codeNames(sets, document) }),
  appeal,
  physician: ({ document, decision }) => physicianRequest(document, decision, {}),
  consent: ({ document, decision, options }) => financialConsent(document, decision, options.language === 'es' ? 'es' : 'en'),
  'advance-notice': notice,
}

export interface LetterOptions {
  readonly kind: string
  readonly coverage?: string
  readonly language?: string
  readonly reason?: string
  readonly answer?: string
  readonly claim?: string
  readonly out?: string
  readonly json?: boolean
}

export async function letter(path: string, options: LetterOptions): Promise<number> {
  const compose = kinds[options.kind]
  if (compose === undefined) throw new Refusal(exit.usage, `There is no letter ${harmless(options.kind)}. Known: ${Object.keys(kinds).join(', ')}.`)
  if (options.language !== undefined && options.language !== 'en' && options.language !== 'es') throw new Refusal(exit.usage, `There is no letter in ${harmless(options.language)}. Write en or es.`)
  if (options.language === 'es' && options.kind !== 'consent') throw new Refusal(exit.usage, 'Only the financial consent (--kind consent) is written in Spanish; the others go to insurers, physicians and Medicare.')
  const refused = options.reason === undefined ? [] : checkText(options.reason, '--reason', 500)
  if (refused.length > 0) throw new Refusal(exit.usage, `The letter was not written.\n${findingLines(refused)}`)
  const document = readCase(path)
  const sets = codeSetsFromPacks()
  const composed = compose({ document, decision: decide(document, codeKnowledge(sets)), sets, options })
  const odd = sentencesOf(composed).flatMap((text, index) => checkText(text, `sentence ${index + 1}`, 20_000))
  if (odd.length > 0) throw new Refusal(exit.findings, `The letter was not written: the case holds text that cannot be printed.\n${findingLines(odd)}`)
  if (composed.blocks.length === 0) throw new Refusal(exit.findings, `There is nothing to write: the chart proves no element of a medical story.\n${composed.missing.map((each) => harmless(`  Missing: ${each}`)).join('\n')}`)
  if (options.json) printJson(composed)
  if (options.out !== undefined) writeNew(options.out, await letterPdf(composed, fonts(), { head: officeHead(document.office), madeAt: `${document.asOf}T12:00:00Z` }))
  if (options.out === undefined && options.json !== true) print(harmless(letterText(composed)))
  for (const each of composed.missing) process.stderr.write(harmless(`Still needed: ${each}`) + '\n')
  return exit.done
}

function sentencesOf(letter: ComposedLetter): string[] {
  return [...letter.about, ...letter.blocks.flatMap((block) => block.sentences), ...letter.enclosures].map((each) => each.text)
}

function coverageFor(document: CaseDocument, options: LetterOptions): string {
  const wanted = options.coverage === undefined ? document.coverages.find((each) => sideOf(each.kind) === 'medical') : document.coverages.find((each) => each.id === options.coverage)
  if (wanted === undefined) throw new Refusal(exit.findings, options.coverage === undefined ? 'The case has no medical coverage to write to. Name one with --coverage.' : `The case has no coverage ${harmless(options.coverage)}. It has ${document.coverages.map((each) => harmless(each.id)).join(', ')}.`)
  return wanted.id
}

function notice({ document, decision, options }: Composing): ComposedLetter {
  if (!mayGiveNotice(document)) throw new Refusal(exit.findings, 'The advance notice is for Original Medicare (part B) only; this case has no such coverage. Medicare Advantage plans do not take it.')
  return advanceNotice(document, decision, options.reason === undefined ? {} : { reason: options.reason })
}

function appeal({ document, decision, sets, options }: Composing): ComposedLetter {
  if (options.answer === undefined) throw new Refusal(exit.usage, 'An appeal answers a payer. Name its remittance with --answer FILE.835.')
  const outcome = readRemittances(readBytes(options.answer))
  if (!outcome.ok) throw new Refusal(exit.unreadable, `${harmless(options.answer)} holds no answer to appeal.\n${findingLines(outcome.findings)}`)
  const answers = outcome.value.flatMap(({ advice }) => advice.claims.map((claim) => ({ claim, payerName: advice.payer.name })))
  const wanted = answers.filter((each) => (options.claim === undefined ? declines(each.claim) : each.claim.patientControlNumber === options.claim))
  const [first] = wanted
  if (first === undefined) throw new Refusal(exit.findings, options.claim === undefined ? 'This remittance declines no claim. Name one with --claim to appeal it all the same.' : `The remittance has no claim ${harmless(options.claim)}. It has ${answers.slice(0, 20).map((each) => harmless(each.claim.patientControlNumber)).join(', ')}.`)
  if (wanted.length > 1) throw new Refusal(exit.usage, `The remittance declines ${wanted.length} claims. Name one with --claim: ${wanted.slice(0, 20).map((each) => harmless(each.claim.patientControlNumber)).join(', ')}.`)
  return appealLetter(document, decision, { claimId: first.claim.patientControlNumber, payerName: first.payerName, answer: first.claim, coverageId: coverageFor(document, options), nameOf: codeNames(sets, document) })
}

/** Something of the charge was refused beyond what a contract takes off. */
function declines(claim: RemittanceClaim): boolean {
  return claim.status === '4' || [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)].some((each) => each.amount > 0 && !['45', '1', '2', '3'].includes(each.reason))
}

function letterText(composed: ComposedLetter): string {
  return [
    composed.title, composed.date, ...(composed.to === undefined ? [] : [composed.to]), '', ...composed.about.map((each) => each.text),
    ...composed.blocks.flatMap((block) => ['', ...(block.heading === undefined ? [] : [block.heading]), ...(block.list ? block.sentences.map((each) => `  - ${each.text}`) : [block.sentences.map((each) => each.text).join(' ')])]),
    ...(composed.enclosures.length === 0 ? [] : ['', 'Enclosures', ...composed.enclosures.map((each) => `  - ${each.text}`)]),
    '', ...composed.signers.map((each) => [each.name, each.role].filter((part) => part !== '').join(', ')),
  ].join('\n')
}
