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
  // Files are sent from our own route, which names its policy; the plugin itself adds no route.
  await app.register(staticFiles, {
    root: folder,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Each file of the build has its digest in its name, except those of the public folder.
      reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  app.get('/*', { config: { allow: 'public', withoutSession: true } }, (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (path.startsWith('/api')) throw notFound()
    return /\.\w+$/.test(path) && path !== '/index.html' ? reply.sendFile(path.slice(1)) : sendWithNonce(reply, page)
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
