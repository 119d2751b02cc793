// Checking: our own invented files are clean; each class of slip is told with its code, level and place.

import { describe, expect, it } from 'vitest'
import { checkX12, checkX12Stream } from '../index.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const codesOf = (input: string | Uint8Array): string[] => checkX12(input).findings.map((finding) => finding.code)

describe('invented files', () => {
  for (const [name, make] of Object.entries(invented)) {
    it(`${name} is clean`, () => {
      expect(checkX12(make()).findings).toEqual([])
      expect(checkX12(make({ delimiters: { element: '|', component: '>', repetition: '`', segment: '\u001c' }, lineBreak: '' })).verdict).toBe('valid')
    })
  }
})

type Slip = readonly [name: string, file: keyof typeof invented, from: string | RegExp, to: string, code: string]

const slips: readonly Slip[] = [
  ['a wrong segment count', 'medical', /\nSE\*\d+/, '\nSE*99', 'X12-SE-COUNT'],
  ['another control number in SE', 'medical', /(\nSE\*\d+)\*0001/, '$1*0009', 'X12-SE-CONTROL'],
  ['a wrong transaction count', 'medical', 'GE*1*', 'GE*7*', 'X12-GE-COUNT'],
  ['another control number in GE', 'medical', 'GE*1*31', 'GE*1*32', 'X12-GE-CONTROL'],
  ['another control number in IEA', 'medical', 'IEA*1*000000905', 'IEA*1*000000906', 'X12-IEA-CONTROL'],
  ['a wrong group count', 'medical', 'IEA*1', 'IEA*2', 'X12-IEA-COUNT'],
  ['no IEA', 'medical', /IEA.*\n/, '', 'X12-IEA-MISSING'],
  ['no GE', 'medical', /GE\*1.*\n/, '', 'X12-GE-MISSING'],
  ['no SE', 'medical', /\nSE\*.*\n/, '\n', 'X12-SE-MISSING'],
  ['a group of another kind', 'medical', 'GS*HC', 'GS*HP', 'X12-GS-SET'],
  ['an unknown guide', 'medical', /005010X222A1/g, '005010X999', 'X12-GUIDE-UNKNOWN'],
  ['an unknown segment', 'medical', 'BHT*', 'ZZZ*1~\nBHT*', 'X12-SEG-UNKNOWN'],
  ['a segment of another transaction', 'medical', 'HI*', 'BPR*I~\nHI*', 'X12-SEG-NOT-IN-SET'],
  ['no BHT', 'dental', /BHT.*\n/, '', 'X12-SEG-MISSING'],
  ['no billing provider name', 'dental', /NM1\*85.*\n/, '', 'X12-SEG-MISSING'],
  ['no payer', 'dental', /NM1\*PR\*2\*LAKE.*\n/, '', 'X12-LOOP-MISSING'],
  ['a wrong entity', 'medical', 'NM1*41', 'NM1*ZZ', 'X12-SEG-QUALIFIER'],
  ['a tooth before its service', 'dental', /(SV3.*\n)(TOO.*\n)/, '$2$1', 'X12-SEG-ORDER'],
  ['a required element empty', 'medical', 'CLM*C-1001*', 'CLM**', 'X12-ELE-MISSING'],
  ['an element that is not used', 'medical', 'CLM*C-1001*910.5**', 'CLM*C-1001*910.5*MC*', 'X12-ELE-NOT-USED'],
  ['a name too long', 'medical', 'REYES', 'R'.repeat(61), 'X12-ELE-LONG'],
  ['a code too short', 'medical', 'BHT*0019', 'BHT*19', 'X12-ELE-SHORT'],
  ['a wrong code', 'medical', '11:B:1', '11:Z:1', 'X12-ELE-CODE'],
  ['letters in an amount', 'medical', '*640*', '*6A0*', 'X12-ELE-NUMBER'],
  ['a day that does not exist', 'medical', 'DTP*472*D8*20260302', 'DTP*472*D8*20260230', 'X12-ELE-DATE'],
  ['an hour that does not exist', 'medical', '20260304*0915*CH', '20260304*2561*CH', 'X12-ELE-TIME'],
  ['a range backwards', 'decision', '20260221-20260821', '20260821-20260221', 'X12-DATE-ORDER'],
  ['too many elements', 'medical', 'LX*1~', 'LX*1*2~', 'X12-ELE-TOO-MANY'],
  ['separators at the end', 'medical', 'LX*1~', 'LX*1*~', 'X12-ELE-TRAILING'],
  ['half of a pair', 'medical', '*XX*1487648176', '*XX', 'X12-ELE-CONDITION'],
  ['a level number out of turn', 'dental', 'HL*2*1*22', 'HL*7*1*22', 'X12-HL-NUMBER'],
  ['a parent that is not there', 'dental', 'HL*3*2*23', 'HL*3*9*23', 'X12-HL-PARENT'],
  ['a line number out of turn', 'dental', 'LX*2', 'LX*3', 'X12-LX-NUMBER'],
  ['a charge that is not the lines\'', 'medical', 'CLM*C-1001*910.5', 'CLM*C-1001*911.5', 'X12-837-LINE-SUM'],
  ['another payer\'s answer that does not add up', 'dental', 'CAS*CO*45*190', 'CAS*CO*45*191', 'X12-837-COB-LINE'],
  ['a payment that does not add up', 'remittance', 'BPR*I*355.25', 'BPR*I*355.26', 'X12-835-PAYMENT-BALANCE'],
  ['a claim payment that does not add up', 'remittance', '910.5*480.25', '910.5*480.24', 'X12-835-CLAIM-BALANCE'],
  ['a line payment that does not add up', 'remittance', '*640*300*', '*640*301*', 'X12-835-LINE-BALANCE'],
  ['a replacement without the payer\'s number', 'medical', '11:B:1', '11:B:7', 'X12-NEEDED'],
  ['a subscriber as patient without birth date', 'medical', /DMG.*\n/, '', 'X12-NEEDED'],
  ['an inquiry that asks nothing', 'inquiry', /EQ\*30~\nEQ\*35~\n/, '', 'X12-NEEDED'],
  ['an answer that says nothing', 'benefits', /EB\*(.|\n)*LE\*2120~\n/, '', 'X12-NEEDED'],
  ['a pointer to no diagnosis', 'medical', '*1:2~', '*1:4~', 'X12-POINTER'],
  ['a tooth that is none', 'dental', 'TOO*JP*32', 'TOO*JP*33', 'X12-TOOTH'],
  ['a provider number with a wrong check digit', 'medical', '1487648176', '1487648177', 'X12-NPI-CHECK'],
  ['a place of service that is none', 'medical', '11:B:1', '30:B:1', 'X12-PLACE-OF-SERVICE'],
  ['a state that is none', 'medical', 'ALBANY*NY', 'ALBANY*NP', 'X12-STATE'],
  ['a file cut off', 'medical', /SV1\*HC:00170(.|\n)*/, 'SV1*HC', 'X12-CUT-OFF'],
  ['an attachment of another length', 'attachment', 'BIN*24', 'BIN*20', 'X12-BIN-LENGTH'],
]

