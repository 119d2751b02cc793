// What coordination changed: money from medical, the patients' share, dental maximum kept, denials and days, by payer and pathway.
import type { Tally } from '@crossbill/api'
import { addDays, formatCents, formatDollars } from '@crossbill/model'
import { Button, TextInput } from '@mantine/core'
import { IconChartBar, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { AnswerOf } from '../api/call.ts'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, Trouble } from '../parts/situation.tsx'
import { sayFullDate } from '../words/dates.ts'
import { count, sideWords } from '../words/names.ts'
import './outcomes.css'

type Outcomes = AnswerOf<'outcomes'>
const year = 364

export function OutcomesPage() {
  const { today } = useSignedIn()
  const [from, setFrom] = useState(addDays(today, -year))
  const [to, setTo] = useState(today)
  const read = useRead('outcomes', { query: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } }, { keepPrevious: true })
  const { data } = read
  return (
    <div className="page">
      <PageHead title="Outcomes" facts={data === undefined ? 'Reading the cases' : `${count(data.cases, 'case')} opened from ${sayFullDate(data.from)} to ${sayFullDate(data.to)}`}>
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
      </PageHead>
      <div className="row wrap outcomes-span" id="next-step" tabIndex={-1}>
        <TextInput type="date" label="From" value={from} max={to} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput type="date" label="To" value={to} min={from} onChange={(event) => setTo(event.currentTarget.value)} />
      </div>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {data === undefined ? (read.isPending ? <div className="panel"><Loading what="the outcomes" rows={5} /></div> : null) : data.cases === 0 ? (
        <div className="panel"><Empty icon={IconChartBar} title="No case was opened in these days.">Outcomes come from the office’s own cases and answers. Choose other days, or bring files for a first case.</Empty></div>
      ) : <Figures outcomes={data} />}
    </div>
  )
}

function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${formatDollars(amount)}`
}

function Figures({ outcomes }: { outcomes: Outcomes }) {
  const { medical, changed } = outcomes
  const compared = changed.cases === 0 ? 'no medical answer yet' : `${count(changed.cases, 'case')} medical has answered, against dental alone`
  const figures = [
    ['Medical paid', formatDollars(medical.collected), `${medical.paid} of ${count(medical.answered, 'answered claim')}`],
    ['Patients save', changed.cases === 0 ? 'not known' : formatDollars(changed.patientSaved), compared],
    ['Dental maximum kept', changed.cases === 0 ? 'not known' : formatDollars(changed.dentalPreserved), compared],
    ['Office collects', changed.cases === 0 ? 'not known' : signed(changed.collectedMore), compared],
    ['Days to the medical answer', medical.days === undefined ? 'not known' : String(medical.days), 'the middle of all'],
  ] as const
  return (
    <>
      <dl className="panel outcome-doors">{figures.map(([name, figure, under]) => <div key={name}><dt className="second">{name}</dt><dd><span className="outcome-figure">{figure}</span><span className="small second">{under}</span></dd></div>)}</dl>
      <TallyTable title="By payer" first="Payer" rows={outcomes.byPayer.map((each) => ({ ...each, under: sideWords[each.side] }))} />
      <TallyTable title="By pathway, medical claims" first="Pathway" rows={outcomes.byPathway.map((each) => ({ ...each, under: count(each.cases, 'case') }))} />
      <p className="small third">What patients save, what dental keeps and what the office collects are estimates of the same services billed to dental alone, beside the case with the answers posted so far. A denial dental could use was the way there, not a loss.</p>
    </>
  )
}

function TallyTable({ title, first, rows }: { title: string; first: string; rows: readonly (Tally & { under: string })[] }) {
  return (
    <section className="panel scroll-x" aria-label={title} tabIndex={0}>
      <h2 className="panel-head outcome-title">{title}</h2>
      {rows.length === 0 ? <p className="second outcome-none">No claim was sent yet.</p> : (
        <table className="plain">
          <thead><tr><th>{first}</th><th className="number">Sent</th><th className="number">Answered</th><th className="number">Paid</th><th className="number">Counted</th><th className="number">Declined</th><th className="number">Dental could use</th><th className="number">Overturned</th><th className="number">Days</th><th className="number">Charged</th><th className="number">Collected</th></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={`${row.under} ${row.name}`}>
              <td><span className="strong">{row.name}</span><span className="under">{row.under}</span></td>
              <td className="number">{row.claims}</td><td className="number">{row.answered}</td><td className="number">{row.paid}</td><td className="number">{row.counted}</td>
              <td className="number">{row.declined}{row.answered === 0 ? '' : <span className="under">{Math.round((row.declined / row.answered) * 100)}%</span>}</td>
              <td className="number">{row.usedByDental}</td><td className="number">{row.overturned}{row.appealed === 0 ? '' : <span className="under">{row.appealed} appealed</span>}</td>
              <td className="number">{row.days ?? '–'}</td><td className="number second">{formatCents(row.charge)}</td><td className="number strong">{formatCents(row.collected)}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
    </section>
  )
}
