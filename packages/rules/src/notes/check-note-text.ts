// What a note may hold: text up to a size, without control characters. Refused text is refused whole; nothing is stored.
import type { Finding } from '@crossbill/model'

/** Most characters of one section, and of a whole note. */
export const sectionLimit = 20_000
export const noteLimit = 60_000

export interface NoteText {
  readonly subjective: string
  readonly objective: string
  readonly assessment: string
  readonly plan: string
}

const sections = ['subjective', 'objective', 'assessment', 'plan'] as const

/** Findings of severity error for text that is refused; empty when the note may be kept. Places name section and position, never words of the note. */
export function checkNoteText(note: NoteText): Finding[] {
  const found = sections.flatMap((section) => checkText(note[section], section))
  const whole = sections.reduce((sum, section) => sum + note[section].length, 0)
  if (whole > noteLimit) found.push(tooLong('the note', whole, noteLimit))
  return found
}

/** The same for one text: an amendment, an imported note. `place` names it. */
export function checkText(text: string, place: string, limit: number = sectionLimit): Finding[] {
  const found: Finding[] = []
  if (text.length > limit) found.push(tooLong(place, text.length, limit))
  const control = firstControl(text)
  if (control !== undefined) {
    found.push({ code: 'NOTE-CONTROL-CHARACTER', severity: 'error', place: `${place}, character ${control + 1}`, what: `Character ${control + 1} of ${place} is a control character (${codeName(text, control)}).`, remedy: 'Take it out, or paste the text as plain text.' })
  }
  return found
}

function tooLong(place: string, length: number, limit: number): Finding {
  return { code: 'NOTE-TOO-LONG', severity: 'error', place, what: `${length} characters; at most ${limit} fit in ${place}.`, remedy: 'Put the rest into a document of the chart, or into a second note.' }
}

/** Line breaks and tabs are text; other control characters, lone surrogates and text-direction overrides are not. */
function firstControl(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return at
    if (code >= 127 && code <= 159) return at
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || code === 0xfffe || code === 0xffff) return at
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(at + 1)
      if (!(next >= 0xdc00 && next <= 0xdfff)) return at
      at += 1
    } else if (code >= 0xdc00 && code <= 0xdfff) return at
  }
  return undefined
}

function codeName(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`
}
