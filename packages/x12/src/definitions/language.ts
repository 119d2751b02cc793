// The language a transaction is defined in: loops and segments as a tree, each segment with its elements in one short text.
// `01=A|B 02? 03.1#X 04?=@states` reads: element 1 required and one of A, B; element 2 situational; component 1 of element 3
// is X and tells this segment from others of its id; element 4 situational, one of a named list. What is not named is not used.

import { codeLists } from './code-lists.definition.ts'
import { segmentShape } from './dictionary.ts'

export interface ElementUse {
  readonly position: number
  readonly required: boolean
  readonly codes: ReadonlySet<string> | undefined
  readonly key: boolean
  readonly components: readonly (ElementUse | undefined)[] | undefined
}

export interface SegmentDefinition<Id extends string = string, Use extends string = string, Elements extends string = string> {
  readonly kind: 'segment'
  readonly id: Id
  readonly name: string
  readonly use: Use
  readonly text: Elements
  readonly required: boolean
  readonly max: number
  readonly elements: readonly (ElementUse | undefined)[]
  readonly keys: readonly KeyTest[]
  /** The last required element; 0 when none is. */
  readonly lastRequired: number
}

export interface KeyTest {
  readonly element: number
  readonly component: number
  readonly codes: ReadonlySet<string>
}

export interface LoopDefinition<Id extends string = string, Use extends string = string, Children extends readonly Child[] = readonly Child[]> {
  readonly kind: 'loop'
  readonly id: Id
  readonly name: string
  readonly use: Use
  readonly required: boolean
  readonly max: number
  readonly children: Children
  /** Order group of each child: neighbours that start with the same segment id may come in any order. */
  readonly groups: readonly number[]
  /** Indexes of the children that are required. */
  readonly requiredAt: readonly number[]
  readonly byId: ReadonlyMap<string, readonly number[]>
  readonly head: SegmentDefinition
}

export type Child = SegmentDefinition | LoopDefinition

export interface TransactionHead {
  readonly kind: string
  readonly set: string
  readonly guides: readonly string[]
  readonly functionalIds: readonly string[]
  /** Functional ids some partners send instead; told as a warning. */
  readonly toleratedIds?: readonly string[]
  /** What BHT02 says, where one guide has a definition for each purpose; the first of a guide is followed where it says none of them. */
  readonly purposes?: readonly string[]
  readonly name: string
}

export type TransactionDefinition<Root extends LoopDefinition = LoopDefinition> = TransactionHead & { readonly root: Root }

/** A segment: `R` required once, `S` situational once, `R3`/`S3` up to three times, `R*`/`S*` any number. */
export function seg<const Id extends string, const Use extends string, const Elements extends string>(
  id: Id, use: Use, name: string, text: Elements,
): SegmentDefinition<Id, Use, Elements> {
  return new SegmentNode(id, use, name, text)
}

/** Opens its element text only when somebody asks: a program that reads one kind of file pays for no other. */
class SegmentNode<Id extends string, Use extends string, Elements extends string> implements SegmentDefinition<Id, Use, Elements> {
  readonly kind = 'segment'
  readonly id: Id
  readonly use: Use
  readonly name: string
  readonly text: Elements
  readonly required: boolean
  readonly max: number
  private opened: readonly (ElementUse | undefined)[] | undefined
  private tests: readonly KeyTest[] | undefined
  private last: number | undefined

  constructor(id: Id, use: Use, name: string, text: Elements) {
    this.id = id
    this.use = use
    this.name = name
    this.text = text
    const { required, max } = occurrence(use)
    this.required = required
    this.max = max
  }

  get elements(): readonly (ElementUse | undefined)[] {
    this.opened ??= elementUses(this.id, this.text)
    return this.opened
  }

  get lastRequired(): number {
    this.last ??= this.elements.findLast((use) => use?.required)?.position ?? 0
    return this.last
  }

  get keys(): readonly KeyTest[] {
    this.tests ??= this.text.includes('#') ? keyTests(this.elements) : []
    return this.tests
  }
}

