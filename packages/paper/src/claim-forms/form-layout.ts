// What a claim form's page is made of: places for values, and the frames and captions that our own plain paper shows.
// Captions are ours; item numbers and places are those of the published forms.

/** Values by box number, as `@crossbill/exchange` gives them for one sheet. */
export type FormValues = Readonly<Record<string, string>>

/** Where the value of one box goes, in points from the top left corner of the sheet. */
export interface FormPlace {
  readonly x: number
  /** Base line of the (first) line of text. */
  readonly y: number
  readonly width: number
  /** Characters the form has room for; more are printed smaller, with a warning. */
  readonly characters: number
  /** Lines of text, one below the other; 1 when left out. */
  readonly lines?: number
  /** Points from line to line where there are several. */
  readonly pitch?: number
  readonly align?: 'right'
  /** The form rules off two cells for the cents, so that no point is typed. */
  readonly centsApart?: boolean
  /** The words beside a box to tick, on plain paper. */
  readonly tick?: string
  /** Words before the value, on plain paper. */
  readonly label?: string
  /** Parts of the value at places of their own: dates by month, day and year, telephone numbers. */
  readonly parts?: readonly number[]
}

/** A frame on plain paper: item number, our caption, and the boxes inside it. */
export interface FormCell {
  readonly item: string
  readonly caption: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly boxes: readonly string[]
}

/** One row of the service lines, read as a row of a table. */
export interface FormRow {
  readonly cells: readonly FormCell[]
}

export interface FormLayout {
  readonly name: 'cms1500' | 'ada'
  /** Our title on plain paper, and the title of the document. */
  readonly title: string
  readonly places: Readonly<Record<string, FormPlace>>
  /** Frames before the service lines, in reading order. */
  readonly before: readonly FormCell[]
  readonly rows: readonly FormRow[]
  /** Frames after the service lines. */
  readonly after: readonly FormCell[]
  /** Further frames on plain paper, without words. */
  readonly frames?: readonly Pick<FormCell, 'x' | 'y' | 'width' | 'height'>[]
}

/** Printer offset in points: right and down are positive. */
export interface PrinterOffset {
  readonly x: number
  readonly y: number
}
