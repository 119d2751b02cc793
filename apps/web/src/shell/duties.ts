// Counts of the rail: duties, not totals.
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { mayUse } from '../words/roles.ts'
import type { PlacePath } from './places.ts'

export function useDuties(): Partial<Record<PlacePath, number>> {
  const { person } = useSignedIn()
  const queue = useRead('queue', { query: { owner: 'everyone' } }, { enabled: mayUse(person.role, 'queue'), refetchInterval: 60_000 })
  if (queue.data === undefined) return {}
  const { counts, rows } = queue.data
  return { '/today': rows.length, '/claims': counts.claimsInFlight, '/remittances': counts.remittancesToPost }
}
