// Examples: modifiers, link, notice and diagnosis of Medicare lines.
import type { CaseDocument } from '@crossbill/model'
import { holdExample, type Changes } from './example-case.ts'

const line = (modifiers: string[], government: NonNullable<CaseDocument['government']> = {}, more: Changes = {}): Changes => ({ ...more, medical: { kind: 'medicare-b', ...more.medical }, medicalCode: { modifiers }, document: { government, ...more.document } })
const linked = { linkedService: 'heart valve replacement', referralOnFile: true }

export const medicareExamples = [
  holdExample('an employer plan knows none of this', { medicalCode: { modifiers: ['KX', 'GY'] } }, []),
  holdExample('linked, referral on file, KX', line(['KX'], linked), []),
  holdExample('linked, referral on file, KX forgotten', line([], linked), ['HOLD-KX-MISSING']),
  holdExample('KX forgotten before Medicare expected it', line([], linked, { service: { dateOfService: '2025-06-30' } }), []),
  holdExample('KX, and no linked service is named', line(['KX']), ['HOLD-KX-WITHOUT-LINK']),
  holdExample('linked, and the referral is not on file', line(['KX'], { linkedService: 'kidney transplant' }), ['HOLD-LINK-WITHOUT-REFERRAL']),
  holdExample('GY on a linked service', line(['GY'], linked), ['HOLD-GY-HIDES-LINK']),
  holdExample('GY alone asks for a denial', line(['GY'], { wantsMedicareDenial: true }), []),
  holdExample('KX and GY contradict each other', line(['KX', 'GY'], linked), ['HOLD-GY-HIDES-LINK', 'HOLD-MODIFIERS-CONFLICT']),
  holdExample('GA and GZ contradict each other', line(['GA', 'GZ']), ['HOLD-MODIFIERS-CONFLICT', 'HOLD-NOTICE-NOT-SIGNED']),
  holdExample('GA with a signed notice', line(['GA'], {}, { chart: { documents: [{ id: 'b1', kind: 'advance-notice', signed: true }] } }), []),
  holdExample('GA without a signed notice', line(['GA']), ['HOLD-NOTICE-NOT-SIGNED']),
  holdExample('GY to a member of Medicare Advantage', line(['GY'], {}, { medical: { kind: 'medicare-advantage' } }), ['HOLD-MODIFIER-NOT-FOR-ADVANTAGE']),
  holdExample('diabetes is not a linked condition', line(['KX'], { linkedService: 'diabetes', referralOnFile: true }), ['HOLD-LINK-NOT-NAMED']),
  holdExample('dialysis before 2025', line(['KX'], { linkedService: 'dialysis', referralOnFile: true }, { service: { dateOfService: '2024-12-31' } }), ['HOLD-LINK-NOT-YET-COVERED']),
  holdExample('dialysis from 2025', line(['KX'], { linkedService: 'dialysis', referralOnFile: true }, { service: { dateOfService: '2025-01-01' } }), []),
  holdExample('no diagnosis on a Medicare line', line(['KX'], linked, { service: { diagnoses: [] } }), ['HOLD-DIAGNOSIS-MISSING']),
]
