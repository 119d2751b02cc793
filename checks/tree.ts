// What the checks look at: the source files of the repository, without what was built or installed.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', 'out', '.stryker-tmp', 'public'])

/** Paths below `folder` relative to the repository, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  }).sort()
}

/** TypeScript sources of packages, apps, checks, journeys and bench. */
export function sources(): string[] {
  return ['packages', 'apps', 'checks', 'journeys', 'bench', 'packs'].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8')
}

export function linesOf(path: string): number {
  return readText(path).split('\n').length - 1
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
