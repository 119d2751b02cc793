// Addresses of the pages. Never a patient's name in one; what a page has open stands in the search part.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Gate } from './shell/gate.tsx'
import { doings } from './parts/step-place.ts'
import { NotFound, PagePending, StartPage } from './shell/start-page.tsx'

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound })

function doingOf(search: Record<string, unknown>): { do?: (typeof doings)[number] } {
  const found = doings.find((each) => each === search['do'])
  return found === undefined ? {} : { do: found }
}

function whyOf(search: Record<string, unknown>): { why?: string } {
  return typeof search['why'] === 'string' ? { why: search['why'] } : {}
}

function noteOf(search: Record<string, unknown>): { note?: string } {
  return typeof search['note'] === 'string' ? { note: search['note'] } : {}
}

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage })
const today = createRoute({ getParentRoute: () => root, path: '/today', component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage') })
const cases = createRoute({ getParentRoute: () => root, path: '/cases', component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage') })
const bringFiles = createRoute({ getParentRoute: () => root, path: '/cases/new', component: lazyRouteComponent(() => import('./cases/bring-files-page.tsx'), 'BringFilesPage') })
const caseRoute = createRoute({
  getParentRoute: () => root, path: '/cases/$caseId', validateSearch: (search) => ({ ...doingOf(search), ...whyOf(search) }),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})
const claimsRoute = createRoute({
  getParentRoute: () => root, path: '/cases/$caseId/claims', validateSearch: (search) => ({ ...doingOf(search), ...whyOf(search) }),
  component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
})
const noteRoute = createRoute({ getParentRoute: () => root, path: '/cases/$caseId/note', validateSearch: noteOf, component: lazyRouteComponent(() => import('./note/note-page.tsx'), 'NotePage') })
function paperOf(search: Record<string, unknown>): { paper?: string } {
  return typeof search['paper'] === 'string' && /^[\w.:-]{1,160}$/.test(search['paper']) ? { paper: search['paper'] } : {}
}

const documentsRoute = createRoute({ getParentRoute: () => root, path: '/cases/$caseId/documents', validateSearch: paperOf, component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage') })
function showOf(search: Record<string, unknown>): { show?: 'tablet' } {
  return search['show'] === 'tablet' ? { show: 'tablet' } : {}
}

function fileOf(search: Record<string, unknown>): { file?: string } {
  return typeof search['file'] === 'string' && /^[\w:-]{1,128}$/.test(search['file']) ? { file: search['file'] } : {}
}

const patient = createRoute({ getParentRoute: () => root, path: '/cases/$caseId/patient', validateSearch: showOf, component: lazyRouteComponent(() => import('./patient/patient-page.tsx'), 'PatientPage') })
const planner = createRoute({ getParentRoute: () => root, path: '/cases/$caseId/planner', component: lazyRouteComponent(() => import('./planner/planner-page.tsx'), 'PlannerPage') })
const planners = createRoute({ getParentRoute: () => root, path: '/planner', component: lazyRouteComponent(() => import('./planner/planners-page.tsx'), 'PlannersPage') })
const patients = createRoute({ getParentRoute: () => root, path: '/patients', component: lazyRouteComponent(() => import('./patient/patients-page.tsx'), 'PatientsPage') })
const notes = createRoute({ getParentRoute: () => root, path: '/notes', component: lazyRouteComponent(() => import('./note/notes-page.tsx'), 'NotesPage') })
const approvals = createRoute({ getParentRoute: () => root, path: '/approvals', component: lazyRouteComponent(() => import('./approvals/approvals-page.tsx'), 'ApprovalsPage') })
const codes = createRoute({ getParentRoute: () => root, path: '/codes', component: lazyRouteComponent(() => import('./codes/codes-page.tsx'), 'CodesPage') })
const codeTexts = createRoute({ getParentRoute: () => root, path: '/code-texts', component: lazyRouteComponent(() => import('./code-texts/code-texts-page.tsx'), 'CodeTextsPage') })
const compliance = createRoute({ getParentRoute: () => root, path: '/compliance', component: lazyRouteComponent(() => import('./compliance/compliance-page.tsx'), 'CompliancePage') })
const files = createRoute({ getParentRoute: () => root, path: '/files', validateSearch: fileOf, component: lazyRouteComponent(() => import('./files/files-page.tsx'), 'FilesPage') })
const claims = createRoute({ getParentRoute: () => root, path: '/claims', component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'ClaimsListPage') })
const remittances = createRoute({ getParentRoute: () => root, path: '/remittances', component: lazyRouteComponent(() => import('./remittances/remittances-page.tsx'), 'RemittancesPage') })
const connections = createRoute({ getParentRoute: () => root, path: '/connections', component: lazyRouteComponent(() => import('./connections/connections-page.tsx'), 'ConnectionsPage') })
const deviations = createRoute({ getParentRoute: () => root, path: '/deviations', component: lazyRouteComponent(() => import('./deviations/deviations-page.tsx'), 'DeviationsPage') })
const credentialing = createRoute({ getParentRoute: () => root, path: '/credentialing', component: lazyRouteComponent(() => import('./credentialing/credentialing-page.tsx'), 'CredentialingPage') })
const outcomes = createRoute({ getParentRoute: () => root, path: '/outcomes', component: lazyRouteComponent(() => import('./outcomes/outcomes-page.tsx'), 'OutcomesPage') })
const worth = createRoute({ getParentRoute: () => root, path: '/worth', component: lazyRouteComponent(() => import('./worth/worth-page.tsx'), 'WorthPage') })
const people = createRoute({ getParentRoute: () => root, path: '/people', component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage') })
const audit = createRoute({ getParentRoute: () => root, path: '/audit', component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage') })
const settled = createRoute({ getParentRoute: () => root, path: '/index.html', beforeLoad: () => { throw redirect({ to: '/' }) } })

export const router = createRouter({
  routeTree: root.addChildren([start, today, cases, bringFiles, caseRoute, claimsRoute, noteRoute, documentsRoute, patient, patients, planner, planners, notes, approvals, codes, codeTexts, compliance, files, claims, remittances, connections, deviations, credentialing, outcomes, worth, people, audit, settled]),
  defaultPreload: 'intent', scrollRestoration: true, defaultPendingMs: 150, defaultPendingMinMs: 0, defaultPendingComponent: PagePending,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
