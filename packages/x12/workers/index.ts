// Reading a remittance file on several processor cores with Node's worker threads. A separate entry, so that the package
// itself stays free of Node. Results come in the order of the file and depend on nothing but its bytes.

export type { PartFold } from './serve.ts'
export { foldRemittanceParts } from './serve.ts'
export type { WorkersOptions } from './read-in-workers.ts'
export { readInWorkers } from './read-in-workers.ts'
