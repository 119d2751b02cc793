// npm start: installs and builds what is missing, then starts the server with its own database. Opens nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { installWhenNeeded, refuseOldNode, root } from './install.mjs'

refuseOldNode()
installWhenNeeded()
mkdirSync(join(root, 'dist'), { recursive: true })
const { buildStale } = await import('./build.mjs')
try {
  await buildStale()
} catch (trouble) {
  process.stderr.write(`Crossbill could not be built. ${trouble instanceof Error ? trouble.message : ''}\n`)
  process.exit(1)
}
await import(join(root, 'dist', 'server', 'main.mjs'))
