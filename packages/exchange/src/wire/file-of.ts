// What the readers of this room take: the bytes of a file, or a file that was read already, whole or a part of it.
import { readX12, type X12File } from '@crossbill/x12'

export type X12Input = Uint8Array | string | X12File

/** The file that bytes are; a file that was read already is taken as it is, so that many readers share one reading. */
export function fileOf(x12: X12Input): X12File {
  return typeof x12 === 'string' || x12 instanceof Uint8Array ? readX12(x12) : x12
}
