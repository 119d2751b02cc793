// The pages of the rail, in its order, with the key after G and the endpoint a role needs to see the page.
import type { EndpointName } from '@crossbill/api'
import type { Role } from '@crossbill/model'
import { type Icon, IconArrowsExchange, IconFolders, IconListCheck, IconReceiptDollar, IconShieldSearch } from '@tabler/icons-react'
import { mayUse } from '../words/roles.ts'

export type PlacePath = '/today' | '/cases' | '/claims' | '/remittances' | '/audit'
export interface Place {
  readonly path: PlacePath
  readonly name: string
  readonly icon: Icon
  readonly group: '' | 'Patients' | 'Practice'
  readonly key: string
  readonly needs: EndpointName
}

export const places: readonly Place[] = [
  { path: '/today', name: 'Today', icon: IconListCheck, group: '', key: 't', needs: 'queue' },
  { path: '/cases', name: 'Cases', icon: IconFolders, group: '', key: 'c', needs: 'cases' },
  { path: '/claims', name: 'Claims', icon: IconArrowsExchange, group: '', key: 'l', needs: 'cases' },
  { path: '/remittances', name: 'Remittances', icon: IconReceiptDollar, group: '', key: 'r', needs: 'remittances' },
  { path: '/audit', name: 'Audit log', icon: IconShieldSearch, group: 'Practice', key: 'u', needs: 'audit' },
]

export function placesFor(role: Role): readonly Place[] {
  return places.filter((place) => mayUse(role, place.needs))
}

/** Where each role begins its day. */
export function startPage(role: Role): PlacePath {
  return role === 'auditor' ? '/audit' : '/today'
}
