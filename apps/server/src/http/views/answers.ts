// Types of the contract's answers by the name of their endpoint.
import type { EndpointName, endpoints } from '@crossbill/api'
import type { z } from 'zod'

export type EndpointAnswer<N extends EndpointName> = z.input<(typeof endpoints)[N]['answer']>
export type QueueRow = EndpointAnswer<'queue'>['rows'][number]
