// Claims of a case on their paper forms: values, findings and sheets, with the office's printer offset on overlays.
import { claimsOnPaper, dentalFormExtras, type PaperForm } from '@crossbill/claims'
import { adaFields, cms1500Fields } from '@crossbill/exchange'
import type { Claim, Finding } from '@crossbill/model'
import { claimFormPdf, formFindings, formLayouts, type FormValues } from '@crossbill/paper'
import { type CodeSets, nameOn } from '@crossbill/rules'
import type { CaseNow } from '../flow/look-at-case.ts'
import { withFindings } from '../http/refused.ts'
import { paperFonts } from './paper-fonts.ts'

export interface FilledForm {
  readonly form: PaperForm
  readonly claims: readonly Claim[]
  readonly sheets: readonly FormValues[]
  readonly findings: readonly Finding[]
}

/** The values of every sheet, with what does not fit; no sheets when no claim of the case goes on this form. */
export function fillForm(now: CaseNow, at: { form: PaperForm; today: string; coverageId?: string | undefined; purpose?: Claim['purpose'] | undefined; codeSets: CodeSets }): FilledForm {
  const { document } = now.state
  const { claims, findings } = claimsOnPaper(now.state, now.decision, { form: at.form, purpose: at.purpose, nameOf: (code) => nameOn(at.codeSets, { set: 'cdt', code, dateOfService: document.asOf }), ...(at.coverageId !== undefined && { coverageId: at.coverageId }) })
  const outcomes = claims.map((claim) => (at.form === 'ada' ? adaFields(claim, { ...dentalFormExtras(document, claim), signedOn: at.today }) : cms1500Fields(claim, { signedOn: at.today })))
  const sheets = outcomes.flatMap((each) => (each.ok ? each.value : []))
  return { form: at.form, claims, sheets, findings: [...findings, ...outcomes.flatMap((each) => each.findings), ...formFindings(formLayouts[at.form], sheets, paperFonts())] }
}

/** The sheets as PDF. Refused with findings when a value does not fit or there is no claim. */
export async function drawForm(filled: FilledForm, at: { overlay: boolean; offset: { x: number; y: number }; madeAt: string }): Promise<Buffer> {
  if (filled.sheets.length === 0 || filled.findings.some((each) => each.severity === 'error')) throw withFindings('FORM-REFUSED', 'No form was drawn.', filled.findings)
  const bytes = await claimFormPdf({ form: filled.form, sheets: filled.sheets, overlay: at.overlay, offset: at.overlay ? at.offset : { x: 0, y: 0 }, madeAt: at.madeAt }, paperFonts())
  return Buffer.from(bytes)
}
