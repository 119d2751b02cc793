// The patient's page as the contract shows it: the same words as explain gives, with its functions filled in.
import type { patientPage } from '@crossbill/explain'
import { wordsIn } from '@crossbill/explain'
import type { CaseDocument } from '@crossbill/model'
import type { EndpointAnswer } from './answers.ts'

type View = EndpointAnswer<'patientPage'>

/** Fills the page's labels; figures stay as they are. */
export function patientView(document: CaseDocument, page: ReturnType<typeof patientPage>): View {
  const words = wordsIn(page.language)
  const labels = Object.fromEntries(Object.entries(page.labels).filter(([, value]) => typeof value === 'string')) as View['labels']
  const { medical } = page
  return {
    ...page,
    ...(medical === undefined ? {} : { medical: { ...medical, ...(medical.planPercent === undefined ? {} : { share: words.share(medical.planPercent) }) } }),
    labels,
    steps: [...page.steps],
    answers: [...page.answers],
    glossary: [...page.glossary],
    questions: words.questions(document.office.phone),
    office: document.office.name,
  }
}
