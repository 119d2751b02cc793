// All concepts by name, with their phrases read and indexed by first letters so that a note is searched in a few milliseconds.
import { readPhrase, type Phrase } from '../phrases.ts'
import { generalConcepts } from './general.table.ts'
import { jointSleepCareConcepts } from './joint-sleep-care.table.ts'
import { surgeryConcepts } from './surgery.table.ts'
import { systemicConcepts } from './systemic.table.ts'
import { traumaConcepts } from './trauma.table.ts'

const tables = { ...generalConcepts, ...surgeryConcepts, ...traumaConcepts, ...systemicConcepts, ...jointSleepCareConcepts }

/** The name of something a note can say, such as `swelling` or `sleep-study`. */
export type ConceptId = keyof typeof tables

const read = new Map<ConceptId, readonly Phrase[]>()

/** True for a name in the tables. */
export function isConceptId(name: string): name is ConceptId {
  return Object.hasOwn(tables, name)
}

/** The phrases of a concept; read from the table once. */
export function phrasesOf(concept: ConceptId): readonly Phrase[] {
  const known = read.get(concept)
  if (known !== undefined) return known
  const phrases = tables[concept].map(readPhrase)
  read.set(concept, phrases)
  return phrases
}

export const conceptIds: readonly ConceptId[] = Object.keys(tables).filter(isConceptId)
