// The figures the answer rests on, each with its origin; a slider steps by arrow keys and the value can be typed.
import type { WorthInputs } from '@crossbill/api'
import { NumberInput, Slider } from '@mantine/core'
import { useState } from 'react'

type Change = (changed: Partial<WorthInputs>) => void
interface Field { readonly name: string; readonly value: number; readonly max: number; readonly step: number; readonly unit?: string; readonly origin: string; readonly set: (value: number) => void }

const originWords = { history: 'your history', assumed: 'assumed', typed: 'typed here' } as const

/** Cents as dollars in a field. */
const dollars = (cents: number): number => Math.round(cents) / 100

export function WhatIf({ inputs, change }: { inputs: WorthInputs; change: Change }) {
  const kind = (index: number, changed: Partial<WorthInputs['kinds'][number]>): void => change({ kinds: inputs.kinds.map((each, at) => (at === index ? { ...each, ...changed, origin: 'typed' } : each)) })
  const fields: Field[] = [
    { name: 'Cases a month', value: inputs.casesPerMonth, max: 40, step: 0.1, origin: originWords[inputs.casesOrigin], set: (value) => change({ casesPerMonth: value, casesOrigin: 'typed' }) },
    ...inputs.kinds.map((each, index): Field => ({ name: `${each.name}: medical pays`, value: Math.round(each.probability * 100), max: 100, step: 1, unit: '%', origin: each.origin === 'history' ? `${each.answers} of your answers` : originWords[each.origin], set: (value) => kind(index, { probability: value / 100 }) })),
    { name: 'Outside biller’s fee', value: inputs.outsideFeePercent, max: 25, step: 0.5, unit: '%', origin: 'assumed: 5 to 10% is usual', set: (value) => change({ outsideFeePercent: value }) },
    { name: 'Own biller, hours a week', value: inputs.ownHoursPerWeek, max: 40, step: 1, origin: 'assumed', set: (value) => change({ ownHoursPerWeek: value }) },
    { name: 'Own biller, dollars an hour', value: dollars(inputs.ownPayPerHour), max: 60, step: 0.1, origin: 'assumed', set: (value) => change({ ownPayPerHour: Math.round(value * 100) }) },
    { name: 'Days to payment', value: inputs.daysToPayment, max: 180, step: 1, origin: originWords[inputs.daysOrigin], set: (value) => change({ daysToPayment: value, daysOrigin: 'typed' }) },
  ]
  const more: Field[] = [
    ...inputs.kinds.flatMap((each, index): Field[] => [
      { name: `${each.name}: part of the cases`, value: each.share, max: 100_000, step: 1, origin: originWords[each.origin], set: (value) => kind(index, { share: value }) },
      { name: `${each.name}: collected with medical, dollars`, value: dollars(each.collectedWithMedical), max: 1_000_000, step: 10, origin: originWords[each.origin], set: (value) => kind(index, { collectedWithMedical: Math.round(value * 100) }) },
      { name: `${each.name}: collected without, dollars`, value: dollars(each.collectedWithout), max: 1_000_000, step: 10, origin: originWords[each.origin], set: (value) => kind(index, { collectedWithout: Math.round(value * 100) }) },
    ]),
    { name: 'Training a year, dollars', value: dollars(inputs.trainingPerYear), max: 1_000_000, step: 100, origin: 'assumed', set: (value) => change({ trainingPerYear: Math.round(value * 100) }) },
    { name: 'Software a month, dollars', value: dollars(inputs.softwarePerMonth), max: 1_000_000, step: 10, origin: 'assumed', set: (value) => change({ softwarePerMonth: Math.round(value * 100) }) },
    { name: 'Outside biller, fixed a year, dollars', value: dollars(inputs.outsideFixedPerYear), max: 1_000_000, step: 100, origin: 'assumed', set: (value) => change({ outsideFixedPerYear: Math.round(value * 100) }) },
    { name: 'Cost of money a year', value: inputs.ratePercent, max: 100, step: 0.5, unit: '%', origin: 'assumed', set: (value) => change({ ratePercent: value }) },
  ]
  return (
    <section className="panel padded what-if" aria-label="What if">
      <div className="row between"><h2>What if</h2><span className="small second">changes as you drag</span></div>
      {fields.map((field) => <Slid key={field.name} field={field} />)}
      <details><summary className="link">{more.length} more: mix of cases, training, software</summary><div className="stack">{more.map((field) => <Typed key={field.name} field={field} label={field.name} />)}</div></details>
      <p className="small third">Dental money that medical replaces is taken off. Only the difference counts (FEA-01).</p>
    </section>
  )
}

function Slid({ field }: { field: Field }) {
  return (
    <div className="what-if-field">
      <div className="row between top"><span>{field.name}</span><Typed field={field} /></div>
      <Slider min={0} max={field.max} step={field.step} value={Math.min(field.max, field.value)} onChange={field.set} label={null} thumbLabel={field.name} />
      <p className="row between small second"><span>{field.origin}</span><span>0 to {field.max}{field.unit ?? ''}</span></p>
    </div>
  )
}

// What is no number within bounds stays as typed and says so; the last answer stands.
function Typed({ field, label }: { field: Field; label?: string }) {
  const [wrong, setWrong] = useState(false)
  return (
    <NumberInput
      className="what-if-number" {...(label === undefined ? { 'aria-label': field.name } : { label })} value={field.value} min={0} step={field.step} hideControls clampBehavior="none" decimalScale={2} suffix={field.unit ?? ''} allowNegative
      error={wrong ? `0 to ${field.max.toLocaleString('en-US')}` : null}
      onChange={(value) => { const fits = typeof value === 'number' && value >= 0 && value <= field.max; setWrong(!fits); if (fits && value !== field.value) field.set(value) }}
    />
  )
}
