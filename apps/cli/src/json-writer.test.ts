// A document written piece by piece is the document written at once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JsonWriter } from './json-writer.ts'

it('is the text of the whole document', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue().map((value) => ({ value })), fc.array(fc.jsonValue()).map((list) => ({ list }))), { maxKeys: 5 }), (document) => {
    let text = ''
    const writer = new JsonWriter((piece) => { text += piece })
    for (const [name, member] of Object.entries(document)) {
      if ('value' in member) {
        writer.member(name, member.value)
        continue
      }
      writer.startList(name)
      for (const entry of member.list) writer.entry(entry)
      writer.endList()
    }
    writer.end()
    const whole = Object.fromEntries(Object.entries(document).map(([name, member]) => [name, 'value' in member ? member.value : member.list]))
    // A name that is a whole number comes first in an object, whenever it was set.
    if (Object.keys(whole).join() === Object.keys(document).join()) expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`)
  }))
})
