// The main job over real files, read in place: every sound dental claim becomes a case and is decided; every sound 835 is
// matched or kept. Skipped with a word where the folder of samples is absent.
import { codeKnowledge, decide, matchClaim } from '@crossbill/claims'
import { importCase, readDentalClaims, readRemittances } from '@crossbill/exchange'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../packs/read-from-disk.ts'

const folder = '../shared/samples/x12'
const present = existsSync(join(folder, 'index.tsv'))
if (!present) process.stdout.write('The samples under ../shared/samples/x12 are absent: the test over real files is left out.\n')

const sound = (kind: string): string[] => (present ? readFileSync(join(folder, 'index.tsv'), 'utf8').split('\n').slice(1).map((line) => line.split('\t')).filter(([file = '', , verdict]) => file.startsWith(`${kind}/`) && verdict === 'valid').map(([file = '']) => file) : [])
const codes = codeKnowledge(readPacksFromDisk().sets)
const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file))
const today = '2026-11-24'

describe.skipIf(!present)('real dental claims with real eligibility answers', () => {
  const answers = sound('271').map((file) => ({ file, bytes: bytesOf(file) }))

  it.each(sound('837D'))('%s is decided, asked about or refused, never a crash', (file) => {
    const dental = bytesOf(file)
    const claims = readDentalClaims(dental)
    expect(claims.ok).toBe(true)
    if (!claims.ok) return
    for (const claim of claims.value) {
      for (const eligibility of [[], ...answers.map((each) => [each.bytes])]) {
        const outcome = importCase({ dental, eligibility, asOf: today, today, claimNumber: claim.patientControlNumber })
        if (!outcome.ok) {
          expect(outcome.findings.some((finding) => finding.severity === 'error' && finding.remedy !== '')).toBe(true)
          continue
        }
        const decision = decide(outcome.value, codes)
        const kept = new Set(outcome.value.coverages.map((each) => each.id))
        // No decision rests on what the files do not hold: only coverages of the document stand in an order, and what is missing is asked.
        expect(decision.orders.flatMap((order) => order.order).every((id) => kept.has(id))).toBe(true)
        expect(decision.orders.length).toBe(outcome.value.plan.services.length)
        for (const asked of outcome.value.asked ?? []) expect(decision.needs.map((need) => need.fact)).toContain(asked.fact)
      }
    }
  })
})

describe.skipIf(!present)('real remittances', () => {
  it.each(sound('835'))('%s balances and every claim of it is kept for a person, for we sent none of them', (file) => {
    const read = readRemittances(bytesOf(file))
    expect(read.ok).toBe(true)
    if (!read.ok) return
    for (const { advice, sound: reliable } of read.value) {
      expect(reliable).toBe(true)
      for (const answer of advice.claims) expect(matchClaim(answer, []).is).toBe('unmatched')
    }
  })
})
