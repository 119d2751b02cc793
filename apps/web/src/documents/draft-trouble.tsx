// What a draft of a paper asks of a person: words of two people at one sentence, words whose sentence is gone, a refusal.
import { Button } from '@mantine/core'
import { Trouble } from '../parts/situation.tsx'
import type { PaperDrafting } from './use-paper-draft.ts'

export const standings = { kept: 'Your words are kept.', typing: 'Keeping your words …', saving: 'Keeping your words …', refused: 'Your words are only in this tab.' } as const

export function DraftTrouble({ draft }: { draft: PaperDrafting }) {
  const { standing, differing, homeless } = draft
  return (
    <>
      {standing.is === 'refused' ? <Trouble error={standing.error} /> : null}
      {differing.map((each) => (
        <section key={each.at} className="attention-box stack tight" role="alert">
          <p>Somebody else wrote this sentence meanwhile. Which words stay?</p>
          <div className="row wrap"><Button size="compact-sm" variant="default" onClick={() => draft.decide(each.at, each.mine)}>Mine: {each.mine === '' ? 'taken out' : each.mine}</Button><Button size="compact-sm" variant="default" onClick={() => draft.decide(each.at, each.theirs)}>Theirs: {each.theirs === '' ? 'taken out' : each.theirs}</Button></div>
        </section>
      ))}
      {homeless.length === 0 ? null : (
        <section className="attention-box stack tight" aria-label="Words whose sentence is gone">
          <p>The case changed, and these sentences are gone. Copy the words you still want.</p>
          <ul>{homeless.map((each) => <li key={each.at}>{each.text}</li>)}</ul>
          <div><Button size="compact-sm" variant="default" onClick={draft.letGo}>Let these words go</Button></div>
        </section>
      )}
    </>
  )
}
