// The published JSON Schemas under docs/schema are the ones the program uses. UPDATE=1 writes them anew.
import { mkdirSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { documents, jsonSchemaOf } from '../apps/cli/src/documents.ts'
import { filesBelow, readText } from './tree.ts'

const write = process.env['UPDATE'] === '1'

describe.each(Object.keys(documents))('docs/schema/%s.schema.json', (name) => {
  const path = `docs/schema/${name}.schema.json`
  const current = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`
  if (write) {
    mkdirSync('docs/schema', { recursive: true })
    writeFileSync(path, current)
  }

  it('is current: run UPDATE=1 npx vitest run checks/schemas.test.ts', () => {
    expect(readText(path)).toBe(current)
  })

  it('is a JSON Schema a strict validator takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    expect(() => ajv.compile(JSON.parse(current) as object)).not.toThrow()
  })
})

it('every case document of the journeys fits the published schema', () => {
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchemaOf('case') ?? {})
  const cases = filesBelow('journeys').filter((path) => path.endsWith('10-case.json'))
  expect(cases.length).toBeGreaterThanOrEqual(3)
  for (const path of cases) expect([path, fits(JSON.parse(readText(path))), fits.errors]).toEqual([path, true, null])
})
