// For the bundle of the command line: names taken through a room's front door come straight from the file that states them.
// esbuild puts into the part of a command every file its imports lead to, and a front door leads to the whole room, so that
// every command would load every room it enters.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const taken = /^(import|export) \{([^}]*)\} from '((?:@crossbill\/\w+|\.[^']*\/index\.ts))'/gm

/** An esbuild plugin over the sources of the rooms under `root`. A name it cannot follow is taken through the front door as written. */
export function directImports(root) {
  const doors = { root, known: new Map() }
  return {
    name: 'direct-imports',
    setup(inner) {
      inner.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.includes('node_modules')) return undefined
        return { contents: readFileSync(path, 'utf8').replace(taken, (written, verb, names, from) => direct(doors, { path, written, verb, names, from })), loader: 'ts' }
      })
    },
  }
}

function direct(doors, { path, written, verb, names, from }) {
  const door = fileOf(doors, from, path)
  if (!existsSync(door)) return written
  const byFile = new Map()
  for (const { name, as } of namesIn(names)) {
    const stated = statedBy(doors, door).get(name) ?? { file: door, name }
    byFile.set(stated.file, [...(byFile.get(stated.file) ?? []), `${stated.name} as ${as}`])
  }
  // On one line each, with as many lines after them as were written, so that the source maps stay true.
  return [...byFile].map(([file, each]) => `${verb} { ${each.join(', ')} } from ${JSON.stringify(file)}`).join(';') + '\n'.repeat(written.split('\n').length - 1)
}

/** What a file hands out: by name, the file that states it and its name there. */
function statedBy(doors, file) {
  const known = doors.known.get(file)
  if (known !== undefined) return known
  const stated = new Map()
  doors.known.set(file, stated)
  const text = readFileSync(file, 'utf8')
  for (const [, name] of text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)) stated.set(name, { file, name })
  for (const [, names, from] of text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)) {
    const inside = statedBy(doors, fileOf(doors, from, file))
    for (const { name, as } of namesIn(names)) if (inside.has(name)) stated.set(as, inside.get(name))
  }
  for (const [, from] of text.matchAll(/^export \* from '([^']+)'/gm)) {
    for (const [name, where] of statedBy(doors, fileOf(doors, from, file))) if (!stated.has(name)) stated.set(name, where)
  }
  return stated
}

function namesIn(list) {
  const written = list.split(',').map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('type '))
  return written.map((each) => { const [name, as = name] = each.split(/\s+as\s+/); return { name, as } })
}

function fileOf(doors, from, importer) {
  return from.startsWith('@crossbill/') ? join(doors.root, 'packages', from.slice('@crossbill/'.length), 'src', 'index.ts') : join(dirname(importer), from)
}
