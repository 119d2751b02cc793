// Records the signature a patient or guardian gave on paper: who, as what, on which day, and the option of Medicare's notice.
import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Refused } from '../api/call.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../parts/situation.tsx'

export interface PatientSignature {
  readonly name: string
  readonly as: 'patient' | 'parent' | 'guardian' | 'representative'
  readonly signedOn: string
  readonly option?: 1 | 2 | 3
}

const asWhom = [{ value: 'patient', label: 'the patient' }, { value: 'parent', label: 'a parent' }, { value: 'guardian', label: 'the guardian' }, { value: 'representative', label: 'a representative' }] as const
const options = [{ value: '1', label: 'Option 1: wants the care, Medicare is billed' }, { value: '2', label: 'Option 2: wants the care, Medicare is not billed' }, { value: '3', label: 'Option 3: does not want the care' }] as const

interface Props {
  readonly opened: boolean
  readonly close: () => void
  readonly title: string
  /** The signer's name, empty for a minor whose guardian signs. */
  readonly name: string
  readonly today: string
  readonly askOption: boolean
  readonly busy: boolean
  readonly error: Refused | null
  readonly submit: (signature: PatientSignature) => void
}

export function SignatureDialog({ opened, close, title, name, today, askOption, busy, error, submit }: Props) {
  const [typed, setTyped] = useState(name)
  const [as, setAs] = useState<PatientSignature['as']>(name === '' ? 'parent' : 'patient')
  const [signedOn, setSignedOn] = useState(today)
  const [option, setOption] = useState<(typeof options)[number]['value'] | null>(null)
  const [tried, setTried] = useState(false)
  const mark = (): PatientSignature['option'] => (option === '1' ? 1 : option === '2' ? 2 : option === '3' ? 3 : undefined)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const marked = mark()
    if (typed.trim().length < 2 || signedOn === '' || (askOption && marked === undefined)) return
    submit({ name: typed.trim(), as, signedOn, ...(marked !== undefined && { option: marked }) })
  }
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <form className="stack" onSubmit={onSubmit}>
        <p className="second">Print the paper, have it signed, then record it here. What was signed is kept as it stands now and cannot be changed.</p>
        <TextInput label="Name of the person who signed" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={120} error={tried && typed.trim().length < 2 ? 'Enter the name on the paper.' : undefined} data-autofocus />
        <Select label="Signed as" data={[...asWhom]} value={as} onChange={(value) => setAs(asWhom.find((each) => each.value === value)?.value ?? as)} allowDeselect={false} />
        <TextInput type="date" label="Day on the paper" value={signedOn} max={today} onChange={(event) => setSignedOn(event.currentTarget.value)} error={tried && signedOn === '' ? 'Enter the day on the paper.' : undefined} />
        {askOption ? <Select label="Option the patient marked" placeholder="Choose what is marked" data={[...options]} value={option} onChange={(value) => setOption(options.find((each) => each.value === value)?.value ?? null)} error={tried && option === null ? 'The notice counts only with the option marked on it.' : undefined} /> : null}
        {error === null ? null : <Trouble error={error} />}
        <div className="row"><Button type="submit" loading={busy}>Record the signature</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
