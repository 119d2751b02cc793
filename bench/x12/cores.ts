// One reader in a process of its own: sums of an 835 on one thread, or on several with workers. Prints one JSON line.
// `cores.ts FILE WORKERS WORKER-FILE`; WORKERS 0 is the plain reader on one thread.

import { closeSync, openSync, readSync } from 'node:fs'
import { RemittanceReader } from '@crossbill/x12'
import { readInWorkers } from '@crossbill/x12/workers'
import type { PartSums } from './sums.ts'
import { added, noSums, Sums } from './sums.ts'

const [file = '', workers = '0', worker = ''] = process.argv.slice(2)

function onOneThread(): PartSums {
  const sums = new Sums()
  const reader = new RemittanceReader()
  const handle = openSync(file, 'r')
  const buffer = new Uint8Array(1 << 16)
  for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) for (const event of reader.push(buffer.subarray(0, length))) sums.take(event)
  for (const event of reader.finish()) sums.take(event)
  closeSync(handle)
  return sums.result()
}

async function inWorkers(): Promise<PartSums> {
  let sums = noSums
  for await (const part of readInWorkers<PartSums>(file, { worker, workers: Number(workers) })) sums = added(sums, part)
  return sums
}

const began = performance.now()
const sums = workers === '0' ? onOneThread() : await inWorkers()
const cpu = process.cpuUsage()
console.log(JSON.stringify({ sums, wallSeconds: (performance.now() - began) / 1000, cpuSeconds: (cpu.user + cpu.system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1000 }))
