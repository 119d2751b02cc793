// Foreign files made to hurt: what needs more memory or time than a file may take is kept, named unreadable with the
// reason, and queued for a person, while every other request goes on.
import { afterEach, describe, expect, test } from 'vitest'
import { httpOffice, type HttpOffice } from './http-office.ts'

let office: HttpOffice
afterEach(() => office.close())

const envelope = 'ISA*00*          *00*          *ZZ*HOSTILE        *ZZ*OFFICE         *261124*1015*^*00501*000000001*0*P*:~GS*HP*HOSTILE*OFFICE*20261124*1015*1*X*005010X221A1~ST*835*0001~BPR*I*1*C*CHK************20261124~TRN*1*T*1512345678~'

/** A file whose reading makes a great many things out of few bytes. */
function heavy(megabytes: number): Buffer {
  const piece = 'LX*1~CLP*1*1*1*1~CAS*CO*45*1~SVC*AD:D1*1*1~'
  return Buffer.from(envelope + piece.repeat(Math.ceil((megabytes * 1_000_000) / piece.length)))
}

async function handIn(bytes: Buffer) {
  return office.as('biller').call('receiveFile', { files: [{ field: 'file', name: 'hostile.835', bytes }] })
}

describe.each([
  { what: 'memory', reader: { memoryMegabytes: 32, seconds: 600 }, code: 'FILE-READING-MEMORY' },
  { what: 'time', reader: { memoryMegabytes: 2048, seconds: 0.3 }, code: 'FILE-READING-TIME' },
])('a file that needs more $what than a file may take', ({ reader, code }) => {
  test('is kept, named, queued, and shown nowhere, and nobody else waits for it', async () => {
    office = await httpOffice({ today: '2026-11-24', reader })
    const bytes = heavy(12)
    let over = false
    const handedIn = handIn(bytes).finally(() => (over = true))
    let answered = 0
    while (!over) {
      expect((await office.as('front-desk').call('cases')).statusCode).toBe(200)
      answered += 1
    }
    expect(answered).toBeGreaterThan(0)
    const receipt = (await handedIn).json<{ digest: string; findings: { code: string }[]; happened: string[] }>()
    expect(receipt.findings.map((each) => each.code)).toEqual([code])
    expect(receipt.happened.join()).toContain('marked unreadable')
    const kept = await office.context.store.inOffice(office.officeId, (each) => each.files.find(receipt.digest))
    expect(kept?.bytes.equals(bytes)).toBe(true)
    const { rows } = (await office.as('biller').call('files')).json<{ rows: { errors: number }[] }>()
    expect(rows[0]?.errors).toBe(1)
    const shown = await office.as('biller').call('file', { params: { digest: receipt.digest } })
    expect([shown.statusCode, shown.json<{ code: string }>().code]).toEqual([422, 'FILE-UNREADABLE'])

    const queue = (await office.as('biller').call('queue')).json<{ rows: { next: { title: string; why: string } }[] }>()
    expect(queue.rows.map((row) => row.next.title)).toEqual(['Look at a file that arrived (835)'])
    expect(queue.rows[0]?.next.why).toContain(code.endsWith('MEMORY') ? 'more memory' : 'longer')
    expect((await office.as('biller').call('settleFile', { params: { digest: receipt.digest }, body: { reason: 'The sender splits it and sends it again.' } })).statusCode).toBe(200)
    expect((await office.as('biller').call('queue')).json<{ rows: unknown[] }>().rows).toEqual([])

    const after = await handIn(Buffer.from('not X12 at all'))
    expect(after.json<{ findings: { code: string }[] }>().findings.length).toBeGreaterThan(0)
  })
})

test('looking at a hostile file, and importing one, are refused with the reason and store nothing', async () => {
  office = await httpOffice({ today: '2026-11-24', reader: { memoryMegabytes: 32, seconds: 600 } })
  const bytes = heavy(12)
  const looked = await office.as('front-desk').call('lookAtFile', { files: [{ field: 'file', name: 'x', bytes }] })
  expect(looked.json()).toMatchObject({ code: 'FILE-UNREADABLE' })
  const imported = await office.as('front-desk').call('importCase', { files: [{ field: 'dental', name: 'x', bytes }] })
  expect(imported.json()).toMatchObject({ code: 'IMPORT-REFUSED' })
  expect((await office.as('biller').call('files')).json<{ rows: unknown[] }>().rows).toEqual([])
})

test('several files in one call together are bounded as one file is', async () => {
  office = await httpOffice({ settings: { largestFile: 1_000_000 } })
  const part = Buffer.alloc(400_000, 'x')
  const files = Array.from({ length: 4 }, (_, index) => ({ field: 'eligibility', name: `${index}`, bytes: part }))
  expect((await office.as('biller').call('importCase', { files })).json()).toMatchObject({ code: 'TOO-LARGE' })
})

test('the character zero inside a remittance stops nothing: it is read as a blank and named', async () => {
  office = await httpOffice({ today: '2026-11-24' })
  const text = `${envelope}DTM*405*20261124~N1*PR*Mock\u0000Payer~N3*1 Way~N4*Denver*CO*802021234~PER*BL*Line*TE*8005550111~N1*PE*Office*XX*1748203654~LX*1~CLP*X\u00001*1*1*1**12*P1*11*1~NM1*QC*1*A\u0000B*C~SVC*AD:D0120*1*1**1~DTM*472*20261124~SE*15*0001~GE*1*1~IEA*1*000000001~`
  const receipt = (await handIn(Buffer.from(text, 'latin1'))).json<{ findings: { code: string }[]; happened: string[] }>()
  expect(receipt.findings.map((each) => each.code)).toContain('FILE-ZERO')
  expect((await office.as('biller').call('remittances')).statusCode).toBe(200)
})
