// State laws that move care to medical, from section 6 of the coordination reference (STA-01a, STA-02, STA-03); rows from memory are marked assumed.

export type MandateKind = 'anesthesia' | 'jaw-joint' | 'cleft'

export interface StateMandate {
  readonly kind: MandateKind
  readonly state: string
  /** What the law says, in short. */
  readonly says: string
  readonly belowAge?: number
  readonly orDisability?: boolean
  readonly from?: string
  readonly rule: string
  /** The statute was not read. */
  readonly assumed?: true
}

function anesthesia(state: string, belowAge: number, more: Partial<StateMandate> = {}): StateMandate {
  return { kind: 'anesthesia', state, belowAge, orDisability: true, says: `the plan pays anesthesia and facility for dental care under age ${belowAge} or with severe disability`, rule: 'STA-01a', ...more }
}

function named(kind: 'jaw-joint' | 'cleft', state: string, says: string, more: Partial<StateMandate> = {}): StateMandate {
  return { kind, state, says, rule: kind === 'cleft' ? 'STA-03' : 'STA-02', ...more }
}

const cleftSays = 'cleft and craniofacial care is covered with what dental, orthodontic and prosthetic care it needs'

export const stateMandates: readonly StateMandate[] = [
  anesthesia('IA', 5), anesthesia('MN', 5), anesthesia('MO', 5), anesthesia('VA', 5), anesthesia('CA', 7), anesthesia('WA', 7), anesthesia('MD', 8), anesthesia('WV', 8), anesthesia('FL', 8), anesthesia('NC', 9), anesthesia('ND', 9),
  anesthesia('NH', 13, { from: '2018-08-07' }),
  anesthesia('WI', 5, { assumed: true }), anesthesia('KS', 6, { assumed: true }), anesthesia('NJ', 6, { assumed: true }), anesthesia('IL', 7, { assumed: true }), anesthesia('GA', 8, { assumed: true }), anesthesia('PA', 8, { assumed: true }),
  anesthesia('NE', 8, { assumed: true }), anesthesia('TN', 9, { assumed: true }), anesthesia('KY', 9, { assumed: true }), anesthesia('IN', 19, { assumed: true }),
  named('jaw-joint', 'CA', 'surgery of the jaw joint is treated like that of other joints'), named('jaw-joint', 'FL', 'care of bones and joints of the jaw is covered like that of others'), named('jaw-joint', 'MN', 'jaw joint and face disorders are covered like other joints'), named('jaw-joint', 'AR', 'jaw joint cover must be offered'), named('jaw-joint', 'TX', 'jaw joint care is covered like other joints', { assumed: true }),
  ...['AR', 'CA', 'CO', 'CT', 'FL', 'IL', 'IN', 'LA', 'MD', 'MN', 'NC', 'NY', 'OR', 'SC', 'VA', 'VT'].map((state) => named('cleft', state, cleftSays)),
  named('cleft', 'MA', `${cleftSays}, under age 18`, { belowAge: 18 }), named('cleft', 'TX', cleftSays, { assumed: true }),
]
