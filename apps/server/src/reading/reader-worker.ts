// A reader's thread: takes one file at a time, gives plain values back. What happens to it here happens to nobody else.
import { parentPort, workerData } from 'node:worker_threads'
import { codeSetAnswers } from '@crossbill/rules'
import { readPacksFromDisk } from '../../../../packs/read-from-disk.ts'
import { readTask } from './read-task.ts'
import type { ReadingKind, Readings } from './reading-task.ts'

interface Asked<K extends ReadingKind> {
  kind: K
  taken: Readings[K]['takes']
}

// Where the data packs are: a reader knows no settings but this. A code set is read when a file first asks for it.
const { packFolder } = workerData as { packFolder?: string }
const codeSets = packFolder === undefined ? undefined : codeSetAnswers(readPacksFromDisk(packFolder).sets)

parentPort?.on('message', ({ kind, taken }: Asked<ReadingKind>) => {
  try {
    parentPort?.postMessage({ ok: true, value: readTask(kind, taken, codeSets) })
  } catch (trouble) {
    // The text of an error may quote the file; where it came from does not.
    const trace = trouble instanceof Error ? (trouble.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    parentPort?.postMessage({ ok: false, trace: trace.slice(0, 8).map((line) => line.trim()) })
  }
})