/** One segment per qualifier in its first element: `{ G1: 'Prior authorization' }`, each situational and at most `use` times. */
export function segs<const Id extends string, const Names extends Readonly<Record<string, string>>>(id: Id, names: Names, rest: string, use: string = 'S'): SegmentDefinition<Id>[] {
  return Object.entries(names).map(([codes, name]) => seg(id, use, name, `01#${codes} ${rest}`))
}

/** A loop: starts with its first segment. */
export function loop<const Id extends string, const Use extends string, const Children extends readonly Child[]>(
  id: Id, use: Use, name: string, children: Children,
): LoopDefinition<Id, Use, Children> {
  const first = children[0]
  if (first === undefined) throw new Error(`loop ${id} has no segment`)
  const head = first.kind === 'segment' ? first : first.head
  return { kind: 'loop', id, name, use, ...occurrence(use), children, ...order(children), head }
}

export function transaction<const Children extends readonly Child[]>(head: TransactionHead, children: Children): TransactionDefinition<LoopDefinition<'ST', 'R', Children>> {
  return { ...head, root: loop('ST', 'R', head.name, children) }
}

function order(children: readonly Child[]): { groups: number[]; requiredAt: number[]; byId: Map<string, number[]> } {
  const groups: number[] = []
  const byId = new Map<string, number[]>()
  let before = ''
  children.forEach((child, index) => {
    const id = headId(child)
    const neighbour = children[index - 1]
    groups.push(id === before && neighbour && anyOrder(neighbour, child) ? (groups[index - 1] ?? 0) : index)
    before = id
    byId.set(id, [...(byId.get(id) ?? []), index])
  })
  return { groups, requiredAt: [...children.keys()].filter((index) => children[index]?.required), byId }
}

/** Segments of one id may come in any order, and so may situational loops; a required loop keeps its place. */
function anyOrder(one: Child, other: Child): boolean {
  return one.kind === other.kind && (one.kind === 'segment' || (!one.required && !other.required))
}

export function headId(child: Child): string {
  return child.kind === 'segment' ? child.id : child.head.id
}

function occurrence(use: string): { required: boolean; max: number } {
  const count = use.slice(1)
  return { required: use[0] === 'R', max: count === '*' ? Number.POSITIVE_INFINITY : count === '' ? 1 : Number(count) }
}

function elementUses(id: string, text: string): (ElementUse | undefined)[] {
  const shape = segmentShape(id)
  if (!shape) throw new Error(`segment ${id} is not in the dictionary`)
  const uses: (ElementUse | undefined)[] = []
  for (const token of text.split(' ').filter(Boolean)) {
    const match = /^(\d\d)(?:\.(\d))?(\?)?(?:([=#])(.+))?$/.exec(token)
    if (!match) throw new Error(`${id}: cannot read ${token}`)
    const position = Number(match[1])
    if (position > shape.elements.length) throw new Error(`${id}: no element ${position}`)
    const use = { required: match[3] === undefined, codes: codesOf(match[5]), key: match[4] === '#' }
    const component = match[2]
    if (component === undefined) uses[position] = { position, ...use, components: undefined }
    else uses[position] = withComponent(uses[position], position, { position: Number(component), ...use, components: undefined })
  }
  return uses
}

function withComponent(use: ElementUse | undefined, position: number, component: ElementUse): ElementUse {
  const components = [...(use?.components ?? [])]
  components[component.position] = component
  return { position, required: use?.required ?? true, codes: undefined, key: false, components }
}

function codesOf(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined
  if (!text.startsWith('@')) return new Set(text.split('|'))
  const list = codeLists[text.slice(1)]
  if (!list) throw new Error(`no code list ${text}`)
  return list
}

function keyTests(elements: readonly (ElementUse | undefined)[]): KeyTest[] {
  const tests: KeyTest[] = []
  for (const use of elements) {
    if (use?.key && use.codes) tests.push({ element: use.position, component: 0, codes: use.codes })
    for (const part of use?.components ?? []) {
      if (use && part?.key && part.codes) tests.push({ element: use.position, component: part.position, codes: part.codes })
    }
  }
  return tests
}
