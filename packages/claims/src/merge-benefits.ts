// What a payer newly says of a coverage, merged into what is known: each value by itself, what changed told with before and
// after, and what a person confirmed otherwise left standing beside the payer's word until a person decides.
import type { Benefits, CalendarDate, CaseEvent, Coverage, JsonValue, ValueChange, ValueConflict } from '@crossbill/model'

/** What an answer tells of one coverage; what is absent was not told. Amounts in cents. */
export interface ToldCoverage {
  readonly planName?: string
  readonly groupNumber?: string
  readonly start?: CalendarDate
  readonly end?: CalendarDate
  readonly status?: 'active' | 'inactive'
  readonly hasDentalBenefit?: boolean
  readonly authorizationRequiredFor?: readonly string[]
  readonly benefits?: Benefits
  readonly answeredOn?: CalendarDate
}

export interface BenefitMerge {
  readonly coverage: Coverage
  /** Paths within the coverage, such as `benefits.deductible.individualUsed`. */
  readonly changes: readonly ValueChange[]
  readonly conflicts: readonly ValueConflict[]
  /** The answer is older than what is known; nothing was taken from it. */
  readonly older: boolean
}

interface Leaf {
  readonly path: string
  readonly told: JsonValue
  /** Taken only where nothing is known yet. */
  readonly onlyWhenUnknown?: true
}

/** Merges an answer into a coverage. `confirmed` holds the paths a person set or confirmed (see `confirmedPaths`). */
export function mergeBenefits(coverage: Coverage, told: ToldCoverage, confirmed: ReadonlySet<string>): BenefitMerge {
  const known = coverage.benefits?.asOf
  if (told.answeredOn !== undefined && known !== undefined && told.answeredOn < known) return { coverage, changes: [], conflicts: [], older: true }
  const draft = structuredClone(coverage)
  const changes: ValueChange[] = []
  const conflicts: ValueConflict[] = []
  for (const { path, told: value, onlyWhenUnknown } of leavesOf(coverage, told)) {
    const before = read(draft, path)
    if (same(before, value) || (onlyWhenUnknown === true && before !== undefined)) continue
    if (before !== undefined && isConfirmed(confirmed, path)) {
      conflicts.push({ path, kept: before, told: value })
      continue
    }
    write(draft, path, value)
    changes.push({ path, ...(before === undefined ? {} : { before }), after: value })
  }
  if (told.answeredOn !== undefined && told.benefits !== undefined) draft.benefits = { ...draft.benefits, asOf: told.answeredOn }
  return { coverage: draft, changes, conflicts, older: false }
}

function leavesOf(coverage: Coverage, told: ToldCoverage): Leaf[] {
  const { benefits = {} } = told
  const codes = told.authorizationRequiredFor?.filter((code) => !(coverage.authorizationRequiredFor ?? []).includes(code)) ?? []
  return [
    ...plain({ planName: told.planName, groupNumber: told.groupNumber }).map((leaf) => ({ ...leaf, onlyWhenUnknown: true as const })),
    ...plain({ status: told.status, start: told.start, end: told.end, hasDentalBenefit: told.hasDentalBenefit }),
    ...(codes.length === 0 ? [] : [{ path: 'authorizationRequiredFor', told: [...(coverage.authorizationRequiredFor ?? []), ...codes] }]),
    ...(benefits.year === undefined ? [] : [{ path: 'benefits.year.start', told: benefits.year.start, onlyWhenUnknown: true as const }]),
    ...counterLeaves('benefits.deductible', coverage.benefits?.deductible, benefits.deductible),
    ...counterLeaves('benefits.outOfPocket', coverage.benefits?.outOfPocket, benefits.outOfPocket),
    ...plain({ 'benefits.noAnnualMaximum': benefits.noAnnualMaximum }),
    ...maximumLeaves(coverage.benefits?.maximums ?? [], benefits.maximums ?? []),
    ...classLeaves(coverage.benefits?.classes ?? [], benefits.classes ?? []),
    ...frequencyLeaves(coverage.benefits?.frequencies ?? [], benefits.frequencies ?? []),
  ]
}

function plain(values: Readonly<Record<string, JsonValue | undefined>>): Leaf[] {
  return Object.entries(values).flatMap(([path, told]) => (told === undefined ? [] : [{ path, told }]))
}

type Counter = Pick<NonNullable<Benefits['deductible']>, 'individual' | 'individualUsed' | 'family' | 'familyUsed' | 'remainingOnly'>

/** Limit and used amount. An answer that tells only what is left says, beside a known limit, how much is used of it. */
function counterLeaves(at: string, known: Counter | undefined, told: Counter | undefined): Leaf[] {
  if (told === undefined) return []
  if (told.remainingOnly !== true) {
    const { individual, individualUsed, family, familyUsed } = told
    return [...plain({ [`${at}.individual`]: individual, [`${at}.individualUsed`]: individualUsed, [`${at}.family`]: family, [`${at}.familyUsed`]: familyUsed }), ...(known?.remainingOnly === true ? [{ path: `${at}.remainingOnly`, told: false }] : [])]
  }
  return (['individual', 'family'] as const).flatMap((level): Leaf[] => {
    const left = told[level]
    const limit = known?.[level]
    if (left === undefined) return []
    if (known?.remainingOnly !== true && limit !== undefined && left <= limit) return [{ path: `${at}.${level}Used`, told: limit - left }]
    return limit !== undefined && known?.remainingOnly !== true ? [] : plain({ [`${at}.${level}`]: left, [`${at}.${level}Used`]: 0, [`${at}.remainingOnly`]: true })
  })
}

