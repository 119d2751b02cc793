// Loads the demonstration office on the first start: one person for each role, the journeys as cases.
// A second start finds it there and changes nothing.
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCaseDocument, type CaseDocument, type Role } from '@crossbill/model'
import { openCase } from '../flow/open-case.ts'
import { program } from '../flow/record.ts'
import type { Context, DemonstrationAccount } from '../http/context.ts'
import { hashPassword } from '../people/passwords.ts'
import { officeProviders } from '../people/providers.ts'

export interface Demonstration {
  officeId: string
  accounts: readonly DemonstrationAccount[]
}

const password = 'crossbill-demo'

const people: readonly { name: string; email: string; role: Role; dentist?: string }[] = [
  { name: 'Nina Calloway', email: 'frontdesk@demo.example', role: 'front-desk' },
  { name: 'Tessa Brandt', email: 'biller@demo.example', role: 'biller' },
  { name: 'Dr. Amara Whitlock', email: 'dentist@demo.example', role: 'dentist', dentist: 'Whitlock' },
  { name: 'Priya Raman', email: 'manager@demo.example', role: 'manager' },
  { name: 'Owen Fitch', email: 'auditor@demo.example', role: 'auditor' },
]

/** The office's people sign in with these; shown at start-up and on the sign-in page. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = people.map(({ email, role }) => ({ email, password, role }))

/** Makes the demonstration office if this database has no office at all. Undefined when it has one of its own. */
export async function loadDemonstration(context: Context, journeyFolder: string): Promise<Demonstration | undefined> {
  const there = await context.store.officeIds()
  const [first] = there
  if (first !== undefined) {
    const found = await context.store.findSignIn(people[0]?.email ?? '')
    return found.some((each) => each.officeId === first) ? { officeId: first, accounts: demonstrationAccounts } : undefined
  }
  const officeId = randomUUID()
  const passwordHash = await hashPassword(password)
  const documents = await readJourneys(journeyFolder)
  // All in one transaction: a demonstration is there whole, or the next start makes it.
  await context.store.inOffice(officeId, async (office) => {
    await office.office.create({ name: 'Juniper Lane Dental (demonstration)', document: { id: 'juniper-lane', name: 'Juniper Lane Dental' } })
    for (const document of documents) {
      for (const fee of document.office.fees ?? []) await office.office.setFee({ code: fee.code, from: fee.from ?? document.asOf, cents: fee.amount })
      await openCase(context, office, { document, by: program })
    }
    const dentists = await officeProviders(office)
    for (const { dentist, ...person } of people) {
      const provider = dentist === undefined ? undefined : dentists.find((each) => each.name.last === dentist)
      await office.people.add({ ...person, id: randomUUID(), passwordHash, ...(provider !== undefined && { providerId: provider.id }) })
    }
  })
  return { officeId, accounts: demonstrationAccounts }
}

// A journey is a folder with a case document; folders without one are something else.
async function readJourneys(folder: string): Promise<CaseDocument[]> {
  const names = await readdir(folder).catch(() => [])
  const documents: CaseDocument[] = []
  for (const name of names.sort()) {
    const text = await readFile(join(folder, name, '10-case.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const read = readCaseDocument(JSON.parse(text))
    if (!read.ok) throw new Error(`the journey ${name} does not read: ${read.findings.map((each) => each.place).join(', ')}`)
    documents.push(read.value)
  }
  return documents
}
