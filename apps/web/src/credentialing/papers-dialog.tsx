// A manager records what of a dentist runs out: license, profile, permits and cards.
import type { CredentialingPage } from '@crossbill/api'
import { type Expirable, expirable } from '@crossbill/model'
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../parts/situation.tsx'
import { capital } from '../words/names.ts'

type ProviderRow = CredentialingPage['providers'][number]
const kinds = expirable.shape.kind.options
const short: Readonly<Record<string, string>> = { 'dea-registration': 'DEA registration', 'cpr-card': 'CPR card', 'caqh-profile': 'CAQH profile' }

function kindWords(kind: string): string {
  return capital(short[kind] ?? kind.replaceAll('-', ' '))
}

export function PapersDialog({ provider, close }: { provider: ProviderRow; close: () => void }) {
  const keep = useChange('setProviderPapers')
  const [license, setLicense] = useState({ state: provider.license?.state ?? '', number: provider.license?.number ?? '', to: provider.license?.to ?? '' })
  const [attested, setAttested] = useState(provider.profileAttestedOn ?? '')
  const [papers, setPapers] = useState<readonly Expirable[]>(provider.expirables)
  const set = (index: number, changed: Partial<Expirable>): void => setPapers(papers.map((each, at) => (at === index ? { ...each, ...changed } : each)))
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const body = {
      ...(license.state === '' ? {} : { license: { state: license.state.toUpperCase(), ...(license.number === '' ? {} : { number: license.number }), ...(license.to === '' ? {} : { to: license.to }) } }),
      ...(attested === '' ? {} : { profileAttestedOn: attested }), expirables: papers.filter((each) => each.to !== ''),
    }
    keep.mutate({ params: { providerId: provider.id }, body }, { onSuccess: () => { receipt('Kept. Open cases are decided anew.'); close() } })
  }
  return (
    <Dialog opened onClose={close} title={`Papers of ${provider.name}`} size="lg">
      <form className="stack" onSubmit={onSubmit}>
        <div className="standing-fields">
          <TextInput label="License, state" minLength={2} maxLength={2} value={license.state} onChange={(event) => setLicense({ ...license, state: event.currentTarget.value })} data-autofocus />
          <TextInput label="License number" maxLength={40} value={license.number} onChange={(event) => setLicense({ ...license, number: event.currentTarget.value })} />
          <TextInput type="date" label="License ends" value={license.to} onChange={(event) => setLicense({ ...license, to: event.currentTarget.value })} />
          <TextInput type="date" label="Profile attested on" value={attested} onChange={(event) => setAttested(event.currentTarget.value)} />
        </div>
        {papers.map((each, index) => (
          <div key={index} className="row expirable-row">
            <NativeSelect aria-label={`Paper ${index + 1}`} value={each.kind} onChange={(event) => set(index, { kind: expirable.shape.kind.parse(event.currentTarget.value) })} data={kinds.map((value) => ({ value, label: kindWords(value) }))} />
            <TextInput type="date" aria-label={`Paper ${index + 1} ends`} required value={each.to} onChange={(event) => set(index, { to: event.currentTarget.value })} />
            <ActionIcon aria-label={`Leave out paper ${index + 1}`} onClick={() => setPapers(papers.filter((_, at) => at !== index))}><IconX size={16} stroke={1.7} /></ActionIcon>
          </div>
        ))}
        <div><Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />} onClick={() => setPapers([...papers, { kind: 'cpr-card', to: '' }])}>Add a paper</Button></div>
        {keep.error === null ? null : <Trouble error={keep.error} />}
        <div className="row"><Button type="submit" loading={keep.isPending}>Keep the papers</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
