// Overrides as a table other programs open. Cells that a spreadsheet would take for a formula are made text.
import type { OverrideRow } from '@crossbill/api'

const columns = ['signed', 'by', 'role', 'hold', 'what', 'payer', 'services', 'case', 'reason', 'claim sent since'] as const

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** One line for each override, the newest first, with a line of column names. */
export function csvOf(rows: readonly OverrideRow[]): string {
  const lines = rows.map((row) => [row.at, row.by, row.role ?? '', row.holdCode, row.title ?? '', row.payer, row.services.join(' '), row.caseNumber, row.reason, row.sent ? 'yes' : 'no'])
  return [columns.join(','), ...lines.map((line) => line.map(cell).join(','))].map((line) => `${line}\r\n`).join('')
}
