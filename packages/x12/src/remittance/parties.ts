// Patients, subscribers and providers of a claim. A file names few rendering providers, one claim after the other.

import type { Fields } from './fields.ts'
import type { RemittanceParty } from './types.ts'

export function readParty(fields: Fields): RemittanceParty {
  return { entity: fields.code(1), lastName: fields.code(3), firstName: fields.code(4), middleName: fields.code(5), idQualifier: fields.code(8), id: fields.string(9) }
}

const longest = 256

/** Gives the party of the segment before again while the bytes are the same. */
export class LastParty {
  private readonly bytes = new Uint8Array(longest)
  private length = -1
  private party: RemittanceParty | undefined
  private readonly fields: Fields

  constructor(fields: Fields) {
    this.fields = fields
  }

  read(): RemittanceParty {
    const { fields } = this
    const from = fields.from(1)
    const length = fields.to(fields.count) - from
    if (this.party && this.isSame(from, length)) return this.party
    const party = readParty(fields)
    if (length <= longest) {
      this.bytes.set(fields.bytes.subarray(from, from + length))
      this.length = length
      this.party = party
    }
    return party
  }

  private isSame(from: number, length: number): boolean {
    if (length !== this.length) return false
    const { bytes } = this
    const other = this.fields.bytes
    // Providers differ in their number, which stands last.
    for (let at = length - 1; at >= 0; at -= 1) if (bytes[at] !== other[from + at]) return false
    return true
  }
}
