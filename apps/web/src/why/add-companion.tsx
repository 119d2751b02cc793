// A code that goes beside another on its own line: in the case already, or offered, and added only when it was done and charged.
import type { CasePage } from '@crossbill/api'
import type { MedicalCandidate } from '@crossbill/model'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { centsOf, MoneyField } from '../parts/money-field.tsx'
import { Trouble } from '../parts/situation.tsx'
import { mayUse } from '../words/roles.ts'

type Companion = NonNullable<MedicalCandidate['companions']>[number]

interface Props { readonly page: CasePage; readonly serviceId: string; readonly companion: Companion }

export function CompanionLine({ page, serviceId, companion }: Props) {
  const [adding, setAdding] = useState(false)
  const { person } = useSignedIn()
  const carrier = page.document.plan.services.find((each) => each.id === companion.serviceId)
  const name = <><span className="code">{companion.code}</span> {companion.plainName}</>
  if (carrier !== undefined) return <p className="small second">Beside it, on its own line: {name}{companion.units === 1 ? '' : `, ${companion.units} units`}{carrier.id === serviceId ? `, ${companion.why}. The one fee is divided by units.` : `, from ${carrier.description ?? carrier.code}.`}</p>
  if (companion.offer === undefined) return null
  return (
    <div className="stack tight">
      <p className="small second">{companion.offer} {mayUse(person.role, 'answerNeeds') && !adding ? <button type="button" className="link" onClick={() => setAdding(true)}>Done too: add it<span className="hidden-text"> {companion.code}</span></button> : null}</p>
      {adding ? <AddCompanion page={page} serviceId={serviceId} companion={companion} close={() => setAdding(false)} /> : null}
    </div>
  )
}

/** Adds a service of its own, of the same visit, hand and diagnoses, with the fee the person gives. */
function AddCompanion({ page, serviceId, companion, close }: Props & { close: () => void }) {
  const change = useChange('answerNeeds')
  const listed = page.document.office.fees?.find((each) => each.code === companion.code)?.amount
  const [typed, setTyped] = useState(listed === undefined ? '' : (listed / 100).toFixed(2))
  const cents = centsOf(typed)
  const [tried, setTried] = useState(false)
  const beside = page.document.plan.services.find((each) => each.id === serviceId)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (cents === undefined || cents === 0 || beside === undefined) return
    const id = `${serviceId}-${companion.code}`
    const { dateOfService, providerId, placeOfService, diagnoses, tooth, area } = beside
    const service = { id, code: companion.recordAs ?? beside.code, fee: cents, description: companion.plainName, chosenMedicalCode: { system: companion.system, code: companion.code, description: companion.plainName }, ...(dateOfService && { dateOfService }), ...(providerId && { providerId }), ...(placeOfService && { placeOfService }), ...(diagnoses && { diagnoses }), ...(tooth && { tooth }), ...(area && { area }) }
    change.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes: [{ path: `plan.services[${id}]`, value: service }] } }, { onSuccess: () => { receipt(`${companion.code} is a service of its own now.`); close() } })
  }
  return (
    <form className="row wrap top" onSubmit={add}>
      <MoneyField label={`Your fee for ${companion.code}, the same for everyone`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={tried && (cents === undefined || cents === 0) ? 'Enter the fee. Without one of its own, add nothing.' : undefined} />
      <Button type="submit" loading={change.isPending}>Add the service</Button><Button variant="default" onClick={close}>Close</Button>
      {change.error === null ? null : <Trouble error={change.error} />}
    </form>
  )
}
