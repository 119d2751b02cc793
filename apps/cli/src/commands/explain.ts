// crossbill explain CASE.json: the page the patient understands, in English or Spanish, as words or as one sheet of PDF.
import { decide } from '@crossbill/claims'
import { type PatientPage, patientPage } from '@crossbill/explain'
import { formatDollars } from '@crossbill/model'
import { patientPagePdf } from '@crossbill/paper'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { fonts } from '../fonts.ts'
import { writeNew } from '../output.ts'
import { exit, harmless, print, Refusal } from '../terminal.ts'

export async function explain(path: string, options: { language: string; out?: string }): Promise<number> {
  if (options.language !== 'en' && options.language !== 'es') throw new Refusal(exit.usage, `--language takes en or es, not ${harmless(options.language)}.`)
  const document = readCase(path)
  const page = patientPage(document, decide(document, codeKnowledge()), { language: options.language, preparedOn: document.asOf })
  if (options.out === undefined) print(harmless(pageText(page)))
  else writeNew(options.out, await patientPagePdf(page, fonts(), { madeAt: `${document.asOf}T12:00:00Z`, ...(document.office.phone !== undefined && { phone: document.office.phone }) }))
  return exit.done
}

function pageText(page: PatientPage): string {
  const { labels, money } = page
  return [
    page.title, page.forWhom, '',
    `${labels.fullFee}: ${formatDollars(money.fee)}`, `${labels.takenOff}: ${formatDollars(money.writeOff)}`,
    ...(money.accident === undefined ? [] : [`${labels.accidentShouldPay}: ${formatDollars(money.accident)}`]),
    ...(page.medical === undefined && money.medical === 0 ? [] : [`${labels.medicalShouldPay}: ${formatDollars(money.medical)}`]),
    ...(page.dental === undefined ? [] : [`${labels.dentalShouldPay}: ${formatDollars(money.dental)}`]),
    `${labels.youShouldPay}: ${formatDollars(money.patient)}`, page.range, '',
    labels.whatHappensNext, ...page.steps.map((step, index) => `  ${index + 1}. ${step.when}: ${step.what}`), '',
    ...page.answers.flatMap((each) => [each.question, `  ${each.answer}`]), '',
    ...page.glossary.map((each) => `${each.word}: ${each.meaning}`), '', page.estimate,
  ].join('\n')
}
