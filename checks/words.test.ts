// Names use the words of the glossary: the avoided ones stand in no identifier and no file name.
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { readText, sources } from './tree.ts'

/** The right column of docs/glossary.md, and the names for files that say nothing. */
function avoidedWords(): string[] {
  const rows = readText('docs/glossary.md').split('\n').filter((line) => /^\| (?!Term|-)/.test(line))
  return rows.flatMap((row) => (row.split('|')[3] ?? '').split(',').map((word) => word.trim()).filter((word) => /^\w+$/.test(word)))
}

it('the glossary names words to avoid', () => {
  expect(avoidedWords().length).toBeGreaterThan(15)
})

it('no identifier is made of an avoided word: use the term on its left in docs/glossary.md', () => {
  const words = new Set(avoidedWords().filter((word) => !['todo', 'policy', 'client', 'customer', 'invoice', 'eob', 'ticket'].includes(word)))
  const declared = /\b(?:const|let|function|class|interface|type)\s+(\w+)/g
  const found = sources().flatMap((path) => [...readText(path).matchAll(declared)].flatMap((match) => (words.has(match[1] ?? '') ? [`${path}: ${match[1]}`] : [])))
  expect(found).toEqual([])
})

it('no file is called utils, helpers, common, misc, manager or service: name it after the question it answers', () => {
  expect(sources().filter((path) => /^(utils?|helpers?|common|misc|manager|service|stuff)\.tsx?$/.test(basename(path)))).toEqual([])
})

it('file names are kebab-case', () => {
  expect(sources().filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(basename(path)))).toEqual([])
})
