// Notes: free text read for what it says and what it denies; review while writing, signing, amending.
export type { Assertion } from './assertions.ts'
export { readNote, type Mention, type NoteSection, type NoteSentence } from './read-note.ts'
export { searchText, type NoteProof, type Search, type TextEvidence } from './evidence.ts'
export { measuresIn, type Measure, type MeasureKind } from './measures.ts'
export { datesIn, type DateMention } from './dates.ts'
export { conceptIds, isConceptId, type ConceptId } from './concepts/index.ts'
