// Codes, notes and compliance against the real server and database: official texts of one office, edits that hold a
// claim, overrides and their report, templates, notes handed in as text, and texts that are refused. All texts are invented.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseDocument } from '@crossbill/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpOffice, linkDentist, type Caller, type HttpOffice, signNotes } from './http-office.ts'
import { inventDocument } from './invented.ts'

let office: HttpOffice
let foreign: { officeId: string; as: (role: 'manager' | 'biller') => Caller }

beforeAll(async () => {
  office = await httpOffice({ today: '2026-11-24' })
  foreign = await office.another()
})
afterAll(() => office.close())

async function open(change: (document: CaseDocument) => CaseDocument = (document) => document): Promise<string> {
  const answer = await office.as('biller').call('openCase', { body: { document: change(inventDocument()) } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ caseId: string }>().caseId
}

interface Page {
  version: number
  codeNames?: Record<string, string>
  decision: { holds: { code: string; coverageId: string; overridableBy: string[]; overridden?: { by: string } }[]; crossings: { candidates: { code: string; plainName?: string }[] }[] }
  document: CaseDocument
}

async function page(caseId: string): Promise<Page> {
  return (await office.as('biller').call('casePage', { params: { caseId } })).json<Page>()
}

describe('official texts', () => {
  const official = 'Invented licensed wording of the impacted tooth'
  const csv = (text: string) => `Code,Nomenclature\nD7240,"${text}"\nD0018,"Invented number of a later year"\n`
  const hand = (caller: Caller, format: string, bytes: string | Buffer) => caller.call('importCodeTexts', { query: { format }, files: [{ field: 'file', name: 'licensor.csv', bytes }] })

  test('a file in the wrong format changes nothing and says which line', async () => {
    const answer = await hand(office.as('manager'), 'cdt-csv', 'Code,Nomenclature\nD7240,"fine"\nX99,"not a code"\n')
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'LICENCE-FILE-FORMAT', place: 'line 3', message: expect.stringContaining('Line 3') as string })
    expect(answer.body).not.toContain('not a code')
    expect((await office.as('biller').call('codeTexts')).json()).toMatchObject({ sets: [] })
  })

  test('only a manager imports; the texts then show in search, in one code and on the case page', async () => {
    expect((await hand(office.as('biller'), 'cdt-csv', csv(official))).statusCode).toBe(403)
    const imported = await hand(office.as('manager'), 'cdt-csv', csv(official))
    expect(imported.json()).toEqual({ set: 'cdt', codes: 2, beyondPack: 1, replaced: false })
    const found = (await office.as('front-desk').call('findCodes', { query: { words: 'licensed wording impacted' } })).json<{ hits: { code: string; name: string }[] }>()
    expect(found.hits[0]).toMatchObject({ code: 'D7240', name: official })
    const plain = (await office.as('front-desk').call('findCodes', { query: { words: 'D7240' } })).json<{ hits: { code: string; name: string }[] }>()
    expect(plain.hits[0]?.name).toBe(official)
    const shown = (await office.as('biller').call('showCode', { params: { code: 'd7240' } })).json<{ standings: { set: string; name: string }[] }>()
    expect(shown.standings.find((each) => each.set === 'cdt')?.name).toBe(official)
    expect((await page(await open())).codeNames?.['D7240']).toBe(official)
  })

  test('they are in no other office, whatever it asks', async () => {
    const asked = await Promise.all([
      foreign.as('biller').call('findCodes', { query: { words: 'licensed wording impacted' } }), foreign.as('biller').call('findCodes', { query: { words: 'D7240' } }),
      foreign.as('biller').call('showCode', { params: { code: 'D7240' } }), foreign.as('biller').call('codeTexts'), foreign.as('biller').call('showCode', { params: { code: 'D0018' } }),
    ])
    for (const answer of asked) expect(answer.body).not.toContain('nvented')
    const rows = await office.context.store.inOffice(foreign.officeId, (each) => each.codeTexts.texts('cdt'))
    expect(rows).toEqual([])
    const { rows: none } = await office.fresh.pool.query<{ n: number }>('select count(*)::int as n from licensed_text')
    expect(none).toEqual([{ n: 0 }])
  })

  test('a second file takes the place of the first; the log says who did it and holds no text', async () => {
    const imported = await hand(office.as('manager'), 'cdt-tab', 'D7240\tInvented second wording\n')
    expect(imported.json()).toMatchObject({ codes: 1, replaced: true })
    expect((await office.as('biller').call('showCode', { params: { code: 'D0018' } })).json()).toMatchObject({ standings: [] })
    const log = await office.as('auditor').call('audit')
    expect(log.body).toContain('official texts imported')
    expect(log.body + office.logged()).not.toContain('nvented second')
  })

  test('they go when the licence ends', async () => {
    expect((await office.as('manager').call('removeCodeTexts', { params: { set: 'cdt' } })).json()).toEqual({ removed: true })
    expect((await office.as('manager').call('removeCodeTexts', { params: { set: 'cdt' } })).statusCode).toBe(404)
    expect((await office.as('biller').call('findCodes', { query: { words: 'D7240' } })).body).not.toContain('nvented')
  })
})

