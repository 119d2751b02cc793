// The dentists of the office: one record each, with the standings the office recorded, put into every case they treat.
import { personOf } from '@crossbill/explain'
import { type CalendarDate, type CaseDocument, type Credential, credential, type Provider, provider } from '@crossbill/model'
import type { OfficeStore } from '../store/store.ts'

/** Every dentist of the office with every recorded standing. */
export async function officeProviders(office: OfficeStore): Promise<Provider[]> {
  const standings = new Map<string, Map<string, Credential>>()
  for (const { providerId, payerId, body } of await office.office.credentials()) {
    const own = standings.get(providerId) ?? new Map<string, Credential>()
    own.set(payerId, credential.parse(body))
    standings.set(providerId, own)
  }
  return (await office.office.providers()).map(({ id, body }) => ({ ...provider.parse(body), id, credentials: [...(standings.get(id)?.values() ?? [])] }))
}

/** `Dr. Amara Whitlock`. */
export function doctorName(provider: Pick<Provider, 'name'>): string {
  return `Dr. ${personOf(provider)}`
}

/** The same dentist: by NPI where both have one, else by id. */
export function isSame(one: Provider, other: Provider): boolean {
  return one.npi !== undefined && other.npi !== undefined ? one.npi === other.npi : one.id === other.id
}

/**
 * A document with what the office knows of its dentists: the office's record of a standing counts before the document's;
 * what only the document tells stays. The ids of the document stay, because its services name them.
 */
export function withOfficeRecords(document: CaseDocument, known: readonly Provider[]): CaseDocument {
  const providers = document.providers.map((own) => {
    const office = known.find((each) => isSame(each, own))
    if (office === undefined) return own
    const recorded = office.credentials ?? []
    const others = (own.credentials ?? []).filter((each) => !recorded.some((one) => one.payerId === each.payerId))
    const { id: _, credentials: __, name: ___, ...papers } = office
    const credentials = [...recorded, ...others]
    return { ...own, ...papers, ...(credentials.length === 0 ? {} : { credentials }) }
  })
  return { ...document, providers }
}

/** Enters dentists and standings a document brings that the office does not know yet. */
export async function adoptProviders(office: OfficeStore, document: CaseDocument, recordedOn: CalendarDate): Promise<void> {
  const known = await officeProviders(office)
  for (const own of document.providers) {
    const there = known.find((each) => isSame(each, own))
    const id = there?.id ?? own.id
    if (there === undefined) {
      const { credentials: _, ...record } = own
      await office.office.setProvider({ id, body: record })
    }
    for (const each of own.credentials ?? []) {
      if (there?.credentials?.some((one) => one.payerId === each.payerId) !== true) await office.office.setCredential({ providerId: id, payerId: each.payerId, from: recordedOn, body: each })
    }
  }
}
