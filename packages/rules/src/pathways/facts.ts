// What a pathway may look at: one case with its notes read once, and one service of it.
import { isWithin, sideOf, type CaseDocument, type Chart, type ChartFact, type Coverage, type CrossCoding, type ServiceLine } from '@crossbill/model'
import { readNote, type NoteSentence } from '../notes/index.ts'

type ChartDocument = NonNullable<Chart['documents']>[number]

export interface CaseFacts {
  readonly document: CaseDocument
  readonly crossings: readonly CrossCoding[]
  readonly sentences: readonly NoteSentence[]
  readonly facts: readonly ChartFact[]
  readonly documents: readonly ChartDocument[]
  /** Says whether a diagnosis code is complete; without a code set the shape is judged. */
  readonly isCompleteDiagnosis: (code: string, on: string) => boolean
}

export interface ServiceFacts extends CaseFacts {
  readonly service: ServiceLine
  readonly on: string
}

export interface StoryOptions {
  /** Whether a diagnosis code is billable on a date, from the code set; without it its shape is judged. */
  readonly isCompleteDiagnosis?: (code: string, on: string) => boolean
}

/** Reads the notes of a case once for all pathways. */
export function readCase(document: CaseDocument, crossings: readonly CrossCoding[], options: StoryOptions = {}): CaseFacts {
  return {
    document,
    crossings,
    sentences: (document.chart?.notes ?? []).flatMap(readNote),
    facts: document.chart?.facts ?? [],
    documents: document.chart?.documents ?? [],
    isCompleteDiagnosis: options.isCompleteDiagnosis ?? ((code) => looksComplete(code)),
  }
}

/** The case seen from one service: its date of service, else the day the case is looked at. */
export function forService(facts: CaseFacts, service: ServiceLine): ServiceFacts {
  return { ...facts, service, on: service.dateOfService ?? service.dateCompleted ?? facts.document.asOf }
}

/** Diagnoses of a service: its own, else those of its medical codes. */
export function diagnosesOf(facts: ServiceFacts): readonly string[] {
  const own = facts.service.diagnoses ?? []
  if (own.length > 0) return own
  return [...new Set((facts.crossings.find((each) => each.serviceId === facts.service.id)?.candidates ?? []).slice(0, 1).flatMap((each) => each.diagnoses))]
}

/** Coverages in force on the day that a medical story is told to. */
export function medicalCoverages(facts: ServiceFacts): readonly Coverage[] {
  return facts.document.coverages.filter((each) => sideOf(each.kind) !== 'dental' && each.kind !== 'discount-plan' && each.status !== 'inactive' && isWithin(facts.on, each.start, each.end))
}

/** Shortest complete lengths, without the point, for families an office meets; read off the ICD-10-CM list of fiscal year 2026. */
const completeLengths: readonly (readonly [prefix: string, length: number])[] = [
  ['K084', 6], ['K0811', 6], ['K0810', 5], ['K082', 5], ['K0881', 5], ['K0882', 5], ['K0889', 5], ['K083', 4], ['K0502', 5], ['K0501', 5], ['K0510', 5], ['K0511', 5], ['K0520', 5], ['K0521', 6], ['K0522', 6], ['K0530', 5], ['K0531', 6], ['K0532', 6], ['K05', 4],
  ['K035', 4], ['K038', 5], ['K00', 4], ['K01', 4], ['K02', 4], ['K04', 4], ['K09', 4], ['K06', 4], ['K11', 4], ['K12', 4], ['K13', 4], ['K14', 4], ['M87180', 6], ['M87', 6], ['M27', 4], ['M266', 5], ['M262', 5], ['M26', 4], ['M791', 5], ['E1163', 6], ['E1063', 6], ['E11', 4], ['E10', 4], ['G47', 4], ['G50', 4], ['Q3', 4], ['Q38', 4], ['L03', 5], ['Z01818', 6], ['Z79', 5], ['Z85', 5], ['C0', 4], ['D16', 4], ['O996', 5],
]

/** Judges the shape: injuries and poisonings take seven characters, other families the length their list shows. */
export function looksComplete(code: string): boolean {
  const bare = code.replace('.', '').toUpperCase()
  if (!/^[A-Z]\d[A-Z0-9]{1,5}$/.test(bare)) return false
  if (/^(S|T(?!07|14))/.test(bare)) return bare.length === 7
  const row = completeLengths.filter(([prefix]) => bare.startsWith(prefix)).sort((a, b) => b[0].length - a[0].length)[0]
  return bare.length >= (row?.[1] ?? 3)
}
