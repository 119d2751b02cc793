// Which paper is open, as it stands in the address: kind, and the payer or claim it is for. Never a patient's name.
import { addressOfPaper, type DocumentRow, type LetterAskView } from '@crossbill/api'

/** The row an address names, or the first that is needed and not signed yet. */
export function paperAt(rows: readonly DocumentRow[], address: string | undefined, signed: readonly string[]): DocumentRow | undefined {
  const possible = rows.filter((each) => each.standing !== 'not-for-this-case')
  return possible.find((each) => addressOfPaper(each) === address) ?? possible.find((each) => each.standing === 'needed' && !signed.includes(each.kind)) ?? possible[0]
}

export type PaperAsk = Pick<LetterAskView, 'kind' | 'coverageId' | 'claimId' | 'language' | 'reason'>

export function askOf(row: DocumentRow, extra: { language?: 'en' | 'es' | undefined; reason?: string | undefined }): PaperAsk {
  return {
    kind: row.kind, ...(row.coverageId !== undefined && { coverageId: row.coverageId }), ...(row.claimId !== undefined && { claimId: row.claimId }),
    ...(row.kind === 'financial-consent' && extra.language !== undefined && { language: extra.language }), ...(row.kind === 'advance-notice' && extra.reason !== undefined && extra.reason.trim() !== '' && { reason: extra.reason.trim() }),
  }
}
