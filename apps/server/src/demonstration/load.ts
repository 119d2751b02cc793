// Loads the demonstration office on the first start: one person for each role, the journeys as cases.
// A second start finds it there and changes nothing.
import { randomUUID } from 'node:crypto'
import type { Role } from '@crossbill/model'
import type { Context, DemonstrationAccount } from '../http/context.ts'
import { hashPassword } from '../people/passwords.ts'

export interface Demonstration {
  officeId: string
  accounts: readonly DemonstrationAccount[]
}

const password = 'crossbill-demo'

const people: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Nina Calloway', email: 'frontdesk@demo.example', role: 'front-desk' },
  { name: 'Tessa Brandt', email: 'biller@demo.example', role: 'biller' },
  { name: 'Dr. Ada Whitlock', email: 'dentist@demo.example', role: 'dentist' },
  { name: 'Priya Raman', email: 'manager@demo.example', role: 'manager' },
  { name: 'Owen Fitch', email: 'auditor@demo.example', role: 'auditor' },
]

/** The office's people sign in with these; shown at start-up and on the sign-in page. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = people.map(({ email, role }) => ({ email, password, role }))

/** Makes the demonstration office if this database has no office at all. Undefined when it has one of its own. */
export async function loadDemonstration(context: Pick<Context, 'store' | 'clock'>, _journeyFolder: string): Promise<Demonstration | undefined> {
  const there = await context.store.officeIds()
  const [first] = there
  if (first !== undefined) {
    const found = await context.store.findSignIn(people[0]?.email ?? '')
    return found.some((each) => each.officeId === first) ? { officeId: first, accounts: demonstrationAccounts } : undefined
  }
  const officeId = randomUUID()
  const passwordHash = await hashPassword(password)
  await context.store.inOffice(officeId, async (office) => {
    await office.office.create({ name: 'Juniper Hill Dental (demonstration)', document: { id: 'juniper-hill', name: 'Juniper Hill Dental' } })
    for (const person of people) await office.people.add({ ...person, id: randomUUID(), passwordHash })
  })
  return { officeId, accounts: demonstrationAccounts }
}
