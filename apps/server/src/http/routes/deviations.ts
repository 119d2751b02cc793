// What payers and plans do differently: read by everyone, tried and changed by a manager, kept only when its examples agree.
import { type DeviationRow, deviationRow, type DeviationView, endpoints } from '@crossbill/api'
import type { CalendarDate, Finding } from '@crossbill/model'
import { type Deviation, readDeviations, testDeviation } from '@crossbill/rules'
import type { FastifyInstance } from 'fastify'
import type { DeviationRecord } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { notFound, withFindings } from '../refused.ts'
import { serve } from '../register.ts'

export function serveDeviations(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.deviations,
    action: 'deviations listed',
    handle: async ({ office }) => {
      const today = context.clock.today()
      return { today, deviations: viewsOf(await office.deviations.versions(), today), payers: await office.deviations.payers() }
    },
  })

  serve(app, context, {
    endpoint: endpoints.tryDeviation,
    action: 'deviation tried',
    handle: ({ body }) => Promise.resolve(tryOut(body.deviation)),
  })

  serve(app, context, {
    endpoint: endpoints.saveDeviation,
    action: 'deviation kept',
    handle: async ({ office, person, params, body }) => {
      const id = params.deviationId
      const row = readOne(withId(body.deviation, id))
      if (!row.ok) throw withFindings('DEVIATION-REFUSED', 'The deviation was not kept.', row.findings)
      const failed = testDeviation(row.value).results.filter((each) => !each.agrees)
      if (failed.length > 0) throw withFindings('DEVIATION-EXAMPLES', 'The deviation was not kept, since an example does not agree.', failed.map(disagreement))
      const version = await office.deviations.keep({ id, body: row.value, by: person.name })
      await office.audit.add({ person, action: 'deviation kept', object: `deviation ${id}` })
      return { version }
    },
  })

  serve(app, context, {
    endpoint: endpoints.withdrawDeviation,
    action: 'deviation withdrawn',
    handle: async ({ office, person, params, body }) => {
      const latest = (await office.deviations.versions()).find((each) => each.id === params.deviationId)
      if (latest === undefined || latest.withdrawn) throw notFound()
      const version = await office.deviations.keep({ id: latest.id, body: latest.body, by: person.name, withdrawn: true, reason: body.reason })
      await office.audit.add({ person, action: 'deviation withdrawn', object: `deviation ${latest.id}` })
      return { version }
    },
  })
}

function tryOut(given: unknown): { mayTakeEffect: boolean; results: { name: string; agrees: boolean; detail: string }[]; findings: Finding[] } {
  const row = readOne(given)
  if (!row.ok) return { mayTakeEffect: false, results: [], findings: row.findings }
  const { mayTakeEffect, results } = testDeviation(row.value)
  return { mayTakeEffect, results: results.map((each) => ({ ...each })), findings: [] }
}

function readOne(given: unknown): { ok: true; value: Deviation } | { ok: false; findings: Finding[] } {
  const read = readDeviations([given])
  if (!read.ok) return { ok: false, findings: read.findings.map((each) => ({ ...each, place: each.place.replace(/^\[0\]\.?/, '') || 'deviation' })) }
  const [value] = read.value
  return value === undefined ? { ok: false, findings: [] } : { ok: true, value }
}

function withId(given: unknown, id: string): unknown {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given, id } : given
}

function disagreement({ name, detail }: { name: string; detail: string }): Finding {
  return { code: 'DEVIATION-EXAMPLE', severity: 'error', place: 'examples', what: `“${name}”: ${detail}.`, remedy: 'Correct the row, or the example if it was copied wrongly, and try again.' }
}

function viewsOf(versions: readonly DeviationRecord[], today: CalendarDate): DeviationView[] {
  return [...new Set(versions.map((each) => each.id))].flatMap((id) => {
    const own = versions.flatMap((each) => {
      const row = deviationRow.safeParse(each.body)
      return each.id === id && row.success ? [{ ...each, row: row.data }] : []
    })
    const [latest] = own
    if (latest === undefined) return []
    return [{ id, state: stateOf(latest, today), row: latest.row, versions: own.map(({ version, at, by, withdrawn, reason, row }) => ({ version, at, by, withdrawn, ...(reason === undefined ? {} : { reason }), row })) }]
  })
}

function stateOf({ withdrawn, row }: { withdrawn: boolean; row: DeviationRow }, today: CalendarDate): DeviationView['state'] {
  if (withdrawn) return 'withdrawn'
  if (row.from !== undefined && today < row.from) return 'coming'
  return row.to !== undefined && row.to < today ? 'ended' : 'in-force'
}
