// What stands behind a sentence, in words a person can check: where it is, and what it says there.
import type { CaseDocument, ChartFact } from '@crossbill/model'
import type { Support } from './composed.ts'
import { citationOf } from './evidence.ts'

export interface SupportWords {
  /** Where the fact stands. */
  readonly label: string
  /** What it says there, word for word, where it has words. */
  readonly quote?: string
}

/** The fact behind a sentence, from the case it was composed of. */
export function describeSupport(document: CaseDocument, support: Support): SupportWords {
  switch (support.kind) {
    case 'note': return noteWords(document, support)
    case 'fact': return factWords(document, support.id)
    case 'document': return documentWords(document, support.id)
    case 'case': return caseWords(document, support.id)
    case 'estimate': return { label: `Estimate as of ${document.asOf}` }
    case 'answer': return { label: `The payer’s answer to claim ${support.id}` }
    case 'evidence': return { label: 'Published evidence', ...quoted(citationOf(support.id)) }
    case 'rule': return { label: `Rule ${support.id}` }
    case 'template': return { label: 'The office’s own wording' }
  }
}

const quoted = (text: string | undefined): { quote?: string } => (text === undefined || text === '' ? {} : { quote: text })

function noteWords(document: CaseDocument, support: Support): SupportWords {
  const note = document.chart?.notes?.find((each) => each.id === support.id)
  if (note === undefined) return { label: 'A note that is no longer in the chart' }
  const section = support.section
  const text = section === 'subjective' || section === 'objective' || section === 'assessment' || section === 'plan' ? note[section].slice(support.start ?? 0, support.end) : undefined
  return { label: `Note of ${note.dateOfService}${section === undefined ? '' : `, ${section}`}${note.signed === undefined ? ', not signed' : ''}`, ...quoted(text) }
}

function factWords(document: CaseDocument, id: string): SupportWords {
  const fact = document.chart?.facts?.find((each) => each.id === id)
  if (fact !== undefined) return { label: `Chart: ${fact.element.replaceAll('-', ' ')}${fact.date === undefined ? '' : `, ${fact.date}`}`, ...quoted(factText(fact)) }
  return id === 'diagnosis' ? { label: 'Diagnoses of the services', ...quoted([...new Set(document.plan.services.flatMap((each) => each.diagnoses ?? []))].join(', ')) } : { label: `Case: ${id.replaceAll('-', ' ')}` }
}

function factText(fact: ChartFact): string {
  return [fact.text, fact.value === undefined ? undefined : `${fact.value}${fact.unit === undefined ? '' : ` ${fact.unit}`}`].filter((each) => each !== undefined).join(', ')
}

function documentWords(document: CaseDocument, id: string): SupportWords {
  const found = document.chart?.documents?.find((each) => each.id === id)
  return { label: found === undefined ? 'A document that is no longer in the chart' : `Document: ${found.title ?? found.kind}${found.date === undefined ? '' : `, ${found.date}`}` }
}

const places: Readonly<Record<string, string>> = { patient: 'Patient', office: 'Office', accident: 'Accident', plan: 'Treatment plan', coverages: 'Coverage', providers: 'Dentist', priorAuthorizations: 'Authorization' }

/** `coverages[x].memberId` as “Coverage Fernhollow Health, member id”. */
function caseWords(document: CaseDocument, path: string): SupportWords {
  const [first = '', id = ''] = (/^(\w+)(?:\.\w+)?(?:\[([^\]]*)\])?/.exec(path) ?? []).slice(1)
  const field = /\]\.([\w.]+)$/.exec(path)?.[1] ?? /^patient\.(\w+)$/.exec(path)?.[1]
  const name = first === 'coverages' ? document.coverages.find((each) => each.id === id)?.payer.name : first === 'plan' ? serviceName(document, id) : undefined
  const words = field?.split('.').at(-1)?.replace(/([A-Z])/g, ' $1').toLowerCase()
  return { label: [[places[first] ?? 'Case', name].filter((each) => each !== undefined).join(': '), words].filter((each) => each !== undefined).join(', ') }
}

function serviceName(document: CaseDocument, id: string): string | undefined {
  const service = document.plan.services.find((each) => each.id === id)
  return service === undefined ? undefined : `${service.code}${service.tooth === undefined ? '' : `, tooth ${service.tooth}`}`
}
