// Small dialogs of a case: record an authorization, bill the patient, record a payment.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, coverageName, formatDollars, type PriorAuthorization, sideOf } from '@crossbill/model'
import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { centsOf, MoneyField } from '../parts/money-field.tsx'
import { Trouble } from '../parts/situation.tsx'
import { Dialog } from '../parts/dialog.tsx'

interface Props { readonly page: CasePage; readonly today: CalendarDate; readonly close: () => void }
const answers = ['approved', 'partial', 'denied', 'submitted', 'pended', 'not-required'] as const
const answerWords: Readonly<Record<(typeof answers)[number], string>> = { approved: 'Approved', partial: 'Partly approved', denied: 'Denied', submitted: 'Asked, no answer yet', pended: 'More was asked', 'not-required': 'The plan says none is needed' }

export function AuthorizationDialog({ page, today, close }: Props) {
  const record = useChange('recordAuthorization')
  const plans = page.document.coverages.filter((each) => sideOf(each.kind) !== 'dental')
  const [typed, setTyped] = useState({ coverageId: page.next.coverageId ?? plans[0]?.id ?? '', status: 'approved', number: '', from: today, to: '', codes: page.decision.crossings.flatMap((each) => each.candidates.slice(0, 1).map((candidate) => candidate.code)).join(', '), reason: '' })
  const type = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part })
  const approved = typed.status === 'approved' || typed.status === 'partial'
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const status = answers.find((each) => each === typed.status) ?? 'submitted'
    const authorization: PriorAuthorization = {
      id: `${typed.coverageId}-${(page.document.priorAuthorizations ?? []).length + 1}`, coverageId: typed.coverageId, status,
      ...(status === 'submitted' || status === 'pended' ? { requestedOn: today } : { answeredOn: today }),
      ...(typed.number.trim() === '' ? {} : { number: typed.number.trim() }), ...(typed.reason.trim() === '' ? {} : { reason: typed.reason.trim() }),
      ...(approved ? { from: typed.from, ...(typed.to === '' ? {} : { to: typed.to }), codes: typed.codes.split(/[,\s]+/).filter((code) => code !== '').map((code) => ({ code, status: 'certified' as const })) } : {}),
    }
    record.mutate({ params: { caseId: page.caseId }, body: { version: page.version, authorization } }, { onSuccess: ({ next }) => { receipt(`Authorization kept. Next: ${next}`); close() } })
  }
  return (
    <Dialog opened onClose={close} title="Record an authorization">
      <form className="stack" onSubmit={onSubmit}>
        <Select label="Plan" allowDeselect={false} data={plans.map((each) => ({ value: each.id, label: coverageName(each, plans) }))} value={typed.coverageId} onChange={(value) => type({ coverageId: value ?? typed.coverageId })} />
        <Select label="What the plan said" allowDeselect={false} data={answers.map((value) => ({ value, label: answerWords[value] }))} value={typed.status} onChange={(value) => type({ status: value ?? typed.status })} />
        <TextInput label={typed.status === 'not-required' ? 'Reference number of the call' : 'Number'} required={approved || typed.status === 'not-required'} value={typed.number} onChange={(event) => type({ number: event.currentTarget.value })} />
        {approved ? (
          <>
            <div className="row top"><TextInput className="grow" type="date" label="From" required value={typed.from} onChange={(event) => type({ from: event.currentTarget.value })} /><TextInput className="grow" type="date" label="To" required min={typed.from} value={typed.to} onChange={(event) => type({ to: event.currentTarget.value })} /></div>
            <TextInput label="Codes it covers" description="Exactly these codes are released; others stay held." required value={typed.codes} onChange={(event) => type({ codes: event.currentTarget.value })} />
          </>
        ) : <TextInput label="Who said it, and why" value={typed.reason} onChange={(event) => type({ reason: event.currentTarget.value })} />}
        {record.error === null ? null : <Trouble error={record.error} />}
        <div className="row"><Button type="submit" loading={record.isPending}>Keep the record</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}

export function BillDialog({ page, close }: Props) {
  const bill = useChange('billPatient')
  const submit = (): void => bill.mutate({ params: { caseId: page.caseId }, body: { version: page.version } }, { onSuccess: () => { receipt('Patient billed.'); close() } })
  return (
    <Dialog opened onClose={close} title="Bill the patient">
      <div className="stack">
        {page.patientOwes === undefined ? <p>The last plan has not answered yet, so what the patient owes is not known. Nothing is billed before.</p> : <p>The last plan has answered. The patient owes <strong>{formatDollars(page.patientOwes)}</strong>.</p>}
        {bill.error === null ? null : <Trouble error={bill.error} />}
        <div className="row">{page.patientOwes === undefined ? null : <Button loading={bill.isPending} onClick={submit}>Bill {formatDollars(page.patientOwes)}</Button>}<Button variant="default" onClick={close}>Close</Button></div>
      </div>
    </Dialog>
  )
}

export function PaymentDialog({ page, today, close }: Props) {
  const pay = useChange('recordPatientPayment')
  const [amount, setAmount] = useState('')
  const [paidOn, setPaidOn] = useState(today)
  const [tried, setTried] = useState(false)
  const cents = centsOf(amount)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (cents !== undefined && cents > 0) pay.mutate({ params: { caseId: page.caseId }, body: { version: page.version, amount: cents, paidOn } }, { onSuccess: () => { receipt(`${formatDollars(cents)} recorded.`); close() } })
  }
  return (
    <Dialog opened onClose={close} title="Record a payment of the patient">
      <form className="stack" onSubmit={onSubmit}>
        <MoneyField label="Amount" required value={amount} onChange={(event) => setAmount(event.currentTarget.value)} error={tried && (cents === undefined || cents === 0) ? 'Write dollars and cents, like 97.28.' : undefined} data-autofocus />
        <TextInput type="date" label="Paid on" required max={today} value={paidOn} onChange={(event) => setPaidOn(event.currentTarget.value)} />
        {pay.error === null ? null : <Trouble error={pay.error} />}
        <div className="row"><Button type="submit" loading={pay.isPending}>Record the payment</Button><Button variant="default" onClick={close}>Close</Button></div>
      </form>
    </Dialog>
  )
}
