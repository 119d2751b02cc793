// The claims of a case, shortly: payer, state, sent, charge; the page of claims and answers has the rest.
import type { CasePage } from '@crossbill/api'
import { type CalendarDate, formatDollars } from '@crossbill/model'
import { Link } from '@tanstack/react-router'
import { StateChip } from '../parts/chip.tsx'
import { PlanName } from '../parts/plan-name.tsx'
import { sayDate } from '../words/dates.ts'
import { count } from '../words/names.ts'

export function ClaimsPanel({ page, today }: { page: CasePage; today: CalendarDate }) {
  return (
    <section className="panel padded stack" aria-label="Claims">
      <div className="row between"><h2>Claims</h2><Link className="link small" to="/cases/$caseId/claims" params={{ caseId: page.caseId }}>Claims and answers</Link></div>
      {page.claims.length === 0 ? <p className="second">No claim was built yet.</p> : (
        <ul className="divided claims-short">
          {page.claims.map((each) => (
            <li key={each.claim.id}>
              <div className="row between"><PlanName side={each.side}>{each.payerName}</PlanName><StateChip state={each.state} /></div>
              <p className="small second"><span className="code">{each.claim.patientControlNumber}</span> · {formatDollars(each.claim.totalCharge)} · {each.sentOn === undefined ? 'not sent' : `sent ${sayDate(each.sentOn, today)}`}{(each.claim.attachments ?? []).length === 0 ? '' : ` · ${count(each.claim.attachments?.length ?? 0, 'signed paper')} with it`}</p>
              {each.answers.at(-1) === undefined ? null : <p>{each.answers.at(-1)?.words}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
