// Sends each role to where its day begins; and what to do at an address that is no page.
import { Link, Navigate } from '@tanstack/react-router'
import { useSignedIn } from '../api/session.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading } from '../parts/situation.tsx'
import { startPage } from './places.ts'

export function StartPage() {
  const { person } = useSignedIn()
  return <Navigate to={startPage(person.role)} replace />
}

/** The shape of a page while its program is fetched. */
export function PagePending() {
  return <div className="page"><div className="panel"><Loading what="the page" /></div></div>
}

export function NotFound() {
  return (
    <div className="page">
      <PageHead title="No such page" />
      <div className="panel" id="next-step" tabIndex={-1}><Empty title="This address is no page of Crossbill." action={<Link className="link" to="/">Go to the start page</Link>}>It may come from an older link.</Empty></div>
    </div>
  )
}
