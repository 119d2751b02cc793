// Note templates per pathway: empty prompts for the elements in the order of the four sections. An office may keep its own;
// a template that names an element no pathway knows is refused.
import { z } from 'zod'
import type { Finding, Outcome } from '@crossbill/model'
import { checkText } from '../notes/index.ts'
import { pathwayById, pathways } from './all.ts'
import type { Pathway } from './pathway.ts'

const sections = ['subjective', 'objective', 'assessment', 'plan'] as const

export const noteTemplate = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** The pathway’s id. */
  pathway: z.string().min(1),
  lines: z.array(z.strictObject({ section: z.enum(sections), element: z.string().min(1), text: z.string().min(1) })).min(1),
})
export type NoteTemplate = z.infer<typeof noteTemplate>

/** The template of a pathway: one line per prompt, with gaps to fill. */
export function templateOf(pathway: Pathway): NoteTemplate {
  const lines = sections.flatMap((section) => pathway.elements.flatMap((element) => element.prompts.filter((prompt) => prompt.section === section).map((prompt) => ({ section, element: element.id, text: prompt.insert }))))
  return { id: pathway.id, title: pathway.title, pathway: pathway.id, lines }
}

/** Reads an office’s own template. Unknown pathways and elements, lines without a gap and refused text are errors; nothing is kept then. */
export function readTemplate(input: unknown): Outcome<NoteTemplate> {
  const read = noteTemplate.safeParse(input)
  if (!read.success) {
    return { ok: false, findings: read.error.issues.map((issue): Finding => ({ code: 'TEMPLATE-UNREADABLE', severity: 'error', place: issue.path.map(String).join('.') || 'the template', what: issue.message, remedy: 'Correct this part of the template; nothing was kept.' })) }
  }
  const findings = checkTemplate(read.data)
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: read.data, findings: [] }
}

function checkTemplate(template: NoteTemplate): Finding[] {
  const pathway = pathwayById(template.pathway)
  if (pathway === undefined) {
    return [{ code: 'TEMPLATE-UNKNOWN-PATHWAY', severity: 'error', place: 'pathway', what: `No pathway is called “${template.pathway}”.`, remedy: `Use one of: ${pathways.map((each) => each.id).join(', ')}.` }]
  }
  const known = new Set(pathway.elements.map((each) => each.id))
  return template.lines.flatMap((line, at): Finding[] => [
    ...(known.has(line.element) ? [] : [{ code: 'TEMPLATE-UNKNOWN-ELEMENT', severity: 'error' as const, place: `lines[${at}].element`, what: `“${line.element}” is no element of ${pathway.title}.`, remedy: `Use one of: ${[...known].join(', ')}.` }]),
    ...(line.text.includes('___') ? [] : [{ code: 'TEMPLATE-WITHOUT-GAP', severity: 'error' as const, place: `lines[${at}].text`, what: 'The line has no gap, so it would write a finding by itself.', remedy: 'Put ___ where the writer writes what was found.' }]),
    ...checkText(line.text, `lines[${at}].text`, 1000),
  ])
}
