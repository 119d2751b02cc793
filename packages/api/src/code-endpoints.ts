// Endpoints about codes: official texts of a licensed office, one code with its dates, and dental codes crossed to medical ones.
import { calendarDate, crossCoding, instant, type Role } from '@crossbill/model'
import { z } from 'zod'
import { endpoint, everyone } from './endpoint.ts'

const licensedSet = z.enum(['cdt', 'cpt'])
/** How the licensor's file is written: the set, and what parts its columns. */
export const licensedFormat = z.enum(['cdt-csv', 'cdt-tab', 'cpt-csv', 'cpt-tab'])

/** Official texts this office imported under its own licence. */
export const licensedTexts = z.object({ set: licensedSet, fileName: z.string(), codes: z.int(), importedBy: z.string(), importedAt: instant })
export type LicensedTexts = z.infer<typeof licensedTexts>

/** A data pack the program runs on. */
export const packRow = z.object({ id: z.string(), title: z.string(), edition: z.string(), validTo: calendarDate.optional(), origin: z.string(), rights: z.string() })

/** What one code set says of a code on a date. */
export const codeStanding = z.object({
  set: z.string(),
  code: z.string(),
  name: z.string(),
  is: z.enum(['in-force', 'ended', 'not-yet']),
  endedOn: calendarDate.optional(),
  begins: calendarDate.optional(),
  successors: z.array(z.object({ set: z.string(), code: z.string(), name: z.string() })),
  billable: z.boolean().optional(),
  note: z.string().optional(),
  judgedBy: z.string().optional(),
})

const manager: readonly Role[] = ['manager']

export const codeEndpoints = {
  codeTexts: endpoint({ method: 'GET', path: '/api/code-texts', allow: everyone, summary: 'Official texts this office imported, and the data packs the program runs on.', patientData: 'none', answer: z.object({ sets: z.array(licensedTexts), packs: z.array(packRow) }) }),
  importCodeTexts: endpoint({
    method: 'POST', path: '/api/code-texts', allow: manager, summary: 'Import official CDT or CPT texts from the file the licensor delivered; a file in the wrong format changes nothing and names the line.', patientData: 'none',
    query: z.object({ format: licensedFormat }), files: 'One part `file` with the licensor’s file.',
    answer: z.object({ set: licensedSet, codes: z.int(), /** Numbers the data pack does not hold. */ beyondPack: z.int(), /** True when earlier texts were replaced. */ replaced: z.boolean() }),
  }),
  removeCodeTexts: endpoint({ method: 'DELETE', path: '/api/code-texts/:set', allow: manager, summary: 'Take the official texts of one set out, for example when the licence ends.', patientData: 'none', params: z.object({ set: licensedSet }), answer: z.object({ removed: z.boolean() }) }),
  showCode: endpoint({
    method: 'GET', path: '/api/codes/:code', allow: everyone, summary: 'One code in every set: its dates and successors, or what may have been meant.', patientData: 'none',
    params: z.object({ code: z.string().min(1).max(20) }), query: z.object({ dateOfService: calendarDate.optional() }),
    answer: z.object({ standings: z.array(codeStanding), suggestions: z.array(z.object({ set: z.string(), code: z.string(), name: z.string(), why: z.string() })) }),
  }),
  crossCode: endpoint({
    method: 'GET', path: '/api/codes/:code/medical', allow: everyone, summary: 'Medical candidates for one dental code, what each needs, and why others are wrong; nothing of a case is used.', patientData: 'none',
    params: z.object({ code: z.string().min(1).max(20) }), query: z.object({ dateOfService: calendarDate.optional(), diagnoses: z.string().max(100).optional(), tooth: z.string().max(10).optional() }),
    answer: z.object({ crossing: crossCoding }),
  }),
} as const
