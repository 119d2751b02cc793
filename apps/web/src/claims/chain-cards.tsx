// The chain of claims: each with its steps; an arrow says that the first answer travels with the next claim.
import type { ClaimView } from '@crossbill/api'
import { formatDollars } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconArrowRight, IconCheck, IconX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { PlanName } from '../parts/plan-name.tsx'
import { capital, sideWords } from '../words/names.ts'
import type { ChainLink } from './claim-chain.ts'
import type { Correction } from './correction-drawer.tsx'

const spoken = { done: 'done', now: 'now', 'to-come': 'to come', refused: 'refused' } as const

export function ChainCards({ links, correct }: { links: readonly ChainLink[]; correct: ((correction: Correction) => void) | undefined }) {
  return (
    <div className="chain">
      {links.map((link, index) => (
        <Fragment key={`${link.coverageId} ${link.view?.claim.id ?? index}`}>
          {index === 0 ? null : <div className="chain-arrow small second"><IconArrowRight size={18} stroke={1.7} aria-hidden />{links[index - 1]?.coverageId === link.coverageId ? 'corrected as' : 'carries the answer'}</div>}
          <section className="panel padded plan-card chain-card" data-side={link.side} aria-label={`Claim to ${link.payerName}`}>
            <div className="row between wrap"><h2 className="plan-title"><PlanName side={link.side}>{capital(sideWords[link.side])} claim, {link.payerName}</PlanName></h2><span className="small second code">{link.view === undefined ? 'not built' : link.view.claim.patientControlNumber} · {formatDollars(link.charge)}</span></div>
            <ol className="steps">
              {link.steps.map((step) => (
                <li key={step.name} data-standing={step.standing}>
                  <span className="step-dot" aria-hidden>{step.standing === 'done' ? <IconCheck size={11} stroke={3} /> : step.standing === 'refused' ? <IconX size={11} stroke={3} /> : null}</span>
                  <span className="step-name">{step.name}</span><span className="hidden-text">, {spoken[step.standing]}, </span><span className="small third">{step.when ?? (step.standing === 'now' && step.name === 'Ready' ? 'today' : '')}</span>
                </li>
              ))}
            </ol>
            {link.view?.acknowledgements.filter((each) => !each.accepted || each.withErrors === true).map((each, at) => <p key={at} className="stop-text">{each.words}</p>)}
            {link.view?.voided === true ? <p className="second">The payer took this claim back.</p> : null}
            {link.view === undefined || correct === undefined ? null : <CorrectionButtons view={link.view} correct={correct} />}
          </section>
        </Fragment>
      ))}
    </div>
  )
}

function CorrectionButtons({ view, correct }: { view: ClaimView; correct: (correction: Correction) => void }) {
  const { correction = 'none', mayVoid = false } = view
  if (correction === 'none' && !mayVoid) return null
  return (
    <div className="row wrap no-print">
      {correction === 'none' ? null : <Button variant="default" size="compact-sm" onClick={() => correct({ view, as: 'correction' })}>{correction === 'new-original' ? 'Send it again' : 'Replace it'}</Button>}
      {mayVoid ? <Button variant="default" size="compact-sm" onClick={() => correct({ view, as: 'void' })}>Void it</Button> : null}
    </div>
  )
}
