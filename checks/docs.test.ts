// Documents are current: what they link to exists, every room is described, every command they show is there.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { buildProgram } from '../apps/cli/src/program.ts'
import { filesBelow, isFolder, readText } from './tree.ts'

const pages = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md')), 'packages/x12/README.md']

it.each(pages)('%s links only to what exists', (page) => {
  const links = [...readText(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link))
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([])
})

it('docs/rooms.md describes every package and app: add a row for a new one', () => {
  const rooms = ['packages', 'apps'].flatMap((folder) => filesBelow(folder).map((path) => path.split('/').slice(0, 2).join('/')))
  const described = readText('docs/rooms.md')
  expect([...new Set(rooms)].filter((room) => isFolder(room) && !described.includes(`\`${room}\``))).toEqual([])
})

it('every crossbill command in the README exists', () => {
  const program = buildProgram()
  const shown = [...readText('README.md').matchAll(/npx crossbill ([a-z0-9]+)(?: ([a-z]+))?/g)]
  expect(shown.length).toBeGreaterThan(3)
  const missing = shown.filter(([, first = '', second]) => {
    if (first === 'help') return false
    const command = program.commands.find((each) => each.name() === first)
    return command === undefined || (command.commands.length > 0 && !command.commands.some((each) => each.name() === second))
  })
  expect(missing.map((match) => match[0])).toEqual([])
})

it('every npm script in the README exists', () => {
  const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts)
  const shown = [...readText('README.md').matchAll(/npm (?:run )?(start|test|[a-z]+)\b/g)].map((match) => match[1] ?? '')
  expect(shown.filter((name) => !scripts.includes(name) && name !== 'run')).toEqual([])
})
