// The office's own wording in letters: read whenever a letter is composed; a kept one that no longer reads is left out.
import type { LetterTemplateView } from '@crossbill/api'
import { type LetterTemplate, readLetterTemplate } from '@crossbill/explain'
import { withFindings } from '../http/refused.ts'
import type { OfficeStore, Person } from '../store/store.ts'

/** Every wording of the office that reads. */
export async function letterTemplatesOf(office: OfficeStore): Promise<LetterTemplate[]> {
  return (await office.letterTemplates.list()).flatMap((body) => {
    const read = readLetterTemplate(body)
    return read.ok ? [read.value] : []
  })
}

export function viewTemplate({ kind, before = [], after = [] }: LetterTemplate): LetterTemplateView {
  return { kind, before: [...before], after: [...after] }
}

/** Keeps a wording for its kind. Refused with every place that is wrong; the earlier one stays then. */
export async function keepTemplate(office: OfficeStore, kept: { kind: LetterTemplate['kind']; template: unknown; person: Person }): Promise<void> {
  const given = typeof kept.template === 'object' && kept.template !== null && !Array.isArray(kept.template) ? { ...kept.template, kind: kept.kind } : kept.template
  const read = readLetterTemplate(given)
  if (!read.ok) throw withFindings('TEMPLATE-REFUSED', 'The template was not kept.', read.findings)
  await office.letterTemplates.keep(kept.kind, read.value, kept.person.name)
  await office.audit.add({ person: kept.person, action: 'letter template kept', object: `template ${kept.kind}` })
}
