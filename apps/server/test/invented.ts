// Invented office, people and a case for tests. No two equal values, so that a swap shows.
import { randomUUID } from 'node:crypto'
import { caseDocument, claim as claimSchema, type CaseDocument, type Claim, type RemittanceClaim, type Role } from '@crossbill/model'
import type { Person, Store } from '../src/store/store.ts'

export interface InventedOffice {
  officeId: string
  people: Record<Role, Person>
}

/** Makes an office with one person for each role; passwords are not usable for signing in. */
export async function inventOffice(store: Store, name = 'Alder Street Dental'): Promise<InventedOffice> {
  const officeId = randomUUID()
  const roles: Role[] = ['front-desk', 'biller', 'dentist', 'manager', 'auditor']
  const people = Object.fromEntries(roles.map((role) => [role, { id: randomUUID(), name: `Sam ${role}`, email: `${role}.${officeId.slice(0, 6)}@office.example`, role }])) as Record<Role, Person>
  await store.inOffice(officeId, async (office) => {
    await office.office.create({ name, document: { id: 'office-1', name } })
    for (const person of Object.values(people)) await office.people.add({ ...person, passwordHash: 'none' })
  })
  return { officeId, people }
}

/** A case document that reads, with one dental service. */
export function inventDocument(id = `case-${randomUUID()}`): CaseDocument {
  return caseDocument.parse({
    crossbill: 'case/1',
    id,
    title: 'Lower left wisdom tooth',
    asOf: '2026-11-24',
    office: { id: 'office-1', name: 'Alder Street Dental', npi: '1245319599' },
    providers: [{ id: 'p1', name: { last: 'Whitlock', first: 'Ada' }, npi: '1093817465' }],
    patient: { id: 'pt1', name: { last: 'Marrow', first: 'Jonah' }, birthDate: '1999-04-17' },
    coverages: [{ id: 'c-dental', kind: 'group-dental', payer: { id: '60054', name: 'Saltbrook Dental' }, memberId: 'SB4471' }],
    plan: { services: [{ id: 's1', code: 'D7240', tooth: '17', fee: 64_000, dateOfService: '2026-11-20' }] },
  })
}

export function inventClaim(id = randomUUID(), number = `CB${id.slice(0, 12)}`): Claim {
  return claimSchema.parse({
    id,
    coverageId: 'c-dental',
    kind: 'dental',
    purpose: 'claim',
    frequency: 'original',
    patientControlNumber: number,
    sequence: 'primary',
    payer: { name: 'Saltbrook Dental', id: '60054' },
    billingProvider: { kind: 'organization', name: 'Alder Street Dental', npi: '1245319599' },
    subscriber: { name: { last: 'Marrow', first: 'Jonah' }, memberId: 'SB4471' },
    relationship: 'self',
    totalCharge: 64_000,
    lines: [{ number: 1, system: 'CDT', code: 'D7240', charge: 64_000, units: 1, serviceIds: ['s1'] }],
  })
}

export function inventRemittanceClaim(patientControlNumber: string): RemittanceClaim {
  return { patientControlNumber, status: '1', charge: 64_000, paid: 51_200, adjustments: [{ group: 'PR', reason: '2', amount: 12_800 }], lines: [] }
}
