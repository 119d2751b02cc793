// Writing a deviation: whom it is for, what it changes, who says so, from when, and one example it must stand up to before it is kept.
import type { DeviationRow } from '@crossbill/api'
import { readCaseDocument, type Source } from '@crossbill/model'
import { Button, Select, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { centsOf, MoneyField } from '../parts/money-field.tsx'
import { RefusalNote } from '../parts/situation.tsx'
import { type ExampleFields, exampleOf, usualExample } from './example-case.ts'
import { ExampleForm } from './example-form.tsx'
import { settingOf, settings } from './settings.table.ts'
import { Trial } from './trial.tsx'

interface Props {
  readonly payers: readonly { readonly id: string; readonly name: string }[]
  /** The row that is changed; undefined: a new one. */
  readonly before: DeviationRow | undefined
  readonly taken: readonly string[]
  readonly close: (kept?: string) => void
}

interface Fields { readonly payerId: string; readonly planName: string; readonly groupNumber: string; readonly setting: string; readonly value: string; readonly from: string; readonly to: string; readonly sourceKind: Source['kind']; readonly citation: string; readonly address: string; readonly readOn: string }

function fieldsOf(before: DeviationRow | undefined, today: string): Fields {
  const value = before === undefined ? '' : Array.isArray(before.value) ? before.value.join(', ') : String(before.value)
  return {
    payerId: before?.for.payerId ?? '', planName: before?.for.planName ?? '', groupNumber: before?.for.groupNumber ?? '', setting: before?.setting ?? 'method', value, from: before?.from ?? '', to: before?.to ?? '',
    sourceKind: before?.source.kind ?? 'payer', citation: before?.source.citation ?? '', address: before?.source.address ?? '', readOn: before?.source.readOn ?? today,
  }
}

export function DeviationForm({ payers, before, taken, close }: Props) {
  const { today } = useSignedIn()
  const [fields, setFields] = useState(() => fieldsOf(before, today))
  const [example, setExample] = useState(usualExample)
  const [exampleFrom, setExampleFrom] = useState<'before' | 'fields' | 'document'>(before === undefined ? 'fields' : 'before')
  const [text, setText] = useState('')
  const [lacks, setLacks] = useState<string>()
  const tryOut = useChange('tryDeviation')
  const save = useChange('saveDeviation')
  const setting = settingOf(fields.setting)
  const set = (changed: Partial<Fields>): void => { setFields({ ...fields, ...changed }); tryOut.reset(); save.reset() }
  const built = (): { row: DeviationRow } | { missing: string } => buildRow({ fields, example, exampleFrom, text, before, payers, taken, today })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = built()
    setLacks('missing' in found ? found.missing : undefined)
    if ('row' in found) tryOut.mutate({ body: { deviation: found.row } })
  }
  const keep = (): void => {
    const found = built()
    setLacks('missing' in found ? found.missing : undefined)
    if ('row' in found) save.mutate({ params: { deviationId: found.row.id }, body: { deviation: found.row } }, { onSuccess: () => close(found.row.id) })
  }
  const refusal = save.error?.refusal ?? tryOut.error?.refusal
  return (
    <form className="panel deviation-form" onSubmit={submit} aria-label={before === undefined ? 'A new deviation' : 'Change the deviation'}>
      <h2>{before === undefined ? 'What the plan does differently' : 'Change or end it'}</h2>
      <div className="deviation-fields">
        <Select className="whole" label="Payer" description="From the cases of this office" searchable clearable data={payers.map((each) => ({ value: each.id, label: each.name }))} value={fields.payerId === '' ? null : fields.payerId} onChange={(value) => set({ payerId: value ?? '' })} />
        <TextInput label="Plan name" description="Leave empty for all its plans" value={fields.planName} onChange={(event) => set({ planName: event.currentTarget.value })} />
        <TextInput label="Group number" description="Leave empty for all groups" value={fields.groupNumber} onChange={(event) => set({ groupNumber: event.currentTarget.value })} />
        <Select className="whole" label="What it changes" data={settings.map((each) => ({ value: each.setting, label: `${each.words} (${each.rule})` }))} value={fields.setting} allowDeselect={false} onChange={(value) => set({ setting: value ?? 'method', value: '' })} />
        {setting?.values === undefined ? <TextInput className="whole" label={fields.setting === 'lacksRules' ? 'Rules, with commas' : 'Codes or ranges, with commas'} value={fields.value} onChange={(event) => set({ value: event.currentTarget.value })} /> : <Select className="whole" label="How it is with this plan" data={setting.values.map((each) => ({ value: String(each.value), label: each.words }))} value={fields.value === '' ? null : fields.value} onChange={(value) => set({ value: value ?? '' })} />}
        <TextInput type="date" label="First date of service" description="Empty: from the beginning" value={fields.from} onChange={(event) => set({ from: event.currentTarget.value })} />
        <TextInput type="date" label="Last date of service" description="Empty: until further notice" value={fields.to} onChange={(event) => set({ to: event.currentTarget.value })} />
        <Select label="Who says so" data={[{ value: 'payer', label: 'the payer' }, { value: 'contract', label: 'the contract, read' }, { value: 'law', label: 'a law' }, { value: 'assumed', label: 'nobody yet: assumed' }]} value={fields.sourceKind} allowDeselect={false} onChange={(value) => set({ sourceKind: (value ?? 'payer') as Source['kind'] })} />
        <TextInput type="date" label="Read on" value={fields.readOn} onChange={(event) => set({ readOn: event.currentTarget.value })} />
        <TextInput className="whole" label="Where it stands" placeholder="Letter of 2 November 2026, page 2" value={fields.citation} onChange={(event) => set({ citation: event.currentTarget.value })} />
        <TextInput className="whole" label="Address of a page, if there is one" value={fields.address} onChange={(event) => set({ address: event.currentTarget.value })} />
      </div>
      <h3>An example it must stand up to</h3>
      <p className="second">Take one worked number from the payer, as on an answer you have. The patient here is invented; no name is needed.</p>
      <SegmentedControl aria-label="Where the example comes from" data={[...(before === undefined ? [] : [{ value: 'before', label: 'As before' }]), { value: 'fields', label: 'From fields' }, { value: 'document', label: 'A case document' }]} value={exampleFrom} onChange={(value) => { setExampleFrom(value as typeof exampleFrom); tryOut.reset() }} />
      {exampleFrom === 'fields' ? <ExampleForm fields={example} shows={setting?.shows ?? 'amount'} change={(changed: Partial<ExampleFields>) => { setExample({ ...example, ...changed }); tryOut.reset() }} /> : null}
      {exampleFrom === 'document' ? (
        <div className="deviation-fields">
          <Textarea className="whole" label="Case document, as JSON" description="With an invented patient; it is shown to everyone in this office" value={text} onChange={(event) => { setText(event.currentTarget.value); tryOut.reset() }} autosize minRows={4} maxRows={12} />
          <MoneyField label="The patient should pay" value={example.patient} onChange={(event) => setExample({ ...example, patient: event.currentTarget.value })} />
          <TextInput label="Order of payers, by coverage id" placeholder="first, second" value={example.first === 'otherPlan' ? '' : example.first} onChange={(event) => setExample({ ...example, first: event.currentTarget.value === '' ? 'otherPlan' : event.currentTarget.value })} />
        </div>
      ) : null}
      {lacks === undefined ? null : <p className="attention-box" role="alert">{lacks}</p>}
      {tryOut.data === undefined ? null : <Trial trial={tryOut.data} />}
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      <div className="row wrap"><Button type="submit" variant={tryOut.data?.mayTakeEffect === true ? 'default' : 'filled'} loading={tryOut.isPending}>Try it out</Button>{tryOut.data?.mayTakeEffect === true ? <Button loading={save.isPending} onClick={keep}>Keep it</Button> : null}<Button variant="default" onClick={() => close()}>Close</Button></div>
    </form>
  )
}

