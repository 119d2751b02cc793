// What a payer tells otherwise than a person confirmed: both values side by side, and a person takes one.
import type { CasePage } from '@crossbill/api'
import { nameOfCoverage } from '@crossbill/model'
import { Button } from '@mantine/core'
import { IconEqualNot } from '@tabler/icons-react'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { sayValue } from '../facts/fact-field.ts'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'
import { sayDate } from '../words/dates.ts'
import { capital } from '../words/names.ts'
import { mayUse } from '../words/roles.ts'

type Conflict = NonNullable<CasePage['conflicts']>[number]

export function ConflictsPanel({ page }: { page: CasePage }) {
  const { person, today } = useSignedIn()
  const change = useChange('answerNeeds')
  const conflicts = page.conflicts ?? []
  if (conflicts.length === 0) return null
  const payerOf = (conflict: Conflict): string => nameOfCoverage(page.document.coverages, conflict.coverageId, 'The payer')
  const take = (conflict: Conflict, value: Conflict['told'], words: string): void => change.mutate({ params: { caseId: page.caseId }, body: { version: page.version, changes: [{ path: conflict.path, value }] } }, { onSuccess: () => receipt(words) })
  const may = mayUse(person.role, 'answerNeeds')
  return (
    <section className="panel padded stack" aria-label="What differs from the payer’s answer">
      <h2 className="row attention-text"><IconEqualNot size={18} stroke={1.7} aria-hidden />{conflicts.length === 1 ? 'The payer says otherwise than was confirmed here.' : `The payer says ${conflicts.length} things otherwise than was confirmed here.`}</h2>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Both values">
        <table className="plain">
          <thead><tr><th>Value</th><th className="number">Confirmed here</th><th className="number">The payer says</th><th><span className="hidden-text">Decide</span></th></tr></thead>
          <tbody>
            {conflicts.map((each) => (
              <tr key={each.path}>
                <td><span className="strong">{capital(each.words)}</span><span className="under">{payerOf(each)}{each.answeredOn === undefined ? '' : `, answer of ${sayDate(each.answeredOn, today)}`}</span></td>
                <td className="number">{sayValue(each.path, each.kept)}</td><td className="number strong">{sayValue(each.path, each.told)}</td>
                <td>{may ? <span className="row wrap"><Button variant="default" size="compact-sm" disabled={change.isPending} onClick={() => take(each, each.told, 'Taken from the payer’s answer.')}>Take the payer’s</Button><Button variant="default" size="compact-sm" disabled={change.isPending} onClick={() => take(each, each.kept, 'Kept as it was confirmed here.')}>Keep ours</Button></span> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {change.error === null ? null : <Trouble error={change.error} />}
    </section>
  )
}
