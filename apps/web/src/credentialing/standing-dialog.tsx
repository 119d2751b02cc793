// A manager records the standing of a dentist with a payer; open cases are decided anew.
import type { CredentialingCell } from '@crossbill/api'
import { type Credential, credentialStatus } from '@crossbill/model'
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../parts/situation.tsx'
import { count } from '../words/names.ts'

const words: Readonly<Record<Credential['status'], string>> = { credentialed: 'credentialed', enrolled: 'enrolled', 'in-process': 'in process', expired: 'expired', 'opted-out': 'opted out', none: 'none' }
const days = [['from', 'First day'], ['to', 'Last day'], ['filedOn', 'Application filed'], ['expectedOn', 'Expected from'], ['recredentialBy', 'New papers by'], ['checkedOn', 'Checked on']] as const
type Day = (typeof days)[number][0]

export function StandingDialog({ cell, provider, payer, close }: { cell: CredentialingCell; provider: string; payer: string; close: () => void }) {
  const keep = useChange('setCredential')
  const known = cell.credential
  const [status, setStatus] = useState<Credential['status']>(known?.status ?? 'in-process')
  const [network, setNetwork] = useState(known?.network ?? 'unknown')
  const [dates, setDates] = useState<Partial<Record<Day, string>>>(Object.fromEntries(days.map(([name]) => [name, known?.[name] ?? ''])))
  const [outside, setOutside] = useState(known?.outOfNetworkBenefits ?? false)
  const [percent, setPercent] = useState<number | undefined>(known?.outOfNetworkPercent)
  const [ordering, setOrdering] = useState(known?.orderingOnly ?? false)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const told = Object.fromEntries(days.flatMap(([name]) => (dates[name] === undefined || dates[name] === '' ? [] : [[name, dates[name]]])))
    const credential = { status, network, ...told, ...(outside ? { outOfNetworkBenefits: true } : {}), ...(percent === undefined ? {} : { outOfNetworkPercent: percent }), ...(ordering ? { orderingOnly: true } : {}), ...(known?.officeIds === undefined ? {} : { officeIds: known.officeIds }), ...(known?.supplier === undefined ? {} : { supplier: known.supplier }) }
    keep.mutate({ params: { providerId: cell.providerId, payerId: cell.payerId }, body: { credential } }, { onSuccess: ({ recomputed, waiting }) => { receipt(`Kept. ${recomputed === 0 ? 'No open case changed' : `${count(recomputed, 'open case')} decided anew`}${waiting === 0 ? '.' : `, ${waiting} more follow.`}`); close() } })
  }
  return (
    <Dialog opened onClose={close} title={`${provider} at ${payer}`} size="lg">
      <form className="stack" onSubmit={onSubmit}>
        <div className="standing-fields">
          <NativeSelect label="Standing" value={status} onChange={(event) => setStatus(credentialStatus.parse(event.currentTarget.value))} data={credentialStatus.options.map((value) => ({ value, label: words[value] }))} data-autofocus />
          <NativeSelect label="Network" value={network} onChange={(event) => setNetwork(event.currentTarget.value === 'in' ? 'in' : event.currentTarget.value === 'out' ? 'out' : 'unknown')} data={[{ value: 'in', label: 'in network' }, { value: 'out', label: 'outside' }, { value: 'unknown', label: 'not known' }]} />
          {days.map(([name, label]) => <TextInput key={name} type="date" label={label} value={dates[name] ?? ''} onChange={(event) => setDates({ ...dates, [name]: event.currentTarget.value })} />)}
          <NumberInput label="Pays outside its network, percent" min={0} max={100} value={percent ?? ''} onChange={(value) => setPercent(typeof value === 'number' ? value : undefined)} />
        </div>
        <Checkbox label="The plan pays dentists outside its network" checked={outside} onChange={(event) => setOutside(event.currentTarget.checked)} />
        <Checkbox label="Enrolled to order and refer only" checked={ordering} onChange={(event) => setOrdering(event.currentTarget.checked)} />
        {keep.error === null ? null : <Trouble error={keep.error} />}
        <div className="row"><Button type="submit" loading={keep.isPending}>Keep the standing</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
