// STA-01a, STA-02, STA-03, STA-12: state laws that move a service to medical, or make dental plans cover it, as dated rows.
// Each row binds fully insured contracts of its state; `source` is assumed where the law was not read (U-04).
import type { CalendarDate, Source } from '@crossbill/model'
import type { OrderSourceKey } from '../sources.table.ts'
import { assumed, orderSources } from '../sources.table.ts'

export interface Mandate {
  readonly rule: 'STA-01a' | 'STA-02' | 'STA-03' | 'STA-12'
  readonly state: string
  /** Which side the law binds. */
  readonly binds: 'medical' | 'dental'
  /** In office words: what must be covered, and for whom. */
  readonly says: string
  readonly codes: readonly string[]
  /** Holds for patients under this age in years; absent: for all. */
  readonly underAge?: number
  readonly diagnoses?: readonly string[]
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly source: Source
  readonly verifiedOn?: CalendarDate
}

const anesthesiaCodes = ['D9222-D9223', 'D9239', 'D9243', 'D9420'] as const
const jawJointCodes = ['D7810-D7899'] as const
const cleftWork = ['D2700-D2799', 'D5000-D5999', 'D6000-D6999', 'D7000-D7999', 'D8000-D8999'] as const
const verifiedOn = '2026-11-23'

function anesthesia(state: string, underAge: number, key?: OrderSourceKey, from?: CalendarDate): Mandate {
  return {
    rule: 'STA-01a', state, binds: 'medical', codes: anesthesiaCodes, underAge, says: 'general anesthesia and facility charges for dental care of a young child',
    ...(from === undefined ? {} : { from }),
    ...(key === undefined ? { source: assumed(`Age limit of ${state} for dental anesthesia`) } : { source: orderSources[key], verifiedOn }),
  }
}

const jawJoint = (state: string, key?: OrderSourceKey): Mandate => ({ rule: 'STA-02', state, binds: 'medical', codes: jawJointCodes, says: 'jaw joint disorders like other joints', ...(key === undefined ? { source: assumed(`Jaw joint law of ${state}`) } : { source: orderSources[key], verifiedOn }) })
const cleft = (state: string, key?: OrderSourceKey, underAge?: number): Mandate => ({ rule: 'STA-03', state, binds: 'medical', codes: cleftWork, diagnoses: ['Q35-Q37'], says: 'cleft care with the dental, orthodontic and prosthetic work it needs', ...(underAge === undefined ? {} : { underAge }), ...(key === undefined ? { source: assumed(`Cleft law of ${state}`) } : { source: orderSources[key], verifiedOn }) })

export const mandates: readonly Mandate[] = [
  anesthesia('IA', 5, 'ga_ia'), anesthesia('MN', 5, 'ga_mn'), anesthesia('MO', 5, 'ga_mo'), anesthesia('VA', 5, 'ga_va'),
  anesthesia('CA', 7, 'ga_ca'), anesthesia('WA', 7, 'ga_wa'), anesthesia('MD', 8, 'ga_md'), anesthesia('WV', 8, 'ga_wv'),
  anesthesia('FL', 8, 'ga_fl'), anesthesia('NC', 9, 'ga_nc'), anesthesia('ND', 9, 'ga_nd'), anesthesia('NH', 13, 'ga_nh', '2018-08-07'),
  anesthesia('WI', 5), anesthesia('KS', 6), anesthesia('NJ', 6), anesthesia('IL', 7), anesthesia('GA', 8), anesthesia('PA', 8), anesthesia('NE', 8), anesthesia('TN', 9), anesthesia('KY', 9), anesthesia('IN', 19),
  jawJoint('CA', 'tmjs'), jawJoint('FL', 'tmjs'), jawJoint('MN', 'tmjs'), jawJoint('AR', 'tmjs'), jawJoint('TX'),
  cleft('AR', 'faces'), cleft('CA', 'faces'), cleft('CO', 'faces'), cleft('CT', 'faces'), cleft('FL', 'faces'), cleft('IL', 'faces'), cleft('IN', 'faces'), cleft('LA', 'faces'),
  cleft('MA', 'ma8ee', 18), cleft('MD', 'faces'), cleft('MN', 'faces'), cleft('NC', 'faces'), cleft('NY', 'faces'), cleft('OR', 'faces'), cleft('SC', 'faces'), cleft('VA', 'faces'), cleft('VT', 'faces'), cleft('TX'),
  { rule: 'STA-12', state: 'NH', binds: 'dental', codes: ['D9222-D9223'], underAge: 13, says: 'general anesthesia given by a licensed dentist in the office for a child with a complex condition', source: orderSources.nhdent, verifiedOn },
]
