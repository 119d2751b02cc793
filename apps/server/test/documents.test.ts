// Papers of a case over HTTP with a real database: composed with their facts, changed by a person, signed by the right hand,
// kept as they were; claim forms with the office's printer offset.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { endpoints } from '@crossbill/api'
import { matchAttachments, readAttachmentFiles, readClaims } from '@crossbill/exchange'
import { acknowledge, checkX12 } from '@crossbill/x12'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { readPdfText, readTextRuns } from '../../../packages/paper/test/pdf-text.ts'
import { deliver, deliverAll } from '../src/flow/deliver.ts'
import { sendClaim } from '../src/flow/send-claim.ts'
import { httpOffice, linkDentist, type HttpOffice, signNotes } from './http-office.ts'

type Answer<Name extends keyof typeof endpoints> = z.output<(typeof endpoints)[Name]['answer']>

let office: HttpOffice
let cases = 0
beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  await openCase()
  await linkDentist(office, 'whitlock')
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
    await signNotes(office, caseId)
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
    expect(kept).toMatchObject([{ documentId, kind: 'medical-necessity', signedBy: 'Dr. Amara Whitlock', how: 'here', keptBy: 'Sam dentist' }])
    const first = (await office.as('auditor').call('signedLetter', { params: { caseId, documentId } })).json<Answer<'signedLetter'>>()
    expect(readPdfText(bytesOf(first))).toMatch(/Seen by me\.[\s\S]*Dr\. Amara Whitlock, 2026/)
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

describe('the office’s own wording', () => {
  const keep = (template: unknown, role: 'manager' | 'dentist' = 'manager') => office.as(role).call('saveLetterTemplate', { params: { kind: 'medical-necessity' }, body: { template } })
  const textOf = async (caseId: string) => {
    const letter = (await office.as('biller').call('composeLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow' } })).json<Answer<'composeLetter'>>()
    return letter.blocks.flatMap((block) => block.sentences.map((each) => each.text))
  }

  test('stands around the facts in letters of its kind, and is the manager’s to change', async () => {
    const caseId = await openCase()
    const plain = await textOf(caseId)
    expect((await keep({ before: ['We ask {payer} to review {patient}.'] }, 'dentist')).statusCode).toBe(403)
    expect((await keep({ before: ['We ask {payer} to review {patient}.'], after: ['With thanks, {office}.'] })).statusCode).toBe(200)
    expect(await textOf(caseId)).toEqual(['We ask Fernhollow Health to review Ines Calloway.', ...plain, 'With thanks, Juniper Lane Dental.'])
    const bad = await keep({ before: ['We ask {payor}.', 'Seen 6 times.'] })
    expect([bad.statusCode, bad.json<{ findings: { code: string; place: string }[] }>().findings.map((each) => [each.code, each.place])]).toEqual([422, [['TEMPLATE-UNKNOWN-PLACEHOLDER', 'before[0], character 8'], ['TEMPLATE-WRITES-FACT', 'before[1], character 6']]])
    expect(await textOf(caseId)).toEqual(['We ask Fernhollow Health to review Ines Calloway.', ...plain, 'With thanks, Juniper Lane Dental.'])
    const drawn = await office.as('biller').call('drawLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow' } })
    expect(readPdfText(bytesOf(drawn.json()))).toContain('With thanks, Juniper Lane Dental.')
    expect((await office.as('manager').call('removeLetterTemplate', { params: { kind: 'medical-necessity' } })).statusCode).toBe(200)
    expect(await textOf(caseId)).toEqual(plain)
  })
})

