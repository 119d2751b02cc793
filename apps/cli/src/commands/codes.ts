// crossbill codes find|show|cross: code sets in plain words, one code with its dates, medical candidates for dental codes.
import { type CodeSetName, codeSetNames, crossCode, lookUp } from '@crossbill/rules'
import { codeSetsFromPacks } from '../packs.ts'
import { exit, harmless, print, printJson } from '../terminal.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** What every code set says of one code on a date. */
export function codesShow(code: string, options: { date?: string; json?: boolean }): number {
  const sets = codeSetsFromPacks()
  const dateOfService = options.date ?? today()
  const found = codeSetNames.flatMap((set: CodeSetName) => {
    const standing = lookUp(sets, { set, code, dateOfService })
    return standing.is === 'unknown' ? [] : [{ set, ...standing }]
  })
  if (options.json) printJson(found)
  else if (found.length > 0) for (const each of found) print(harmless(`${each.set} ${each.entry.code}: ${each.entry.officialName ?? each.entry.name}${each.entry.billable === false ? ' (a heading: needs more characters)' : ''}, ${each.is === 'in-force' ? 'in force' : each.is === 'ended' ? `ended ${each.endedOn}${each.successors.length === 0 ? '' : `, now ${each.successors.map((one) => one.code).join(' or ')}`}` : `begins ${each.begins}`}`))
  if (found.length > 0) return exit.done
  const suggestions = (['icd10cm', 'cdt', 'cpt', 'hcpcs'] as const).flatMap((set) => {
    const standing = lookUp(sets, { set, code, dateOfService })
    return standing.is === 'unknown' ? standing.suggestions.map((each) => each.code) : []
  })
  process.stderr.write(harmless(`${code} is in no code set.${suggestions.length === 0 ? '' : ` Did you mean ${suggestions.slice(0, 5).join(', ')}?`}`) + '\n')
  return exit.findings
}

/** For each dental code its medical candidates, what each needs, and what is wrong with the rejected ones. */
export function codesCross(codes: readonly string[], options: { diagnosis?: readonly string[]; tooth?: string; date?: string; json?: boolean }): number {
  const sets = codeSetsFromPacks()
  const dateOfService = options.date ?? today()
  const crossed = codes.map((code) => ({ code, ...crossCode({ code, dateOfService, ...(options.tooth && { tooth: options.tooth }), ...(options.diagnosis && { diagnoses: options.diagnosis }) }, { asOf: dateOfService }, sets) }))
  if (options.json) printJson(crossed)
  else for (const each of crossed) {
    print(harmless(each.code))
    if (each.refusal !== undefined) print(harmless(`  ${each.refusal}`))
    for (const candidate of each.candidates) {
      print(harmless(`  ${candidate.system} ${candidate.code} ${candidate.plainName ?? ''} · ${candidate.units} ${candidate.unitKind ?? 'units'} (${candidate.confidence})`))
      print(harmless(`    ${candidate.reason}`))
      for (const need of candidate.needs) print(harmless(`    Needs: ${need}`))
      if (candidate.note !== undefined) print(harmless(`    Mind: ${candidate.note}`))
    }
    for (const rejected of each.rejected) print(harmless(`  Not ${rejected.system} ${rejected.code}: ${rejected.why}`))
  }
  return crossed.some((each) => each.findings.some((finding) => finding.severity === 'error')) ? exit.findings : exit.done
}
