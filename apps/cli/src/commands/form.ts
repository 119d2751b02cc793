// crossbill form cms1500|ada CASE.json -o FILE.pdf: the claim of a case on its paper form, whole or as overlay.
import { type PaperForm, claimsOnPaper, decide, dentalFormExtras, openCase } from '@crossbill/claims'
import { adaFields, cms1500Fields } from '@crossbill/exchange'
import type { CaseDocument, Claim, Finding } from '@crossbill/model'
import { claimFormPdf, formFindings, formLayouts, type FormValues } from '@crossbill/paper'
import { nameOn } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { fonts } from '../fonts.ts'
import { writeNew } from '../output.ts'
import { codeSetsFromPacks } from '../packs.ts'
import { exit, findingLines, harmless, printJson, Refusal } from '../terminal.ts'
import { printerOffset } from './printer-offset.ts'

export interface FormOptions {
  readonly coverage?: string
  readonly overlay?: boolean
  /** Ask for an estimate instead of claiming. */
  readonly predetermination?: boolean
  readonly offsetX?: string
  readonly offsetY?: string
  readonly json?: boolean
  readonly out?: string
}

export async function form(kind: string, path: string, options: FormOptions): Promise<number> {
  if (kind !== 'cms1500' && kind !== 'ada') throw new Refusal(exit.usage, `There is no form ${harmless(kind)}. Known: cms1500 (medical claims), ada (dental claims).`)
  if (options.out === undefined && options.json !== true) throw new Refusal(exit.usage, 'Say where the form goes with -o FILE.pdf, or print its values with --json.')
  const offset = { x: printerOffset('--offset-x', options.offsetX), y: printerOffset('--offset-y', options.offsetY) }
  const document = readCase(path)
  if (options.coverage !== undefined && !document.coverages.some((each) => each.id === options.coverage)) {
    throw new Refusal(exit.findings, `The case has no coverage ${harmless(options.coverage)}. It has ${document.coverages.map((each) => harmless(each.id)).join(', ')}.`)
  }
  const { sheets, findings } = sheetsOf(document, kind, options)
  const all = [...findings, ...formFindings(formLayouts[kind], sheets, fonts())]
  if (sheets.length === 0 || all.some((each) => each.severity === 'error')) throw new Refusal(exit.findings, `No form was drawn.\n${findingLines(all)}`)
  if (options.json === true) printJson(sheets)
  if (options.out !== undefined) writeNew(options.out, await claimFormPdf({ form: kind, sheets, overlay: options.overlay === true, offset, madeAt: `${document.asOf}T12:00:00Z` }, fonts()))
  if (all.length > 0) process.stderr.write(`${findingLines(all)}\n`)
  return exit.done
}

function sheetsOf(document: CaseDocument, kind: PaperForm, { coverage: coverageId, predetermination }: FormOptions): { sheets: FormValues[]; findings: Finding[] } {
  const sets = codeSetsFromPacks()
  const decision = decide(document, codeKnowledge(sets))
  const nameOf = (code: string): string | undefined => nameOn(sets, { set: 'cdt', code, dateOfService: document.asOf })
  const { claims, findings } = claimsOnPaper(openCase(document), decision, { form: kind, nameOf, ...(predetermination === true && { purpose: 'predetermination' as const }), ...(coverageId !== undefined && { coverageId }) })
  const outcomes = claims.map((claim: Claim) => (kind === 'ada' ? adaFields(claim, { ...dentalFormExtras(document, claim), signedOn: document.asOf }) : cms1500Fields(claim, { signedOn: document.asOf })))
  return { sheets: outcomes.flatMap((each) => (each.ok ? each.value : [])), findings: [...findings, ...outcomes.flatMap((each) => each.findings)] }
}
