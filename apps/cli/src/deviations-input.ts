// Deviations of payers and plans from a file, for commands that decide a case: read, tried on their examples, and only then used.
import { type Deviation, readDeviations, testDeviation } from '@crossbill/rules'
import { exit, findingLines, harmless, readBytes, Refusal } from './terminal.ts'

export interface DeviationOptions {
  readonly deviations?: string
}

/** The rows of the file named with --deviations; none without it. A row whose examples do not agree ends the command. */
export function readDeviationRows({ deviations: path }: DeviationOptions): readonly Deviation[] {
  if (path === undefined) return []
  const read = readDeviations(parse(path))
  if (!read.ok) throw new Refusal(exit.findings, `${harmless(path)} holds no sound deviations; nothing was decided.\n${findingLines(read.findings)}`)
  const failed = read.value.flatMap((row) => testDeviation(row).results.filter((each) => !each.agrees).map((each) => `  ${row.id}, “${each.name}”: ${each.detail}`))
  if (failed.length > 0) throw new Refusal(exit.findings, harmless(`A deviation takes effect only when its examples agree; nothing was decided.\n${failed.join('\n')}`))
  return read.value
}

function parse(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readBytes(path)))
  } catch (trouble) {
    if (trouble instanceof Refusal) throw trouble
    throw new Refusal(exit.unreadable, `${harmless(path)} is not JSON. Hand in a list of deviations, each with setting, value, source and examples.`)
  }
}
