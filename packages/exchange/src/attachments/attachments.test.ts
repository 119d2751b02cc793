// Attachments come back byte for byte, in both guides, and are paired with what a claim announced.
import { checkX12 } from '@crossbill/x12'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { professionalClaim, sending } from '../claims/invented-claims.ts'
import { readClaims } from '../claims/read-claims.ts'
import { writeClaims } from '../claims/write-claims.ts'
import { type Attachment, matchAttachments, readAttachmentFiles, writeAttachments } from './attachments.ts'

const attachment: Attachment = {
  controlNumber: 'ATT900', format: 'image', payer: { id: 'BBH01', name: 'Bluebonnet Health' }, provider: { name: 'Cedar Oral Surgery', npi: '1234567893' }, patient: { last: 'Dunmore', first: 'Florian' }, memberId: 'M55',
  patientControlNumber: 'C-1', payerClaimControlNumber: 'ICN7', dateOfService: '2026-12-01', content: Uint8Array.from({ length: 600 }, (_, index) => index % 256),
}

function written(attachments: readonly Attachment[], guide: '005010X210' | '006020X314') {
  const outcome = writeAttachments(sending, attachments, guide)
  if (!outcome.ok) throw new Error(outcome.findings.map((each) => `${each.place}: ${each.what}`).join('\n'))
  return outcome.value
}

it.each(['005010X210', '006020X314'] as const)('of guide %s are valid and come back byte for byte, whatever they hold', (guide) => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 3 }), (contents) => {
    const sent = contents.map((content, index) => ({ ...attachment, controlNumber: `ATT${index}`, content }))
    const file = written(sent, guide)
    expect(checkX12(file.bytes).findings).toEqual([])
    const read = readAttachmentFiles(file.bytes)
    expect(read.ok && read.value).toEqual(sent)
  }), { numRuns: 60 })
})

it('carry their bytes as Base64 in release 6020', () => {
  const file = written([{ ...attachment, content: new TextEncoder().encode('panoramic image') }], '006020X314')
  expect(file.text).toContain('BDS*B64*20*cGFub3JhbWljIGltYWdl~')
})

it('that say Base64 and are not are told and left out', () => {
  const file = written([{ ...attachment, content: new TextEncoder().encode('panoramic image') }], '006020X314')
  const read = readAttachmentFiles(new TextEncoder().encode(file.text.replace('cGFub3Jh', '*&%$3Jh~')))
  expect(read).toMatchObject({ ok: false })
  expect(read.findings.map((each) => each.code)).toEqual(expect.arrayContaining(['EXC-ATTACHMENT-CODE', 'EXC-NO-ATTACHMENT']))
})

it('name the provider, the kind and the form as the guides do', () => {
  expect(written([attachment], '005010X210').text).toMatch(/NM1\*1P\*2\*.*~\nNM1\*QC.*LX\*1~\nTRN\*1\*ATT900~\nDTP\*368\*D8\*\d{8}~\nCAT\*AE\*IA~\nEFI\*05~\nBIN\*600\*/s)
  expect(written([attachment], '006020X314').text).toMatch(/DTP\*368\*D8\*\d{8}~\nCAT\*AE\*IA~\nOOI\*1\*47\*ATTACHMENT~\nBDS\*B64\*800\*/)
})

it('are paired with what the claim announced, as it went over the wire', () => {
  const [made] = fc.sample(professionalClaim.filter((each) => each.sequence === 'primary'), { numRuns: 1, seed: 3 })
  if (made === undefined) throw new Error('no sample')
  const announced = { ...made, lines: made.lines.map(({ attachments: _none, ...line }) => line), attachments: [{ type: 'RB', transmission: 'EL', controlNumber: 'ATT900' }, { type: 'OZ', transmission: 'FX', controlNumber: 'ATT901' }] }
  const sent = writeClaims(sending, [announced])
  const back = readClaims(sent.ok ? sent.value.bytes : '')
  const claim = back.ok ? back.value[0] : undefined
  if (claim === undefined) throw new Error('the claim did not come back')
  const match = matchAttachments(claim, [attachment, { ...attachment, controlNumber: 'ATT999' }])
  expect(match.announced.map((each) => [each.attachment.controlNumber, each.content?.controlNumber])).toEqual([['ATT900', 'ATT900'], ['ATT901', undefined]])
  expect(match.unannounced.map((each) => each.controlNumber)).toEqual(['ATT999'])
})
