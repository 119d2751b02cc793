// Serves the built web app under the product's own content security policy, and opens pages over fixtures.
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text as bodyText } from 'node:stream/consumers'
import { extname, join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '@crossbill/model'
import { type Answers, answersFor, endpointFor } from './fixtures/answers.ts'

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const nonce = 'nonceForTests'
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'`

type Answering = (request: { readonly method: string; readonly url: URL; readonly body: unknown }) => Promise<Response>

export interface Harness { readonly address: string; readonly browser: Browser; readonly answering: Map<string, Answering>; readonly stop: () => Promise<void> }

async function answerCall(request: IncomingMessage, response: ServerResponse, answering: ReadonlyMap<string, Answering>): Promise<void> {
  const text = await bodyText(request)
  const isJson = request.headers['content-type']?.includes('json') === true
  const answer = await answering.get(String(request.headers['x-visit']))?.({ method: request.method ?? 'GET', url: new URL(request.url ?? '/', 'http://localhost'), body: isJson ? JSON.parse(text) as unknown : undefined })
  response.writeHead(answer?.status ?? 410, { 'content-type': 'application/json' }).end(await answer?.text())
}

function serve(folder: string, answering: ReadonlyMap<string, Answering>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path)
    if (path.startsWith('/api/')) {
      void answerCall(request, response, answering)
      return
    }
    // The checker of accessibility comes as a file of the server, as the security policy wants.
    if (path === '/axe.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(axe.source)
      return
    }
    if (extname(path) !== '' && existsSync(file)) {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(response)
      return
    }
    void readFile(join(folder, 'index.html'), 'utf8').then((page) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(page.replaceAll('__STYLE_NONCE__', nonce)))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** Starts everything; `CROSSBILL_CHROMIUM` names another browser. */
export async function startHarness(): Promise<Harness> {
  const answering = new Map<string, Answering>()
  const server = await serve(inject('webFolder'), answering)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port')
  const browser = await chromium.launch({ executablePath: process.env['CROSSBILL_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  return {
    address: `http://127.0.0.1:${address.port}`, browser, answering,
    stop: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export interface Visit {
  readonly role: Role | 'signed-out'
  readonly path: string
  readonly phone?: boolean
  readonly dark?: boolean
  readonly size?: { readonly width: number; readonly height: number }
  readonly answers?: Answers
  /** Every call the page made, in order. */
  readonly calls?: { name: string; body: unknown }[]
}

/** Opens one page; anything the browser complains about is kept in `complaints`. Nothing of one visit is at hand in another. */
export async function visit(harness: Harness, given: Visit): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const viewport = given.size ?? (given.phone === true ? { width: 390, height: 844 } : { width: 1440, height: 900 })
  const context = await harness.browser.newContext({ viewport, colorScheme: given.dark === true ? 'dark' : 'light', reducedMotion: 'reduce', timezoneId: 'America/Chicago', locale: 'en-US' })
  // A slow machine is not a wrong page.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('Failed to load resource')) complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => { if (!request.url().startsWith(harness.address) && !request.url().startsWith('data:')) complaints.push(`asked a third party: ${request.url()}`) })
  const answers = { ...answersFor(given.role), ...given.answers }
  const id = randomUUID()
  harness.answering.set(id, async ({ method, url, body }) => {
    const found = endpointFor(method, url.pathname)
    if (found !== undefined) given.calls?.push({ name: found.name, body })
    const answer = found === undefined ? undefined : await answers[found.name]?.({ params: found.params, query: url.searchParams, body })
    if (answer instanceof Response) return answer
    return answer === undefined ? Response.json({ code: 'NOT-FOUND', message: 'There is nothing at this address.', remedy: 'Go back.' }, { status: 404 }) : Response.json(answer)
  })
  await page.setExtraHTTPHeaders({ 'x-visit': id })
  await page.goto(`${harness.address}${given.path}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  // Every page says that it is busy until what it reads is there.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  return { page, context, complaints }
}
