// Cuts a section of a note into plain pieces and sentences that prove an element, each with the element's number.
import type { StoryStrength } from '@crossbill/model'

export type Section = 'subjective' | 'objective' | 'assessment' | 'plan'
export interface Piece { readonly text: string; readonly numbers: readonly number[] }
export interface NumberedElement { readonly number: number; readonly element: StoryStrength['elements'][number] }

/** Elements that stand, numbered in the order of the story; missing ones carry no number. */
export function numberElements(story: StoryStrength | undefined): readonly NumberedElement[] {
  let number = 0
  return (story?.elements ?? []).map((element) => ({ number: element.points > 0 ? ++number : 0, element }))
}

interface Mark { readonly start: number; readonly end: number; readonly number: number }

function markOf(text: string, noteId: string, section: Section, { number, element }: NumberedElement): Mark | undefined {
  const proof = element.provedBy
  if (number === 0 || proof === undefined || proof.kind !== 'note' || proof.id !== noteId) return undefined
  if (proof.section !== undefined && proof.section !== section) return undefined
  if (proof.section !== undefined && proof.start !== undefined && proof.end !== undefined && proof.end <= text.length) return { start: proof.start, end: proof.end, number }
  const start = proof.text === undefined || proof.text === '' ? -1 : text.indexOf(proof.text)
  return start < 0 ? undefined : { start, end: start + (proof.text?.length ?? 0), number }
}

/** The pieces of one section in order; overlapping proofs share their piece. */
export function markedPieces(text: string, noteId: string, section: Section, elements: readonly NumberedElement[]): readonly Piece[] {
  const marks = elements.flatMap((each) => markOf(text, noteId, section, each) ?? [])
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    return { text: text.slice(from, to), numbers: marks.filter((mark) => mark.start <= from && to <= mark.end).map((mark) => mark.number) }
  })
}
