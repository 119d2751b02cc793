// Random cases with facts taken away: what is asked at once is enough to decide, a fact that is not asked for never changes the
// answer, and each fact that is asked for can change it.
import type { CaseDocument, Coverage } from '@crossbill/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOrders } from './decide-orders.ts'

type Json = Record<string, unknown>
const day = fc.record({ year: fc.integer({ min: 2005, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-01`)
const birthday = fc.constantFrom('1981-03-14', '1984-03-14', '1985-11-02', '1979-07-07')
const status = fc.constantFrom('active', 'retired', 'laid-off', 'cobra-or-state-continuation')
const terms = { employmentStatus: status, employerSize: fc.constantFrom(5, 19, 20, 99, 100, 4000), planStartForLongestRule: fc.oneof(day, fc.constantFrom('2020-01-01', '2021-01-01')) }

/** A child of parents together or apart, under plans of parents, their spouses or grandparents. */
const childCase = fc.record({
  apart: fc.boolean(),
  coverages: fc.array(fc.record({ kind: fc.constantFrom('group-dental', 'group-dental', 'individual-dental', 'medicaid'), heldBy: fc.constantFrom('mother', 'father', 'stepmother', 'stepfather'), ...terms }), { minLength: 2, maxLength: 3 }),
  decree: fc.record({ kind: fc.constantFrom('one-parent-responsible', 'both-responsible', 'joint-custody-silent', 'none'), responsible: fc.constantFrom('mother', 'father') }),
  custodialParent: fc.constantFrom('mother', 'father'), birthDates: fc.tuple(birthday, birthday, birthday, birthday),
}).map(({ apart, coverages, decree, custodialParent, birthDates }): Json => ({
  birthDate: '2015-05-05', service: { code: 'D2392' },
  coverages: coverages.map((each) => ({ ...each, relationship: 'child', heldBy: apart ? each.heldBy : each.heldBy.replace('step', '') })),
  household: {
    parents: apart ? 'apart' : 'together',
    people: { mother: { birthDate: birthDates[0] }, father: { birthDate: birthDates[1] }, stepmother: { birthDate: birthDates[2] }, stepfather: { birthDate: birthDates[3] } },
    ...(apart ? { custodialParent, decree: decree.kind === 'one-parent-responsible' ? decree : { kind: decree.kind } } : { decree: { kind: 'none' } }),
  },
}))

/** An adult under plans of the own, of the spouse, of a parent, with Medicare or without, after an accident or not. */
const adultCase = fc.record({
  coverages: fc.array(fc.record({ kind: fc.constantFrom('group-dental', 'group-medical', 'group-medical', 'individual-dental', 'medicare-b'), held: fc.constantFrom(['self', 'patient'], ['spouse', 'spouse'], ['child', 'mother'], ['child', 'father']), ...terms }), { minLength: 2, maxLength: 3 }),
  birthDates: fc.tuple(birthday, birthday, birthday),
  entitlement: fc.constantFrom('age', 'disability', 'esrd'), medicareFrom: fc.constantFrom('2020-01-01', '2025-06-01'), linked: fc.constantFrom('dialysis', 'none'),
  accident: fc.option(fc.record({ kind: fc.constantFrom('auto', 'work'), state: fc.constantFrom('NJ', 'MN', 'CO', 'FL'), workClaim: fc.constantFrom('accepted', 'denied'), autoElection: fc.constantFrom('auto-first', 'health-first'), injured: fc.boolean(), first: fc.constantFrom('2026-05-03', '2026-05-20') }), { nil: undefined }),
  code: fc.constantFrom('D7140', 'D7286', 'D7240'),
}).map(({ coverages, birthDates, entitlement, medicareFrom, linked, accident, code }): Json => {
  const kept = coverages.filter((each, index) => each.kind !== 'medicare-b' || coverages.findIndex((other) => other.kind === 'medicare-b') === index)
  const payer = accident?.kind === 'work' ? [{ kind: 'workers-compensation' }] : accident?.kind === 'auto' ? [{ kind: 'auto-no-fault' }] : []
  return {
    birthDate: '1990-05-05', service: { code, diagnoses: accident !== undefined ? undefined : code === 'D7286' ? ['K13.21'] : code === 'D7240' ? ['K01.1'] : undefined, ...(accident === undefined ? {} : { accident: accident.injured }), dateOfService: '2026-06-04' },
    coverages: [...kept.map(({ held, ...each }) => (each.kind === 'medicare-b' ? { kind: each.kind } : { ...each, relationship: held[0], heldBy: held[1] })), ...payer],
    household: { parents: 'together', decree: { kind: 'none' }, people: { mother: { birthDate: birthDates[0] }, father: { birthDate: birthDates[1] }, spouse: { birthDate: birthDates[2] } } },
    ...(kept.some((each) => each.kind === 'medicare-b') ? { government: { medicareEntitlement: entitlement, medicareFrom, linkedService: linked, referralOnFile: true } } : {}),
    ...(accident === undefined ? {} : { accident: { kind: accident.kind, date: '2026-05-01', state: accident.state, workClaim: accident.workClaim, autoElection: accident.autoElection, firstCareDate: accident.first } }),
  }
})

function documentOf(drawn: Json): CaseDocument {
  const { birthDate, service, coverages, ...rest } = JSON.parse(JSON.stringify(drawn)) as { birthDate: string; service: Json; coverages: Json[] }
  return {
    crossbill: 'case/1', id: 'drawn', asOf: '2026-11-23', office: { id: 'office', name: 'Office' }, providers: [],
    patient: { id: 'patient', name: { last: 'Patient' }, birthDate },
    // Only a plan from work has a working status.
    coverages: coverages.map(({ employmentStatus, ...each }, index) => ({ id: `c${index}`, ...(String(each['kind']).startsWith('group') ? { employmentStatus } : {}), payer: { id: `p${index}`, name: `Payer ${index}` }, ...each }) as unknown as Coverage),
    plan: { services: [{ id: 's1', fee: 10000, dateOfService: '2026-05-04', ...service } as CaseDocument['plan']['services'][number]] }, ...rest,
  }
}

/** Facts that may be missing, by the path they are asked under. */
function removable(document: CaseDocument): string[] {
  const of = (place: string, keys: readonly string[]): string[] => keys.map((key) => `${place}.${key}`)
  return [
    ...document.coverages.flatMap((each) => of(`coverages[${each.id}]`, ['relationship', 'heldBy', 'employmentStatus', 'employerSize', 'planStartForLongestRule'])),
    ...of('household', ['parents', 'custodialParent', 'decree', ...Object.keys(document.household?.people ?? {}).map((key) => `people.${key}.birthDate`)]),
    ...of('government', ['medicareEntitlement', 'medicareFrom', 'referralOnFile']),
    ...of('accident', ['state', 'workClaim', 'autoElection', 'firstCareDate']), 'plan.services[s1].accident',
  ].filter((path) => valueAt(document, path) !== undefined)
}

/** The record that holds a fact, and its key. */
function holderAt(document: unknown, path: string): { record: Json; key: string } | undefined {
  const keys = path.replaceAll(/\[(\w+)\]/g, '.$1').split('.')
  let record = document as Json | undefined
  for (const key of keys.slice(0, -1)) record = (Array.isArray(record) ? record.find((each: Json) => each['id'] === key) : record?.[key]) as Json | undefined
  const key = keys.at(-1)
  return record === undefined || key === undefined ? undefined : { record, key }
}

function valueAt(document: unknown, path: string): unknown {
  const found = holderAt(document, path)
  return found?.record[found.key]
}

function without(document: CaseDocument, paths: readonly string[]): CaseDocument {
  const copy: CaseDocument = structuredClone(document)
  for (const path of paths) {
    const found = holderAt(copy, path)
    if (found !== undefined) delete found.record[found.key]
  }
  return copy
}

function birthDateOf(whole: CaseDocument, holder: string): string {
  return whole.household?.people?.[holder]?.birthDate ?? whole.patient.birthDate
}

/** Puts back the facts that were asked for, with the values of the whole case. */
function answered(partial: CaseDocument, whole: CaseDocument, asked: readonly string[]): CaseDocument {
  const copy: CaseDocument = structuredClone(partial)
  for (const path of asked) {
    const place = path.startsWith('household.decree') ? 'household.decree' : path
    // Of a holder nobody named, the birthday is asked beside the plan.
    const held = /^coverages\[(\w+)\]\.subscriber\.birthDate$/.exec(path)
    if (held !== null) copy.coverages = copy.coverages.map((each) => (each.id === held[1] ? { ...each, subscriber: { birthDate: birthDateOf(whole, String(valueAt(whole, `coverages[${each.id}].heldBy`))) } } : each))
    const value = valueAt(whole, place)
    const found = holderAt(copy, place)
    if (held === null && found !== undefined && value !== undefined) found.record[found.key] = structuredClone(value)
  }
  return copy
}

function answerOf(document: CaseDocument): { decided: boolean; order: readonly string[]; modifiers: string; cycle: boolean; needs: readonly string[] } {
  const [order] = decideOrders(document, { flips: false })
  if (order === undefined) throw new Error('no order')
  return { decided: order.decided, order: order.order, modifiers: JSON.stringify(order.modifiers ?? []), cycle: order.warnings.some((each) => each.code === 'ORDER_CYCLE'), needs: order.needs.map((each) => each.fact) }
}

/** Values a fact can have, by the end of its path. */
const valuesOf: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/\.relationship$/, ['self', 'spouse', 'child']],
  [/\.heldBy$/, ['patient', 'spouse', 'mother', 'father', 'stepmother', 'stepfather']],
  [/\.employmentStatus$/, ['active', 'retired', 'laid-off', 'cobra-or-state-continuation']],
  [/\.employerSize$/, [5, 19, 20, 99, 100, 4000]],
  [/\.planStartForLongestRule$/, ['2004-01-01', '2012-01-01', '2020-01-01', '2021-01-01', '2026-01-01']],
  [/birthDate$/, ['1981-01-01', '1981-03-14', '1984-03-14', '1985-11-02', '1979-07-07', '1979-12-31']],
  [/household\.parents$/, ['together', 'apart']],
  [/custodialParent$/, ['mother', 'father']],
  [/decree\.kind$/, ['one-parent-responsible', 'both-responsible', 'joint-custody-silent', 'none']],
  [/decree\.responsible$/, ['mother', 'father']],
  [/medicareEntitlement$/, ['age', 'disability', 'esrd']],
  [/(medicareFrom|dialysisFrom)$/, ['2020-01-01', '2023-11-01', '2024-02-01', '2025-06-01']],
  [/linkedService$/, ['dialysis', 'none']],
  [/(referralOnFile|\.accident|emergencyFinding|wantsMedicareDenial)$/, [true, false]],
  [/accident\.state$/, ['NJ', 'MN', 'CO', 'FL']],
  [/workClaim$/, ['accepted', 'denied']],
  [/autoElection$/, ['auto-first', 'health-first']],
  [/firstCareDate$/, ['2026-05-03', '2026-05-20']],
]

/** With them the first days of the other plans, since days that are equal have rules of their own. */
function valuesFor(fact: string, document: CaseDocument): readonly unknown[] {
  const found = valuesOf.find(([pattern]) => pattern.test(fact))
  if (found === undefined) throw new Error(`no values known for ${fact}`)
  return fact.endsWith('.planStartForLongestRule') ? [...found[1], ...document.coverages.flatMap((each) => each.planStartForLongestRule ?? [])] : found[1]
}

/** The case with values put in, records on the way made where they are missing. */
function filled(document: CaseDocument, facts: ReadonlyMap<string, unknown>): CaseDocument {
  const copy = structuredClone(document) as unknown as Json
  for (const [path, value] of facts) {
    const keys = path.replaceAll(/\[(\w+)\]/g, '.$1').split('.')
    let record: Json = copy
    for (const key of keys.slice(0, -1)) {
      const next = (Array.isArray(record) ? record.find((each: Json) => each['id'] === key) : (record[key] ??= {})) as Json
      record = next
    }
    record[keys.at(-1) ?? ''] = value
  }
  return copy as unknown as CaseDocument
}

/** The facts asked for of which no value, whatever the other answers, was seen to change anything. */
function neverMatter(document: CaseDocument, asked: readonly string[], pick: (among: readonly unknown[]) => unknown): string[] {
  const open = new Set(asked)
  const told = (facts: ReadonlyMap<string, unknown>): string => {
    const [order] = decideOrders(filled(document, facts), { flips: false })
    return JSON.stringify([order?.decided, order?.order, order?.modifiers, order?.alternativeOrder, order?.leftOut.map((each) => each.coverageId), order?.warnings.map((each) => each.code).sort()])
  }
  for (let round = 0; round < 200 && open.size > 0; round += 1) {
    const others = new Map(asked.map((fact) => [fact, pick(valuesFor(fact, document))]))
    for (const fact of open) if (new Set(valuesFor(fact, document).map((value) => told(new Map([...others, [fact, value]])))).size > 1) open.delete(fact)
  }
  return [...open]
}

describe.each([['a child', childCase], ['an adult', adultCase]] as const)('%s', (_name, drawn) => {
  it('the facts asked for are enough to decide, with no second round, and give the answer of the whole case', () => {
    fc.assert(fc.property(drawn, fc.infiniteStream(fc.boolean()), (json, coins) => {
      const whole = documentOf(json)
      const full = answerOf(whole)
      fc.pre(full.decided || full.cycle)
      const partial = without(whole, removable(whole).filter(() => coins.next().value === true))
      const first = answerOf(partial)
      const second = answerOf(answered(partial, whole, first.needs))
      expect({ ...second, needs: [] }).toEqual({ ...full, needs: [] })
      expect(second.needs.filter((each) => !first.needs.includes(each))).toEqual([])
    }), { numRuns: 150 })
  })

  it('no fact is asked for in vain: some answers to it, with some to the others, give different orders', () => {
    fc.assert(fc.property(drawn, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat({ max: 10_000 })), (json, coins, dice) => {
      const whole = documentOf(json)
      const partial = without(whole, removable(whole).filter(() => coins.next().value === true))
      const pick = (among: readonly unknown[]): unknown => among[(dice.next().value ?? 0) % among.length]
      // MCR-19 has a person ask for status and size for a check of its own; the order itself waits for neither.
      const asked = (decideOrders(partial, { flips: false })[0]?.needs ?? []).filter((each) => each.rules.join() !== 'MCR-19').map((each) => each.fact)
      expect(neverMatter(partial, asked, pick)).toEqual([])
    }), { numRuns: 20 })
  })
})
