// Patient pages: every case, opened as the page for its patient.
import { useNavigate } from '@tanstack/react-router'
import { useSignedIn } from '../api/session.tsx'
import { CaseList } from '../cases/cases-page.tsx'

export function PatientsPage() {
  const { today } = useSignedIn()
  const navigate = useNavigate()
  return <CaseList title="Patient pages" today={today} open={(row) => void navigate({ to: '/cases/$caseId/patient', params: { caseId: row.caseId } })} emptyWords="A case opens its own patient page." />
}
