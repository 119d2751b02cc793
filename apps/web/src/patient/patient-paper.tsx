// What the patient sees: two buckets, the visit in money, the range, what happens next, the estimate's limits.
import type { PatientPageView } from '@crossbill/api'
import { formatCents, formatDollars } from '@crossbill/model'
import { IconTilde } from '@tabler/icons-react'
import { MoneyBar, type Share, Swatch } from '../parts/money-bar.tsx'
import { PlanName } from '../parts/plan-name.tsx'
import { DentalBucket } from './dental-bucket.tsx'
import { MedicalBucket } from './medical-bucket.tsx'

interface MoneyPart extends Share { readonly note?: string }

function moneyParts({ money, labels, medical, dental }: PatientPageView): readonly MoneyPart[] {
  return [
    { kind: 'write-off' as const, name: labels.takenOff, amount: money.writeOff, note: labels.nobodyPays },
    ...(money.accident === undefined ? [] : [{ kind: 'accident' as const, name: labels.accidentShouldPay, amount: money.accident }]),
    ...(medical === undefined && money.medical === 0 ? [] : [{ kind: 'medical' as const, name: labels.medicalShouldPay, amount: money.medical }]),
    ...(dental === undefined ? [] : [{ kind: 'dental' as const, name: labels.dentalShouldPay, amount: money.dental }]),
    { kind: 'patient' as const, name: labels.youShouldPay, amount: money.patient },
  ]
}

function Visit({ page }: { page: PatientPageView }) {
  const parts = moneyParts(page)
  return (
    <section className="patient-money">
      <div className="row between wrap"><h3>{page.labels.visitInMoney}</h3><span>{page.labels.fullFee} <strong>{formatDollars(page.money.fee)}</strong></span></div>
      <MoneyBar shares={parts} scale={Math.max(1, page.money.fee)} label={page.labels.visitInMoney} />
      <dl className="patient-parts">
        {parts.map((each) => <div key={each.name} data-kind={each.kind}><dt><Swatch kind={each.kind} /> {each.name}</dt><dd>{each.kind === 'patient' ? formatDollars(each.amount) : formatCents(each.amount)}{each.note === undefined || each.amount === 0 ? null : <span className="under">{each.note}</span>}</dd></div>)}
      </dl>
      <p className="second">{page.range}</p>
    </section>
  )
}

function Bucket({ page, side }: { page: PatientPageView; side: 'medical' | 'dental' }) {
  const { labels } = page
  const bucket = page[side]
  if (bucket === undefined) return null
  return (
    <section className="patient-bucket" data-side={side}>
      <h3><PlanName side={side}>{side === 'medical' ? labels.medical : labels.dental}: {bucket.payer}</PlanName></h3>
      <p className="second">{side === 'medical' ? labels.medicalIdea : labels.dentalIdea}</p>
      {side === 'medical' ? <MedicalBucket page={page} /> : <DentalBucket page={page} />}
      <p className="patient-limit">{side === 'medical' ? labels.medicalLimit : labels.dentalLimit}</p>
    </section>
  )
}

export function PatientPaper({ page }: { page: PatientPageView }) {
  return (
    <article className="panel patient-paper" lang={page.language}>
      <header className="patient-title"><div><h2>{page.title}</h2><p className="second">{page.forWhom}</p></div><p className="small second patient-prepared"><strong className="print-only">{page.office}</strong>{page.prepared}</p></header>
      <div className="patient-buckets"><Bucket page={page} side="medical" /><Bucket page={page} side="dental" /></div>
      <Visit page={page} />
      <section className="patient-next"><h3>{page.labels.whatHappensNext}</h3><ol>{page.steps.map((each, index) => <li key={each.what}><span className="patient-number" aria-hidden>{index + 1}</span><span className="strong">{each.when}</span><span className="second">{each.what}</span></li>)}</ol></section>
      <section className="print-only patient-answers">{page.answers.slice(0, 4).map((each) => <div key={each.question}><h3>{each.question}</h3><p>{each.answer}</p></div>)}</section>
      <dl className="print-only patient-glossary">{page.glossary.map((each) => <div key={each.word}><dt>{each.word}:</dt> <dd>{each.meaning}</dd></div>)}</dl>
      <footer className="patient-estimate"><IconTilde size={16} stroke={1.7} aria-hidden /><p>{page.estimate} <span className="print-only">{page.questions}</span></p></footer>
    </article>
  )
}
