// A person as initials; the name always stands beside it.
import { initialsOf } from '../words/names.ts'

export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return <span className={large ? 'avatar large' : 'avatar'} aria-hidden>{initialsOf(name)}</span>
}
