// Claim forms on paper: every value is on its sheet at its place, nothing overlaps, nothing leaves the sheet, names keep their letters.
import { describe, expect, it } from 'vitest'
import { formFonts as fonts } from '../../test/form-fonts.ts'
import { readTextRuns, type TextRun } from '../../test/pdf-text.ts'
import { claimFormPdf, formLayouts, sheetSize } from './claim-form-pdf.ts'
import type { FormLayout, FormPlace } from './form-layout.ts'
import { fittedText, formFindings } from './form-text.ts'

const madeAt = '2026-11-24T12:00:00Z'

/** A value that fills the room of every item, told apart by the item's number. */
function fullSheet(layout: FormLayout): Record<string, string> {
  return Object.fromEntries(Object.entries(layout.places).map(([box, place]) => [box, place.tick !== undefined ? 'X' : place.align === 'right' ? '98765.43' : place.parts === undefined ? 'MX'.repeat(20).slice(0, Math.min(place.characters, 40)) : place.parts.length === 4 ? '51 59 RT KX' : place.parts.length === 2 || box === '52' || box === '57' ? '3035550142' : '12/31/2026']))
}

describe.each(['cms1500', 'ada'] as const)('form %s', (form) => {
  const layout = formLayouts[form]

  it('has no two places that overlap, and none beyond the sheet', () => {
    const areas = Object.entries(layout.places).map(([box, place]) => ({ box, ...areaOf(place) }))
    expect(areas.filter((each) => each.left < 12 || each.right > sheetSize.width - 8 || each.top < 12 || each.bottom > sheetSize.height - 12).map((each) => each.box)).toEqual([])
    const overlapping = areas.flatMap((one, index) => areas.slice(index + 1).filter((other) => one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5).map((other) => `${one.box} ${other.box}`))
    expect(overlapping).toEqual([])
  })

  it('puts every item into a frame of the plain form, once', () => {
    const framed = [...layout.before, ...layout.rows.flatMap((row) => row.cells), ...layout.after].flatMap((cell) => cell.boxes)
    expect([...framed].sort()).toEqual(Object.keys(layout.places).sort())
  })

  it('prints the same values at the same places on plain paper and as overlay, moved by the printer’s offset', async () => {
    const sheets = [fullSheet(layout), fullSheet(layout)]
    const plain = readTextRuns(await claimFormPdf({ form, sheets, madeAt }, fonts))
    const overlay = readTextRuns(await claimFormPdf({ form, sheets, overlay: true, offset: { x: 4, y: -2.5 }, madeAt }, fonts))
    expect(new Set(overlay.map((run) => run.page))).toEqual(new Set([1, 2]))
    for (const run of overlay) expect(plain.some((other) => other.page === run.page && other.text === run.text && Math.abs(other.x + 4 - run.x) < 0.02 && Math.abs(other.y - 2.5 - run.y) < 0.02), `${run.text} at ${run.x}, ${run.y}`).toBe(true)
    expect(overlay.every((run) => run.text !== '' && !/plain paper|Reserved/.test(run.text))).toBe(true)
    expect(plain.some((run) => /Sheet 2 of 2/.test(run.text))).toBe(true)
  })

  it('keeps the letters of names and is tagged, titled and in English', async () => {
    const bytes = await claimFormPdf({ form, sheets: [{ [form === 'ada' ? '12' : '2']: 'NÚÑEZ-IBÁÑEZ, ŁUCJA, Ż' }], madeAt }, fonts)
    expect(readTextRuns(bytes).map((run) => run.text)).toContain('NÚÑEZ-IBÁÑEZ, ŁUCJA, Ż')
    const file = Buffer.from(bytes).toString('latin1')
    for (const mark of ['/StructTreeRoot', '/Lang (en-US)', '/S /Table', '/S /TH', '/S /H1', '/DisplayDocTitle true', '/FontFile2']) expect(file).toContain(mark)
  })

  it('refuses what cannot be printed, and warns of what is printed smaller', () => {
    const item = form === 'ada' ? '5' : '2'
    const codes = (values: Record<string, string>): string[] => formFindings(layout, [values], fonts).map((each) => `${each.severity} ${each.code}`)
    expect(codes({ [item]: 'OK' })).toEqual([])
    expect(codes({ [item]: 'A'.repeat(60) })).toEqual(form === 'ada' ? ['warning FORM-PRINTED-SMALLER'] : ['error FORM-TOO-LONG'])
    expect(codes({ [item]: 'AB '.repeat(20).trim() })).toEqual(['warning FORM-PRINTED-SMALLER'])
    expect(codes({ [item]: 'AB '.repeat(200).trim() })).toEqual(['error FORM-TOO-LONG'])
    expect(codes({ [item]: 'A\u0007B' })).toEqual(['error FORM-CONTROL-CHARACTER'])
    expect(codes({ '99z': 'X' })).toEqual(['error FORM-NO-SUCH-ITEM'])
  })
})

