// crossbill codes find|show|cross: code sets in plain words, one code with its dates, medical candidates for dental codes.
import { crossCode, factQuestions, factValues, standingsOf } from '@crossbill/rules'
import { dayOf, today } from '../day-option.ts'
import { codeSetsFromPacks } from '../packs.ts'
import { exit, harmless, print, printJson, Refusal } from '../terminal.ts'

function wholeNumber(given: string | undefined, what: string): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,4}$/.test(given)) throw new Refusal(exit.usage, `${harmless(given)} is no number of ${what}.`)
  return Number(given)
}

/** Facts as `name=value`; a name or value the crosswalk does not know is refused, with those it knows. */
function factsOf(given: readonly string[], sets: ReturnType<typeof codeSetsFromPacks>): Record<string, string> {
  return Object.fromEntries(given.map((each) => {
    const [, name = '', value = ''] = /^([A-Za-z0-9]+)=(.+)$/.exec(each) ?? []
    const wanted = factValues(sets, name)
    if (wanted === undefined) throw new Refusal(exit.usage, `${harmless(each)} is no fact. Write name=value; known: ${Object.keys(factQuestions).join(', ')}.`)
    const isNumber = wanted.some((one) => /^\d+-\d*$/.test(one))
    if (isNumber ? !/^\d+(\.\d+)?$/.test(value) : wanted.length > 0 && name !== 'payerKind' && !wanted.includes(value) && !['yes', 'no'].includes(value)) throw new Refusal(exit.usage, `${harmless(value)} is no value of ${name}. Known: ${isNumber ? 'a number' : wanted.join(', ')}.`)
    return [name, value]
  }))
}

/** What every code set says of one code on a date. */
export function codesShow(code: string, options: { date?: string; json?: boolean }): number {
  const sets = codeSetsFromPacks()
  const dateOfService = options.date === undefined ? today() : dayOf('--date', options.date)
  const { standings: found, suggestions } = standingsOf(sets, { code, dateOfService })
  if (options.json) printJson(found)
  else if (found.length > 0) for (const each of found) print(harmless(`${each.set} ${each.entry.code}: ${each.entry.officialName ?? each.entry.name}${each.entry.billable === false ? ' (a heading: needs more characters)' : ''}, ${each.is === 'in-force' ? 'in force' : each.is === 'ended' ? `ended ${each.endedOn}${each.successors.length === 0 ? '' : `, now ${each.successors.map((one) => one.code).join(' or ')}`}` : `begins ${each.begins}`}`))
  if (found.length > 0) return exit.done
  process.stderr.write(harmless(`${code} is in no code set.${suggestions.length === 0 ? '' : ` Did you mean ${suggestions.slice(0, 5).map((each) => each.code).join(', ')}?`}`) + '\n')
  return exit.findings
}

export interface CodesCrossOptions {
  readonly diagnosis?: readonly string[]
  readonly tooth?: readonly string[]
  readonly area?: string
  readonly minutes?: string
  readonly units?: string
  readonly place?: string
  readonly fact?: readonly string[]
  readonly date?: string
  readonly json?: boolean
}

/** For each dental code its medical candidates, what each needs, and what is wrong with the rejected ones. */
export function codesCross(codes: readonly string[], options: CodesCrossOptions): number {
  const sets = codeSetsFromPacks()
  const dateOfService = options.date === undefined ? today() : dayOf('--date', options.date)
  const facts = { ...factsOf(options.fact ?? [], sets), asOf: dateOfService }
  const teeth = (options.tooth ?? []).flatMap((each) => each.split(',')).map((each) => each.trim().replace(/^#/, '')).filter((each) => each !== '')
  const minutes = wholeNumber(options.minutes, 'minutes')
  const units = wholeNumber(options.units, 'units')
  const service = {
    dateOfService, ...(teeth.length === 1 ? { tooth: teeth[0] } : teeth.length > 1 ? { teeth } : {}), ...(options.area && { area: options.area }), ...(options.place && { placeOfService: options.place }),
    ...(minutes !== undefined && { minutes }), ...(units !== undefined && { units }), ...(options.diagnosis && { diagnoses: options.diagnosis.flatMap((each) => each.split(',')).filter((each) => each !== '') }),
  }
  const crossed = codes.map((code) => ({ code, ...crossCode({ code, ...service }, facts, sets) }))
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
    for (const finding of each.findings) if (finding.severity !== 'error') print(harmless(`  Note: ${finding.what} ${finding.remedy}`))
    for (const rejected of each.rejected) print(harmless(`  Not ${rejected.system} ${rejected.code}: ${rejected.why}`))
  }
  return crossed.some((each) => each.findings.some((finding) => finding.severity === 'error')) ? exit.findings : exit.done
}
