// Codes of outside sets: the checker asks about each by the date that counts, and tells only what the set surely has not.

import { describe, expect, it } from 'vitest'
import type { CodeSets } from '../index.ts'
import { checkX12 } from '../index.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Every question a file leads to, as `set code date`. */
function questions(file: string | Uint8Array): Set<string> {
  const asked = new Set<string>()
  const codeSets: CodeSets = { has: (set, code, date) => { asked.add(`${set} ${code} ${date ?? ''}`.trim()); return undefined } }
  checkX12(file, { codeSets })
  return asked
}

describe('codes of outside sets', () => {
  it('of a claim are asked about by date of service', () => {
    const asked = questions(invented.medical())
    for (const one of ['icd10cm K011 2026-03-02', 'cpt 41899 2026-03-02', 'modifier QK 2026-03-02', 'placeOfService 11 2026-03-02']) expect(asked).toContain(one)
  })

  it('of an answer are asked about by the day of the answer', () => {
    expect(questions(invented.remittance())).toContain('carc 45 2026-03-04')
    expect(questions(invented.dental())).toContain('carc 45 2026-03-30')
    expect(questions(invented.told())).toContain('claimStatus 65 2026-03-04')
  })

  it('that are dental are asked of the dental list, whoever reports them', () => {
    const asked = questions(text(invented.medical()).replace('HC:41899:22', 'HC:D7240:22'))
    expect(asked).toContain('cdt D7240 2026-03-02')
    expect([...asked].some((one) => one.startsWith('hcpcs D'))).toBe(false)
  })

  it('have no date where the file has none that exists', () => {
    expect(questions(text(invented.medical()).replaceAll('20260302', '20261345'))).toContain('cpt 41899')
  })

  it('are told as a warning, and a place of service that is none only once', () => {
    const codeSets: CodeSets = { has: (set) => (set === 'cpt' || set === 'placeOfService' ? false : undefined) }
    const report = checkX12(text(invented.medical()).replace('*11:B:1*', '*30:B:1*'), { codeSets })
    expect(report.findings.map((finding) => finding.code)).toEqual(['X12-PLACE-OF-SERVICE', 'X12-CODE-EXTERNAL', 'X12-CODE-EXTERNAL'])
    expect(report.findings[1]).toMatchObject({ severity: 'warning', place: { loop: '2400', segmentId: 'SV1', element: 1, component: 2 } })
  })
})
