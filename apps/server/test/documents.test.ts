// Papers of a case over HTTP with a real database: composed with their facts, changed by a person, signed by the right hand,
// kept as they were; claim forms with the office's printer offset.
import { readFileSync } from 'node:fs'
import type { endpoints } from '@crossbill/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { readPdfText, readTextRuns } from '../../../packages/paper/test/pdf-text.ts'
import { httpOffice, type HttpOffice } from './http-office.ts'

type Answer<Name extends keyof typeof endpoints> = z.output<(typeof endpoints)[Name]['answer']>

let office: HttpOffice
let cases = 0
beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
})
afterAll(() => office.close())

/** Opens the wisdom-teeth journey anew, with one thing changed. */
async function openCase(change: (document: Record<string, never>) => void = () => undefined): Promise<string> {
  const document = JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')) as Record<string, never>
  document['id'] = `paper-${++cases}` as never
  change(document)
  const opened = await office.as('biller').call('openCase', { body: { document } })
  expect(opened.statusCode, opened.body).toBe(200)
  return opened.json<{ caseId: string }>().caseId
}
const listed = async (caseId: string) => (await office.as('biller').call('caseDocuments', { params: { caseId } })).json<Answer<'caseDocuments'>>()
const bytesOf = (answer: { pdf: string }) => Buffer.from(answer.pdf, 'base64')

describe('papers of a case', () => {
  test('are listed as needed, possible or not of this case, each with the reason', async () => {
    const { due, kept, forms } = await listed(await openCase())
    expect(due.filter((each) => each.standing === 'needed').map((each) => [each.kind, each.signer])).toEqual([['financial-consent', 'patient'], ['medical-necessity', 'dentist'], ['claim-narrative', 'dentist']])
    expect(due.find((each) => each.kind === 'advance-notice')).toMatchObject({ standing: 'not-for-this-case', why: expect.stringContaining('Original Medicare') })
    expect(kept).toEqual([])
    expect(forms.map((each) => [each.form, each.payers, each.sheets])).toEqual([['cms1500', ['Fernhollow Health'], 1], ['ada', ['Saltbrook Dental'], 1]])
  })

  test('show every sentence with the fact behind it', async () => {
    const caseId = await openCase()
    const letter = (await office.as('biller').call('composeLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow' } })).json<Answer<'composeLetter'>>()
    const sentences = [...letter.about, ...letter.blocks.flatMap((block) => block.sentences)]
    expect(sentences.filter((each) => each.facts.length === 0)).toEqual([])
    const image = sentences.find((each) => each.text.startsWith('Image read and dated'))
    expect(image?.facts[0]).toMatchObject({ label: 'Note of 2026-11-10, objective', noteId: 'n1' })
    expect(image?.text).toContain(image?.facts[0]?.quote)
  })

  test('take a person’s words, and are refused when these cannot be kept', async () => {
    const caseId = await openCase()
    const draw = (edits: { at: string; text: string }[]) => office.as('biller').call('drawLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow', edits } })
    const drawn = await draw([{ at: 'added', text: 'Please call the office.' }])
    expect(readPdfText(bytesOf(drawn.json()))).toContain('Please call the office.')
    for (const [edits, code] of [[[{ at: 'block-0-0', text: 'a\u0007b' }], 'NOTE-CONTROL-CHARACTER'], [[{ at: 'block-99-0', text: 'x' }], 'LETTER-NO-SUCH-SENTENCE'], [[{ at: 'added', text: 'x'.repeat(2001) }], 'NOTE-TOO-LONG']] as const) {
      const refused = await draw([...edits])
      expect(refused.statusCode).toBe(422)
      expect(refused.json<{ findings: { code: string }[] }>().findings.map((each) => each.code)).toEqual([code])
    }
  })
})

