// What pages ask for and how they change things, on TanStack Query; one place names every key.
import type { EndpointName } from '@crossbill/api'
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Refused} from './call.ts';
import { type AnswerOf, call, type CallInput, setCsrfToken } from './call.ts'
import { nameOfChange, once } from './in-flight.ts'

export type Session = AnswerOf<'session'>

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await call('session', { signal })
    setCsrfToken(session.csrfToken)
    return session
  },
  staleTime: 5 * 60_000,
})

/** Answer of a reading endpoint; kept and refreshed in the background. */
export function useRead<N extends EndpointName>(name: N, input: Omit<CallInput<N>, 'signal'>, options: { enabled?: boolean; refetchInterval?: number; keepPrevious?: boolean } = {}) {
  const { keepPrevious, ...rest } = options
  return useQuery<AnswerOf<N>, Refused>({
    queryKey: [name, input],
    // `Omit` over a generic intersection loses the link to its parts.
    queryFn: ({ signal }) => call(name, { ...input, signal } as CallInput<N>),
    ...(keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...rest,
  })
}

/**
 * A change. Never optimistic: the button shows progress until the server kept it, then every view of patients and
 * money is read again.
 */
export function useChange<N extends EndpointName>(name: N) {
  const queries = useQueryClient()
  return useMutation<AnswerOf<N>, Refused, CallInput<N>>({
    mutationFn: (input) => once(nameOfChange(name, input), () => call(name, input)),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  })
}
