// Other people's sample files, read in place where the folder is present: none crashes, and no claim and no cent is lost.
import { existsSync, readFileSync } from 'node:fs'
import { sumOf } from '@crossbill/model'
import { readX12 } from '@crossbill/x12'
import { describe, expect, it } from 'vitest'
import { readAcknowledgements, readAttachmentFiles, readAuthorizationAnswers, readAuthorizationRequests, readBenefitInquiry, readBenefits, readClaims, readFileKind, readRemittances, writeClaims } from './index.ts'
import { sending } from './claims/invented-claims.ts'
import { importCase } from './importing/import-case.ts'

const folder = new URL('../../../../shared/samples/x12/', import.meta.url)
const present = existsSync(new URL('index.tsv', folder))
const rows = present ? readFileSync(new URL('index.tsv', folder), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')) : []
const files = rows.map(([path = '', transaction = '', verdict = '']) => ({ path, transaction, verdict }))
const bytes = (path: string): Uint8Array => readFileSync(new URL(path, folder))
const of = (...transactions: string[]) => files.filter((each) => transactions.includes(each.transaction))
const sound = (...transactions: string[]) => of(...transactions).filter((each) => each.verdict === 'valid')
/** Cents counted from the raw text, independent of the readers under test. */
const rawCents = (text: string): number => Math.round(Number(text === '' ? '0' : text) * 100)

describe.skipIf(!present)('the sample files of ../shared/samples/x12 (skipped where that folder is absent)', () => {
  it('are enough to show something', () => void expect(files.length).toBeGreaterThan(100))

  it.each(files.map((each) => each.path))('%s crashes no reader', (path) => {
    const file = bytes(path)
    for (const read of [readClaims, readRemittances, readBenefits, readBenefitInquiry, readAcknowledgements, readAuthorizationAnswers, readAuthorizationRequests, readAttachmentFiles]) {
      const outcome = read(file)
      expect(outcome.ok || outcome.findings.some((each) => each.severity === 'error')).toBe(true)
    }
    expect(readFileKind(file).kinds.length).toBeGreaterThanOrEqual(0)
  })

  it.each(sound('837D', '837P').map((each) => each.path))('%s loses no claim, line or cent', (path) => {
    const segments = readX12(bytes(path)).segments
    const heads = segments.filter((each) => each.id === 'CLM')
    const read = readClaims(bytes(path))
    const claims = read.ok ? read.value : []
    expect(claims.map((each) => each.totalCharge)).toEqual(heads.map((each) => rawCents(each.element(2))))
    expect(claims.flatMap((each) => each.lines).map((each) => each.charge)).toEqual(segments.filter((each) => each.id === 'SV1' || each.id === 'SV3').map((each) => rawCents(each.element(2))))
    const adjusted = claims.flatMap((each) => [...(each.otherPayers ?? []).flatMap((other) => other.adjustments ?? []), ...each.lines.flatMap((line) => line.adjudications ?? []).flatMap((answer) => answer.adjustments)])
    expect(sumOf(adjusted.map((each) => each.amount))).toBe(sumOf(segments.filter((each) => each.id === 'CAS').flatMap((each) => [3, 6, 9, 12, 15, 18].map((at) => rawCents(each.element(at))))))
    const written = writeClaims(sending, claims)
    expect(written.findings.filter((each) => each.severity === 'error')).toEqual([])
  })

  it.each(sound('835').map((each) => each.path))('%s is sound to the cent', (path) => {
    const segments = readX12(bytes(path)).segments
    const read = readRemittances(bytes(path))
    const readings = read.ok ? read.value : []
    expect(readings.map((each) => each.sound)).toEqual(segments.filter((each) => each.id === 'ST').map(() => true))
    const claims = readings.flatMap((each) => each.advice.claims)
    expect(claims.map((each) => [each.charge, each.paid])).toEqual(segments.filter((each) => each.id === 'CLP').map((each) => [rawCents(each.element(3)), rawCents(each.element(4))]))
    expect(claims.flatMap((each) => each.lines).map((each) => each.paid)).toEqual(segments.filter((each) => each.id === 'SVC').map((each) => rawCents(each.element(3))))
  })

  it.each(sound('271').map((each) => each.path))('%s keeps every statement and every refusal', (path) => {
    const segments = readX12(bytes(path)).segments
    const read = readBenefits(bytes(path))
    const answers = read.ok ? read.value : []
    expect(answers.flatMap((each) => each.statements)).toHaveLength(segments.filter((each) => each.id === 'EB').length)
    expect(answers.flatMap((each) => each.rejections).length).toBeGreaterThanOrEqual(segments.filter((each) => each.id === 'AAA').length)
  })

  it.each(sound('270').map((each) => each.path))('%s is read, question by question', (path) => {
    const read = readBenefitInquiry(bytes(path))
    expect(read.ok && read.value.flatMap((each) => [...each.serviceTypes, ...(each.procedures ?? [])]).length > 0).toBe(true)
  })

  it.each(sound('999', '277CA', '277').map((each) => each.path))('%s is acknowledged', (path) => void expect(readAcknowledgements(bytes(path)).ok).toBe(true))

  it.each(sound('837D').map((each) => each.path))('a case is made of %s with every 271, or refused with a reason, and holds no guessed kind', (path) => {
    for (const eligibility of [[], ...sound('271').map((each) => [bytes(each.path)])]) {
      const outcome = importCase({ dental: bytes(path), eligibility, asOf: '2026-11-24', today: '2026-11-24' })
      if (!outcome.ok) {
        expect(outcome.findings.filter((each) => each.severity === 'error').map((each) => each.code)).toEqual(['EXC-VOID'])
        continue
      }
      const claim = readClaims(bytes(path))
      expect(sumOf(outcome.value.plan.services.map((each) => each.fee))).toBe(claim.ok ? claim.value[0]?.totalCharge : undefined)
      for (const coverage of outcome.value.coverages) expect(['workers-compensation']).toContain(coverage.kind)
      const facts = outcome.value.asked?.map((each) => each.fact) ?? []
      for (const coverage of outcome.value.incompleteCoverages ?? []) expect(facts).toContain(`incompleteCoverages[${coverage.id}].kind`)
      // None of these answers is about the patient of one of these claims, so none may be used.
      if (eligibility.length > 0) expect(JSON.stringify(outcome.value)).not.toContain('"benefits"')
    }
  })
})