describe('whose hand signs', () => {
  const provider = (id: string, last: string, npi: string) => ({ id, name: { last, first: 'Noor' }, npi })
  const withSecond = (document: Record<string, never>): void => {
    const case_ = document as unknown as { providers: unknown[]; chart: { notes: { signed?: unknown; providerId?: string }[] } }
    case_.providers.push(provider('second', 'Almeida', '1497758544'))
    for (const note of case_.chart.notes) delete note.signed
  }
  const note = async (caseId: string) => (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>().document.chart?.notes?.[0]
  const sign = async (caseId: string) => office.as('dentist').call('signNote', { params: { caseId, noteId: 'n1' }, body: { version: (await listed(caseId)).version } })

  test('a sign-in that belongs to no dentist signs nothing', async () => {
    const caseId = await openCase(withSecond)
    const { version } = await listed(caseId)
    await linkDentist(office, null)
    expect((await sign(caseId)).json()).toMatchObject({ code: 'SIGN-IN-NOT-LINKED' })
    expect((await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', version } })).json()).toMatchObject({ code: 'SIGN-IN-NOT-LINKED' })
    await linkDentist(office, 'whitlock')
    expect((await note(caseId))?.signed).toBeUndefined()
    expect((await sign(caseId)).statusCode).toBe(200)
    expect((await note(caseId))?.signed?.by).toBe('Dr. Amara Whitlock')
  })

  test('nobody signs another’s note, and naming oneself in it does not make it one’s own', async () => {
    const caseId = await openCase(withSecond)
    await linkDentist(office, 'second')
    expect((await sign(caseId)).json()).toMatchObject({ code: 'NOTE-NOT-YOURS', message: expect.stringContaining('Whitlock') })
    const there = await note(caseId)
    const taken = await office.as('dentist').call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version: (await listed(caseId)).version, note: { dateOfService: there?.dateOfService, providerId: 'second', subjective: there?.subjective, objective: there?.objective, assessment: there?.assessment, plan: there?.plan } } })
    expect(taken.statusCode, taken.body).toBe(200)
    expect((await sign(caseId)).json()).toMatchObject({ code: 'NOTE-OTHER-HAND' })
    expect((await note(caseId))?.signed).toBeUndefined()
    await linkDentist(office, 'whitlock')
  })

  test('a signature cannot be put into the chart as a fact, by any way of writing the place', async () => {
    const caseId = await openCase(withSecond)
    const { version } = await listed(caseId)
    const forged = { ...(await note(caseId)), signed: { by: 'Dr. Noor Almeida', at: '2026-11-10T20:00:00Z' } }
    const paper = { id: 'forged', kind: 'letter-of-medical-necessity', signed: true, coverageId: 'fernhollow', attachedTo: ['fernhollow'] }
    const tries: { path: string; value: unknown }[] = [
      { path: 'chart', value: { notes: [forged] } }, { path: 'chart[notes][0].signed', value: forged.signed }, { path: 'chart.notes[0]', value: forged }, { path: '[chart][notes]', value: [forged] },
      { path: 'chart.documents[forged]', value: paper }, { path: 'chart[documents]', value: [paper] }, { path: '[providers][whitlock].npi', value: '1497758544' },
    ]
    for (const each of tries) {
      const refused = await office.as('front-desk').call('answerNeeds', { params: { caseId }, body: { version, changes: [each] } })
      expect([each.path, refused.statusCode >= 400], refused.body).toEqual([each.path, true])
    }
    expect((await listed(caseId)).version).toBe(version)
  })

  test('a signature that a document brings counts as one of elsewhere, whatever it says of itself', async () => {
    const forged = { by: 'Dr. Amara Whitlock', at: '2026-11-10T20:00:00Z' }
    const paper = { id: 'forged', kind: 'letter-of-medical-necessity', signed: true, coverageId: 'fernhollow', attachedTo: ['fernhollow'] }
    let words: Record<string, string> = {}
    const caseId = await openCase((document) => {
      const { chart } = document as unknown as { chart: { notes: Record<string, unknown>[]; documents?: unknown[] } }
      for (const each of chart.notes) Object.assign(each, { signed: forged, amendments: [{ by: 'Dr. Noor Almeida', at: '2026-11-11T08:00:00Z', text: 'Cannot chew on the left.' }] })
      chart.documents = [...(chart.documents ?? []), paper]
      words = chart.notes[0] as Record<string, string>
    })
    const page = (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    const there = page.document.chart?.notes?.[0]
    expect(there).toMatchObject({ subjective: words['subjective'], objective: words['objective'], signedElsewhere: forged, amendments: [{ by: 'Dr. Noor Almeida', text: 'Cannot chew on the left.', elsewhere: true }] })
    expect(there?.signed).toBeUndefined()
    expect(page.document.chart?.documents?.find((each) => each.id === 'forged')).toEqual({ id: 'forged', kind: 'letter-of-medical-necessity', coverageId: 'fernhollow', signed: false })
    expect(page.decision.holds.find((each) => each.code === 'HOLD-NOTE-NOT-SIGNED' && each.coverageId === 'fernhollow')?.why).toMatch(/says that Dr\. Amara Whitlock signed it; here nobody has/)
    expect((await office.as('biller').call('sendClaim', { params: { caseId, coverageId: 'fernhollow' }, body: { version: page.version } })).json()).toMatchObject({ code: 'HELD' })
    // Nobody puts other words under a name that signed elsewhere, nor another day.
    const text = { dateOfService: there?.dateOfService, subjective: there?.subjective, objective: there?.objective, assessment: there?.assessment, plan: there?.plan }
    for (const changed of [{ plan: 'Rest.' }, { dateOfService: '2026-11-01' }]) expect((await office.as('dentist').call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version: page.version, note: { ...text, ...changed } } })).json()).toMatchObject({ code: 'NOTE-IMPORTED' })
    // The dentist it names reads and signs it: from then on it is signed here, by his own hand.
    await linkDentist(office, 'second')
    expect((await sign(caseId)).statusCode).toBe(403)
    await linkDentist(office, 'whitlock')
    expect((await sign(caseId)).statusCode).toBe(200)
    expect((await note(caseId))?.signed?.at).not.toBe(forged.at)
  })

  test('says what it did not take over when the case is opened, and once', async () => {
    const document = JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')) as Record<string, unknown>
    const open = async () => (await office.as('biller').call('openCase', { body: { document: { ...document, id: 'told-once' } } })).json<Answer<'openCase'>>().findings.map((each) => each.code)
    expect(await open()).toEqual(['IMPORT-NOTE-SIGNED-ELSEWHERE'])
    expect(await open()).toEqual(['CASE-ALREADY-OPEN'])
  })

  test('a letter signed under its former kind is ours still, and stands for no physician’s letter', async () => {
    const caseId = await openCase()
    const { version } = await listed(caseId)
    const { documentId } = (await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', version } })).json<Answer<'signLetter'>>()
    const page = async () => (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    const { document } = await page()
    const asBefore = { id: documentId, kind: 'letter', date: '2026-11-24', title: 'Letter', signed: true }
    const fromElsewhere = { id: 'cardiology', kind: 'letter', title: 'Letter of the cardiologist' }
    await office.context.store.inOffice(office.officeId, async (each) => {
      const now = await each.cases.history(caseId)
      await each.cases.append({ caseId, version: now.at(-1)?.seq ?? 0, at: '2026-11-24T12:00:00Z', by: 'test', events: [{ kind: 'facts-changed', document: { ...document, chart: { ...document.chart, documents: [asBefore, fromElsewhere] } }, changed: ['chart.documents'] }] })
    })
    const papers = (await page()).document.chart?.documents ?? []
    expect(papers).toEqual([{ ...asBefore, kind: 'letter-of-medical-necessity', coverageId: 'fernhollow' }, fromElsewhere])
  })

  test('a second dentist signs a letter as himself, knowingly, and the paper says so', async () => {
    const caseId = await openCase(withSecond)
    await linkDentist(office, 'second')
    const { version } = await listed(caseId)
    const body = { kind: 'medical-necessity', coverageId: 'fernhollow', version }
    expect((await office.as('dentist').call('signLetter', { params: { caseId }, body })).json()).toMatchObject({ code: 'LETTER-NOT-YOURS' })
    const signed = await office.as('dentist').call('signLetter', { params: { caseId }, body: { ...body, as: 'second' } })
    expect(signed.statusCode, signed.body).toBe(200)
    const { documentId } = signed.json<Answer<'signLetter'>>()
    expect((await listed(caseId)).kept[0]?.signedAs).toMatch(/not the treating one \(Dr\. .*Whitlock\)/)
    expect(readPdfText(bytesOf((await office.as('auditor').call('signedLetter', { params: { caseId, documentId } })).json()))).toMatch(/not the treating one/)
    await linkDentist(office, 'whitlock')
  })

  test('a dentist has one sign-in, and only a dentist has one', async () => {
    const manager = office.as('manager')
    const link = (personId: string, providerId: string) => manager.call('changePerson', { params: { personId }, body: { providerId } })
    expect((await link(office.as('biller').personId, 'second')).json()).toMatchObject({ code: 'PERSON-NO-DENTIST' })
    expect((await link(office.as('dentist').personId, 'nobody')).json()).toMatchObject({ code: 'PERSON-UNKNOWN-DENTIST' })
    const added = await manager.call('addPerson', { body: { name: 'Noor Almeida', email: 'noor@office.example', role: 'dentist' } })
    expect((await link(added.json<{ id: string }>().id, 'whitlock')).json()).toMatchObject({ code: 'PERSON-DENTIST-TAKEN' })
    expect((await office.as('dentist').call('changePerson', { params: { personId: office.as('dentist').personId }, body: { providerId: 'second' } })).statusCode).toBe(403)
  })
})

