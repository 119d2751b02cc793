// Examples: corrective jaw surgery and clefts.
import { storyExample } from './example-case.ts'

export const jawDeformityExamples = [
  storyExample('jaw-surgery', 'an underbite that keeps from chewing', { service: { code: 'D7941', diagnoses: ['M26.213'] }, note: { s: 'Cannot chew meat, lisps.', o: 'Class III skeletal relationship, overjet -7 mm. Cephalometric analysis of 2026-09-01 reviewed.', p: 'Braces alone were considered and are not an option.' } }, { fits: 'fits', proved: ['measured-finding', 'daily-function', 'diagnosis', 'image-read', 'other-treatment'] }),
  storyExample('jaw-surgery', 'for looks only', { service: { code: 'D7941', diagnoses: ['M26.12'] }, note: { s: 'Unhappy with appearance of chin. Denies trouble eating or speaking.' } }, { fits: 'does-not-fit' }),
  storyExample('jaw-surgery', 'straightening before surgery is dental', { service: { code: 'D8090', diagnoses: ['M26.213'] } }, { fits: 'does-not-fit' }),
  storyExample('cleft', 'a cleft under a state law', { service: { code: 'D7955', diagnoses: ['Q37.9'] }, coverage: { situsState: 'OR', funding: 'fully-insured' }, note: { a: 'Left complete cleft lip and palate.' }, documents: ['team-letter'] }, { fits: 'fits', proved: ['cleft-type', 'diagnosis', 'team-letter'] }),
  storyExample('cleft', 'straightening under a plan no state law binds', { service: { code: 'D8080', diagnoses: ['Q37.9'] }, coverage: { situsState: 'OR', funding: 'self-funded-erisa' }, note: { a: 'Cleft palate.' } }, { fits: 'fits-if' }),
  storyExample('cleft', 'no cleft, not concerned', { service: { code: 'D8080', diagnoses: ['M26.4'] }, note: { a: 'No cleft.' } }, { fits: 'not-concerned' }),
]
