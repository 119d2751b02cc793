// Calls an office's server as one of its people: signs in, does one thing, signs out. The password comes from the environment.
import { endpoints, type EndpointName } from '@crossbill/api'
import { z } from 'zod'
import { exit, harmless, Refusal } from './terminal.ts'

const signedIn = z.object({ csrfToken: z.string(), office: z.object({ name: z.string() }) })
const imported = z.object({ codes: z.number(), replaced: z.boolean() })
const refused = z.object({ message: z.string(), remedy: z.string() })

export interface TextsToHand {
  readonly server: string
  readonly email: string | undefined
  readonly format: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Puts official texts into the database of the person's office. Ends the command with the server's own words when it refuses. */
export async function handTexts(given: TextsToHand): Promise<{ office: string; codes: number; replaced: boolean }> {
  const password = process.env['CROSSBILL_PASSWORD']
  if (given.email === undefined || password === undefined) throw new Refusal(exit.usage, 'Say who signs in with --email, and put the password into CROSSBILL_PASSWORD.')
  const entry = await ask(given.server, 'signIn', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: given.email, password }) })
  const session = signedIn.parse(await entry.json())
  const headers = { cookie: entry.headers.getSetCookie().map((each) => each.split(';')[0] ?? '').join('; '), 'x-csrf-token': session.csrfToken }
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(given.bytes)]), given.name)
  try {
    const answer = imported.parse(await (await ask(given.server, 'importCodeTexts', { headers, body: form }, { format: given.format })).json())
    return { office: session.office.name, ...answer }
  } finally {
    await ask(given.server, 'signOut', { headers: { ...headers, 'content-type': 'application/json' }, body: '{}' })
  }
}

async function ask(server: string, name: EndpointName, init: RequestInit, query: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { method, path } = endpoints[name]
  let answer: Response
  try {
    const address = new URL(path, server)
    for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value)
    answer = await fetch(address, { ...init, method })
  } catch {
    throw new Refusal(exit.unreadable, `${harmless(server)} does not answer. Check the address, and that the server runs.`)
  }
  if (answer.ok) return answer
  const said = refused.safeParse(await answer.json().catch(() => undefined))
  throw new Refusal(exit.findings, said.success ? harmless(`${said.data.message} ${said.data.remedy}`) : `The server refused with status ${answer.status}.`)
}