describe('codes asked for', () => {
  test('an ended code names its successors, a slip its neighbours, and crossing gives needs and rejected codes', async () => {
    const caller = office.as('biller')
    const ended = (await caller.call('showCode', { params: { code: 'D9248' }, query: { dateOfService: '2026-11-20' } })).json<{ standings: { is: string; successors: { code: string }[] }[] }>()
    expect(ended.standings[0]?.is).toBe('ended')
    expect(ended.standings[0]?.successors.map((each) => each.code)).toContain('D9244')
    const slip = (await caller.call('showCode', { params: { code: 'D724O' } })).json<{ standings: unknown[]; suggestions: { code: string }[] }>()
    expect([slip.standings.length, slip.suggestions.map((each) => each.code).includes('D7240')]).toEqual([0, true])
    const crossed = (await caller.call('crossCode', { params: { code: 'D7240' }, query: { diagnoses: 'k011', tooth: '17' } })).json<{ crossing: { candidates: { code: string; needs: string[]; diagnoses: string[] }[] } }>()
    expect(crossed.crossing.candidates[0]).toMatchObject({ code: '41899', diagnoses: ['K01.1'] })
  })

  test('an error in the codes holds the claim, and sending says why', async () => {
    const caseId = await open((document) => ({ ...document, plan: { services: document.plan.services.map((each) => ({ ...each, tooth: '33' })) } }))
    expect((await page(caseId)).decision.holds.map((each) => each.code)).toContain('HOLD-EDIT-TOOTH-UNKNOWN')
    const sent = await office.as('biller').call('sendClaim', { params: { caseId, coverageId: 'c-dental' }, body: { version: 1 } })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('HOLD-EDIT-TOOTH-UNKNOWN')
  })
})

