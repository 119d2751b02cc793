// Files and connections: what arrives is kept first and understood next; what waits is sent when asked, too.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { collect } from '../../flow/collect.ts'
import { keepArrived, stoppedFinding, understand } from '../../flow/receive-file.ts'
import type { Context } from '../context.ts'
import { notFound, Refused, withFindings } from '../refused.ts'
import type { FilePart } from '../register.ts'
import { serve } from '../register.ts'
import { digestOf } from '../../digest.ts'

export function serveFiles(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.receiveFile,
    action: 'file handed in',
    handle: async ({ office, files }) => {
      const file = onlyFile(files)
      const { digest, already } = await keepArrived(office, { name: file.name, bytes: file.bytes, connection: 'by hand' })
      return { digest, kind: '', already, happened: [], findings: [] }
    },
    afterwards: (answer, { officeId }) => understand(context, officeId, answer.digest),
  })

  serve(app, context, {
    endpoint: endpoints.files,
    action: 'files listed',
    handle: async ({ office }) => ({ rows: await office.files.list() }),
  })

  serve(app, context, {
    endpoint: endpoints.file,
    action: 'file viewed',
    prepare: async ({ officeId, params }) => {
      const file = await context.store.inOffice(officeId, (office) => office.files.find(params.digest))
      if (file === undefined) throw notFound()
      return { ...(await view(context, file)), name: file.name, receivedOn: file.receivedAt.slice(0, 10) }
    },
    handle: async ({ prepared }) => prepared,
  })

  serve(app, context, {
    endpoint: endpoints.settleFile,
    action: 'file settled by hand',
    handle: async ({ office, person, params, body }) => {
      if ((await office.files.inboxEntry(params.digest)) === undefined) throw notFound()
      await office.remarks.add({ fileDigest: params.digest }, { by: person.name, at: context.clock.now(), text: body.reason })
      await office.queue.close({ fileDigest: params.digest })
      return { settled: true as const }
    },
  })

  serve(app, context, {
    endpoint: endpoints.lookAtFile,
    action: 'file looked at',
    prepare: async ({ files }) => {
      const file = onlyFile(files)
      return { ...(await view(context, { bytes: file.bytes, digest: digestOf(file.bytes) })), name: file.name }
    },
    handle: async ({ prepared }) => prepared,
  })

  serveConnections(app, context)
}

async function view(context: Context, file: { bytes: Buffer; digest: string }) {
  const read = await context.readers.read('view', { bytes: file.bytes, digest: file.digest })
  if (read.is === 'stopped') throw withFindings('FILE-UNREADABLE', 'The file is not shown.', [stoppedFinding(read.why)])
  return read.value
}

function onlyFile(files: readonly FilePart[]): FilePart {
  const file = files.find((each) => each.field === 'file') ?? files[0]
  if (file === undefined || file.bytes.length === 0) throw new Refused(422, { code: 'FILE-MISSING', message: 'There is no file in this call, or it is empty.', remedy: 'Choose a file.', place: 'file' })
  return file
}

function serveConnections(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.connections,
    action: 'connections viewed',
    handle: async ({ office }) => {
      const connection = await context.connectionOf(office.officeId)
      const trouble = await connection.trouble()
      const lastSent = await office.outbox.lastSentAt(connection.name)
      const lastReceived = await office.files.lastReceivedAt(connection.name)
      const waiting = (await office.outbox.waiting()).length
      const health = { name: connection.name, kind: connection.kind, working: trouble === undefined, waiting }
      return { connections: [{ ...health, ...(trouble === undefined ? {} : { trouble }), ...(lastSent === undefined ? {} : { lastSent }), ...(lastReceived === undefined ? {} : { lastReceived }) }] }
    },
  })

  serve(app, context, {
    endpoint: endpoints.collect,
    action: 'connection collected',
    handle: async () => ({ sent: 0, received: [] }),
    afterwards: (_answer, { officeId }) => collect(context, officeId),
  })
}
