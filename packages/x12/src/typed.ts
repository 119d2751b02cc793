// Types from the one definition: the names of the dictionary become the keys of a segment's values, the loop ids of a
// definition the ids that may be asked for. Nothing is written down a second time.

import type { composites } from './definitions/composites.definition.ts'
import { segmentShape } from './definitions/dictionary.ts'
import type { LoopDefinition, TransactionDefinition } from './definitions/language.ts'
import type { segments } from './definitions/segments.definition.ts'
import type { Transaction } from './reading/file.ts'
import type { Loop } from './reading/loop.ts'
import type { Segment } from './segment.ts'
import type { ElementInput, SegmentInput } from './writing/segment-input.ts'

type Segments = typeof segments
type Composites = typeof composites
export type KnownSegment = keyof Segments

type Tokens<Text> = Text extends `${infer First} ${infer Rest}` ? First | Tokens<Rest> : Text
type NameOf<Token> = Token extends `${infer Name}:${string}` ? Name : never
type Simple<Text extends string> = { readonly [Token in Tokens<Text> as NameOf<Token>]?: string }
type ValueOf<Token> = Token extends `${string}:${infer Type}^${string}` ? OfType<Type> : Token extends `${string}:${infer Type}` ? OfType<Type> : never
type OfType<Type> = Type extends keyof Composites ? Simple<Composites[Type]> : string

/** The values of a segment by the names of the dictionary: `{ claimId: 'C-1', place: { facility: '11' } }`. */
export type ValuesOf<Id extends KnownSegment> = { readonly [Token in Tokens<Segments[Id][0]> as NameOf<Token>]?: ValueOf<Token> }

/** Every loop id of a definition. */
export type LoopIdOf<Definition> = Definition extends LoopDefinition<infer Id, string, infer Children> ? (string extends Id ? string : Id | LoopIdOf<Children[number]>) : never

/** Values of a segment by name; an element that is absent is left out. Of a repeated element the first is given. */
export function valuesOf<const Id extends KnownSegment>(segment: Segment, id: Id): ValuesOf<Id> {
  const values: Record<string, string | Record<string, string>> = {}
  segmentShape(id)?.elements.forEach((element, index) => {
    const [text] = segment.id === 'ISA' ? [segment.element(index + 1)] : segment.repeats(index + 1)
    if (text === undefined || text === '' || segment.id !== id) return
    if (element.type !== 'composite') {
      values[element.name] = text
      return
    }
    const parts = text.split(segment.delimiters.component)
    values[element.name] = Object.fromEntries(element.components.flatMap((part, at) => (parts[at] ? [[part.name, parts[at]]] : [])))
  })
  return values as ValuesOf<Id>
}

/** A segment to write from values by name: `compose('CLM', { claimId: 'C-1', charge: '120.5' })`. */
export function compose<const Id extends KnownSegment>(id: Id, values: ValuesOf<Id>): SegmentInput {
  const given = values as Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>
  const elements = segmentShape(id)?.elements.map((element): ElementInput => {
    const value = given[element.name]
    return value === undefined || typeof value === 'string' ? value : element.components.map((part) => value[part.name])
  })
  return [id, ...(elements ?? [])]
}

/** Loops of a transaction by an id its definition has; a mistyped id does not compile. */
export function loopsOf<Root extends LoopDefinition>(transaction: Transaction, definition: TransactionDefinition<Root>, id: LoopIdOf<Root>): Loop[] {
  return transaction.kind === definition.kind ? transaction.root.every(id) : []
}

