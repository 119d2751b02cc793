// crossbill schema [NAME]: the published JSON Schema of a document, or the names there are.
import { documents, jsonSchemaOf } from '../documents.ts'
import { exit, harmless, print, printJson, Refusal } from '../terminal.ts'

export function schema(name: string | undefined): number {
  if (name === undefined) {
    for (const [each, { says }] of Object.entries(documents)) print(`${each.padEnd(12)} ${says}`)
    return exit.done
  }
  const found = jsonSchemaOf(name)
  if (found === undefined) throw new Refusal(exit.usage, `There is no document ${harmless(name)}. Known: ${Object.keys(documents).join(', ')}.`)
  printJson(found)
  return exit.done
}
