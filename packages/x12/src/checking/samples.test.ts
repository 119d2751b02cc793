// Every sample interchange beside the repository gets the verdict its index states. They are other people's files: read in
// place, and skipped where they are not.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkX12, readX12, writeX12 } from '../index.ts'

const folder = new URL('../../../../../shared/samples/x12/', import.meta.url)
const present = existsSync(new URL('index.tsv', folder))
if (!present) console.warn('X12 samples: skipped, ../shared/samples/x12 is not here')

const rows = present ? readFileSync(new URL('index.tsv', folder), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')) : []

describe.skipIf(!present)('the sample files', () => {
  it('get the verdict of their index', () => {
    const disagreements = rows.flatMap(([file = '', , verdict]) => {
      const report = checkX12(readFileSync(new URL(file, folder)))
      return verdict === 'unverified' || verdict === report.verdict ? [] : [`${file}: index ${verdict}, here ${report.verdict}`]
    })
    if (disagreements.length > 0) console.log(disagreements.join('\n'))
    expect(disagreements).toEqual([])
  })

  it('are written back byte for byte', () => {
    for (const [file = ''] of rows) {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)))
      expect(writeX12(readX12(bytes))).toEqual(bytes)
    }
  })
})
