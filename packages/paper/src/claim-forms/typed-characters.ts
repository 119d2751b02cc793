// Values as a typewriter sets them: one letter a cell, ten cells to the inch. A letter that the typeface of ten to the inch
// lacks is set in the wider one, inside its cell; a letter that both lack is a finding, never an empty box.
import PDFDocument from 'pdfkit'
import type { Fonts } from '../sheet.ts'

/** The fonts of claim forms: `typed` has the same width for every letter (NUCC instruction manual: 10 characters an inch). */
export interface FormFonts extends Fonts {
  readonly typed: Uint8Array
}

type Face = 'typed' | 'regular'

const letters = new Intl.Segmenter('en')

/** Letters as a reader counts them: an accent belongs to the letter before it. */
export function lettersOf(text: string): string[] {
  return [...letters.segment(text.normalize('NFC'))].map((each) => each.segment)
}

/** How many cells a text takes. */
export function cellsOf(text: string): number {
  return lettersOf(text).length
}

/** pdfkit opens fonts with fontkit, which its types do not tell. */
interface OpenedFont { readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean } } }

const known = new WeakMap<FormFonts, (letter: string) => Face | undefined>()

/** Which face has a letter with all its accents; undefined when none has. */
export function faceOf(fonts: FormFonts): (letter: string) => Face | undefined {
  const before = known.get(fonts)
  if (before !== undefined) return before
  const pdf = new PDFDocument({ autoFirstPage: false, font: '' })
  const has = (['typed', 'regular'] as const).map((face) => {
    const { font } = (pdf.font(fonts[face] as Buffer) as unknown as OpenedFont)._font
    return { face, all: (letter: string) => [...letter].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)) }
  })
  const find = (letter: string): Face | undefined => has.find((each) => each.all(letter))?.face
  known.set(fonts, find)
  return find
}

/** A piece of a line in one face, with the cell it begins at. Letters that are not of ten to the inch stand alone. */
export interface TypedPiece {
  readonly text: string
  readonly face: Face
  readonly cell: number
}

/** A line as its pieces. */
export function piecesOf(text: string, face: (letter: string) => Face | undefined): TypedPiece[] {
  const pieces: TypedPiece[] = []
  for (const [cell, letter] of lettersOf(text).entries()) {
    const own = face(letter) ?? 'regular'
    const last = pieces.at(-1)
    if (own === 'typed' && last?.face === 'typed') pieces[pieces.length - 1] = { ...last, text: last.text + letter }
    else pieces.push({ text: letter, face: own, cell })
  }
  return pieces
}
