// Examples of MCR-02, MCR-03, MCR-08, MCR-13, MCR-19 and of Medigap (OOB-18).
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medicare = { kind: 'medicare-b' } as const
const aged = { birthDate: '1952-04-18' } as const
const extraction = { code: 'D7140' } as const
const job = (employerSize?: number) => ({ kind: 'group-medical', relationship: 'self', employmentStatus: 'active', ...(employerSize === undefined ? {} : { employerSize }) }) as const

export const dentalFromWorkExamples: readonly PairExample<PairSketch>[] = [
  { name: 'dental plan of a current job: Medicare stays first, to be checked', facts: { ...aged, a: { kind: 'group-dental', employmentStatus: 'active', employerSize: 120 }, b: medicare, service: extraction, government: { linkedService: 'valve' } }, expect: { decided: 'b' } },
  { name: 'work that is not linked: Part B covers nothing of it', facts: { ...aged, a: { kind: 'group-dental', employmentStatus: 'active', employerSize: 120 }, b: medicare, service: { code: 'D1110' }, government: { wantsMedicareDenial: true } }, expect: 'silent' },
  { name: 'dental plan of a retiree', facts: { ...aged, a: { kind: 'group-dental', employmentStatus: 'retired' }, b: medicare, service: extraction, government: { linkedService: 'valve' } }, expect: 'silent' },
  { name: 'no Medicare', facts: { a: {}, b: {} }, expect: 'silent' },
]
export const linkedTransplantExamples: readonly PairExample<PairSketch>[] = [
  { name: 'extraction before a valve operation', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction, government: { linkedService: 'heart valve replacement' } }, expect: { decided: 'b' } },
  { name: 'before the list began', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction, on: '2022-12-31', government: { linkedService: 'heart valve replacement' } }, expect: 'silent' },
  { name: 'no linked treatment', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction }, expect: 'silent' },
]
export const linkedCancerOrKidneyExamples: readonly PairExample<PairSketch>[] = [
  { name: 'extraction of an infected tooth on dialysis', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction, on: '2025-03-10', government: { linkedService: 'dialysis' } }, expect: { decided: 'b' } },
  { name: 'dialysis counts only from 2025', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction, on: '2024-12-31', government: { linkedService: 'dialysis' } }, expect: 'silent' },
  { name: 'first day of the dialysis link', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: extraction, on: '2025-01-01', government: { linkedService: 'dialysis' } }, expect: { decided: 'b' } },
  { name: 'dentures are not made to remove infection', facts: { ...aged, a: { kind: 'individual-dental' }, b: medicare, service: { code: 'D5110' }, government: { linkedService: 'dialysis' } }, expect: 'silent' },
]
export const medicareDenialExamples: readonly PairExample<PairSketch>[] = [
  { name: 'cleaning, denial wanted for the dental plan', facts: { ...aged, a: {}, b: medicare, service: { code: 'D1110' }, government: { wantsMedicareDenial: true } }, expect: { decided: 'b' } },
  { name: 'no denial wanted', facts: { ...aged, a: {}, b: medicare, service: { code: 'D1110' } }, expect: 'silent' },
  { name: 'linked work must not carry GY', facts: { ...aged, a: {}, b: medicare, service: extraction, government: { wantsMedicareDenial: true, linkedService: 'dialysis' } }, expect: 'silent' },
  { name: 'not for Medicare Advantage', facts: { ...aged, a: {}, b: { kind: 'medicare-advantage' }, service: { code: 'D1110' }, government: { wantsMedicareDenial: true } }, expect: 'silent' },
]
export const secondaryPayerExamples: readonly PairExample<PairSketch>[] = [
  { name: 'works for 20: the plan of the job first', facts: { ...aged, a: medicare, b: job(20) }, expect: { decided: 'b' } },
  { name: 'works for 19: Medicare first', facts: { ...aged, a: medicare, b: job(19) }, expect: { decided: 'a' } },
  { name: 'retiree plan: Medicare first', facts: { ...aged, a: medicare, b: { kind: 'group-medical', relationship: 'self', employmentStatus: 'retired', employerSize: 5000 } }, expect: { decided: 'a' } },
  { name: 'continuation after a job: Medicare first', facts: { ...aged, a: medicare, b: { kind: 'group-medical', relationship: 'self', employmentStatus: 'cobra-or-state-continuation', employerSize: 5000 } }, expect: { decided: 'a' } },
  { name: 'disabled, employer of 99: Medicare first', facts: { birthDate: '1980-02-02', a: medicare, b: job(99), government: { medicareEntitlement: 'disability' } }, expect: { decided: 'a' } },
  { name: 'disabled, employer of 100: the plan first', facts: { birthDate: '1980-02-02', a: medicare, b: job(100), government: { medicareEntitlement: 'disability' } }, expect: { decided: 'b' } },
  { name: 'kidney failure, month 29, small employer: the plan first', facts: { birthDate: '1980-02-02', a: medicare, b: job(4), on: '2026-05-31', government: { medicareEntitlement: 'esrd', medicareFrom: '2024-01-01' } }, expect: { decided: 'b' } },
  { name: 'kidney failure, 30 months are over: Medicare first', facts: { birthDate: '1980-02-02', a: medicare, b: job(4), on: '2026-07-01', government: { medicareEntitlement: 'esrd', medicareFrom: '2024-01-01' } }, expect: { decided: 'a' } },
  { name: 'individual policy: Medicare first', facts: { ...aged, a: medicare, b: { kind: 'individual-medical' } }, expect: { decided: 'a' } },
  { name: 'size of the employer not known', facts: { ...aged, a: medicare, b: job() }, expect: 'needs' },
  { name: 'under 65 and not known why Medicare', facts: { birthDate: '1980-02-02', a: medicare, b: job(500) }, expect: 'needs' },
  { name: 'between two plans without Medicare', facts: { a: {}, b: {} }, expect: 'silent' },
]
export const medigapExamples: readonly PairExample<PairSketch>[] = [
  { name: 'Medigap right behind Medicare', facts: { ...aged, a: { kind: 'medigap' }, b: medicare }, expect: { decided: 'b' } },
  { name: 'Medigap before a dental plan, as Medicare is', facts: { ...aged, a: {}, b: { kind: 'medigap' }, others: [medicare] }, expect: { decided: 'b' } },
  { name: 'two group plans', facts: { a: {}, b: {} }, expect: 'silent' },
]
