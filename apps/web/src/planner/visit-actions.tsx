// Moving a visit without dragging it, and the dentist's limits of it.
import type { PlanPage } from '@crossbill/api'
import { Button, NativeSelect } from '@mantine/core'
import { useSignedIn } from '../api/session.tsx'
import { mayUse } from '../words/roles.ts'
import { nameOf, type Visit } from './planned-visit.ts'

export interface ActionsOn { readonly page: PlanPage; readonly move: (visit: Visit, by: number) => void; readonly edit: (visit: Visit) => void }

const steps = [{ value: '-30', label: '30 days earlier' }, { value: '-7', label: 'a week earlier' }, { value: '-1', label: 'a day earlier' }, { value: '', label: 'move …' }, { value: '1', label: 'a day later' }, { value: '7', label: 'a week later' }, { value: '30', label: '30 days later' }]

export function VisitActions({ visit, on: { page, move, edit } }: { visit: Visit; on: ActionsOn }) {
  const { person } = useSignedIn()
  if (visit.standing === 'held') return null
  return (
    <div className="row">
      <NativeSelect aria-label={`Move ${nameOf(page, visit)}`} data={steps} value="" onChange={(event) => { if (event.currentTarget.value !== '') move(visit, Number(event.currentTarget.value)) }} />
      {mayUse(person.role, 'answerNeeds') ? <Button variant="default" aria-label={`Limits of ${nameOf(page, visit)}`} onClick={() => edit(visit)}>Limits</Button> : null}
    </div>
  )
}

/** Who set the last day a visit can wait to. */
export function whoLimits({ limitedBy }: Visit): string {
  return limitedBy === 'clinical' ? 'set by the dentist' : limitedBy === 'horizon' ? 'end of the plan' : ''
}
