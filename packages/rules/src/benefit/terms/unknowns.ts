// What a plan did not tell: each unknown is asked once, with the values it may have; the estimate tries them all (CAL-30).

export interface Choice {
  readonly name: string
  /** What is assumed, in one sentence. */
  readonly says: string
}

export interface Unknown {
  /** Permanent within one case; the same unknown of several lines has one key. */
  readonly key: string
  /** Place in the case document. */
  readonly fact: string
  readonly rule: string
  /** The expected value first, then what else is possible. */
  readonly choices: readonly [Choice, ...Choice[]]
  /** A setting with a stated default: shown only where it changes the patient's share. */
  readonly onlyIfItMatters?: boolean
}

/** Remembers what was unknown, and which values are being tried. */
export interface Unknowns {
  /** The name of the value to use for this run. */
  ask(unknown: Unknown): string
  readonly asked: ReadonlyMap<string, Unknown>
}

/** Unknowns for one run; `tried` names, by key, the values other than the expected ones. */
export function startUnknowns(tried: ReadonlyMap<string, string> = new Map()): Unknowns {
  const asked = new Map<string, Unknown>()
  return {
    asked,
    ask(unknown) {
      if (!asked.has(unknown.key)) asked.set(unknown.key, unknown)
      const name = tried.get(unknown.key)
      return unknown.choices.some((choice) => choice.name === name) && name !== undefined ? name : unknown.choices[0].name
    },
  }
}
