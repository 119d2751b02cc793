// Findings about one claim of several, each with the path of the field.
import type { Finding } from '@crossbill/model'

export class ClaimNotes {
  readonly findings: Finding[] = []
  private readonly prefix: string

  constructor(prefix: string) {
    this.prefix = prefix
  }

  error(code: string, path: string, sentences: { what: string; remedy: string }): void {
    this.findings.push({ code, severity: 'error', place: `${this.prefix}.${path}`, ...sentences })
  }

  note(code: string, path: string, sentences: { what: string; remedy: string }): void {
    this.findings.push({ code, severity: 'note', place: `${this.prefix}.${path}`, ...sentences })
  }

  /** Required data that is not there. */
  missing(path: string, what: string, remedy: string): void {
    this.error('EXC-MISSING', path, { what: `The claim needs ${what}.`, remedy })
  }

  /** A finding unless the value is there. */
  need(value: unknown, path: string, sentences: readonly [what: string, remedy: string]): void {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) this.missing(path, ...sentences)
  }
}
