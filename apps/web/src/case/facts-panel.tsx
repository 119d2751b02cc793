// What is missing, asked all at once, in place of an order that cannot be said yet.
import type { CasePage } from '@crossbill/api'
import { IconHelpCircle } from '@tabler/icons-react'
import { FactForm } from '../facts/fact-form.tsx'
import { capital, countInWords } from '../words/names.ts'

export function FactsPanel({ page }: { page: CasePage }) {
  const { needs, orders } = page.decision
  if (needs.length === 0) return null
  const undecided = orders.some((each) => !each.decided)
  const number = `${capital(countInWords(needs.length, 'fact'))} ${needs.length === 1 ? 'is' : 'are'} missing.`
  const names = new Map(page.document.plan.services.map((each) => [each.id, each.description ?? each.code]))
  const detail = (serviceIds: readonly string[] | undefined): string | undefined => (serviceIds === undefined || serviceIds.length === 0 || serviceIds.length === page.document.plan.services.length ? undefined : `for ${serviceIds.map((id) => names.get(id) ?? id).join(', ')}`)
  return (
    <section className="panel padded stack facts-panel" id="facts" tabIndex={-1} aria-label="Missing facts">
      <h2 className="row attention-text"><IconHelpCircle size={18} stroke={1.7} aria-hidden />{undecided ? `Who pays first cannot be said yet. ${number}` : number}</h2>
      <FactForm key={page.version} page={page} facts={needs.map((each) => { const words = detail(each.serviceIds); return { path: each.fact, question: each.question, ...(words === undefined ? {} : { detail: words }) } })} />
    </section>
  )
}