describe('overrides and the compliance report', () => {
  test('an override is signed, covers what was signed, and stands in report and log', async () => {
    const caseId = await open((document) => ({ ...document, office: { ...document.office, fees: [{ code: 'D7240', amount: 70_000 }] } }))
    const before = await page(caseId)
    expect(before.decision.holds.map((each) => each.code)).toContain('HOLD-FEE-BELOW-LIST')
    const body = { version: before.version, holdCode: 'HOLD-FEE-BELOW-LIST', coverageId: 'c-dental', reason: 'Hardship agreement of March is on file.' }
    expect((await office.as('biller').call('overrideHold', { params: { caseId }, body })).statusCode).toBe(403)
    expect((await office.as('manager').call('overrideHold', { params: { caseId }, body })).statusCode).toBe(200)
    const after = await page(caseId)
    expect(after.decision.holds.find((each) => each.code === 'HOLD-FEE-BELOW-LIST')?.overridden?.by).toBe('Sam manager')
    const report = (await office.as('auditor').call('compliance', { query: { from: '2026-11-24', to: '2026-11-24' } })).json<{ overrides: Record<string, unknown>[]; policy: { codes: { code: string; overridableBy: string[]; reason?: string }[] }[] }>()
    expect(report.overrides).toHaveLength(1)
    expect(report.overrides[0]).toMatchObject({ by: 'Sam manager', role: 'manager', holdCode: 'HOLD-FEE-BELOW-LIST', payer: 'Saltbrook Dental', services: ['D7240'], reason: body.reason, sent: false })
    expect(report.policy.flatMap((each) => each.codes).find((each) => each.code === 'HOLD-FEE-ABOVE-LIST')?.overridableBy).toEqual([])
    const none = (await office.as('manager').call('compliance', { query: { from: '2026-10-01', to: '2026-10-31' } })).json<{ overrides: unknown[] }>()
    expect(none.overrides).toEqual([])
    expect((await office.as('biller').call('compliance')).statusCode).toBe(403)
    expect((await foreign.as('manager').call('compliance')).json<{ overrides: unknown[] }>().overrides).toEqual([])
    expect((await office.as('auditor').call('audit')).body).toContain('hold overridden')
    // The fee falls further: what was signed does not cover it.
    const changed = await office.as('biller').call('answerNeeds', { params: { caseId }, body: { version: after.version, changes: [{ path: 'plan.services[s1].fee', value: 30_000 }] } })
    expect(changed.statusCode, changed.body).toBe(200)
    expect((await page(caseId)).decision.holds.find((each) => each.code === 'HOLD-FEE-BELOW-LIST')?.overridden).toBeUndefined()
  })

  test('a hold nobody may override stands for everyone', async () => {
    const caseId = await open((document) => ({ ...document, office: { ...document.office, fees: [{ code: 'D7240', amount: 60_000 }] } }))
    const { version } = await page(caseId)
    for (const role of ['biller', 'dentist', 'manager'] as const) {
      const answer = await office.as(role).call('overrideHold', { params: { caseId }, body: { version, holdCode: 'HOLD-FEE-ABOVE-LIST', coverageId: 'c-dental', reason: 'The insurer pays anyway.' } })
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'HOLD-STANDS'])
    }
  })

  test('a service billed as first to one payer is not billed as first to another', async () => {
    const document = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/wisdom-teeth-medical-denies/10-case.json'), 'utf8')) as CaseDocument
    const caseId = (await office.as('biller').call('openCase', { body: { document } })).json<{ caseId: string }>().caseId
    await signNotes(office, caseId)
    expect((await office.as('biller').call('sendClaim', { params: { caseId, coverageId: 'fernhollow' }, body: { version: (await page(caseId)).version } })).statusCode).toBe(200)
    const { version } = await page(caseId)
    const changed = await office.as('biller').call('answerNeeds', { params: { caseId }, body: { version, changes: [{ path: 'coverages[fernhollow].status', value: 'inactive' }] } })
    expect(changed.statusCode, changed.body).toBe(200)
    const now = await page(caseId)
    expect(now.decision.holds.filter((each) => each.coverageId === 'saltbrook').map((each) => each.code)).toContain('HOLD-BILLED-TWICE-AS-FIRST')
  })
})