describe('slips are told', () => {
  for (const [name, file, from, to, code] of slips) {
    it(name, () => {
      const sound = text(invented[file]())
      const broken = sound.replace(from, to)
      expect(broken).not.toBe(sound)
      expect(codesOf(broken)).toContain(code)
    })
  }
})

describe('a finding', () => {
  it('says where', () => {
    const broken = text(invented.medical()).replace('HC:41899:22', 'ZZ:41899:22')
    const [finding] = checkX12(broken).findings
    const place = finding?.place
    expect(place).toMatchObject({ interchange: 1, group: 1, transaction: 1, segmentId: 'SV1', loop: '2400', element: 1, component: 1 })
    expect(broken.slice(place?.offset, (place?.offset ?? 0) + 8)).toBe('ZZ:41899')
    expect(finding).toMatchObject({ code: 'X12-ELE-CODE', level: 2, severity: 'error', ack: { ik4: '7' } })
  })

  it('never shows what the file says of a person', () => {
    for (const [, file, from, to] of slips) {
      const report = checkX12(text(invented[file]()).replace(from, to))
      for (const finding of report.findings) expect(`${finding.message} ${finding.remedy}`).not.toMatch(/REYES|OKAFOR|W123456789|19870612|C-1001/)
    }
  })
})

it('gives the same report for a stream in pieces of any size', async () => {
  const broken = new TextEncoder().encode(text(invented.remittance()).replace('BPR*I*355.25', 'BPR*I*1').replace('N4*HARTFORD', 'N4*'))
  const whole = checkX12(broken)
  for (const size of [1, 13, 400]) {
    const pieces = Array.from({ length: Math.ceil(broken.length / size) }, (_, step) => broken.subarray(step * size, step * size + size))
    expect(await checkX12Stream(pieces)).toEqual(whole)
  }
})

it('bounds the findings and says how many it left out', () => {
  const broken = text(invented.medical()).replace('LX*1~', 'ZZZ*1~\n'.repeat(1500) + 'LX*1~')
  const report = checkX12(broken)
  expect(report.findings).toHaveLength(1000)
  expect(report.cut).toBeGreaterThan(400)
})

it('asks the code sets of the caller by date of service', () => {
  const asked: string[] = []
  const report = checkX12(invented.medical(), { codeSets: { has: (set, code, date) => { asked.push(`${set} ${code} ${date}`); return set === 'icd10cm' ? code !== 'K0889' : undefined } } })
  expect(asked).toContain('icd10cm K011 2026-03-02')
  expect(report.findings.map((finding) => [finding.code, finding.place.element, finding.place.component])).toEqual([['X12-CODE-EXTERNAL', 2, 2]])
})