test('papers show the official texts of an office that imported them', async () => {
  const manager = office.as('manager')
  const imported = await manager.call('importCodeTexts', { query: { format: 'cdt-csv' }, files: [{ field: 'file', name: 'licensor.csv', bytes: 'Code,Nomenclature\nD7240,Invented official text of this number\n' }] })
  expect(imported.statusCode, imported.body).toBe(200)
  // A person's own words for a service go before any list's.
  const caseId = await openCase((document) => { for (const service of (document['plan'] as unknown as { services: { description?: string }[] }).services) delete service.description })
  const { pdf } = (await manager.call('claimForm', { params: { caseId, form: 'ada' } })).json<Answer<'claimForm'>>()
  expect(readPdfText(bytesOf({ pdf }))).toMatch(/invented official text/i)
  expect((await manager.call('removeCodeTexts', { params: { set: 'cdt' } })).statusCode).toBe(200)
  const after = (await manager.call('claimForm', { params: { caseId, form: 'ada' } })).json<Answer<'claimForm'>>()
  expect(readPdfText(bytesOf(after))).not.toMatch(/invented official text/i)
})

describe('signing', () => {
  test('a letter is signed by the dentist alone, kept byte for byte, and stands in the chart', async () => {
    const caseId = await openCase()
    const { version } = await listed(caseId)
    const body = { kind: 'medical-necessity', coverageId: 'fernhollow', version, edits: [{ at: 'added', text: 'Seen by me.' }] }
    expect((await office.as('biller').call('signLetter', { params: { caseId }, body })).statusCode).toBe(403)
    const signed = await office.as('dentist').call('signLetter', { params: { caseId }, body })
    expect(signed.statusCode, signed.body).toBe(200)
    const { documentId } = signed.json<Answer<'signLetter'>>()
    const { kept } = await listed(caseId)
    expect(kept).toMatchObject([{ documentId, kind: 'medical-necessity', signedBy: 'Sam dentist', how: 'here', keptBy: 'Sam dentist' }])
    const first = (await office.as('auditor').call('signedLetter', { params: { caseId, documentId } })).json<Answer<'signedLetter'>>()
    expect(readPdfText(bytesOf(first))).toMatch(/Seen by me\.[\s\S]*Sam dentist, 2026/)
    expect((await office.as('auditor').call('signedLetter', { params: { caseId, documentId } })).json<Answer<'signedLetter'>>().pdf).toBe(first.pdf)
    const page = (await office.as('biller').call('casePage', { params: { caseId } })).json<{ version: number }>()
    expect(page.version).toBe(version + 1)
    const log = (await office.as('auditor').call('audit')).json<{ entries: { action: string; object: string }[] }>()
    expect(log.entries.filter((each) => each.object.includes(caseId)).map((each) => each.action)).toEqual(expect.arrayContaining(['document signed', 'signed document viewed', 'documents listed']))
  })

  test('a signed paper cannot be changed or taken away, not even by the owner of the tables', async () => {
    for (const statement of ["update crossbill.signed_document set title = 'x'", 'delete from crossbill.signed_document', 'truncate crossbill.signed_document']) {
      await expect(office.fresh.pool.query(statement)).rejects.toThrow(/permission denied/)
    }
    await expect(office.fresh.owner.query('truncate crossbill.signed_document')).rejects.toThrow(/only grows/)
  })

  test('from an older version of the case is refused, and nothing is kept', async () => {
    const caseId = await openCase()
    const { version } = await listed(caseId)
    await office.as('biller').call('comment', { params: { caseId }, body: { text: 'changed meanwhile' } })
    const refused = await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', version } })
    expect(refused.statusCode).toBe(409)
    expect((await listed(caseId)).kept).toEqual([])
  })

  test('the consent carries the patient’s own signature, recorded by the front desk', async () => {
    const caseId = await openCase()
    const { version } = await listed(caseId)
    expect((await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'financial-consent', version } })).json()).toMatchObject({ code: 'SIGNER' })
    const early = await office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body: { kind: 'financial-consent', version, name: 'Ines Calloway', as: 'patient', signedOn: '2026-11-25' } })
    expect(early.json()).toMatchObject({ code: 'SIGNATURE-REFUSED' })
    const recorded = await office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body: { kind: 'financial-consent', version, language: 'es', name: 'Ines Calloway', as: 'patient', signedOn: '2026-11-23' } })
    expect(recorded.statusCode, recorded.body).toBe(200)
    const { documentId } = recorded.json<Answer<'recordPatientSignature'>>()
    const text = readPdfText(bytesOf((await office.as('front-desk').call('signedLetter', { params: { caseId, documentId } })).json()))
    expect(text).toMatch(/Esto es un estimado\.[\s\S]*Ines Calloway, 2026-11-23[\s\S]*Firmado en papel; registrado por Sam front-desk\./)
  })

  test('a child’s consent needs a parent or guardian', async () => {
    const caseId = await openCase((document) => {
      const person = document as unknown as { patient: { birthDate: string } }
      person.patient.birthDate = '2014-02-03'
    })
    const { version } = await listed(caseId)
    const sign = (as: string) => office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body: { kind: 'financial-consent', version, name: 'Andrés Peña', as, signedOn: '2026-11-24' } })
    expect((await sign('patient')).json()).toMatchObject({ code: 'SIGNER-MINOR' })
    expect((await sign('parent')).statusCode).toBe(200)
  })

  test('Medicare’s notice is for Original Medicare, and counts with the option the patient marked', async () => {
    expect((await office.as('biller').call('composeLetter', { params: { caseId: await openCase() }, body: { kind: 'advance-notice' } })).json()).toMatchObject({ code: 'LETTER-NOT-HERE' })
    const caseId = await openCase((document) => {
      const [medical] = (document as unknown as { coverages: { kind: string }[] }).coverages
      if (medical !== undefined) medical.kind = 'medicare-b'
    })
    const { version } = await listed(caseId)
    const body = { kind: 'advance-notice', reason: 'Medicare does not usually pay for this care.', version, name: 'Ines Calloway', as: 'patient', signedOn: '2026-11-24' }
    expect((await office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body })).json()).toMatchObject({ code: 'SIGNATURE-REFUSED' })
    expect((await office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body: { ...body, option: 2 } })).statusCode).toBe(200)
    expect((await listed(caseId)).kept).toMatchObject([{ kind: 'advance-notice', option: 2, how: 'on-paper' }])
  })
})

