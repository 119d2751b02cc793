// The head of a page: title, one line of facts, and the page's commands.
import { IconArrowLeft } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'

export function PageHead({ title, beside, facts, back = false, children, plainTitle }: { title: string; beside?: ReactNode; facts?: ReactNode; back?: boolean; children?: ReactNode; plainTitle?: string }) {
  const router = useRouter()
  useEffect(() => {
    // The window's title goes into the browser's history, so it never holds a patient's name.
    document.title = `${plainTitle ?? title} · Crossbill`
  }, [plainTitle, title])
  return (
    <header className="page-head">
      {back ? <button type="button" className="back" aria-label="Back" onClick={() => router.history.back()}><IconArrowLeft size={18} stroke={1.7} aria-hidden /></button> : null}
      <div className="grow">
        <div className="row wrap head-title"><h1>{title}</h1>{beside}</div>
        {facts === undefined ? null : <p className="second">{facts}</p>}
      </div>
      {children === undefined ? null : <div className="row wrap head-commands no-print">{children}</div>}
    </header>
  )
}
