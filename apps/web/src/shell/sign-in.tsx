// Sign-in with e-mail and password; a demonstration office offers its people.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange, type Session, sessionQuery } from '../api/queries.ts'
import { Trouble } from '../parts/situation.tsx'
import { Brand } from './brand.tsx'
import './sign-in.css'

type DemonstrationPerson = NonNullable<Session['demonstration']>[number]

function DemonstrationSignIns({ people, choose }: { people: readonly DemonstrationPerson[]; choose: (person: DemonstrationPerson) => void }) {
  return (
    <section className="panel sign-in-people" aria-label="Demonstration sign-ins">
      <h2>Demonstration office</h2>
      <p className="second">Invented people and plans. Sign in as one of them:</p>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="sign-in-person" onClick={() => choose(person)}><span className="strong">{person.role}</span><span className="small third">{person.email}</span></button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SignIn({ demonstration = [], locked = false, inDialog = false }: { demonstration?: readonly DemonstrationPerson[]; locked?: boolean; inDialog?: boolean }) {
  const queries = useQueryClient()
  const signIn = useChange('signIn')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (body: { email: string; password: string }): void => signIn.mutate({ body }, { onSuccess: () => queries.refetchQueries({ queryKey: sessionQuery.queryKey }) })
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit({ email, password })
  }
  const Place = inDialog ? 'div' : 'main'
  return (
    <Place className="sign-in">
      <div className="sign-in-card">
        <Brand />
        <form className="panel sign-in-form" onSubmit={onSubmit}>
          <h1>{locked ? 'Sign in to go on' : 'Sign in'}</h1>
          {locked ? <p className="second">You were away, so the page is locked. What you typed is still there.</p> : null}
          <TextInput label="E-mail" type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <PasswordInput label="Password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }} />
          {signIn.error === null ? null : <Trouble error={signIn.error} />}
          <Button type="submit" loading={signIn.isPending} fullWidth>Sign in</Button>
        </form>
        {demonstration.length === 0 ? null : <DemonstrationSignIns people={demonstration} choose={submit} />}
        <p className="small third">Patient data stays where this office keeps it.</p>
      </div>
    </Place>
  )
}