interface BuildAsk { readonly fields: Fields; readonly example: ExampleFields; readonly exampleFrom: 'before' | 'fields' | 'document'; readonly text: string; readonly before: DeviationRow | undefined; readonly payers: Props['payers']; readonly taken: readonly string[]; readonly today: string }

function buildRow(ask: BuildAsk): { row: DeviationRow } | { missing: string } {
  const { fields, before } = ask
  const setting = settingOf(fields.setting)
  const whom = { ...filled('payerId', fields.payerId), ...filled('planName', fields.planName), ...filled('groupNumber', fields.groupNumber) }
  if (Object.keys(whom).length === 0) return { missing: 'Say for which payer, plan or group it is.' }
  if (setting === undefined || fields.value.trim() === '') return { missing: 'Choose what it changes, and how it is with this plan.' }
  if (fields.citation.trim() === '') return { missing: 'Write where it stands: a letter, a page of the contract, a remittance.' }
  const examples = examplesOf(ask)
  if ('missing' in examples) return examples
  const typed = fields.value.trim()
  const value = setting.values === undefined ? typed.split(',').map((each) => each.trim()).filter((each) => each !== '') : typed === 'true' ? true : typed === 'false' ? false : typed
  return {
    row: {
      id: before?.id ?? freshId(ask), for: whom, setting: setting.setting, value, rule: setting.rule, ...filled('from', fields.from), ...filled('to', fields.to),
      source: { kind: fields.sourceKind, citation: fields.citation.trim(), ...filled('address', fields.address), ...filled('readOn', fields.readOn) }, examples: examples.examples,
    },
  }
}

