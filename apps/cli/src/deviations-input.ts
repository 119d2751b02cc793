// Deviations of payers and plans from a file, for commands that decide a case: read, tried on their examples, and only then used.
import { type Deviation, readDeviations, testDeviation } from '@crossbill/rules'
import { readJson } from './json-input.ts'
import { exit, findingLines, harmless, Refusal } from './terminal.ts'

export interface DeviationOptions {
  readonly deviations?: string
}

/** The rows of the file named with --deviations; none without it. A row whose examples do not agree ends the command. */
export function readDeviationRows({ deviations: path }: DeviationOptions): readonly Deviation[] {
  if (path === undefined) return []
  const read = readDeviations(readJson(path, 'Hand in a list of deviations, each with setting, value, source and examples.'))
  if (!read.ok) throw new Refusal(exit.findings, `${harmless(path)} holds no sound deviations; nothing was decided.\n${findingLines(read.findings)}`)
  const failed = read.value.flatMap((row) => testDeviation(row).results.filter((each) => !each.agrees).map((each) => `  ${row.id}, “${each.name}”: ${each.detail}`))
  if (failed.length > 0) throw new Refusal(exit.findings, harmless(`A deviation takes effect only when its examples agree; nothing was decided.\n${failed.join('\n')}`))
  return read.value
}
