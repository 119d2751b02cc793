// crossbill form: the paper form of a case, and refusals that leave nothing behind.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readPdfText } from '../../../../packages/paper/test/pdf-text.ts'
import { Refusal } from '../terminal.ts'
import { form, type FormOptions } from './form.ts'
import { printerOffset } from './printer-offset.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossbill-form-'))
afterAll(() => rmSync(folder, { recursive: true }))
const journey = 'journeys/wisdom-teeth-medical-denies/10-case.json'

async function drawn(kind: string, path: string, options: FormOptions): Promise<string> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await form(kind, path, options)).toBe(0)
  return readPdfText(readFileSync(options.out ?? ''))
}
async function refused(kind: string, path: string, options: FormOptions): Promise<string> {
  const trouble = await form(kind, path, options).then(() => undefined, (error: unknown) => error)
  expect(trouble).toBeInstanceOf(Refusal)
  return trouble instanceof Refusal ? trouble.message : ''
}
/** The journey with one thing changed, as a file. */
function changed(name: string, change: (document: Record<string, never>) => void): string {
  const document = JSON.parse(readFileSync(journey, 'utf8')) as Record<string, never>
  change(document)
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(document))
  return path
}

describe('crossbill form', () => {
  it('draws the medical claim on CMS-1500 and the dental claim on the dental form', async () => {
    const medical = await drawn('cms1500', journey, { out: join(folder, 'medical.pdf') })
    for (const value of ['CALLOWAY, INES', 'FHL408127735', '41899', 'K011', '648', '1179', '1289045175', 'ZZ1223S0112X']) expect(medical).toContain(value)
    const dental = await drawn('ada', journey, { out: join(folder, 'dental.pdf') })
    for (const value of ['CALLOWAY, INES', 'SBK5520914', 'D7240', 'D7230', 'FERNHOLLOW HEALTH', 'DEN00204417', 'AB']) expect(dental).toContain(value)
  })

  it('prints only the values as overlay', async () => {
    const text = await drawn('cms1500', journey, { out: join(folder, 'overlay.pdf'), overlay: true, offsetX: '2mm', offsetY: '-3' })
    expect(text).toContain('CALLOWAY, INES')
    expect(text).not.toMatch(/plain paper|Reserved/)
  })

  it('puts more than six lines on several sheets', async () => {
    const path = changed('many.json', (document) => {
      const plan = document['plan'] as unknown as { services: Record<string, unknown>[] }
      plan.services = Array.from({ length: 13 }, (_, index) => ({ ...plan.services[0], id: `s${index}`, tooth: String(index + 1), serviceGroupId: `g${index}`, fee: 10_000 + index }))
    })
    expect(await drawn('cms1500', path, { out: join(folder, 'many.pdf') })).toMatch(/Sheet 3 of 3/)
    expect(await drawn('ada', path, { out: join(folder, 'many-dental.pdf') })).toMatch(/Sheet 2 of 2/)
  })

  it('refuses an unknown form, a missing or wrong place to write, and a coverage the case does not have, and writes nothing', async () => {
    expect(await refused('ub04', journey, { out: join(folder, 'a.pdf') })).toContain('no form ub04')
    expect(await refused('ada', journey, {})).toContain('-o FILE.pdf')
    expect(await refused('ada', journey, { out: join(folder, 'nowhere', 'a.pdf') })).toContain('cannot be written')
    expect(await refused('ada', journey, { out: join(folder, 'a.pdf'), coverage: 'pinefold' })).toContain('It has fernhollow, saltbrook.')
    expect(await refused('ada', journey, { out: join(folder, 'a.pdf'), offsetX: '3 furlongs' })).toContain('is no length')
    writeFileSync(join(folder, 'kept.pdf'), 'kept')
    expect(await refused('ada', journey, { out: join(folder, 'kept.pdf') })).toContain('exists already')
    expect(readFileSync(join(folder, 'kept.pdf'), 'utf8')).toBe('kept')
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
  })

  it('says why a case leads to no claim, and refuses control characters', async () => {
    const dentalOnly = changed('dental-only.json', (document) => {
      const list = document as unknown as { coverages: { id: string }[] }
      list.coverages = list.coverages.filter((each) => each.id === 'saltbrook')
    })
    expect(await refused('cms1500', dentalOnly, { out: join(folder, 'a.pdf') })).toContain('it has no medical coverage')
    const odd = changed('odd.json', (document) => {
      const person = document as unknown as { patient: { name: { last: string } } }
      person.patient.name.last = 'Callo\u0007way'
    })
    expect(await refused('cms1500', odd, { out: join(folder, 'a.pdf') })).toContain('FORM-CONTROL-CHARACTER')
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
  })

  it('prints names in Latin letters whole, and refuses letters that no typeface here has', async () => {
    const named = (file: string, name: Record<string, string>) => changed(file, (document) => {
      const person = document as unknown as { patient: { name: Record<string, string> } }
      person.patient.name = name
    })
    expect(await drawn('ada', named('latin.json', { last: 'Nun\u0303ez', first: 'Zoe\u0308', middle: 'E\u0301loi' }), { out: join(folder, 'latin.pdf') })).toContain('NUÑEZ, ZOË, É')
    expect(await refused('ada', named('rare.json', { last: 'Lin', first: 'Wei', middle: '\u{20BB7}野' }), { out: join(folder, 'b.pdf') })).toContain('FORM-LETTER-MISSING')
    expect(existsSync(join(folder, 'b.pdf'))).toBe(false)
  })

  it('asks a dental plan for an estimate, and no medical one', async () => {
    const text = await drawn('ada', journey, { out: join(folder, 'estimate.pdf'), predetermination: true })
    expect(text).toContain('1051P1')
    expect(text).not.toContain('11/10/2026')
    expect(await refused('cms1500', journey, { out: join(folder, 'c.pdf'), predetermination: true })).toContain('FORM-NO-PREDETERMINATION')
  })

  it('types the drug and the clock of a case above its line, and dates the signature', async () => {
    const path = changed('drug.json', (document) => {
      const plan = document['plan'] as unknown as { services: Record<string, unknown>[] }
      plan.services[0] = { ...plan.services[0], drug: { code: '0409-3795-01', unit: 'milliliter', quantity: 1.5 } }
    })
    const text = await drawn('cms1500', path, { out: join(folder, 'drug.pdf') })
    expect(text).toContain('N400409379501   ML1.5')
    expect(text).toMatch(/SIGNATURE ON FILE\n11\n\d\d\n26/)
  })
})

it('reads an offset in points, millimetres and inches', () => {
  expect(printerOffset('--offset-x', undefined)).toBe(0)
  expect(printerOffset('--offset-x', '3')).toBe(3)
  expect(printerOffset('--offset-x', '-25.4mm')).toBeCloseTo(-72)
  expect(printerOffset('--offset-y', '0.5in')).toBe(36)
  expect(() => printerOffset('--offset-y', '50mm')).toThrow(/more than an inch/)
})
