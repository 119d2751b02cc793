// Serves the built web app. Unknown addresses outside /api get the app's page, which finds its own way.
// Styles written by script carry a nonce that is new for each page; scripts come from files only.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { notFound } from './refused.ts'

/** The text in index.html that is replaced by the page's nonce for styles. */
const noncePlace = '__STYLE_NONCE__'

export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (inner) => {
    // Each file of the build has its digest in its name, except those of the public folder.
    inner.addHook('onRoute', (route) => {
      route.config = { ...route.config, allow: 'public' }
    })
    await inner.register(staticFiles, {
      root: folder,
      index: false,
      wildcard: false,
      cacheControl: false,
      globIgnore: ['index.html'],
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  })
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const sendPage = (reply: FastifyReply) => sendWithNonce(reply, page)
  app.get('/', { config: { allow: 'public' } }, (_request, reply) => sendPage(reply))
  app.get('/*', { config: { allow: 'public' } }, (request, reply) => {
    if (request.url.startsWith('/api') || /\.\w+$/.test(request.url.split('?')[0] ?? '')) throw notFound()
    return sendPage(reply)
  })
}

function sendWithNonce(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  const styles = page.includes(noncePlace) ? `'nonce-${nonce}'` : `'unsafe-inline'`
  return reply
    .header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' ${styles}`))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(noncePlace, nonce))
}