it('puts items of form CMS-1500 on the columns and lines of ten characters and six lines an inch', async () => {
  const runs = readTextRuns(await claimFormPdf({ form: 'cms1500', overlay: true, sheets: [{ '1a': 'FHL408127735', '24-6-D': '41899', '33a': '1748203654', '3': '06/08/2001', '24-1-A-from': '11/10/2026' }], madeAt }, fonts))
  const placeOf = (text: string) => runs.find((run) => run.text === text)
  expect(placeOf('FHL408127735')).toMatchObject({ x: 24 + 49 * 7.2, y: 20 + 8 * 12 })
  expect(placeOf('41899')?.y).toBe(20 + 54 * 12)
  expect(placeOf('1748203654')?.y).toBe(20 + 61 * 12)
  expect(runs.filter((run) => run.y === 20 + 10 * 12).map((run) => run.text)).toEqual(['06', '08', '2001'])
  expect(runs.filter((run) => run.y === 20 + 44 * 12).map((run) => run.text)).toEqual(['11', '10', '26'])
})

it.each(['cms1500', 'ada'] as const)('types form %s in twelve points, ten letters to the inch, and prints smaller only what is longer than its item', async (form) => {
  const [item, money] = form === 'ada' ? ['15', '31-1'] as const : ['1a', '24-1-F'] as const
  const runs = readTextRuns(await claimFormPdf({ form, overlay: true, sheets: [{ [item]: 'ÑHL-4081277', [money]: '1234.50' }], madeAt }, fonts))
  expect(runs.map((run) => run.size)).toEqual([12, 12])
  const end = (box: string): number => (formLayouts[form].places[box]?.x ?? 0) + (formLayouts[form].places[box]?.width ?? 0)
  expect(runs[1]?.text).toBe(form === 'ada' ? '1234.50' : '123450')
  expect((runs[1]?.x ?? 0) + 7.2 * (runs[1]?.text.length ?? 0)).toBeCloseTo(end(money), 1)
})

it('sets a letter the typed face lacks in the other one, in its own cell, and refuses letters that both lack', async () => {
  const runs = readTextRuns(await claimFormPdf({ form: 'cms1500', overlay: true, sheets: [{ '2': 'NGUYỄN, ĐÀO', '4': 'NUN\u0303EZ, X\u0302U' }], madeAt }, fonts))
  const of = (line: TextRun[]) => line.map((run) => run.text)
  const [patient, insured] = [runs.filter((run) => run.x < 300), runs.filter((run) => run.x > 300)]
  expect(of(patient)).toEqual(['NGUY', 'Ễ', 'N, ĐÀO'])
  expect(patient[2]?.x).toBeCloseTo(24 + 5 * 7.2, 2)
  expect(of(insured).join('')).toBe('NUÑEZ, X\u0302U')
  const codes = (value: string) => formFindings(formLayouts.cms1500, [{ '2': value }], fonts).map((each) => `${each.severity} ${each.code}`)
  expect(codes('NGUYỄN, ĐÀO')).toEqual([])
  expect(codes('ИВАНОВ, ΑΝΝΑ')).toEqual([])
  expect(codes('田中, 太郎')).toEqual(['error FORM-LETTER-MISSING'])
  expect(codes('LI, 😀')).toEqual(['error FORM-LETTER-MISSING'])
  expect(codes('LI, \uD842')).toEqual(['error FORM-CONTROL-CHARACTER'])
})

it('counts letters, not the halves and accents they are made of', () => {
  expect(formFindings(formLayouts.cms1500, [{ '2': 'N\u0303'.repeat(28) }], fonts)).toEqual([])
  expect(formFindings(formLayouts.cms1500, [{ '2': 'N'.repeat(29) }], fonts).map((each) => each.code)).toEqual(['FORM-PRINTED-SMALLER'])
})

it('sets a long name on its own line as large as it fits', async () => {
  const [run] = readTextRuns(await claimFormPdf({ form: 'cms1500', overlay: true, sheets: [{ '2': 'MONTGOMERY-FEATHERSTONEHAUGH III, BARTHOLOMEW, Q' }], madeAt }, fonts))
  expect(run).toMatchObject({ y: 20 + 10 * 12 })
  expect(run?.size).toBeCloseTo((12 * 28) / 48, 1)
})

it('prints the long name of a practice small rather than no form at all, and counts no point where cents stand apart', () => {
  const codes = (values: Record<string, string>): string[] => formFindings(formLayouts.cms1500, [values], fonts).map((each) => `${each.severity} ${each.code}`)
  expect(codes({ '33': 'LARKSPUR DENTAL ASSOCIATES OF THE ROCKY MOUNTAINS PC\n12 N MAIN ST\nST CLOUD MN 563010001' })).toEqual(['warning FORM-PRINTED-SMALLER'])
  expect(codes({ '33': `${'LARKSPUR '.repeat(7)}\n12 N MAIN ST\nST CLOUD MN 563010001` })).toEqual(['error FORM-TOO-LONG'])
  expect(codes({ '24-1-F': '999999.99' })).toEqual([])
})

it('wraps long remarks into the lines there are, and never drops a word', () => {
  const place = formLayouts.ada.places['35']
  if (place === undefined) throw new Error('the form has remarks')
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ')
  expect(fittedText(words, place)?.lines.join(' ')).toBe(words)
})

function areaOf(place: FormPlace): { left: number; right: number; top: number; bottom: number } {
  return { left: place.x, right: place.x + place.width, top: place.y - 7, bottom: place.y + ((place.lines ?? 1) - 1) * (place.pitch ?? 0) + 1.5 }
}
