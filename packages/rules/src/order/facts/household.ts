// Who is who in the household: the roles people have towards the patient, by the names coverages use for them.
import type { CaseDocument } from '@crossbill/model'

export type Role = 'patient' | 'mother' | 'father' | 'parent' | 'stepmother' | 'stepfather' | 'stepparent' | 'spouse' | 'other'

const spokenRoles: Readonly<Record<string, Role>> = {
  patient: 'patient', self: 'patient', subscriber: 'patient', member: 'patient',
  mother: 'mother', mom: 'mother', father: 'father', dad: 'father', parent: 'parent', guardian: 'other',
  stepmother: 'stepmother', fatherswife: 'stepmother', wifeoffather: 'stepmother', spouseoffather: 'stepmother', fathersspouse: 'stepmother',
  stepfather: 'stepfather', mothershusband: 'stepfather', husbandofmother: 'stepfather', spouseofmother: 'stepfather', mothersspouse: 'stepfather',
  stepparent: 'stepparent', spouse: 'spouse', husband: 'spouse', wife: 'spouse', partner: 'spouse', domesticpartner: 'spouse',
}

type Household = CaseDocument['household']

/** The role of a person named `key`; `other` for persons whose name says nothing of it. */
export function roleOf(key: string, household: Household): Role {
  const person = household?.people?.[key]
  const spoken = (person?.relationToPatient ?? key).toLowerCase().replace(/[^a-z]/g, '')
  if (person?.spouseOf !== undefined && roleIsParent(roleOf(person.spouseOf, { ...household, people: withoutKey(household, key) }))) return 'stepparent'
  return spokenRoles[spoken] ?? 'other'
}

function withoutKey(household: Household, key: string): NonNullable<Household>['people'] {
  const people = { ...household?.people }
  delete people[key]
  return people
}

export function roleIsParent(role: Role): boolean {
  return role === 'mother' || role === 'father' || role === 'parent'
}

export function roleIsStep(role: Role): boolean {
  return role === 'stepmother' || role === 'stepfather' || role === 'stepparent'
}

/** True when two names mean the same person: the same key, or roles only one person can have. */
export function samePerson(one: string, two: string, household: Household): boolean {
  if (one === two) return true
  const role = roleOf(one, household)
  return (role === 'mother' || role === 'father' || role === 'patient' || role === 'spouse') && role === roleOf(two, household)
}

/** The name of the person a stepparent is married to, where it is known. */
export function spouseOf(key: string, household: Household): string | undefined {
  const stated = household?.people?.[key]?.spouseOf
  if (stated !== undefined) return stated
  const role = roleOf(key, household)
  if (role === 'stepmother') return 'father'
  if (role === 'stepfather') return 'mother'
  return undefined
}

/** How to speak of a person: "the mother", or the name the case uses. */
export function spoken(key: string, household: Household): string {
  const role = roleOf(key, household)
  if (role === 'patient') return 'the patient'
  if (role !== 'other') return `the ${role}`
  return /^(grand|aunt|uncle|guardian|foster|brother|sister)/i.test(key) ? `the ${key.replaceAll('-', ' ')}` : key.replaceAll('-', ' ')
}
