// npm test: installs what is missing, then types, lint and every test, browser tests included.
// The last line is `N passed, N failed`, with `, N skipped` when any were.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installWhenNeeded, refuseOldNode, root } from './install.mjs'

refuseOldNode()
installWhenNeeded()
mkdirSync(join(root, 'dist'), { recursive: true })
const { buildStale } = await import('./build.mjs')

const total = { passed: 0, failed: 0, skipped: 0 }
const environment = { ...process.env, FORCE_COLOR: process.env['FORCE_COLOR'] ?? '0' }

const chromium = findChromium() ?? installed('chromium', findChromium)
if (chromium === undefined) say('No Chromium was found or could be installed: browser tests are skipped. Set CROSSBILL_CHROMIUM to one.')
else environment['CROSSBILL_CHROMIUM'] = chromium
if (findPostgres() === undefined && installed('postgresql', findPostgres) === undefined) say('No second PostgreSQL was found or could be installed: the suite runs on the embedded one only.')

await check('build', async () => {
  await buildStale()
  return true
})
await check('types', () => run('tsc', ['-p', 'tsconfig.json', '--noEmit']) && run('tsc', ['-p', 'apps/web/tsconfig.json', '--noEmit']))
await check('lint', () => run('eslint', ['.', '--max-warnings', '0']))
runTests()

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
say(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function check(name, work) {
  say(`Checking: ${name}`)
  const passed = await Promise.resolve()
    .then(work)
    .catch((trouble) => {
      say(trouble instanceof Error ? trouble.message : String(trouble))
      return false
    })
  total[passed ? 'passed' : 'failed'] += 1
  if (!passed) say(`Failed: ${name}`)
}

function run(tool, args) {
  const bin = join(root, 'node_modules', '.bin', tool)
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: environment }).status === 0
}

// The count comes from the report vitest writes; a run that wrote none counts as one failure.
function runTests() {
  const report = join(root, 'test-results', 'vitest.json')
  rmSync(report, { force: true })
  const given = process.argv.slice(2)
  const passed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...(chromium === undefined ? ['--exclude', '**/*.browser.test.ts'] : []), ...given])
  if (!existsSync(report)) {
    total.failed += 1
    return
  }
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, numFailedTestSuites = 0 } = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += numPassedTests
  total.failed += numFailedTests
  total.skipped += numPendingTests + numTodoTests
  // A file that could not even be read holds no tests to count, and an error outside of tests none either.
  if (!passed && numFailedTests === 0) total.failed += Math.max(1, numFailedTestSuites)
}

function findChromium() {
  const named = process.env['CROSSBILL_CHROMIUM']
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
  return [named, ...places].find((place) => place !== undefined && existsSync(place))
}

function findPostgres() {
  const named = process.env['CROSSBILL_TEST_POSTGRES_BIN']
  if (named !== undefined) return named
  const place = '/usr/lib/postgresql'
  if (!existsSync(place)) return undefined
  return readdirSync(place).find((version) => Number(version) >= 15 && existsSync(join(place, version, 'bin', 'initdb')))
}

// Installs a system package where that is possible without asking: as root, with apt.
function installed(name, find) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  say(`Installing ${name} from the system's packages for the tests.`)
  if (name === 'postgresql') keepClusterAway()
  const apt = (args) => spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  apt(['update'])
  return apt(['install', '--no-install-recommends', name]) ? find() : undefined
}

// Debian's package would start a server of its own; the tests start theirs.
function keepClusterAway() {
  const file = '/etc/postgresql-common/createcluster.conf'
  if (existsSync(file)) return
  mkdirSync('/etc/postgresql-common', { recursive: true })
  writeFileSync(file, 'create_main_cluster = false\n')
}

function say(text) {
  process.stdout.write(`${text}\n`)
}
