// External code sets by the date that counts. What a set does not know at all (`undefined`) is not judged.

import { Loop } from '../../reading/loop.ts'
import type { Segment } from '../../segment.ts'
import { isDate6, isDate8 } from '../dates.ts'
import { hasClaimStatus, reasonElements, remarkElements, statusElements } from './code-forms.ts'
import { isPlaceOfService } from './identifiers.ts'
import type { CodeSetName, LoopRule, RuleContext } from './rule.ts'

interface Use {
  readonly set: CodeSetName
  readonly code: string
  readonly element: number
  readonly component?: number
}

const diagnosisSets: Readonly<Record<string, CodeSetName>> = {
  ABK: 'icd10cm', ABF: 'icd10cm', ABJ: 'icd10cm', APR: 'icd10cm', ABN: 'icd10cm', BK: 'icd9cm', BF: 'icd9cm', BJ: 'icd9cm', PR: 'icd9cm', BN: 'icd9cm', BBR: 'icd10pcs', BBQ: 'icd10pcs', BP: 'hcpcs', BO: 'hcpcs',
}
const procedureSets: Readonly<Record<string, CodeSetName>> = { HC: 'hcpcs', AD: 'cdt', N4: 'ndc', NU: 'revenue' }

const uses: ReadonlyMap<string, (segment: Segment) => Use[]> = new Map(Object.entries<(segment: Segment) => Use[]>({
  HI: (segment) => Array.from({ length: segment.size }, (_, index) => coded(segment, index + 1, diagnosisSets)).flat(),
  SV1: (segment) => [...procedure(segment, 1), { set: 'placeOfService', code: segment.element(5), element: 5 }],
  SV2: (segment) => [{ set: 'revenue', code: segment.element(1), element: 1 }, ...procedure(segment, 2)],
  SV3: (segment) => [...procedure(segment, 1), { set: 'placeOfService', code: segment.element(3), element: 3 }],
  SVC: (segment) => procedure(segment, 1),
  SVD: (segment) => procedure(segment, 3),
  CLM: (segment) => (segment.component(5, 2) === 'B' ? [{ set: 'placeOfService', code: segment.component(5, 1), element: 5, component: 1 }] : []),
  CAS: (segment) => reasonElements.map((element) => ({ set: 'carc', code: segment.element(element), element })),
  LQ: remarks, MOA: remarks, MIA: remarks,
  PRV: (segment) => (segment.element(2) === 'PXC' ? [{ set: 'taxonomy', code: segment.element(3), element: 3 }] : []),
  STC: (segment) => statusElements.flatMap((element) => [
    { set: 'claimStatusCategory', code: segment.component(element, 1), element, component: 1 },
    ...(hasClaimStatus(segment, element) ? [{ set: 'claimStatus' as const, code: segment.component(element, 2), element, component: 2 }] : []),
  ]),
}))

function remarks(segment: Segment): Use[] {
  return remarkElements(segment).map((element) => ({ set: 'rarc', code: segment.element(element), element }))
}

function coded(segment: Segment, element: number, sets: Readonly<Record<string, CodeSetName>>): Use[] {
  const set = sets[segment.component(element, 1)]
  const code = segment.component(element, 2)
  return set ? [{ set: set === 'hcpcs' ? procedureSet(code) : set, code, element, component: 2 }] : []
}

/** HC says HCPCS, which is three lists: CPT, the dental codes (D), and the national codes. */
function procedureSet(code: string): CodeSetName {
  return /^\d/.test(code) ? 'cpt' : /^D\d/.test(code) ? 'cdt' : 'hcpcs'
}

function procedure(segment: Segment, element: number): Use[] {
  const modifiers = [3, 4, 5, 6].map((component) => ({ set: 'modifier' as const, code: segment.component(element, component), element, component }))
  return [...coded(segment, element, procedureSets), ...modifiers]
}

export const codeSetRule: LoopRule = (loop, context) => {
  const { codeSets } = context
  if (!codeSets) return
  // Most loops name no code: their dates are not looked for.
  let served: string | undefined
  let answered: string | undefined
  let dated = false
  for (const segment of loop.children) {
    if (segment instanceof Loop) continue
    const usesOf = uses.get(segment.id)
    if (!usesOf) continue
    for (const use of usesOf(segment)) {
      if (use.code === '' || told(use)) continue
      if (!dated) {
        served = dateText(serviceDate(loop, context))
        answered = dateText(answerDate(loop, context))
        dated = true
      }
      if (codeSets.has(use.set, use.code, answerSets.has(use.set) ? answered : served) !== false) continue
      const { element, component, set } = use
      context.reporter.at('X12-CODE-EXTERNAL', segment, { loop: loop.id, element, ...(component !== undefined && { component }), words: { set } })
    }
  }
}

/** A place of service that is none is told by its own rule. */
const told = (use: Use): boolean => use.set === 'placeOfService' && !isPlaceOfService(use.code)

/** Codes of a payer's answer are those of the day it answered, whenever the service was. */
const answerSets: ReadonlySet<CodeSetName> = new Set(['carc', 'rarc', 'claimStatus', 'claimStatusCategory'])

function answerDate(loop: Loop, context: RuleContext): string | undefined {
  return loop.segment('DTP', '573')?.element(3) ?? loop.loop('2330B')?.segment('DTP', '573')?.element(3) ?? madeOn(context)
}

function dateText(day: string | undefined): string | undefined {
  return day !== undefined && isDate8(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}` : undefined
}

function madeOn(context: RuleContext): string | undefined {
  return isDate6(context.made) ? `20${context.made}` : undefined
}

/** First day of service of the line, else of the claim; where there is none, the day the interchange was made. */
function serviceDate(loop: Loop, context: RuleContext): string | undefined {
  for (let at: Loop | undefined = loop; at; at = at.parent) {
    const period = at.segment('DTP', '472') ?? at.segment('DTP', '434')
    const day = period?.element(3).slice(0, 8) ?? (at.segment('DTM', '472') ?? at.segment('DTM', '150') ?? at.segment('DTM', '232'))?.element(2)
    if (day && /^\d{8}$/.test(day)) return day
    const lines: Loop | undefined = at.id === '2300' || at.id === '2100' ? at.loops().find((below) => below.segment('DTP', '472') ?? below.segment('DTM', '472')) : undefined
    const first = lines?.segment('DTP', '472')?.element(3).slice(0, 8) ?? lines?.segment('DTM', '472')?.element(2)
    if (first && /^\d{8}$/.test(first)) return first
  }
  return madeOn(context)
}