describe('claim forms', () => {
  test('come on plain paper, and as overlay moved by the office’s printer offset', async () => {
    const caseId = await openCase()
    const form = async (overlay: 'yes' | 'no') => (await office.as('biller').call('claimForm', { params: { caseId, form: 'cms1500' }, query: { overlay } })).json<Answer<'claimForm'>>()
    const placeOf = (answer: Answer<'claimForm'>) => readTextRuns(bytesOf(answer)).find((run) => run.text === 'FHL408127735')
    const before = placeOf(await form('yes'))
    expect((await office.as('front-desk').call('setPrinterOffset', { params: { form: 'cms1500' }, body: { x: 3, y: -4 } })).statusCode).toBe(403)
    expect((await office.as('manager').call('setPrinterOffset', { params: { form: 'cms1500' }, body: { x: 3, y: -4 } })).statusCode).toBe(200)
    const after = placeOf(await form('yes'))
    expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)].map(Math.round)).toEqual([3, -4])
    expect(placeOf(await form('no'))?.x).toBeCloseTo(before?.x ?? -1)
    expect(readPdfText(bytesOf(await form('no')))).toContain('Sheet 1 of 1, plain paper')
  })

  test('are refused with the reason where the case leads to no such claim', async () => {
    const caseId = await openCase((document) => {
      const list = document as unknown as { coverages: { id: string }[] }
      list.coverages = list.coverages.filter((each) => each.id === 'saltbrook')
    })
    const refused = await office.as('biller').call('claimForm', { params: { caseId, form: 'cms1500' } })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'FORM-REFUSED', findings: [{ code: 'FORM-NO-CLAIM' }] })
  })
})
