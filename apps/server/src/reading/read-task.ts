// Reads foreign bytes; runs in a reader's thread and nowhere else.
import { importCase, readAcknowledgements, readAuthorizationAnswers, readBenefits, readFileKind, readRemittances } from '@crossbill/exchange'
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '@crossbill/x12'
import { viewFile } from './view-file.ts'
import type { ArrivedReading, ReadingKind, Readings } from './reading-task.ts'

const acknowledgements = new Set(['999', '997', 'TA1', '277CA', '277'])

const readings: { [K in ReadingKind]: (taken: Readings[K]['takes'], codeSets: CodeSets | undefined) => Readings[K]['gives'] } = {
  arrived: ({ bytes }) => readArrived(bytes),
  view: ({ bytes, digest }, codeSets) => viewFile(bytes, digest, codeSets),
  import: (taken) => importCase(taken),
}

/** Does one reading; with code sets a file that is looked at is judged by its codes too. */
export function readTask<K extends ReadingKind>(kind: K, taken: Readings[K]['takes'], codeSets?: CodeSets): Readings[K]['gives'] {
  return readings[kind](taken, codeSets)
}

// The character zero has no place in X12 and none in a database's text: it is read as a blank and named.
function withoutZero(bytes: Uint8Array): { bytes: Uint8Array; findings: Finding[] } {
  const first = bytes.indexOf(0)
  if (first < 0) return { bytes, findings: [] }
  const found: Finding = { code: 'FILE-ZERO', severity: 'warning', place: `byte ${first + 1}`, what: 'The file holds the character zero, which X12 does not have.', remedy: 'It was read as a blank; ask the sender if a value looks wrong.' }
  return { bytes: bytes.map((byte) => (byte === 0 ? 32 : byte)), findings: [found] }
}

function readArrived(given: Uint8Array): ArrivedReading {
  const { bytes, findings } = withoutZero(given)
  const read = readFileKind(bytes)
  const kind = { ...read, findings: [...findings, ...read.findings] }
  if (!kind.readable) return { kind }
  const holds = (wanted: (each: string) => boolean) => kind.kinds.some(wanted)
  return {
    kind,
    ...(holds((each) => acknowledgements.has(each)) ? { acknowledgements: readAcknowledgements(bytes) } : {}),
    ...(holds((each) => each === '835') ? { remittances: readRemittances(bytes) } : {}),
    ...(holds((each) => each === '271') ? { benefits: readBenefits(bytes) } : {}),
    ...(holds((each) => each.startsWith('278')) ? { authorizations: readAuthorizationAnswers(bytes) } : {}),
  }
}
