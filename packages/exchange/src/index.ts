// Front door of the exchange: files of the trade into words of the office and back. Translation only.
export * from './claims/read-claims.ts'
export * from './claims/write-claims.ts'
export type { Partner, Sender, Sending, WrittenFile } from './wire/writing.ts'
