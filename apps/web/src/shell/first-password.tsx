// A password handed over by a manager is changed before anything else is shown.
import { PasswordForm } from '../people/password-form.tsx'
import { Brand } from './brand.tsx'
import './sign-in.css'

export function FirstPassword() {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Brand />
        <div className="panel sign-in-form stack">
          <h1>Choose a password</h1>
          <p className="second">The one you have was given to you. Only you should know the next one.</p>
          <PasswordForm />
        </div>
      </div>
    </main>
  )
}