describe('notes', () => {
  const empty = { dateOfService: '2026-11-20', subjective: '', objective: '', assessment: '', plan: '' }

  test('a note handed in as text is divided; too much of it and control characters are refused with the reason', async () => {
    const caseId = await open()
    const read = (text: string) => office.as('dentist').call('readNoteText', { params: { caseId }, body: { text } })
    expect((await read('S: Pain for a week.\nO: 17 impacted.\nDx: K01.1\nTx: remove 17')).json()).toMatchObject({ subjective: 'Pain for a week.', objective: '17 impacted.', assessment: 'Dx: K01.1', plan: 'Tx: remove 17', headings: ['S', 'O', 'Dx', 'Tx'] })
    const control = await read('S: Pain\u0007 for a week.')
    expect([control.statusCode, control.json<{ message: string }>().message]).toEqual([422, expect.stringContaining('control character (U+0007)')])
    const long = await read(`S: ${'pain '.repeat(13_000)}`)
    expect([long.statusCode, long.json<{ message: string }>().message]).toEqual([422, expect.stringContaining('at most 60000')])
  })

  test('text that may not be kept is refused with its section, and the draft stays as it was', async () => {
    const caseId = await open()
    const save = (version: number, note: object) => office.as('dentist').call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version, note } })
    expect((await save(1, { ...empty, subjective: 'Pain.' })).statusCode).toBe(200)
    const refused = await save(2, { ...empty, objective: 'a\u0007b' })
    expect([refused.statusCode, refused.json<{ place: string }>().place]).toEqual([422, 'objective, character 2'])
    const tooLong = await save(2, { ...empty, plan: 'x'.repeat(20_001) })
    expect([tooLong.statusCode, tooLong.json<{ place: string }>().place]).toEqual([422, 'plan'])
    expect((await page(caseId)).document.chart?.notes?.[0]?.subjective).toBe('Pain.')
  })

  test('a signed text is never altered; an amendment stands beside it with who and when', async () => {
    const caseId = await open()
    await linkDentist(office, 'p1')
    const dentist = office.as('dentist')
    const text = { ...empty, subjective: 'Pain for a week.', objective: 'Tooth 17 fully in bone.' }
    expect((await dentist.call('signNote', { params: { caseId, noteId: 'n1' }, body: { version: 1 } })).statusCode).toBe(404)
    await dentist.call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version: 1, note: empty } })
    const blank = await dentist.call('signNote', { params: { caseId, noteId: 'n1' }, body: { version: 2 } })
    expect([blank.statusCode, blank.json<{ code: string }>().code]).toEqual([422, 'NOTE-EMPTY'])
    await dentist.call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version: 2, note: text } })
    expect((await dentist.call('signNote', { params: { caseId, noteId: 'n1' }, body: { version: 3 } })).statusCode).toBe(200)
    const altered = await dentist.call('saveNote', { params: { caseId, noteId: 'n1' }, body: { version: 4, note: { ...text, plan: 'later' } } })
    expect([altered.statusCode, altered.json<{ code: string }>().code]).toEqual([409, 'NOTE-SIGNED'])
    expect((await dentist.call('amendNote', { params: { caseId, noteId: 'n1' }, body: { version: 4, text: 'Side corrected: lower left.' } })).statusCode).toBe(200)
    const note = (await page(caseId)).document.chart?.notes?.[0]
    expect(note).toMatchObject({ ...text, signed: { by: expect.any(String) as string }, amendments: [{ by: 'Dr. Ada Whitlock', text: 'Side corrected: lower left.' }] })
  })

  test('weighing says what is missing with places to write, what was understood as no, and proves nothing by a prompt', async () => {
    const document = JSON.parse(await readFile(join(import.meta.dirname, '../../../journeys/authorization-missing/10-case.json'), 'utf8')) as CaseDocument
    const caseId = (await office.as('biller').call('openCase', { body: { document: { ...document, id: 'without-a-chart', chart: {} } } })).json<{ caseId: string }>().caseId
    const weigh = async (note: object) => (await office.as('dentist').call('weighNote', { params: { caseId }, body: { noteId: 'fresh', note: { ...empty, ...note } } })).json<{ stories: { pathway: string; points: number; fits: string }[]; understoodAsNo: string[]; prompts: { pathway: string; element: string; insert: string; section: string }[]; findings: { code: string }[] }>()
    const weight = await weigh({ subjective: 'Denies numbness. No injury.', objective: 'a\u0001' })
    expect(weight.understoodAsNo).toEqual(['numbness', 'injury'])
    expect(weight.findings.map((each) => each.code)).toEqual(['NOTE-CONTROL-CHARACTER'])
    expect(weight.prompts.length).toBeGreaterThan(0)
    expect(weight.prompts.every((each) => each.insert.includes('___'))).toBe(true)
    const bare = await weigh({})
    const prompted = await weigh(Object.fromEntries(['subjective', 'objective', 'assessment', 'plan'].map((section) => [section, bare.prompts.filter((each) => each.section === section).map((each) => each.insert).join('\n')])))
    expect(prompted.stories.map((each) => [each.pathway, each.points])).toEqual(bare.stories.map((each) => [each.pathway, each.points]))
  })

  test('a template with an unknown element is refused; a sound one is kept for this office only', async () => {
    const lines = [{ section: 'objective', element: 'image-read', text: 'Image of ___ (date), read: ___' }]
    const keep = (template: unknown) => office.as('manager').call('saveNoteTemplate', { params: { templateId: 'ours' }, body: { template } })
    const refused = await keep({ title: 'Ours', pathway: 'impacted-teeth', lines: [{ ...lines[0], element: 'moon-phase' }] })
    expect([refused.statusCode, refused.json<{ place: string }>().place]).toEqual([422, 'lines[0].element'])
    expect((await keep('no template')).statusCode).toBe(422)
    expect((await keep({ title: 'Ours', pathway: 'impacted-teeth', lines })).statusCode).toBe(200)
    const listed = (await office.as('dentist').call('noteTemplates')).json<{ templates: { id: string; own: boolean }[] }>().templates
    expect(listed.filter((each) => each.own).map((each) => each.id)).toEqual(['ours'])
    expect((await foreign.as('manager').call('noteTemplates')).json<{ templates: { own: boolean }[] }>().templates.some((each) => each.own)).toBe(false)
    expect((await office.as('manager').call('removeNoteTemplate', { params: { templateId: 'ours' } })).json()).toEqual({ removed: true })
  })
})
