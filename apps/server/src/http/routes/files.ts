// Files and connections: what arrives is kept first and understood next; what waits is sent when asked, too.
import { endpoints } from '@crossbill/api'
import type { FastifyInstance } from 'fastify'
import { collect } from '../../flow/collect.ts'
import { keepArrived, understand } from '../../flow/receive-file.ts'
import type { Context } from '../context.ts'
import { notFound, Refused } from '../refused.ts'
import type { FilePart } from '../register.ts'
import { serve } from '../register.ts'
import { digestOf } from '../../store/files.ts'
import { viewFile } from '../views/file-views.ts'

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
    handle: async ({ office, params }) => {
      const file = await office.files.find(params.digest)
      if (file === undefined) throw notFound()
      return { ...viewFile(file.bytes, file.digest), name: file.name, receivedOn: file.receivedAt.slice(0, 10) }
    },
  })

  serve(app, context, {
    endpoint: endpoints.lookAtFile,
    action: 'file looked at',
    handle: async ({ files }) => {
      const file = onlyFile(files)
      return { ...viewFile(file.bytes, digestOf(file.bytes)), name: file.name }
    },
  })

  serveConnections(app, context)
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
