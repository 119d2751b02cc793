// People of the office: added, changed and locked out by a manager; everyone changes the own password.
// Nobody locks out or demotes themselves, and an office keeps a manager.
import { randomUUID } from 'node:crypto'
import { endpoints } from '@crossbill/api'
import { personOf } from '@crossbill/explain'
import type { FastifyInstance } from 'fastify'
import { makePassword, passwordTrouble } from '../../people/password-rules.ts'
import { fitsPassword, hashPassword } from '../../people/passwords.ts'
import { officeProviders } from '../../people/providers.ts'
import type { OfficeStore, Person } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notFound, Refused } from '../refused.ts'
import { serve } from '../register.ts'

export function servePeople(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.people,
    action: 'people listed',
    handle: async ({ office }) => ({ rows: await office.people.everyone(), dentists: (await officeProviders(office)).map((each) => ({ id: each.id, name: personOf(each) })) }),
  })

  serve(app, context, {
    endpoint: endpoints.addPerson,
    action: 'person added',
    prepare: prepareGiven,
    handle: async ({ office, person, body, prepared }) => {
      if (await office.people.hasEmail(body.email)) throw new Refused(409, { code: 'PERSON-EMAIL', message: 'Somebody of this office has this address already.', remedy: 'Change that person, or use another address.', place: 'email' })
      await checkLink(office, { role: body.role, providerId: body.providerId })
      const id = randomUUID()
      await office.people.add({ ...body, id, passwordHash: prepared.hash, mustChangePassword: true })
      await office.audit.add({ person, action: `person added as ${body.role}`, object: `person ${id}` })
      return { id, password: prepared.password }
    },
  })

  serve(app, context, {
    endpoint: endpoints.changePerson,
    action: 'person changed',
    handle: async ({ office, person, params, body }) => {
      const there = await findPerson(office, params.personId)
      if (there.id === person.id && (body.active === false || (body.role !== undefined && body.role !== person.role))) throw ownSelf()
      if (there.role === 'manager' && (body.active === false || (body.role !== undefined && body.role !== 'manager'))) await keepManager(office, there.id)
      await checkLink(office, { personId: there.id, role: body.role ?? there.role, providerId: body.providerId ?? undefined })
      // Who is no dentist any more signs as none.
      await office.people.change(there.id, { ...body, ...(body.role !== undefined && body.role !== 'dentist' && { providerId: null }) })
      // A role or a lock counts at once, also for the sessions that are open.
      if (body.active === false || (body.role !== undefined && body.role !== there.role)) await office.sessions.revokeAllOf(there.id)
      await office.audit.add({ person, action: `person changed: ${Object.keys(body).join(', ') || 'nothing'}`, object: `person ${there.id}` })
      return findPerson(office, there.id)
    },
  })

  servePasswords(app, context)
}

function servePasswords(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.resetPassword,
    action: 'password given anew',
    prepare: prepareGiven,
    handle: async ({ office, person, params, prepared }) => {
      const there = await findPerson(office, params.personId)
      if (there.id === person.id) throw new Refused(409, { code: 'PERSON-SELF', message: 'This is your own password.', remedy: 'Change it under your name.' })
      await office.people.setPassword(there.id, { hash: prepared.hash, mustChange: true })
      await office.sessions.revokeAllOf(there.id)
      await office.audit.add({ person, action: 'password given anew', object: `person ${there.id}` })
      return { id: there.id, password: prepared.password }
    },
  })

  const limit = app.createRateLimit({ max: context.settings.signInAttempts, timeWindow: '5 minutes', keyGenerator: (request) => `password ${request.session?.person.id ?? ''}` })
  serve(app, context, {
    endpoint: endpoints.changePassword,
    action: 'password changed',
    prepare: async ({ request, person, body, officeId }) => {
      const counted = await limit(request)
      if (!counted.isAllowed && counted.isExceeded) throw new Refused(429, { code: 'TOO-MANY', message: 'Too many attempts.', remedy: 'Wait five minutes, then try again.' })
      const kept = await context.store.inOffice(officeId, (office) => office.people.findForSignIn(person.id))
      if (!(await fitsPassword(kept?.passwordHash, body.current))) throw new Refused(422, { code: 'PASSWORD-CURRENT', message: 'This is not your password now.', remedy: 'Type the password you signed in with.', place: 'current' })
      const trouble = body.next === body.current ? 'This is the password you have.' : passwordTrouble(body.next, person)
      if (trouble !== undefined) throw new Refused(422, { code: 'PASSWORD-WEAK', message: trouble, remedy: 'Take four or five words that do not belong together.', place: 'next' })
      return { hash: await hashPassword(body.next) }
    },
    handle: async ({ office, person, request, prepared }) => {
      await office.people.setPassword(person.id, { hash: prepared.hash, mustChange: false })
      await office.sessions.revokeAllOf(person.id, request.session?.tokenDigest)
      await office.audit.add({ person, action: 'password changed', object: `person ${person.id}` })
      return { changed: true as const }
    },
  })
}

/** A sign-in belongs to a dentist of the office, and a dentist has one sign-in. */
async function checkLink(office: OfficeStore, link: { personId?: string; role: Person['role']; providerId: string | undefined }): Promise<void> {
  if (link.providerId === undefined) return
  if (link.role !== 'dentist') throw new Refused(422, { code: 'PERSON-NO-DENTIST', message: 'Only the role dentist signs.', remedy: 'Give the role dentist, or leave the link empty.', place: 'providerId' })
  if (!(await officeProviders(office)).some((each) => each.id === link.providerId)) throw new Refused(422, { code: 'PERSON-UNKNOWN-DENTIST', message: 'The office has no such dentist.', remedy: 'Enter the dentist on the page Credentialing first.', place: 'providerId' })
  const other = (await office.people.everyone()).find((each) => each.providerId === link.providerId && each.id !== link.personId)
  if (other !== undefined) throw new Refused(409, { code: 'PERSON-DENTIST-TAKEN', message: `This dentist signs as ${other.name}.`, remedy: 'Take the link off that person first.', place: 'providerId' })
}

async function prepareGiven(): Promise<{ password: string; hash: string }> {
  const password = makePassword()
  return { password, hash: await hashPassword(password) }
}

async function findPerson(office: OfficeStore, personId: string) {
  const there = (await office.people.everyone()).find((each) => each.id === personId)
  if (there === undefined) throw notFound()
  return there
}

async function keepManager(office: OfficeStore, personId: string): Promise<void> {
  const others = (await office.people.list()).filter((each: Person) => each.role === 'manager' && each.id !== personId)
  if (others.length === 0) throw new Refused(409, { code: 'PERSON-LAST-MANAGER', message: 'This is the only manager of the office.', remedy: 'Make somebody else manager first.' })
}

function ownSelf(): Refused {
  return new Refused(409, { code: 'PERSON-SELF', message: 'Nobody changes the own role or locks themselves out.', remedy: 'Ask another manager.' })
}
