// The people of an office who sign in: who they are, what they may do, and their passwords.
import { instant, role, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const manager: readonly Role[] = ['manager']
const personParams = z.object({ personId: z.string().min(1).max(64) })

export const personRow = z.object({
  id: z.string(), name: z.string(), email: z.string(), role,
  active: z.boolean(),
  /** The password was given by a manager and has not been changed since. */
  mustChangePassword: z.boolean(),
  lastSeen: instant.optional(),
  /** The dentist of the office whose sign-in this is; only then may it sign. */
  providerId: z.string().optional(),
})
export type PersonRow = z.infer<typeof personRow>

const name = z.string().trim().min(1).max(100)
/** A password shown once; it must be changed at the first sign-in. */
const givenPassword = z.object({ id: z.string(), password: z.string() })

export const peopleEndpoints = {
  people: endpoint({ method: 'GET', path: '/api/people', allow: ['manager', 'auditor'], summary: 'Everyone who can or could sign in.', patientData: 'none', answer: z.object({ rows: z.array(personRow), dentists: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
  addPerson: endpoint({ method: 'POST', path: '/api/people', allow: manager, summary: 'Add a person; the answer holds a password to hand over, shown once.', patientData: 'none', body: z.object({ name, email: z.email().max(200), role, providerId: z.string().max(64).optional() }), answer: givenPassword }),
  changePerson: endpoint({ method: 'PUT', path: '/api/people/:personId', allow: manager, summary: 'Change name, role or dentist of a person, or lock them out at once.', patientData: 'none', params: personParams, body: z.object({ name: name.optional(), role: role.optional(), active: z.boolean().optional(), providerId: z.string().max(64).nullable().optional() }), answer: personRow }),
  resetPassword: endpoint({ method: 'POST', path: '/api/people/:personId/password', allow: manager, summary: 'Give a person a new password to hand over and end their sessions.', patientData: 'none', params: personParams, body: z.object({}), answer: givenPassword }),
  changePassword: endpoint({ method: 'POST', path: '/api/password', allow: everyone, summary: 'Change the own password; every other session of this person ends.', patientData: 'none', body: z.object({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) }), answer: z.object({ changed: z.literal(true) }) }),
} as const
