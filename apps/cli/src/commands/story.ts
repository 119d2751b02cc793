// crossbill story CASE.json: which pathways fit, how strong the story is, what proves it and what is missing.
import { decide } from '@crossbill/claims'
import type { CaseDocument, StoryStrength } from '@crossbill/model'
import { checkNoteText, whyNoPathway } from '@crossbill/rules'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { storyText } from '../print/decision.ts'
import { exit, findingLines, harmless, print, printJson, Refusal } from '../terminal.ts'

export function story(path: string, options: { json?: boolean }): number {
  const document = readCase(path)
  refuseNotes(path, document)
  const { stories } = decide(document, codeKnowledge())
  if (options.json) printJson(stories)
  else print(harmless([...stories.map(storyText), ...untold(document, stories)].join('\n')))
  return exit.done
}

/** A note over the size limit, or with control characters, is refused as everywhere: no story is read from a part of it. */
function refuseNotes(path: string, document: CaseDocument): void {
  const findings = (document.chart?.notes ?? []).flatMap((note, at) => checkNoteText(note).map((each) => ({ ...each, place: `chart.notes[${at}].${each.place}` })))
  if (findings.length > 0) throw new Refusal(exit.findings, `${harmless(path)}: no story was told.\n${findingLines(findings)}`)
}

/** Services that no pathway concerns, each with the reason. */
function untold(document: CaseDocument, stories: readonly StoryStrength[]): readonly string[] {
  const told = new Set(stories.flatMap((each) => each.serviceIds))
  return document.plan.services.filter((each) => !told.has(each.id)).map(({ code }) => {
    const why = whyNoPathway(code)
    return why === undefined ? `${code}: no pathway has to do with this service; it stays dental.` : `${code}: no pathway of its own. ${why.charAt(0).toUpperCase()}${why.slice(1)}.`
  })
}
