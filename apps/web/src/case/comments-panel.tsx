// Comments of colleagues on the case, newest first.
import type { CasePage } from '@crossbill/api'
import type { CalendarDate } from '@crossbill/model'
import { Button } from '@mantine/core'
import { Avatar } from '../parts/avatar.tsx'
import { dayOf, sayDate, sayTime } from '../words/dates.ts'

export function CommentsPanel({ page, today, nameOf, comment }: { page: CasePage; today: CalendarDate; nameOf: (id: string) => string; comment: () => void }) {
  return (
    <section className="panel padded stack" aria-label="Comments">
      <div className="row between"><h2>Comments</h2><Button variant="default" size="compact-sm" onClick={comment}>Comment</Button></div>
      {page.comments.length === 0 ? <p className="second">None yet.</p> : (
        <ul className="stack">
          {page.comments.toReversed().map((each) => <li key={`${each.at} ${each.by}`} className="row top"><Avatar name={nameOf(each.by)} /><div className="grow"><p className="small third">{nameOf(each.by)}, {sayDate(dayOf(each.at), today)} {sayTime(each.at)}</p><p className="comment-text">{each.text}</p></div></li>)}
        </ul>
      )}
    </section>
  )
}
