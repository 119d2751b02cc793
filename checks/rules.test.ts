// Every rule carries a source and stands beside its examples; a rule whose source was not read says so.
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readText, sources } from './tree.ts'

const ruleRooms = ['order', 'pathways', 'holds', 'edits', 'denials']
const ruleFiles = sources().filter((path) => /^packages\/rules\/src\//.test(path) && ruleRooms.some((room) => path.startsWith(`packages/rules/src/${room}/`)) && /export const \w+: (Rule|\w*Rule|Pathway\w*)\b/.test(readText(path)) && !/\.(examples|test)\.ts$/.test(path))

it('there are rules to look at', () => {
  expect(ruleFiles.length).toBeGreaterThan(20)
})

it('each rule file names a source: who says so, and when it was read', () => {
  expect(ruleFiles.filter((path) => !/source/i.test(readText(path)))).toEqual([])
})

it('each rule has its examples beside it, in NAME.examples.ts or in the examples of its folder', () => {
  const lonely = ruleFiles.filter((path) => {
    const own = path.replace(/\.ts$/, '.examples.ts')
    const folder = path.slice(0, path.lastIndexOf('/'))
    return !existsSync(own) && !sources().some((other) => other.startsWith(`${folder}/`) && other.endsWith('.examples.ts') && readText(other).includes(idOf(path)))
  })
  expect(lonely).toEqual([])
})

function idOf(path: string): string {
  return /id: '([^']+)'/.exec(readText(path))?.[1] ?? path
}
