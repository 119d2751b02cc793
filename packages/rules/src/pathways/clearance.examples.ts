// Examples: infection cleared before medical treatment, and Medicare’s link.
import { storyExample } from './example-case.ts'

const valve = { s: 'Aortic valve replacement scheduled for 2026-12-08. Referral of Dr. Osei, cardiac surgery, dated 2026-11-02, asks for dental clearance.', o: 'Abscess at tooth 30, apical radiolucency. Panoramic of 2026-11-10 reviewed.', a: 'Untreated infection risks endocarditis of the new valve.' }

export const clearanceExamples = [
  storyExample('infection-clearance', 'before a heart valve', { service: { code: 'D7140', diagnoses: ['K04.7', 'I35.0'] }, note: valve }, { fits: 'fits', proved: ['medical-treatment', 'infection-focus', 'diagnosis', 'physician', 'risk-of-waiting'] }),
  storyExample('infection-clearance', 'a filling before it is not linked', { service: { code: 'D2391', diagnoses: ['K02.52', 'I35.0'] }, note: valve }, { fits: 'does-not-fit' }),
  storyExample('infection-clearance', 'osteoporosis tablets are not the cancer rule', { service: { code: 'D7140', diagnoses: ['K04.7', 'Z79.83'] }, note: { s: 'Fosamax for osteoporosis since 2019.' } }, { fits: 'does-not-fit' }),
  storyExample('infection-clearance', 'high-dose bone drug in myeloma', { service: { code: 'D7140', diagnoses: ['K04.7', 'Z79.83', 'C90.00'] }, note: { s: 'Multiple myeloma; zoledronic acid begins 2026-12-01, per oncology.' } }, { fits: 'fits', proved: ['medical-treatment'] }),
  storyExample('infection-clearance', 'before a new knee: open', { service: { code: 'D7140', diagnoses: ['K04.7', 'Z01.818'] }, note: { s: 'Knee replacement planned.' } }, { fits: 'fits-if' }),
  storyExample('medicare-linked', 'dialysis in 2024: not yet', { service: { code: 'D7140', diagnoses: ['K04.7', 'N18.6'], dateOfService: '2024-12-30' }, coverage: { kind: 'medicare-b' }, note: { s: 'On dialysis.' }, documents: ['referral'] }, { fits: 'does-not-fit' }),
  storyExample('medicare-linked', 'dialysis in 2025, with the nephrologist’s referral', { service: { code: 'D7140', diagnoses: ['K04.7', 'N18.6'], dateOfService: '2025-01-02' }, coverage: { kind: 'medicare-b' }, note: { s: 'On dialysis since 2024.', o: 'Infection at tooth 19.' }, documents: ['referral'], government: { linkedService: 'dialysis', referralOnFile: true } }, { fits: 'fits', proved: ['medical-treatment', 'infection-focus', 'physician'] }),
  storyExample('medicare-linked', 'the link is there, the exchange is not on file', { service: { code: 'D0150', diagnoses: ['Z01.818', 'I35.0'] }, coverage: { kind: 'medicare-b' }, note: { s: 'Aortic valve surgery in January.' } }, { fits: 'fits-if', missing: ['physician'] }),
  storyExample('medicare-linked', 'diabetes named as the link', { service: { code: 'D4341', diagnoses: ['E11.630', 'K05.323'] }, coverage: { kind: 'medicare-b' }, government: { linkedService: 'diabetes' } }, { fits: 'does-not-fit' }),
]
