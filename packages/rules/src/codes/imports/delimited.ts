// Reads comma- or tab-separated text and keeps the line each row begins on.

export interface DelimitedRow {
  /** Line of the text, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type DelimitedText = { readonly ok: true; readonly rows: readonly DelimitedRow[] } | { readonly ok: false; readonly line: number; readonly what: string }

/** Commas take quotes (doubled inside); tabs take none, a quote there is a letter. */
export function readDelimited(text: string, delimiter: ',' | '\t'): DelimitedText {
  const rows: DelimitedRow[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (delimiter === '\t') return { ok: true, rows: lines.map((line, index) => ({ line: index + 1, cells: line.split('\t') })) }
  for (let at = 0; at < lines.length; at++) {
    const begun = at + 1
    let record = lines[at] ?? ''
    while (quotes(record) % 2 === 1) {
      at += 1
      const next = lines[at]
      if (next === undefined) return { ok: false, line: begun, what: 'A quote is opened and not closed.' }
      record += `\n${next}`
    }
    rows.push({ line: begun, cells: cellsOf(record) })
  }
  return { ok: true, rows }
}

function quotes(text: string): number {
  return text.split('"').length - 1
}

function cellsOf(record: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < record.length; at++) {
    const letter = record[at] ?? ''
    if (quoted && letter === '"' && record[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (letter === ',' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}
