// A person's words in a paper as they are kept on the server: placed again when facts of the case moved the sentences, and
// brought together with what somebody else wrote meanwhile. No words are dropped.
import type { DraftEdit, LetterView } from '@crossbill/api'
import type { Edits } from './paper-text.tsx'

function sentencesOf(paper: LetterView) {
  return [...paper.about, ...paper.blocks.flatMap((block) => block.sentences), ...paper.enclosures]
}

/** The words with the sentences they stand for. */
export function draftOf(paper: LetterView, edits: Edits): DraftEdit[] {
  const texts = new Map(sentencesOf(paper).map((each) => [each.at, each.text]))
  return Object.entries(edits).map(([at, text]) => ({ at, text, was: texts.get(at) ?? '' }))
}

/** Words where their sentence stands now; those whose sentence is gone come by themselves. */
export function placeEdits(paper: LetterView, draft: readonly DraftEdit[]): { edits: Edits; homeless: readonly DraftEdit[] } {
  const sentences = sentencesOf(paper)
  const edits: Record<string, string> = {}
  const homeless: DraftEdit[] = []
  for (const each of draft) {
    const same = each.at === 'added' || sentences.some((one) => one.at === each.at && one.text === each.was)
    const at = same ? each.at : sentences.find((one) => one.text === each.was)?.at
    if (at === undefined || edits[at] !== undefined) homeless.push(each)
    else edits[at] = each.text
  }
  return { edits, homeless }
}

/** Mine and another's together; places where both wrote differently are for a person to decide. */
export function joinEdits(mine: Edits, theirs: Edits): { edits: Edits; differing: readonly { readonly at: string; readonly mine: string; readonly theirs: string }[] } {
  const differing = Object.entries(mine).flatMap(([at, text]) => (theirs[at] === undefined || theirs[at] === text ? [] : [{ at, mine: text, theirs: theirs[at] }]))
  return { edits: { ...theirs, ...mine }, differing }
}
