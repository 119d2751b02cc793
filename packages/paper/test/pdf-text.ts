// Reads back what our own PDFs say: for tests. Knows only what pdfkit writes: deflated streams, glyph numbers with a table to
// characters, one text matrix a run.
import { inflateSync } from 'node:zlib'

export interface TextRun {
  readonly page: number
  readonly text: string
  /** Points from the left and the top of the sheet. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Every run of text with its place, page by page in order of drawing. */
export function readTextRuns(bytes: Uint8Array): TextRun[] {
  const objects = objectsOf(Buffer.from(bytes))
  const characters = new Map([...objects].flatMap(([id, body]) => (body.text.includes('/Subtype /Type0') ? [[id, toUnicode(objects, reference(body.text, 'ToUnicode'))] as const] : [])))
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body.text))
  return pages.flatMap((page, index) => {
    const resources = objects.get(reference(page.text, 'Resources'))?.text ?? ''
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((match) => [match[1] ?? '', characters.get(Number(match[2])) ?? new Map<string, string>()]))
    return runsOf(objects.get(reference(page.text, 'Contents'))?.stream ?? '', fonts).map((run) => ({ ...run, page: index + 1 }))
  })
}

/** The words of every page, one line a run. */
export function readPdfText(bytes: Uint8Array): string {
  return readTextRuns(bytes).map((run) => run.text).join('\n')
}

interface PdfObject {
  readonly text: string
  readonly stream?: string
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const source = file.toString('latin1')
  return new Map([...source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => {
    const start = match.index + match[0].length
    const body = source.slice(start, source.indexOf('endobj', start))
    const at = body.indexOf('stream\n')
    if (at === -1 || body.includes('/FontFile') || !body.includes('/FlateDecode')) return [Number(match[1]), { text: body }] as const
    const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0)
    const from = start + at + 'stream\n'.length
    return [Number(match[1]), { text: body.slice(0, at), stream: inflateSync(file.subarray(from, from + length)).toString('latin1') }] as const
  }))
}

function reference(text: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? -1)
}

function toUnicode(objects: Map<number, PdfObject>, id: number): Map<string, string> {
  const table = objects.get(id)?.stream ?? ''
  const found = new Map<string, string>()
  for (const range of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const values = [...(range[3] ?? '').matchAll(/<([0-9a-f ]+)>/gi)].map((match) => (match[1] ?? '').replace(/ /g, ''))
    values.forEach((hex, index) => found.set((Number.parseInt(range[1] ?? '0', 16) + index).toString(16).padStart(4, '0'), String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16)))))
  }
  return found
}

function runsOf(stream: string, fonts: Map<string, Map<string, string>>): Omit<TextRun, 'page'>[] {
  const runs: Omit<TextRun, 'page'>[] = []
  let move = { x: 0, y: 0 }
  const kept: (typeof move)[] = []
  let [x, y, font, size] = [0, 0, '', 0]
  for (const line of stream.split('\n')) {
    const cm = /^1 0 0 1 (-?[\d.]+) (-?[\d.]+) cm$/.exec(line)
    const tm = /^1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm$/.exec(line)
    const tf = /^\/(F\d+) ([\d.]+) Tf$/.exec(line)
    if (cm !== null) move = { x: move.x + Number(cm[1]), y: move.y + Number(cm[2]) }
    else if (line === 'q') kept.push(move)
    else if (line === 'Q') move = kept.pop() ?? { x: 0, y: 0 }
    else if (tm !== null) [x, y] = [Number(tm[1]), 792 - Number(tm[2])]
    else if (tf !== null) [font, size] = [tf[1] ?? '', Number(tf[2])]
    else if (line.endsWith('TJ')) {
      const table = fonts.get(font)
      const text = [...line.matchAll(/<([0-9a-f]*)>/gi)].flatMap((match) => (match[1] ?? '').match(/.{4}/g) ?? []).map((code) => table?.get(code.toLowerCase()) ?? '').join('')
      runs.push({ text, x: x + move.x, y: y + move.y, size })
    }
  }
  return runs
}
