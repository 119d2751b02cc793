// The shape of a pathway: a condition, what may be billed for it, what the chart must show, and the papers that go with it.
// One declarative definition each; weigh.ts evaluates all of them.
import type { CoverageKind } from '@crossbill/model'
import type { Rule } from '../rule.ts'
import type { MandateKind } from './state-mandates.table.ts'
import type { Assertion, ConceptId, MeasureKind, NoteSection, TextEvidence } from '../notes/index.ts'

/** A condition on the case, as data. */
export type Condition =
  /** A diagnosis of the service begins with one of these; `first` looks only at the first one. */
  | { readonly diagnosis: readonly string[]; readonly first?: boolean }
  /** The dental code matches a code or range. */
  | { readonly code: readonly string[] }
  /** The chart names one of these concepts, in one of these meanings (present or past unless told). */
  | { readonly chart: readonly ConceptId[]; readonly meant?: readonly Assertion[] }
  /** A structured fact of one of these elements stands and is not marked as absent. */
  | { readonly fact: readonly string[] }
  | { readonly document: readonly string[] }
  /** The service or the case is due to an accident. */
  | { readonly accident: true }
  | { readonly coverage: readonly CoverageKind[] }
  | { readonly state: readonly string[] }
  | { readonly age: { readonly below?: number; readonly from?: number } }
  | { readonly place: readonly string[] }
  /** Another service of the plan matches. */
  | { readonly alsoPlanned: readonly string[] }
  /** The service has a medical code candidate. */
  | { readonly crossed: true }
  /** A linked covered medical service is named for Medicare. */
  | { readonly linkedService: readonly string[] | 'any' }
  /** A value measured in a structured fact or a note lies in the span (`atLeast` included, `below` not). */
  | { readonly value: { readonly kind: MeasureKind; readonly facts: readonly string[]; readonly atLeast?: number; readonly below?: number } }
  /** A state law that binds one of the medical plans names this care for this patient. */
  | { readonly mandate: MandateKind }
  /** The date of service is on or after, before. */
  | { readonly date: { readonly from?: string; readonly before?: string } }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** One answer of a pathway; the first whose condition holds is given. */
export interface Decision {
  readonly when: Condition | 'otherwise'
  readonly fits: 'fits' | 'does-not-fit' | 'fits-if'
  /** Plain sentence; says what would make it fit where it is `fits-if`. */
  readonly why: string
  /** The state law that applies is named behind the sentence. */
  readonly mandate?: MandateKind
}

export interface FactEvidence {
  readonly elements: readonly string[]
  readonly date?: boolean
  readonly value?: { readonly below?: number; readonly above?: number } | true
  readonly text?: boolean
}

export interface DocumentEvidence {
  readonly kinds: readonly string[]
  readonly date?: boolean
  readonly signed?: boolean
}

/** What can prove an element; the first that does is shown. */
export interface Proofs {
  /** Diagnoses that fit, by their first characters; to full length. */
  readonly diagnosis?: readonly string[]
  readonly facts?: readonly FactEvidence[]
  readonly text?: readonly TextEvidence[]
  readonly documents?: readonly DocumentEvidence[]
  /** Facts of the accident that must be known. */
  readonly accident?: readonly ('date' | 'cause' | 'kind' | 'place-or-state')[]
  /** Facts of the service line itself. */
  readonly service?: readonly ('minutes' | 'placeOfService')[]
  /** A fact of the government part of the case. */
  readonly government?: readonly ('linkedService' | 'referralOnFile')[]
}

/** A place to write, with a gap to fill; never a finding. */
export interface Prompt {
  readonly label: string
  /** Text put into the note; holds `___` where the writer writes. */
  readonly insert: string
  readonly section: Exclude<NoteSection, 'amendment'>
}

export interface StoryElement {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly required: boolean
  readonly proofs: Proofs
  /** The question asked when nothing proves it. */
  readonly ask: string
  /** When only a part is there. */
  readonly askDate?: string
  readonly askMeasure?: string
  readonly prompts: readonly Prompt[]
  /** Asked for only where this holds. */
  readonly when?: Condition
}

/** A paper that goes with the claim. */
export interface PathwayDocument {
  readonly kinds: readonly string[]
  readonly title: string
  readonly required: boolean
  readonly when?: Condition
}

export interface Pathway extends Rule {
  readonly title: string
  /** Which services and conditions bring this pathway up. */
  readonly about: Condition
  readonly decisions: readonly Decision[]
  readonly elements: readonly StoryElement[]
  readonly documents: readonly PathwayDocument[]
  /** Traps, each a plain sentence. */
  readonly traps: readonly string[]
  /** Rows of medical-first.csv this pathway stands on. */
  readonly rows: readonly string[]
}

