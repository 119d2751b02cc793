// A case document handed to a command. Apart from the terminal, so that commands about X12 files do not load the model.
import { type CaseDocument, readCaseDocument } from '@crossbill/model'
import { exit, findingLines, harmless, readBytes, Refusal } from './terminal.ts'

/** A case document from a file; every missing or impossible value is named with its place. */
export function readCase(path: string): CaseDocument {
  const text = new TextDecoder().decode(readBytes(path))
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Refusal(exit.unreadable, `${harmless(path)} is not JSON: ${jsonTrouble(text)}. Hand in a case document, for example journeys/wisdom-teeth-medical-denies/10-case.json.`)
  }
  const document = isRecord(parsed) && isRecord(parsed['case']) ? parsed['case'] : parsed
  const outcome = readCaseDocument(document)
  if (outcome.ok) return outcome.value
  throw new Refusal(exit.findings, `${harmless(path)} is not a sound case document; nothing was decided.\n${findingLines(outcome.findings)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function jsonTrouble(text: string): string {
  if (text.trim() === '') return 'it is empty'
  if (text.trimStart().startsWith('ISA')) return 'it is an X12 file, which `crossbill x12 read` reads'
  const lines = text.split('\n').length
  return `it breaks off or has a stray character within its ${lines} line${lines === 1 ? '' : 's'}`
}
