// The answer of a payer in words, line by line: declined and counted toward the deductible look different.
import type { ClaimView } from '@crossbill/api'
import { type Adjustment, type CalendarDate, formatCents, type RemittanceClaim, sumOf } from '@crossbill/model'
import { IconCheck, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import { Chip } from '../parts/chip.tsx'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'

type Answer = ClaimView['answers'][number]
type Line = Answer['claim']['lines'][number]

const counted = new Set(['1', '2', '3', '66'])
const countedNames: Readonly<Record<string, string>> = { '1': 'Counted toward the deductible', '2': 'Coinsurance', '3': 'Copay', '66': 'Blood deductible', '45': 'Above the contract, write-off', '23': 'Paid by an earlier plan', '253': 'Taken off by Medicare' }

/** Whether a line was declined, only counted, or paid. */
export function standingOfLine(line: Line): 'declined' | 'counted' | 'paid' {
  if (line.paid > 0) return 'paid'
  return line.adjustments.some((each) => each.group === 'PR' && counted.has(each.reason) && each.amount > 0) ? 'counted' : 'declined'
}

export function adjustmentName(adjustment: Adjustment): string {
  return countedNames[adjustment.reason] ?? (adjustment.group === 'PR' ? 'Not covered, patient’s' : adjustment.group === 'CO' ? 'Not covered, not the patient’s' : 'Taken off')
}

function chipOf(standing: ReturnType<typeof standingOfLine>) {
  if (standing === 'declined') return <Chip icon={IconCircleX} tone="stop">declined</Chip>
  return <Chip icon={IconCheck}>{standing}</Chip>
}

function LineCard({ line, words, number }: { line: Line; words: Answer['lines'][number] | undefined; number: number }) {
  const verdict = words?.verdict
  return (
    <section className="panel answer-line">
      <div className="padded-head">
        <div className="row between"><h3>Line {number}, <span className="code">{line.procedure.code}</span>{line.procedure.description === undefined ? '' : ` ${line.procedure.description}`}</h3>{chipOf(standingOfLine(line))}</div>
        <p>{verdict?.words ?? words?.words}</p>
        <p className="small second">{line.adjustments.map((each) => `group ${each.group}, reason ${each.reason}`).join(' · ')}{line.remarks === undefined || line.remarks.length === 0 ? ' · no remark code' : ` · remark ${line.remarks.join(', ')}`}</p>
      </div>
      <dl className="answer-sum">
        <div><dt>Billed, full fee</dt><dd>{formatCents(line.charge)}</dd></div>
        {line.adjustments.map((each, index) => <div key={`${each.group}${each.reason}${index}`}><dt>{adjustmentName(each)}</dt><dd>{formatCents(each.amount)}</dd></div>)}
        <div className="strong"><dt>Paid</dt><dd>{formatCents(line.paid)}</dd></div>
      </dl>
    </section>
  )
}

/** The answer as an equation equal to the fee: what the next claim will say about this payer. */
export function equationOf(claim: RemittanceClaim): readonly { readonly name: string; readonly amount: number }[] {
  const sums = new Map<string, number>()
  for (const each of [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)]) {
    const name = `${adjustmentName(each)}, ${each.group} ${each.reason}`
    sums.set(name, (sums.get(name) ?? 0) + each.amount)
  }
  return [{ name: 'Paid', amount: claim.paid }, ...[...sums].map(([name, amount]) => ({ name, amount }))]
}

function Equation({ claim, nextPayer, payer }: { claim: RemittanceClaim; nextPayer: string; payer: string }) {
  const parts = equationOf(claim)
  const balances = sumOf(parts.map((each) => each.amount)) === claim.charge
  return (
    <section className="panel padded">
      <div className="row between wrap"><h3>What the claim to {nextPayer} will say about {payer}</h3><span className={balances ? 'small second' : 'small stop-text'}>{balances ? 'adds up to the full fee' : 'does not add up; the claim is held'}</span></div>
      <p className="equation">
        <span><span className="small second">Billed</span><strong>{formatCents(claim.charge)}</strong></span>
        {parts.map((each, index) => <span key={each.name} className="equation-part"><span aria-hidden>{index === 0 ? '=' : '+'}</span><span><span className="small second">{each.name}</span><strong>{formatCents(each.amount)}</strong></span></span>)}
      </p>
    </section>
  )
}

/** `paid`: the payer paid something, so nobody is told of a denial. */
export function Verdict({ verdict, payer, nextPayer, paid }: { verdict: NonNullable<Answer['verdict']>; payer: string; nextPayer: string | undefined; paid: boolean }) {
  const passedOn = verdict.usableForDental && nextPayer !== undefined
  return (
    <section className="panel padded verdict" data-stop={!verdict.usableForDental || undefined}>
      <div className="row between"><h3>{nextPayer === undefined ? 'What this answer means' : `Can ${nextPayer} use this answer? ${verdict.usableForDental ? 'Yes.' : 'No.'}`}</h3><span className="small third code">{verdict.rule}</span></div>
      <p>{verdict.words}</p>
      <p><strong>{verdict.remedy}</strong> {verdict.patientMayBeBilled ? '' : 'The patient is not billed for it.'}</p>
      {passedOn && !paid ? <p className="small second">Would not do: no authorization (ask for a late one), something missing (correct it), sent too late (show proof), another plan first (ask the patient).</p> : null}
      {passedOn ? <p className="tell"><strong>Tell the patient:</strong> {paid ? <>“{payer} paid its part. Its letter is not a bill. We send it on to your dental plan.”</> : <>“You may get a letter from {payer} that says <i>denied</i>. It is a step, not a bill. We send it on to your dental plan.”</>}</p> : null}
    </section>
  )
}

/** Above so many lines that say the same, they fold. */
const manyLines = 6

export function AnswerView({ view, answer, today, nextPayer }: { view: ClaimView; answer: Answer; today: CalendarDate; nextPayer: string | undefined }) {
  const lines = answer.claim.lines
  const alike = lines.length > manyLines && new Set(answer.lines.map((each) => each.verdict?.rule ?? '')).size === 1
  const [all, setAll] = useState(!alike)
  const kinds = new Set(lines.map(standingOfLine))
  return (
    <div className="stack">
      <div className="answer-lines">{(all ? lines : lines.slice(0, 1)).map((line, index) => <LineCard key={`${line.controlNumber ?? ''} ${index}`} line={line} words={answer.lines[index]} number={index + 1} />)}</div>
      {all ? null : <button type="button" className="link" onClick={() => setAll(true)}>{count(lines.length - 1, 'more line')}, all alike: show</button>}
      {lines.length === 0 ? <section className="panel padded"><p>{answer.words}</p></section> : kinds.size > 1 ? <p className="small second">Lines paid 0.00 for different reasons are shown apart.</p> : null}
      {answer.verdict === undefined ? null : <Verdict verdict={answer.verdict} payer={view.payerName} nextPayer={nextPayer} paid={answer.claim.paid > 0} />}
      {nextPayer === undefined ? null : <Equation claim={answer.claim} nextPayer={nextPayer} payer={view.payerName} />}
      <p className="small third">Payment {answer.traceNumber}, posted {sayDate(answer.postedOn, today)}.</p>
    </div>
  )
}
