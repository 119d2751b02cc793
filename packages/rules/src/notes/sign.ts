// Signing and amending. A signed text is never altered; what comes later stands beside it with who and when.
import type { Finding, Outcome, SoapNote } from '@crossbill/model'
import { checkNoteText, checkText, type NoteText } from './check-note-text.ts'

export interface Signature {
  /** Name of who signs, as it is printed. */
  readonly by: string
  /** Moment in UTC, ISO 8601. */
  readonly at: string
}

function refused<T>(finding: Finding): Outcome<T> {
  return { ok: false, findings: [finding] }
}

/** What a person types of a note. */
export type NoteWritten = NoteText & Partial<Pick<SoapNote, 'dateOfService' | 'providerId'>>

/** Replaces the text of a draft. Refused for a signed note, here or elsewhere, and for text that may not be kept. */
export function writeNote(note: SoapNote, text: NoteWritten): Outcome<SoapNote> {
  if (note.signed !== undefined) return refused({ code: 'NOTE-SIGNED', severity: 'error', place: `note ${note.id}`, what: 'This note is signed; its text stays as it is.', remedy: 'Add an amendment. It stands beside the note with your name and the time.' })
  if (note.signedElsewhere !== undefined && !sameText(note, text)) return refused({ code: 'NOTE-IMPORTED', severity: 'error', place: `note ${note.id}`, what: 'This note came signed from another record; its text stays as it came.', remedy: 'Write a note of your own beside it, or sign this one and add an amendment.' })
  const findings = checkNoteText(text)
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: { ...note, ...text }, findings: [] }
}

const sections = ['subjective', 'objective', 'assessment', 'plan'] as const

function sameText(note: SoapNote, text: NoteWritten): boolean {
  return sections.every((each) => note[each] === text[each]) && (text.dateOfService === undefined || text.dateOfService === note.dateOfService)
}

/** Signs a draft. Gaps do not keep from signing; an empty note and a second signature do. */
export function signNote(note: SoapNote, signature: Signature): Outcome<SoapNote> {
  if (note.signed !== undefined) return refused({ code: 'NOTE-SIGNED', severity: 'error', place: `note ${note.id}`, what: 'This note is already signed.', remedy: 'Add an amendment if something is to be said.' })
  if ([note.subjective, note.objective, note.assessment, note.plan].every((text) => text.trim() === '')) return refused({ code: 'NOTE-EMPTY', severity: 'error', place: `note ${note.id}`, what: 'The note holds no text.', remedy: 'Write what was found, then sign.' })
  const findings = checkNoteText(note)
  if (findings.length > 0) return { ok: false, findings }
  if (signature.at.slice(0, 10) < note.dateOfService) return refused({ code: 'NOTE-SIGNED-BEFORE-VISIT', severity: 'error', place: `note ${note.id}`, what: 'The signature would be older than the visit.', remedy: 'Correct the date of the visit, or sign on or after that day.' })
  return { ok: true, value: { ...note, signed: { by: signature.by, at: signature.at } }, findings: [] }
}

/** Adds an amendment to a signed note; text and earlier amendments stay as they are. */
export function amendNote(note: SoapNote, text: string, signature: Signature): Outcome<SoapNote> {
  if (note.signed === undefined) return refused({ code: 'NOTE-NOT-SIGNED', severity: 'error', place: `note ${note.id}`, what: 'This note is a draft.', remedy: 'Change the draft itself; amendments belong to signed notes.' })
  if (text.trim() === '') return refused({ code: 'NOTE-EMPTY', severity: 'error', place: `note ${note.id}`, what: 'The amendment holds no text.', remedy: 'Write what is to be added or corrected.' })
  const findings = checkText(text, 'the amendment')
  if (findings.length > 0) return { ok: false, findings }
  const last = note.amendments?.at(-1)?.at ?? note.signed.at
  if (signature.at < last) return refused({ code: 'NOTE-AMENDED-BEFORE', severity: 'error', place: `note ${note.id}`, what: 'The amendment would be older than what it follows.', remedy: 'Check the clock of this computer.' })
  return { ok: true, value: { ...note, amendments: [...(note.amendments ?? []), { by: signature.by, at: signature.at, text }] }, findings: [] }
}

/** True when every signed text of `before` stands unaltered in `after`: the four sections, the signature, and earlier amendments. */
export function keepsSignedText(before: SoapNote, after: SoapNote): boolean {
  if (before.signed === undefined) return true
  const signature = after.signed?.by === before.signed.by && after.signed.at === before.signed.at
  return sameText(before, after) && signature && (before.amendments ?? []).every((each, at) => JSON.stringify(each) === JSON.stringify(after.amendments?.[at]))
}
