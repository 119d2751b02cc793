// Examples of MCD-01, TRI-01, VA-01, IHS-01 and MCD-08.
import type { PairExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

export const medicaidLastExamples: readonly PairExample<PairSketch>[] = [
  { name: 'group dental before Medicaid', facts: { a: { kind: 'medicaid' }, b: { kind: 'group-dental' } }, expect: { decided: 'b' } },
  { name: 'TRICARE before Medicaid', facts: { a: { kind: 'tricare' }, b: { kind: 'medicaid' } }, expect: { decided: 'a' } },
  { name: 'car insurance before CHIP', facts: { a: { kind: 'chip' }, b: { kind: 'auto-no-fault' } }, expect: { decided: 'b' } },
  { name: 'Medicaid before Indian Health is another rule’s matter', facts: { a: { kind: 'medicaid' }, b: { kind: 'indian-health-service' } }, expect: 'silent' },
  { name: 'two group plans', facts: { a: {}, b: {} }, expect: 'silent' },
]
export const tricareLateExamples: readonly PairExample<PairSketch>[] = [
  { name: 'group dental before TRICARE', facts: { a: { kind: 'tricare' }, b: { kind: 'group-dental' } }, expect: { decided: 'b' } },
  { name: 'Medicare before TRICARE', facts: { a: { kind: 'medicare-b' }, b: { kind: 'tricare' } }, expect: { decided: 'a' } },
  { name: 'TRICARE’s own dental programme has no fixed place', facts: { a: { kind: 'tricare-dental' }, b: { kind: 'group-dental' } }, expect: 'silent' },
]
export const champvaLateExamples: readonly PairExample<PairSketch>[] = [
  { name: 'group medical before CHAMPVA', facts: { a: { kind: 'champva' }, b: { kind: 'group-medical' } }, expect: { decided: 'b' } },
  { name: 'CHAMPVA before Medicaid is another rule’s matter', facts: { a: { kind: 'champva' }, b: { kind: 'medicaid' } }, expect: 'silent' },
]
export const indianHealthLastExamples: readonly PairExample<PairSketch>[] = [
  { name: 'Medicaid before the tribal programme', facts: { a: { kind: 'indian-health-service' }, b: { kind: 'medicaid' } }, expect: { decided: 'b' } },
  { name: 'two group plans', facts: { a: {}, b: {} }, expect: 'silent' },
]
export const fundsLateExamples: readonly PairExample<PairSketch>[] = [
  { name: 'Medicaid before the crime-victim fund', facts: { a: { kind: 'crime-victim-fund' }, b: { kind: 'medicaid' } }, expect: { decided: 'b' } },
  { name: 'two group plans', facts: { a: {}, b: {} }, expect: 'silent' },
]