function filled<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<Key, string>)
}

/** `birch-dental-ceiling`, with a number where that is taken. */
function freshId({ fields, payers, taken }: BuildAsk): string {
  const whom = payers.find((each) => each.id === fields.payerId)?.name ?? (fields.planName || fields.groupNumber)
  const base = `${whom}-${fields.setting}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 56)
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

function examplesOf(ask: BuildAsk): { examples: DeviationRow['examples'] } | { missing: string } {
  const { fields, before } = ask
  const setting = settingOf(fields.setting)
  if (ask.exampleFrom === 'before' && before !== undefined) return { examples: before.examples }
  if (ask.exampleFrom === 'document') return exampleFromDocument(ask)
  const payer = ask.payers.find((each) => each.id === fields.payerId) ?? { id: fields.payerId || 'this-plan', name: 'This plan' }
  const on = fields.from || fields.to || ask.today
  const made = exampleOf({ fields: ask.example, shows: setting?.shows ?? 'amount', setting: fields.setting, rule: setting?.rule ?? '', payer, planName: fields.planName.trim(), groupNumber: fields.groupNumber.trim(), on })
  return made.ok ? { examples: [{ ...made.example, case: JSON.parse(JSON.stringify(made.example.case)) }] } : { missing: made.missing }
}

function exampleFromDocument({ text, example }: BuildAsk): { examples: DeviationRow['examples'] } | { missing: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { missing: 'The case document is not JSON. Paste the whole of it.' }
  }
  const read = readCaseDocument(parsed)
  if (!read.ok) return { missing: `${read.findings[0]?.place ?? 'The case document'}: ${read.findings[0]?.what ?? 'does not read'}` }
  const order = example.first === 'otherPlan' ? [] : example.first.split(',').map((each) => each.trim()).filter((each) => each !== '')
  const patient = centsOf(example.patient)
  if (order.length === 0 && patient === undefined) return { missing: 'Say what must come out: the order of payers, or what the patient should pay.' }
  return { examples: [{ name: read.value.title ?? 'Example from a case document', case: JSON.parse(JSON.stringify(read.value)), expect: { ...(order.length === 0 ? {} : { order }), ...(patient === undefined ? {} : { patient }) } }] }
}
