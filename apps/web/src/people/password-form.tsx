// Changes the own password; other sessions of this person end.
import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sessionQuery, useChange } from '../api/queries.ts'
import { receipt } from '../parts/case-commands.ts'
import { Trouble } from '../parts/situation.tsx'

export function PasswordForm({ after }: { after?: () => void }) {
  const queries = useQueryClient()
  const change = useChange('changePassword')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const differ = tried && next !== again ? 'The two do not match.' : undefined
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (next !== again) return
    change.mutate({ body: { current, next } }, { onSuccess: () => { receipt('Password changed. Other sessions of yours have ended.'); void queries.refetchQueries({ queryKey: sessionQuery.queryKey }); after?.() } })
  }
  const eye = { visibilityToggleButtonProps: { 'aria-label': 'Show or hide the password' } }
  return (
    <form className="stack" onSubmit={onSubmit}>
      <PasswordInput label="Password now" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.currentTarget.value)} {...eye} />
      <PasswordInput label="New password" description="12 characters or more; four words that do not belong together are good." autoComplete="new-password" required minLength={12} value={next} onChange={(event) => setNext(event.currentTarget.value)} {...eye} />
      <PasswordInput label="New password again" autoComplete="new-password" required value={again} onChange={(event) => setAgain(event.currentTarget.value)} error={differ} {...eye} />
      {change.error === null ? null : <Trouble error={change.error} />}
      <div><Button type="submit" loading={change.isPending}>Change the password</Button></div>
    </form>
  )
}