type Maximum = NonNullable<Benefits['maximums']>[number]

function maximumLeaves(known: readonly Maximum[], told: readonly Maximum[]): Leaf[] {
  let next = known.length
  return told.flatMap((each): Leaf[] => {
    const index = known.findIndex((one) => one.period === each.period && same(sorted(one.classes), sorted(each.classes)))
    const one = known[index]
    if (one === undefined) return [{ path: `benefits.maximums[${next++}]`, told: each }]
    const at = `benefits.maximums[${index}]`
    if (each.remainingOnly !== true) return [...plain({ [`${at}.limit`]: each.limit, [`${at}.used`]: each.used }), ...(one.remainingOnly === true ? [{ path: `${at}.remainingOnly`, told: false }] : [])]
    if (one.remainingOnly === true) return [{ path: `${at}.limit`, told: each.limit }]
    return each.limit <= one.limit ? [{ path: `${at}.used`, told: one.limit - each.limit }] : []
  })
}

type Class = NonNullable<Benefits['classes']>[number]

/** Classes of the same name. Beside classes the office named otherwise, an answer's own names would count services twice. */
function classLeaves(known: readonly Class[], told: readonly Class[]): Leaf[] {
  if (known.length === 0) return told.map((each, index) => ({ path: `benefits.classes[${index}]`, told: each }))
  return told.flatMap(({ name, codes: _, ...terms }) => {
    const index = known.findIndex((one) => one.name === name)
    return index < 0 ? [] : plain(Object.fromEntries(Object.entries(terms).map(([term, value]) => [`benefits.classes[${index}].${term}`, value])))
  })
}

type Frequency = NonNullable<Benefits['frequencies']>[number]

function frequencyLeaves(known: readonly Frequency[], told: readonly Frequency[]): Leaf[] {
  let next = known.length
  return told.flatMap((each): Leaf[] => {
    const index = known.findIndex((one) => same(sorted(one.codes), sorted(each.codes)) && one.per === each.per)
    if (index >= 0) return plain({ [`benefits.frequencies[${index}].count`]: each.count, [`benefits.frequencies[${index}].months`]: each.months, [`benefits.frequencies[${index}].used`]: each.used })
    if (known.some((one) => one.codes.some((code) => each.codes.includes(code)))) return []
    return [{ path: `benefits.frequencies[${next++}]`, told: each }]
  })
}

function sorted(list: readonly string[] | undefined): string[] {
  return [...(list ?? [])].sort()
}

/**
 * Paths of one coverage that a person set, as its history says. A value taken over from the payer's own answer is the
 * payer's word and not the person's, so that counters may move on.
 */
export function confirmedPaths(history: readonly CaseEvent[], coverageId: string, program: string): ReadonlySet<string> {
  const confirmed = new Set<string>()
  const told = new Map<string, JsonValue>()
  for (const event of history) {
    if (event.kind === 'benefits-answered' && event.coverageId === coverageId) for (const each of event.conflicts) told.set(each.path, each.told)
    if (event.kind !== 'facts-changed' || event.by === program) continue
    const index = event.document.coverages.findIndex((each) => each.id === coverageId)
    const own = event.document.coverages[index]
    if (own === undefined) continue
    for (const changed of event.changed) {
      const path = within(changed, [`coverages[${coverageId}]`, `coverages.${coverageId}`, `coverages[${index}]`, `coverages.${index}`])
      if (path === undefined) continue
      if (told.has(path) && same(told.get(path), read(own, path))) confirmed.delete(path)
      else confirmed.add(path)
    }
  }
  return confirmed
}

function within(path: string, heads: readonly string[]): string | undefined {
  const head = heads.find((each) => path === each || path.startsWith(`${each}.`))
  return head === undefined ? undefined : path.slice(head.length + 1)
}

/** The path itself, or a whole that holds it, was set by a person. */
function isConfirmed(confirmed: ReadonlySet<string>, path: string): boolean {
  return [...confirmed].some((each) => each === path || each === '' || path.startsWith(`${each}.`) || path.startsWith(`${each}[`))
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== '')
}

// A coverage is plain data; its places are found by name and position.
function read(from: unknown, path: string): JsonValue | undefined {
  return keysOf(path).reduce<unknown>((place, key) => (typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[key] : undefined), from) as JsonValue | undefined
}

function write(into: object, path: string, value: JsonValue): void {
  const keys = keysOf(path)
  const last = keys.pop() ?? ''
  let place = into as Record<string, unknown>
  for (const [index, key] of keys.entries()) {
    place[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    place = place[key] as Record<string, unknown>
  }
  place[last] = structuredClone(value)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
