// The shape of a case while it is read; numbers appear together.
import { Skeleton } from '@mantine/core'
import { Loading } from '../parts/situation.tsx'

export function CaseLoading() {
  return (
    <Loading what="the case">
      <div className="stack" aria-hidden>
        <Skeleton h={44} w="50%" /><Skeleton h={54} />
        <div className="case-plans"><Skeleton h={196} /><Skeleton h={196} /><Skeleton h={196} /></div>
        <Skeleton h={260} />
        <div className="case-below"><Skeleton h={240} /><Skeleton h={240} /><Skeleton h={240} /></div>
      </div>
    </Loading>
  )
}