describe('a signed letter and its claim', () => {
  const letterOf = async (caseId: string) => {
    const { version } = await listed(caseId)
    const signed = await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow', version } })
    expect(signed.statusCode, signed.body).toBe(200)
    return signed.json<Answer<'signLetter'>>().documentId
  }
  const openSigned = async (): Promise<string> => {
    const caseId = await openCase()
    await signNotes(office, caseId)
    return caseId
  }
  const attach = async (caseId: string, documentId: string, attached: boolean) => office.as('biller').call('attachPaper', { params: { caseId, documentId }, body: { version: (await listed(caseId)).version, coverageId: 'fernhollow', attached } })
  const send = async (caseId: string) => office.as('biller').call('sendClaim', { params: { caseId, coverageId: 'fernhollow' }, body: { version: (await listed(caseId)).version } })
  const folder = () => join(office.folder, office.officeId, 'to-payers')
  const filesOf = (number: string) => readdirSync(folder()).sort().filter((name) => name.includes(number))

  test('go together: announced in the claim, sent after it with the sheets byte for byte, shown on the case', async () => {
    const caseId = await openSigned()
    const documentId = await letterOf(caseId)
    expect((await listed(caseId)).kept[0]?.attachment).toEqual({ coverageId: 'fernhollow', attached: true, claims: [] })
    const sent = await send(caseId)
    expect(sent.statusCode, sent.body).toBe(200)
    const { claimId } = sent.json<{ claimId: string }>()
    expect((await office.as('biller').call('collect')).statusCode).toBe(200)
    const [claimFile, paperFile] = [filesOf(`-${claimId}.edi`), filesOf(`-${claimId}A1.edi`)].map(([name]) => readFileSync(join(folder(), name ?? 'none')))
    if (claimFile === undefined || paperFile === undefined) throw new Error('a file is missing')
    const claims = readClaims(claimFile)
    const attachments = readAttachmentFiles(paperFile)
    if (!claims.ok || !attachments.ok || claims.value[0] === undefined) throw new Error('a file does not read')
    expect(claims.value[0].attachments).toEqual([{ type: 'OZ', transmission: 'EL', controlNumber: `${claimId}A1` }])
    expect(checkX12(paperFile).findings.filter((each) => each.severity === 'error')).toEqual([])
    const { announced, unannounced } = matchAttachments(claims.value[0], attachments.value)
    expect(unannounced).toEqual([])
    const signed = (await office.as('auditor').call('signedLetter', { params: { caseId, documentId } })).json<Answer<'signedLetter'>>()
    expect(Buffer.from(announced[0]?.content?.content ?? []).equals(bytesOf(signed))).toBe(true)
    const { attachment } = (await listed(caseId)).kept[0] ?? {}
    expect(attachment?.claims).toEqual([{ claimId, controlNumber: `${claimId}A1`, sentOn: '2026-11-24' }])
    const page = (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    expect(page.timeline.map((each) => each.text)).toContain(`Signed paper sent to Fernhollow Health, with claim ${claimId}`)
  })

  test('the claim is held when the letter would stay behind, and goes once it is attached', async () => {
    const caseId = await openSigned()
    const documentId = await letterOf(caseId)
    expect((await attach(caseId, documentId, false)).statusCode).toBe(200)
    expect((await send(caseId)).json()).toMatchObject({ code: 'HELD', findings: [{ code: 'HOLD-LETTER-NOT-ATTACHED' }] })
    expect((await attach(caseId, documentId, true)).statusCode).toBe(200)
    expect((await send(caseId)).statusCode).toBe(200)
  })

  test('a letter never counts as the physician’s, and the consent goes with no claim', async () => {
    const caseId = await openSigned()
    await letterOf(caseId)
    const page = (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    expect(page.document.chart?.documents?.at(-1)?.kind).toBe('letter-of-medical-necessity')
    const consent = await office.as('front-desk').call('recordPatientSignature', { params: { caseId }, body: { kind: 'financial-consent', version: page.version, name: 'Ines Calloway', as: 'patient', signedOn: '2026-11-23' } })
    expect((await attach(caseId, consent.json<{ documentId: string }>().documentId, true)).json()).toMatchObject({ code: 'PAPER-NOT-FOR-CLAIM' })
  })

  test('a paper waits for its claim and never overtakes it', async () => {
    const caseId = await openSigned()
    await letterOf(caseId)
    const { version } = await listed(caseId)
    const biller = { id: office.as('biller').personId, name: 'Sam biller', email: office.as('biller').email, role: 'biller' as const }
    // In the transaction of the flow alone: the endpoint hands over as soon as it is done.
    const { claimId } = await office.context.store.inOffice(office.officeId, (records) => sendClaim(office.context, records, { caseId, coverageId: 'fernhollow', version, person: biller }))
    const waiting = await office.context.store.inOffice(office.officeId, (records) => records.outbox.waiting())
    const paper = waiting.find((each) => each.claimId === claimId && each.attachment !== undefined)
    expect(await deliver(office.context, office.officeId, paper?.messageId ?? '')).toBe('nothing')
    expect(filesOf(`${claimId}A1`)).toEqual([])
    await deliverAll(office.context, office.officeId)
    expect(filesOf(`${claimId}A1`)).toHaveLength(1)
  })

  test('a paper announced by a case that does not keep it stops the claim', async () => {
    const caseId = await openSigned()
    const { document, version } = (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    const paper = { id: 'elsewhere', kind: 'letter-of-medical-necessity', signed: true, coverageId: 'fernhollow', attachedTo: ['fernhollow'] }
    await office.context.store.inOffice(office.officeId, (each) => each.cases.append({ caseId, version, at: '2026-11-24T12:00:00Z', by: 'test', events: [{ kind: 'facts-changed', document: { ...document, chart: { ...document.chart, documents: [...(document.chart?.documents ?? []), paper] } }, changed: ['chart.documents'] }] }))
    expect((await send(caseId)).json()).toMatchObject({ code: 'CLAIM-INCOMPLETE', findings: [{ code: 'ATTACHMENT-NOT-FOUND' }] })
  })

  test('the receipt of a refused paper is told and leaves the claim alone', async () => {
    const caseId = await openSigned()
    await letterOf(caseId)
    const { claimId } = (await send(caseId)).json<{ claimId: string }>()
    await deliverAll(office.context, office.officeId)
    const [name = ''] = filesOf(`${claimId}A1`)
    const refusal = Buffer.from(acknowledge(checkX12(Buffer.from(readFileSync(join(folder(), name)).toString('latin1').replace('LX*1~', 'LX*X~'), 'latin1')), { date: '20261124', time: '1130', controlNumber: 77 }).bytes)
    const received = await office.as('biller').call('receiveFile', { files: [{ field: 'file', name: '999.edi', bytes: refusal }] })
    expect(received.json<{ happened: string[] }>().happened).toEqual([`Rejected: paper ${claimId}A1.`])
    const page = (await office.as('biller').call('casePage', { params: { caseId } })).json<Answer<'casePage'>>()
    expect(page.claims.find((each) => each.claim.id === claimId)?.state).not.toBe('rejected')
    expect(page.timeline.map((each) => each.text)).toContain(`The paper sent with claim ${claimId} was not taken in.`)
  })
})

describe('a paper that is not signed yet', () => {
  const paper = 'medical-necessity:fernhollow'
  const save = (caseId: string, version: number, edits: { at: string; text: string; was: string }[], role: 'biller' | 'dentist' = 'biller') => office.as(role).call('savePaperDraft', { params: { caseId, paper }, body: { version, edits } })
  const draft = async (caseId: string) => (await office.as('dentist').call('paperDraft', { params: { caseId, paper } })).json<Answer<'paperDraft'>>()
  const words = { at: 'added', text: 'Please call the office.', was: '' }

  test('keeps a person’s words for whoever opens it next, until they are signed', async () => {
    const caseId = await openCase()
    expect(await draft(caseId)).toEqual({ version: 0, edits: [] })
    expect((await save(caseId, 0, [words])).json()).toEqual({ version: 1 })
    expect(await draft(caseId)).toMatchObject({ version: 1, edits: [words], keptBy: 'Sam biller' })
    const signed = await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow', version: (await listed(caseId)).version, edits: [{ at: 'added', text: words.text }] } })
    expect(signed.statusCode, signed.body).toBe(200)
    expect(await draft(caseId)).toEqual({ version: 0, edits: [] })
  })

  test('is never written over by an older one, and words that were not signed stay', async () => {
    const caseId = await openCase()
    await save(caseId, 0, [words])
    expect((await save(caseId, 1, [words, { at: 'block-0-0', text: 'Mine.', was: 'x' }], 'dentist')).json()).toEqual({ version: 2 })
    for (const stale of [0, 1, 7]) {
      const refused = await save(caseId, stale, [{ ...words, text: 'Theirs.' }])
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'DRAFT-NEWER'])
    }
    await office.as('dentist').call('signLetter', { params: { caseId }, body: { kind: 'medical-necessity', coverageId: 'fernhollow', version: (await listed(caseId)).version, edits: [{ at: 'added', text: words.text }] } })
    expect((await draft(caseId)).edits.map((each) => each.text)).toEqual([words.text, 'Mine.'])
  })

  test('two first words at the same moment: one is kept, the other is told', async () => {
    const caseId = await openCase()
    const both = await Promise.all([save(caseId, 0, [words]), save(caseId, 0, [{ ...words, text: 'Another.' }], 'dentist')])
    expect(both.map((each) => each.statusCode).sort()).toEqual([200, 409])
  })

  test('refuses words that may not be kept, with their place, and keeps the earlier ones', async () => {
    const caseId = await openCase()
    await save(caseId, 0, [words])
    const refused = await save(caseId, 1, [{ at: 'block-1-0', text: 'a\u0007b', was: '' }])
    expect([refused.statusCode, refused.json<{ findings: { place: string }[] }>().findings[0]?.place]).toEqual([422, 'block-1-0, character 2'])
    expect((await draft(caseId)).edits).toEqual([words])
    expect((await office.as('biller').call('paperDraft', { params: { caseId, paper: '../x' } })).statusCode).toBe(400)
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
