// Examples of MVD-02, MVD-03 and MVD-09.
import type { PresenceExample } from '../order-rule.ts'
import type { PairSketch } from '../facts/sketch.ts'

const medical = { kind: 'group-medical' } as const
const asking = { coordination: { medicalAnswerRequiredFor: ['D7210-D7251'] } }

export const takesPartExamples: Readonly<Record<string, readonly PresenceExample<PairSketch>[]>> = {
  'MVD-02': [
    { name: 'a filling is not sent to medical', facts: { a: medical, b: {} }, expect: 'out' },
    { name: 'a bony impaction is', facts: { a: medical, b: {}, service: { code: 'D7240' } }, expect: 'in' },
    { name: 'an extraction is not, whatever dental diagnosis it has', facts: { a: medical, b: {}, service: { code: 'D7140', diagnoses: ['K04.7'] } }, expect: 'out' },
    { name: 'an extraction before a heart valve operation is', facts: { a: medical, b: {}, service: { code: 'D7140', diagnoses: ['K04.7', 'I35.0'] } }, expect: 'in' },
    { name: 'deep cleaning with diabetes is', facts: { a: medical, b: {}, service: { code: 'D4341', diagnoses: ['E11.630'] } }, expect: 'in' },
    { name: 'deep cleaning without it is not', facts: { a: medical, b: {}, service: { code: 'D4341', diagnoses: ['K05.322'] } }, expect: 'out' },
    { name: 'an implant after decay is not', facts: { a: medical, b: {}, service: { code: 'D6010', diagnoses: ['K08.432'] } }, expect: 'out' },
    { name: 'an implant after injury is', facts: { a: medical, b: {}, service: { code: 'D6010', diagnoses: ['K08.411'] } }, expect: 'in' },
    { name: 'a device for sleep apnea is', facts: { a: medical, b: {}, service: { code: 'D9947', diagnoses: ['G47.33'] } }, expect: 'in' },
    { name: 'a device for snoring is not', facts: { a: medical, b: {}, service: { code: 'D9947', diagnoses: ['R06.83'] } }, expect: 'out' },
    { name: 'any work that treats an injury is', facts: { a: medical, b: {}, service: { code: 'D3310', accident: true } }, expect: 'in' },
    { name: 'federal health plan with a dental benefit stays for a cleaning', facts: { a: { kind: 'fehb' }, b: {}, service: { code: 'D1110' } }, expect: 'in' },
    { name: 'federal health plan known to have none leaves', facts: { a: { kind: 'fehb', hasDentalBenefit: false }, b: {}, service: { code: 'D1110' } }, expect: 'out' },
    { name: 'TRICARE has no dental benefit', facts: { a: { kind: 'tricare' }, b: {}, service: { code: 'D1110' } }, expect: 'out' },
    { name: 'with an accident in the case and nothing on the line: asked', facts: { a: medical, b: {}, accident: { kind: 'other' } }, expect: 'needs' },
    { name: 'dental plans are not asked about', facts: { a: {}, b: {} }, expect: 'silent' },
  ],
  'MVD-03': [
    { name: 'a surgical extraction goes to medical where dental wants its answer', facts: { a: medical, b: asking, service: { code: 'D7210' } }, expect: 'in' },
    { name: 'not where dental does not', facts: { a: medical, b: {}, service: { code: 'D7210' } }, expect: 'silent' },
    { name: 'not for other codes', facts: { a: medical, b: asking, service: { code: 'D7140' } }, expect: 'silent' },
  ],
  'MVD-09': [
    { name: 'the patient declined, signed', facts: { a: medical, b: {}, settings: { medicalDeclined: { documentId: 'd1' } } }, expect: 'out' },
    { name: 'another medical coverage was declined', facts: { a: medical, b: {}, settings: { medicalDeclined: { coverageIds: ['z'] } } }, expect: 'silent' },
    { name: 'dental is not meant', facts: { a: {}, b: {}, settings: { medicalDeclined: {} } }, expect: 'silent' },
  ],
}
