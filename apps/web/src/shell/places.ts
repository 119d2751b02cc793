// The pages of the rail, in its order, with the key after G and the endpoint a role needs to see the page.
import type { EndpointName } from '@crossbill/api'
import type { Role } from '@crossbill/model'
import { type Icon, IconArrowsExchange, IconArrowsSplit2, IconCalendarTime, IconCertificate, IconChartBar, IconFiles, IconFolders, IconListCheck, IconListSearch, IconReceiptDollar, IconReportMoney, IconRubberStamp, IconScale, IconShieldSearch, IconSignature, IconUserHeart, IconUsers } from '@tabler/icons-react'
import { mayUse } from '../words/roles.ts'

export type PlacePath = '/today' | '/cases' | '/notes' | '/claims' | '/approvals' | '/remittances' | '/patients' | '/planner' | '/codes' | '/files' | '/deviations' | '/credentialing' | '/worth' | '/outcomes' | '/people' | '/audit' | '/compliance'
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
  { path: '/notes', name: 'Notes to sign', icon: IconSignature, group: '', key: 'n', needs: 'notes' },
  { path: '/claims', name: 'Claims', icon: IconArrowsExchange, group: '', key: 'l', needs: 'cases' },
  { path: '/approvals', name: 'Approvals', icon: IconRubberStamp, group: '', key: 'a', needs: 'approvals' },
  { path: '/remittances', name: 'Remittances', icon: IconReceiptDollar, group: '', key: 'r', needs: 'remittances' },
  { path: '/patients', name: 'Patient pages', icon: IconUserHeart, group: 'Patients', key: 'p', needs: 'cases' },
  { path: '/planner', name: 'Planner', icon: IconCalendarTime, group: 'Patients', key: 'v', needs: 'treatmentPlan' },
  { path: '/credentialing', name: 'Credentialing', icon: IconCertificate, group: 'Practice', key: 'e', needs: 'credentialing' },
  { path: '/worth', name: 'Is it worth it?', icon: IconReportMoney, group: 'Practice', key: 'i', needs: 'worth' },
  { path: '/outcomes', name: 'Outcomes', icon: IconChartBar, group: 'Practice', key: 's', needs: 'outcomes' },
  { path: '/codes', name: 'Codes', icon: IconListSearch, group: 'Practice', key: 'o', needs: 'findCodes' },
  { path: '/files', name: 'Files', icon: IconFiles, group: 'Practice', key: 'f', needs: 'files' },
  { path: '/compliance', name: 'Compliance', icon: IconScale, group: 'Practice', key: 'm', needs: 'compliance' },
  { path: '/deviations', name: 'Plan differences', icon: IconArrowsSplit2, group: 'Practice', key: 'd', needs: 'deviations' },
  { path: '/people', name: 'People', icon: IconUsers, group: 'Practice', key: 'w', needs: 'people' },
  { path: '/audit', name: 'Audit log', icon: IconShieldSearch, group: 'Practice', key: 'u', needs: 'audit' },
]

export function placesFor(role: Role): readonly Place[] {
  return places.filter((place) => mayUse(role, place.needs))
}

/** Where each role begins its day. */
export function startPage(role: Role): PlacePath {
  switch (role) {
    case 'front-desk': return '/patients'
    case 'dentist': return '/notes'
    case 'auditor': return '/audit'
    case 'biller': case 'manager': return '/today'
  }
}
