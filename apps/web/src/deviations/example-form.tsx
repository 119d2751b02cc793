// The fields of an example: two plans beside each other, the service, and what must come out.
import { Checkbox, Select, TextInput } from '@mantine/core'
import { MoneyField } from '../parts/money-field.tsx'
import type { ExampleFields } from './example-case.ts'

const kinds = [{ value: 'group-dental', label: 'dental, from work' }, { value: 'individual-dental', label: 'dental, bought alone' }, { value: 'group-medical', label: 'medical, from work' }, { value: 'individual-medical', label: 'medical, bought alone' }, { value: 'medicaid', label: 'Medicaid' }]
const relationships = [{ value: 'self', label: 'is the member' }, { value: 'spouse', label: 'is covered by the spouse' }, { value: 'child', label: 'is covered by a parent' }]
const statuses = [{ value: 'active', label: 'at work' }, { value: 'retired', label: 'retired' }, { value: 'laid-off', label: 'laid off' }, { value: 'cobra-or-state-continuation', label: 'on continued coverage' }]
const methods = [{ value: 'standard', label: 'standard' }, { value: 'non-duplication', label: 'non-duplication' }, { value: 'maintenance-of-benefits', label: 'maintenance of benefits' }]

interface Props { readonly fields: ExampleFields; readonly shows: 'order' | 'amount'; readonly change: (changed: Partial<ExampleFields>) => void }

export function ExampleForm({ fields, shows, change }: Props) {
  const text = (key: keyof ExampleFields) => ({ value: String(fields[key]), onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }) })
  const pick = (key: keyof ExampleFields) => ({ value: String(fields[key]), allowDeselect: false, onChange: (value: string | null) => change({ [key]: value ?? '' }) })
  const amount = shows === 'amount'
  return (
    <div className="deviation-fields">
      <TextInput className="whole" label="Name of the example" {...text('name')} />
      <TextInput label="Procedure code" {...text('code')} />
      {amount ? <MoneyField label="Full fee" {...text('fee')} /> : <TextInput label="Diagnosis, if it matters" {...text('diagnosis')} />}
      <fieldset className="deviation-plan">
        <legend>The other plan</legend>
        <Select label="Kind of the other plan" data={kinds} {...pick('otherKind')} />
        <Select label="In the other plan the patient" data={relationships} {...pick('otherRelationship')} />
        {amount ? <><MoneyField label="Other plan allows" {...text('otherAllowed')} /><TextInput label="Other plan pays, percent" inputMode="decimal" {...text('otherPercent')} /><Checkbox label="Outside its network" checked={fields.otherOutside} onChange={(event) => change({ otherOutside: event.currentTarget.checked })} /></> : <><Select label="Its member is" data={statuses} {...pick('otherStatus')} /><TextInput type="date" label="In the other plan since" {...text('otherStart')} /></>}
      </fieldset>
      <fieldset className="deviation-plan">
        <legend>This plan</legend>
        <Select label="Kind of this plan" data={kinds} {...pick('thisKind')} />
        <Select label="In this plan the patient" data={relationships} {...pick('thisRelationship')} />
        {amount ? <><MoneyField label="This plan allows" {...text('thisAllowed')} /><TextInput label="This plan pays, percent" inputMode="decimal" {...text('thisPercent')} /><MoneyField label="Its deductible left" {...text('thisDeductible')} /><MoneyField label="Its maximum left" description="Empty: none" {...text('thisMaximum')} /><Select label="It coordinates by" data={methods} {...pick('thisMethod')} /></> : <><Select label="This plan’s member is" data={statuses} {...pick('thisStatus')} /><TextInput type="date" label="In this plan since" {...text('thisStart')} /></>}
      </fieldset>
      <Select label="Who must pay first" data={[{ value: 'otherPlan', label: 'the other plan' }, { value: 'thisPlan', label: 'this plan' }, { value: 'apart', label: 'neither: they do not coordinate' }]} {...pick('first')} />
      {amount ? <MoneyField label="The patient should pay" {...text('patient')} /> : null}
    </div>
  )
}
