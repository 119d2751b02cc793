// Is medical billing worth it for us? The answer first, three ways with their range, what moves it, and how ready the office is.
import type { Worth, WorthInputs } from '@crossbill/api'
import { formatDollars } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconBuildingStore, IconCheck, IconCircleDashed, IconPlayerPause, IconPrinter, IconRefresh, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { AnswerOf } from '../api/call.ts'
import { useRead } from '../api/queries.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { count } from '../words/names.ts'
import { WhatIf } from './what-if.tsx'
import { WorthCurve } from './worth-curve.tsx'
import './worth.css'

export function WorthPage() {
  const own = useRead('worth', {})
  const [typed, setTyped] = useState<WorthInputs>()
  const tried = useRead('tryWorth', { body: { inputs: typed ?? ({} as WorthInputs) } }, { enabled: typed !== undefined, keepPrevious: true })
  const inputs = typed ?? own.data?.inputs
  const worth = typed === undefined ? own.data?.worth : (tried.data?.worth ?? own.data?.worth)
  const facts = own.data === undefined ? 'Reading the cases' : own.data.inputs.casesSeen === 0 ? 'No own cases yet: general figures, marked assumed. Put your own in their place.' : `From your own last 12 months: ${count(own.data.inputs.casesSeen, 'case')} with a medical story.`
  return (
    <div className="page">
      <PageHead title="Is medical billing worth it for us?" facts={facts}>
        <Button variant="default" disabled={typed === undefined} leftSection={<IconRefresh size={16} stroke={1.7} />} onClick={() => setTyped(undefined)}>Back to our numbers</Button>
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>Print</Button>
      </PageHead>
      {own.error === null ? null : <Trouble error={own.error} retry={() => void own.refetch()} />}
      {tried.error === null || typed === undefined ? null : <Trouble error={tried.error} />}
      {own.data === undefined || inputs === undefined || worth === undefined ? (own.isPending ? <div className="panel"><Loading what="your cases" rows={6} /></div> : null) : (
        <div className="worth">
          <WhatIf inputs={inputs} change={(changed) => setTyped({ ...inputs, ...changed })} />
          <div className="stack">
            <Answer worth={worth} />
            <WorthCurve worth={worth} casesPerMonth={inputs.casesPerMonth} />
            <Movers worth={worth} />
          </div>
          <div className="stack"><Ready points={own.data.readiness} /><LeftOut worth={worth} inputs={inputs} /></div>
        </div>
      )}
    </div>
  )
}

function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${formatDollars(amount)}`
}

const ways = { outside: { name: 'Outside biller', icon: IconBuildingStore }, own: { name: 'Own biller', icon: IconUser }, 'as-today': { name: 'As today', icon: IconPlayerPause } } as const

function Answer({ worth }: { worth: Worth }) {
  return (
    <section className="panel" aria-label="The answer" id="next-step" tabIndex={-1}>
      <div className="worth-verdict" aria-live="polite"><h2>{worth.verdict}</h2><p className="second">{worth.why}</p></div>
      <ul className="worth-ways">{worth.options.map((each) => {
        const { name, icon: IconOfWay } = ways[each.option]
        return (
          <li key={each.option} data-best={each.option === worth.best || undefined}>
            <p className="row between"><span className="row"><IconOfWay size={16} stroke={1.7} aria-hidden /><strong>{name}</strong></span>{each.option === worth.best ? <span className="row small"><IconCheck size={14} stroke={1.8} aria-hidden />best</span> : null}</p>
            <p className="worth-figure">{signed(each.perMonth)}</p>
            {each.option === 'as-today' ? <p className="small second">medical only so that dental can pay; no new work, no new money</p> : (
              <><p className="small second">a month, likely <span className="nowrap">{signed(each.low)}</span> to <span className="nowrap">{signed(each.high)}</span></p><p>{each.paysFrom === undefined ? 'pays at no number of cases' : `pays from ${each.paysFrom} cases a month`}</p><p className="small second">first year {signed(each.firstYear)}</p></>
            )}
          </li>
        )
      })}</ul>
    </section>
  )
}

function Movers({ worth }: { worth: Worth }) {
  const all = worth.movers.flatMap((each) => [each.low, each.high])
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const at = (amount: number): number => (high === low ? 0 : ((amount - low) / (high - low)) * 100)
  return (
    <section className="panel padded scroll-x" aria-label="What moves it most" tabIndex={0}>
      <h2>What moves it most, {worth.best === 'own' ? 'own biller' : 'outside biller'}</h2>
      <table className="plain worth-movers">
        <thead><tr><th>What</th><th>From and to</th><th className="number">Worst</th><th className="number">Best</th><th><span className="hidden-text">Picture</span></th></tr></thead>
        <tbody>{worth.movers.map((each) => <tr key={each.what}><td>{each.what}</td><td className="second nowrap">{each.from} to {each.to}</td><td className="number">{signed(each.low)}</td><td className="number">{signed(each.high)}</td><td className="worth-bar"><span aria-hidden style={{ marginLeft: `${at(each.low)}%`, width: `${Math.max(1, at(each.high) - at(each.low))}%` }} /></td></tr>)}</tbody>
      </table>
    </section>
  )
}

function Ready({ points }: { points: AnswerOf<'worth'>['readiness'] }) {
  const done = points.filter((each) => each.ready === true).length
  return (
    <section className="panel padded" aria-label="Ready?">
      <div className="row between"><h2>Ready?</h2><span className="strong">{done} of {points.length}</span></div>
      <ul className="divided">{points.map((each) => (
        <li key={each.point} className="worth-ready">
          {each.ready === true ? <IconCheck size={16} stroke={1.8} aria-label="ready" /> : <IconCircleDashed size={16} stroke={1.8} className="attention-text" aria-label={each.ready === false ? 'not yet' : 'not known'} />}
          <div><p className="row between top"><span>{each.title}</span><span className="small second nowrap">{each.evidence}</span></p>{each.ready === true ? null : <p className="small second">{each.remedy}</p>}</div>
        </li>
      ))}</ul>
    </section>
  )
}

function LeftOut({ worth, inputs }: { worth: Worth; inputs: WorthInputs }) {
  return (
    <section className="panel padded" aria-label="Left out of the sum">
      <h2>Left out of the sum</h2>
      <p className="second">Good will of patients who pay less; the dentist’s minutes on better notes; refunds asked later.</p>
      <dl className="fact-rows">
        <div><dt>Tied up while waiting</dt><dd>{formatDollars(worth.tiedUp)}</dd></div>
        <div><dt>Cost of that, {inputs.ratePercent}% a year</dt><dd>{formatDollars(worth.carryingCost)}</dd></div>
        <div><dt>Medical pays in a year</dt><dd>{formatDollars(worth.medicalPerYear)}</dd></div>
      </dl>
      <details className="worth-steps"><summary>How it comes about</summary><ul>{worth.steps.map((each, index) => <li key={index} className="row between top small"><span><span className="code second">{each.rule}</span> {each.text}</span><span className="number">{each.result === undefined ? '' : formatDollars(each.result)}</span></li>)}</ul></details>
    </section>
  )
}
