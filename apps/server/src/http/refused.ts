// A call that is refused: one shape for every refusal, with what is wrong and what to do. Never patient data.
import type { Refusal } from '@crossbill/api'
import type { Finding } from '@crossbill/model'

export class Refused extends Error {
  readonly status: number
  readonly refusal: Refusal

  constructor(status: number, refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.status = status
    this.refusal = refusal
  }
}

/** Unknown here, of another office, or gone: all answer alike. */
export function notFound(): Refused {
  return new Refused(404, { code: 'NOT-FOUND', message: 'There is nothing at this address for your office.', remedy: 'Go back to the list and open it from there.' })
}

export function notSignedIn(): Refused {
  return new Refused(401, { code: 'NOT-SIGNED-IN', message: 'Nobody is signed in here, or the session has ended.', remedy: 'Sign in. What you typed stays on the page.' })
}

export function newerVersion(): Refused {
  return new Refused(409, { code: 'NEWER-VERSION', message: 'Someone changed this case after you opened it.', remedy: 'Look at the newer case, then do it again. Nothing was changed by this.' })
}

/** The body, or all files of it, are larger than what is taken in. */
export function tooLarge(): Refused {
  return new Refused(413, { code: 'TOO-LARGE', message: 'This is larger than what is taken in here.', remedy: 'Split the file and hand the parts in one after the other. Nothing was stored.' })
}

/** Findings stop the call; `message` says what did not happen. */
export function withFindings(code: string, message: string, findings: readonly Finding[]): Refused {
  const first = findings.find((each) => each.severity === 'error') ?? findings[0]
  return new Refused(422, {
    code,
    message: first === undefined ? message : `${message} ${first.what}`,
    remedy: first?.remedy ?? 'Correct it and try again.',
    ...(first === undefined ? {} : { place: first.place }),
    findings: [...findings],
  })
}
