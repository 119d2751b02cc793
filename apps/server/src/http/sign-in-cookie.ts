// The session cookie. Over TLS its name starts with __Host-: only this very host set it, for all paths, securely.
// Plain http is served on this machine's own address only; browsers refuse __Host- there, so the name differs.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { HttpSettings } from './context.ts'

/** `__Host-crossbill` over TLS, `crossbill-session` on plain http (own machine only). */
export function cookieName(settings: Pick<HttpSettings, 'tls'>): string {
  return settings.tls ? '__Host-crossbill' : 'crossbill-session'
}

export function readCookie(request: FastifyRequest, settings: HttpSettings): string | undefined {
  return request.cookies[cookieName(settings)]
}

export function setCookie(reply: FastifyReply, settings: HttpSettings, value: string): void {
  void reply.setCookie(cookieName(settings), value, { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.tls, maxAge: settings.sessionHours * 3600 })
}

export function clearCookie(reply: FastifyReply, settings: HttpSettings): void {
  void reply.clearCookie(cookieName(settings), { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.tls })
}
