// crossbill story CASE.json: which pathways fit, how strong the story is, what proves it and what is missing.
import { decide } from '@crossbill/claims'
import { readCase } from '../case-input.ts'
import { codeKnowledge } from '../code-knowledge.ts'
import { storyText } from '../print/decision.ts'
import { exit, harmless, print, printJson } from '../terminal.ts'

export function story(path: string, options: { json?: boolean }): number {
  const { stories } = decide(readCase(path), codeKnowledge())
  if (options.json) printJson(stories)
  else if (stories.length === 0) print('No pathway has to do with these services; they stay dental.')
  else print(harmless(stories.map(storyText).join('\n')))
  return exit.done
}
