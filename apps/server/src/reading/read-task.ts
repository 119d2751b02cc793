// Reads foreign bytes; runs in a reader's thread and nowhere else.
import { importCase, readAcknowledgements, readAuthorizationAnswers, readBenefits, readFileKind, readRemittances } from '@crossbill/exchange'
import { viewFile } from './view-file.ts'
import type { ArrivedReading, ReadingKind, Readings } from './reading-task.ts'

const acknowledgements = new Set(['999', '997', 'TA1', '277CA', '277'])

const readings: { [K in ReadingKind]: (taken: Readings[K]['takes']) => Readings[K]['gives'] } = {
  arrived: ({ bytes }) => readArrived(bytes),
  view: ({ bytes, digest }) => viewFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), digest),
  import: importCase,
}

/** Does one reading. */
export function readTask<K extends ReadingKind>(kind: K, taken: Readings[K]['takes']): Readings[K]['gives'] {
  return readings[kind](taken)
}

function readArrived(bytes: Uint8Array): ArrivedReading {
  const kind = readFileKind(bytes)
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
