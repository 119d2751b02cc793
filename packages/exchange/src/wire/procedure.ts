// A procedure as the wire names it (C003) and as the office knows it: code system, code, modifiers, words.
import type { RemittanceLine } from '@crossbill/model'
import type { Segment } from '@crossbill/x12'
import { codeSystemOf } from './codes.ts'
import { known, some, told } from './known.ts'

/** Undefined when the element holds no code. */
export function readProcedure(segment: Segment, element: number): RemittanceLine['procedure'] | undefined {
  const [qualifier = '', code = '', ...more] = segment.components(element)
  if (code === '') return undefined
  const system = qualifier === 'AD' || qualifier === 'HC' ? codeSystemOf(qualifier, code) : qualifier
  return known({ system, code, modifiers: some(more.slice(0, 4).filter((each) => each !== '')), description: told(more[4]) })
}
