// The dentist's order and limits of one visit: first and last day, urgency, what must come first and how long to heal.
import type { PlannedService, PlanPage } from '@crossbill/api'
import type { ServiceLine } from '@crossbill/model'
import { Button, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { Dialog } from '../parts/dialog.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import { serviceName } from './planned-visit.ts'

const urgencies = [{ value: 'now', label: 'at once' }, { value: 'soon', label: 'soon, within a month' }, { value: 'may-wait', label: 'may wait' }] as const
type Urgency = (typeof urgencies)[number]['value']

export function LimitsDialog({ page, service, close }: { page: PlanPage; service: PlannedService; close: () => void }) {
  const given = service.constraints ?? {}
  const [notBefore, setNotBefore] = useState(given.notBefore ?? '')
  const [notAfter, setNotAfter] = useState(given.notAfter ?? '')
  const [urgency, setUrgency] = useState<Urgency>(given.urgency ?? 'may-wait')
  const [after, setAfter] = useState<string[]>(given.after?.map((each) => each.serviceId) ?? [])
  const longest = Math.max(0, ...(given.after ?? []).map((each) => each.days ?? 0))
  const [days, setDays] = useState<number | string>(longest)
  const [together, setTogether] = useState<string[]>(given.sameVisitAs ?? [])
  const save = useChange('answerNeeds')
  const others = page.services.filter((each) => each.id !== service.id).map((each) => ({ value: each.id, label: serviceName(each) }))
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const healing = typeof days === 'number' ? days : Number(days) || 0
    const value: NonNullable<ServiceLine['constraints']> = {
      ...(notBefore === '' ? {} : { notBefore }), ...(notAfter === '' ? {} : { notAfter }), urgency,
      ...(after.length === 0 ? {} : { after: after.map((serviceId) => ({ serviceId, days: (healing === longest ? given.after?.find((each) => each.serviceId === serviceId)?.days : undefined) ?? healing })) }), ...(together.length === 0 ? {} : { sameVisitAs: together }),
    }
    save.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes: [{ path: `plan.services[${service.id}].constraints`, value }] } }, { onSuccess: close })
  }
  return (
    <Dialog opened onClose={close} title={`Limits of ${serviceName(service)}`}>
      <form className="stack" onSubmit={onSubmit}>
        <p className="second">Set by the dentist. Care is never moved past them for money.</p>
        <TextInput type="date" label="Not before" value={notBefore} onChange={(event) => setNotBefore(event.currentTarget.value)} data-autofocus />
        <TextInput type="date" label="Can wait until" value={notAfter} onChange={(event) => setNotAfter(event.currentTarget.value)} />
        <NativeSelect label="Urgency" value={urgency} data={urgencies.map((each) => ({ ...each }))} onChange={(event) => setUrgency(urgencies.find((each) => each.value === event.currentTarget.value)?.value ?? 'may-wait')} />
        <MultiSelect label="Must come after" data={others} value={after} onChange={setAfter} comboboxProps={{ withinPortal: true }} />
        {after.length === 0 ? null : <NumberInput label="Days to heal between" min={0} max={1000} value={days} onChange={setDays} />}
        <MultiSelect label="At the same visit as" data={others} value={together} onChange={setTogether} comboboxProps={{ withinPortal: true }} />
        {save.error === null ? null : <RefusalNote refusal={save.error.refusal} />}
        <div className="row"><Button type="submit" loading={save.isPending}>Keep these limits</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
