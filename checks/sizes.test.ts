// Files stay small enough to read: 400 lines are the end, except tables, definitions, examples and tests.
import { expect, it } from 'vitest'
import { linesOf, readText, sources } from './tree.ts'

const mayBeLong = /\.(test|examples|table|definition|values)\.tsx?$|\/concepts\//

it('no source file is longer than 400 lines: split it by the questions it answers, or name it a table or definition', () => {
  expect(sources().filter((path) => !mayBeLong.test(path)).map((path) => [path, linesOf(path)] as const).filter(([, lines]) => lines > 400)).toEqual([])
})

it('every source file opens with one to four lines that say what it is', () => {
  expect(sources().filter((path) => !/\.(test|examples)\.tsx?$/.test(path) && !/^(\/\/|\/\*\*|#!|'use)/.test(readText(path)))).toEqual([])
})
