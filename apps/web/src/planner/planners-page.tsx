// Planner: every case, opened as its plan of treatment.
import { useNavigate } from '@tanstack/react-router'
import { useSignedIn } from '../api/session.tsx'
import { CaseList } from '../cases/cases-page.tsx'

export function PlannersPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  return <CaseList title="Planner" today={today} open={(row) => void navigate({ to: '/cases/$caseId/planner', params: { caseId: row.caseId } })} emptyWords="A case opens its own plan of treatment." />
}
