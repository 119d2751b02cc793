// The office's own settings: the days it works and the days it is closed, which the planner proposes visits by.
import { office, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const manager: readonly Role[] = ['manager']
const { workingDays, closedDays } = office.shape

/** What is left out is not said: Monday to Friday, and federal holidays, are assumed. */
export const officeDays = z.object({ workingDays, closedDays })
export type OfficeDays = z.infer<typeof officeDays>

export const officeEndpoints = {
  officeDays: endpoint({ method: 'GET', path: '/api/office/days', allow: everyone, summary: 'Weekdays the office works on and days it is closed.', patientData: 'none', answer: officeDays }),
  setOfficeDays: endpoint({
    method: 'PUT', path: '/api/office/days', allow: manager, summary: 'Say on which weekdays the office works and when it is closed; what is left out is assumed again.', patientData: 'none',
    body: z.object({ workingDays: workingDays.unwrap().max(7).optional(), closedDays: closedDays.unwrap().max(400).optional() }), answer: officeDays,
  }),
} as const
