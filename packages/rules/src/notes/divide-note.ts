// Divides a note that exists as one text into subjective, objective, assessment and plan by its headings. No word is lost or moved within a section.
import type { NoteText } from './check-note-text.ts'

type Section = keyof NoteText

export interface DividedNote extends NoteText {
  /** Headings that were understood, in order; empty: the whole text stands under subjective. */
  readonly headings: readonly string[]
}

/** Headings that only name the section: the word itself is not kept. */
const plainHeadings: readonly (readonly [Section, RegExp])[] = [
  ['subjective', /^(?:s|subj(?:ective)?)$/i], ['objective', /^(?:o|obj(?:ective)?)$/i], ['assessment', /^(?:a|assess(?:ment)?)$/i], ['plan', /^(?:p|plan)$/i], ['assessment', /^(?:a\s*[/&+]\s*p|assessment\s*(?:and|&|\/)\s*plan)$/i],
]
/** Headings that say more: the line is kept as it is. */
const telling: readonly (readonly [Section, RegExp])[] = [
  ['subjective', /^(?:c\.?c\.?|c\/c|chief complaint|hpi|history(?: of (?:the )?present illness)?|hx|pmh|pmhx|past medical history|medical history|med hx|medications?|meds|allerg(?:y|ies)|social history|family history|fh|fhx|ros|review of systems|complaints?|reason for visit|patient reports)$/i],
  ['objective', /^(?:exam(?:ination)?|clinical (?:exam(?:ination)?|findings)|physical exam|pe|eoe|ioe|extra-?oral(?: exam)?|intra-?oral(?: exam)?|findings|radiograph(?:s|ic findings|ic)?|x-?rays?|imaging|cbct|pano|perio(?: charting)?|probing|vitals?|vs|tests?|labs?|tmj exam)$/i],
  ['assessment', /^(?:dx|diagnos[ie]s|impression|imp|problem(?:s| list)?|clinical impression|assessment of need|medical necessity)$/i],
  ['plan', /^(?:tx|treatment(?: plan| rendered| done| provided)?|procedure(?: note)?s?|rx|prescriptions?|recommendations?|referrals?|follow[- ]?up|f\/u|disposition|next visit|nv|post-?op instructions|anesthesia)$/i],
]

/**
 * Reads headings at the beginning of lines: `S:`, `SUBJECTIVE -`, `Dx:`, `Tx:` and their like, also several in one line
 * (`S: … O: …`). Text before the first heading, and a text without any, is subjective.
 */
export function divideNote(text: string): DividedNote {
  const sections: Record<Section, string[]> = { subjective: [], objective: [], assessment: [], plan: [] }
  const headings: string[] = []
  let section: Section = 'subjective'
  for (const line of text.replace(/\r\n?/g, '\n').split('\n').flatMap(inlineHeadings)) {
    const found = headingOf(line)
    if (found !== undefined) {
      section = found.section
      headings.push(found.heading)
    }
    sections[section].push(found?.plain === true ? found.rest : line)
  }
  const joined = (each: Section): string => sections[each].join('\n').replace(/\n{3,}/g, '\n\n').trim()
  return { subjective: joined('subjective'), objective: joined('objective'), assessment: joined('assessment'), plan: joined('plan'), headings }
}

/** “S: pain. O: swelling. A: abscess. P: drain.” written on one line becomes four. */
function inlineHeadings(line: string): string[] {
  const letters = [...line.matchAll(/(?:^|[\s;.|])([SOAP])\s?[:)](?=\s|$)/g)].map((match) => match[1])
  if (letters.join('') !== 'SOAP' && letters.join('') !== 'OAP' && letters.join('') !== 'SOA') return [line]
  return line.split(/(?<=^|[\s;.|])(?=[SOAP]\s?[:)](?:\s|$))/).map((each) => each.trim()).filter((each) => each !== '')
}

function headingOf(line: string): { readonly section: Section; readonly heading: string; readonly plain: boolean; readonly rest: string } | undefined {
  const match = /^[\s#*_>-]*([A-Za-z][A-Za-z/&+. -]{0,40}?)\s*[*_]*\s*(?::|\)|\s[-–—](?=\s)|$)[*_]*\s*(.*)$/.exec(line)
  const name = match?.[1]?.trim() ?? ''
  if (match === null || name === '') return undefined
  const separated = /[:)–—-]/.test(line.slice(line.indexOf(name) + name.length, line.length - (match[2]?.length ?? 0)))
  const plain = plainHeadings.find(([, pattern]) => pattern.test(name))
  // A single letter or word alone on its line is a heading; inside a sentence it needs its colon.
  if (plain !== undefined && (separated || (match[2] ?? '') === '')) return { section: plain[0], heading: name, plain: true, rest: match[2] ?? '' }
  const more = separated ? telling.find(([, pattern]) => pattern.test(name)) : undefined
  return more === undefined ? undefined : { section: more[0], heading: name, plain: false, rest: match[2] ?? '' }
}
