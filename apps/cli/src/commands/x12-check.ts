// crossbill x12 check FILE…: every finding with place and remedy; exit 0 clean, 1 malformed, 2 unreadable.
import { type CheckReport, checkX12Stream, type CodeSets, type Finding } from '@crossbill/x12'
import { codeSetAnswers } from '@crossbill/rules'
import { codeSetsFromPacks } from '../packs.ts'
import { bytesOf } from '../streams.ts'
import { exit, harmless, print, Refusal } from '../terminal.ts'
import { placeText } from './x12-unreadable.ts'

const codes = { valid: exit.done, malformed: exit.findings, unreadable: exit.unreadable } as const

/** Checks each file as a stream; a file that cannot be opened is unreadable and the others are still checked. */
export async function x12Check(paths: readonly string[], options: { json?: boolean }): Promise<number> {
  const codeSets = codeSetAnswers(codeSetsFromPacks())
  let worst: number = exit.done
  for (const path of paths) {
    const report = await checkFile(path, codeSets)
    worst = Math.max(worst, codes[report.verdict])
    if (options.json) process.stdout.write(`${JSON.stringify(asDocument(path, report))}\n`)
    else print(asText(path, report))
  }
  return worst
}

type Checked = Pick<CheckReport, 'verdict' | 'transactions' | 'findings' | 'cut'> & { readonly trouble?: string }

async function checkFile(path: string, codeSets: CodeSets): Promise<Checked> {
  try {
    return await checkX12Stream(bytesOf(path), { codeSets })
  } catch (error) {
    if (error instanceof Refusal) return { verdict: 'unreadable', transactions: [], findings: [], cut: 0, trouble: error.message }
    throw error
  }
}

function asDocument(file: string, report: Checked) {
  return {
    file, verdict: report.verdict,
    transactions: report.transactions.map(({ kind, set, guide, controlNumber, segments, errors, warnings }) => ({ kind: kind || set, guide, controlNumber, segments, errors, warnings })),
    findings: report.findings, ...(report.cut > 0 && { findingsLeftOut: report.cut }), ...(report.trouble !== undefined && { trouble: report.trouble }),
  }
}

function asText(file: string, report: Checked): string {
  const held = report.transactions.map((each) => `${each.kind || each.set || 'unknown'}${each.guide === '' ? '' : ` (${each.guide})`}`)
  const counted = [...new Set(held)].map((name) => `${held.filter((each) => each === name).length} × ${name}`).join(', ')
  const lines = [`${file}: ${report.verdict}${counted === '' ? '' : `, ${counted}`}`]
  if (report.trouble !== undefined) lines.push(`  ${report.trouble}`)
  else if (report.verdict === 'unreadable' && report.findings.length === 0) lines.push('  This is not an X12 file: it does not begin with ISA. Export it again as X12.')
  for (const finding of report.findings) lines.push(findingText(finding))
  if (report.cut > 0) lines.push(`  ${report.cut} more findings are left out; correct these first.`)
  return harmless(lines.join('\n'))
}

function findingText(finding: Finding): string {
  return `  ${finding.severity} ${finding.code} (level ${finding.level}) ${placeText(finding.place)}\n    ${finding.message} ${finding.remedy}`
}
