// Corrective jaw surgery, and cleft and craniofacial care.
import { dailyFunction, fullDiagnosis, imageRead, measuredFinding, otherTreatment, ownElement, physicianLink, prompt } from './elements.ts'
import type { Condition, Pathway } from './pathway.ts'

const cleftCode: Condition = { any: [{ diagnosis: ['Q35', 'Q36', 'Q37'] }, { chart: ['cleft'] }] }

export const jawSurgery: Pathway = {
  id: 'jaw-surgery',
  title: 'Corrective jaw surgery',
  sentence: 'Corrective jaw surgery is billed to medical with a measured discrepancy and loss of function; appearance alone is excluded.',
  source: { kind: 'payer', citation: 'Payer guideline on orthognathic surgery, as cited by row MF-056', address: 'https://anthem.com/dam/medpolicies/abcbs/active/guidelines/gl_pw_d083869.html', readOn: '2026-11-23' },
  rows: ['MF-056', 'MF-055'],
  about: { any: [{ code: ['D7940-D7949', 'D7995', 'D7996'] }, { all: [{ code: ['D8070', 'D8080', 'D8090'] }, { diagnosis: ['M26.0', 'M26.1', 'M26.2', 'M26.4'] }] }] },
  decisions: [
    { when: { all: [{ code: ['D8070', 'D8080', 'D8090'] }, { not: cleftCode }, { coverage: ['embedded-pediatric-dental', 'medicaid', 'chip'] }] }, fits: 'fits-if', why: 'Fits if the child’s plan scores the bite as handicapping; the score form decides.' },
    { when: { all: [{ code: ['D8070', 'D8080', 'D8090'] }, { not: cleftCode }] }, fits: 'does-not-fit', why: 'Straightening teeth is dental, also before jaw surgery.' },
    { when: { all: [{ chart: ['plain-wear'] }, { not: { chart: ['daily-function', 'apnea'] } }, { not: { diagnosis: ['G47.33'] } }] }, fits: 'does-not-fit', why: 'The record speaks of appearance and of no lost function.' },
    { when: { all: [{ diagnosis: ['M26.0', 'M26.1', 'M26.2', 'Q67', 'G47.33', 'M26.7'] }, { any: [{ chart: ['daily-function', 'apnea', 'jaw-deformity'] }, { fact: ['jaw-discrepancy', 'daily-function'] }] }] }, fits: 'fits', why: 'A jaw deformity with loss of function.' },
    { when: 'otherwise', fits: 'fits-if', why: 'Fits if a jaw deformity stands as diagnosis, measured, with loss of function.' },
  ],
  elements: [
    measuredFinding({ points: 4, required: true, title: 'Discrepancy in mm' }, { all: [], measure: { kinds: ['jaw-discrepancy'] } }, ['jaw-discrepancy', 'overjet', 'open-bite']),
    dailyFunction({ points: 4, required: true }, ['apnea']),
    fullDiagnosis({ points: 3, required: true }, ['M26', 'Q67', 'G47.33', 'Q3']),
    imageRead({ points: 3, required: true, title: 'Cephalometric image, read and dated' }, ['image-finding', 'jaw-deformity']),
    otherTreatment({ points: 2, required: true }),
    physicianLink({ points: 1, required: false }),
  ],
  documents: [{ kinds: ['image', 'imaging-report', 'cephalometric'], title: 'Cephalometric analysis', required: true }, { kinds: ['photo', 'models'], title: 'Photos and models', required: false }],
  traps: ['Most jaw surgery codes cover both sides already.', 'The orthodontic part is dental.'],
}

export const cleft: Pathway = {
  id: 'cleft',
  title: 'Cleft and craniofacial care',
  sentence: 'Cleft care, with the dental, orthodontic and prosthetic care it needs, is billed to medical where state law or the contract covers it.',
  source: { kind: 'payer', citation: 'Payer policies on cleft care and the list of state laws, as cited by row MF-054 and STA-03', address: 'https://www.healthpartners.com/public/coverage-criteria/policy.html?contentid=AENTRY_046302', readOn: '2026-11-23' },
  rows: ['MF-054', 'MF-050', 'MF-079'],
  about: { all: [cleftCode, { not: { code: ['D0120-D0277', 'D1110-D1999', 'D2140-D2394'] } }] },
  decisions: [
    { when: { all: [{ not: { diagnosis: ['Q35', 'Q36', 'Q37'] } }] }, fits: 'fits-if', why: 'Fits if the cleft stands as diagnosis on this service.' },
    { when: { all: [{ mandate: 'cleft' }, { state: ['SC'] }] }, fits: 'fits', why: 'A cleft. In South Carolina dental pays first for part of the work: crowns, prosthetics, straightening.', mandate: 'cleft' },
    { when: { mandate: 'cleft' }, fits: 'fits', why: 'A cleft, and a state law that binds this plan.', mandate: 'cleft' },
    { when: { code: ['D8000-D8999'] }, fits: 'fits-if', why: 'Fits if the contract includes straightening in cleft care; some plans do to a given age, others refuse.' },
    { when: 'otherwise', fits: 'fits', why: 'A cleft; plans cover its repair as a birth defect. No state law was found that binds this plan.' },
  ],
  elements: [
    ownElement({ title: 'Cleft: type and side', points: 4, required: true }, { id: 'cleft-type', proofs: { facts: [{ elements: ['cleft'], text: true }], text: [{ all: [['cleft']], accepts: ['present', 'past'] }] }, ask: 'Which cleft, which side, repaired when?', prompts: [prompt('assessment', 'Cleft, side', 'Cleft ___, ___ side')] }),
    fullDiagnosis({ points: 3, required: true }, ['Q35', 'Q36', 'Q37']),
    ownElement({ title: 'Team letter with stages', points: 4, required: true }, { id: 'team-letter', proofs: { documents: [{ kinds: ['team-letter', 'physician-letter', 'referral', 'letter'] }], facts: [{ elements: ['team-letter'] }], text: [{ all: [['physician-coordination']], accepts: ['present', 'past'] }] }, ask: 'Put the letter of the cleft team on file, of this year.', prompts: [prompt('plan', 'Team, stage', 'Team letter of ___ (date), stage ___')] }),
    dailyFunction({ points: 2, required: false }, ['speech-problem', 'feeding-problem']),
    imageRead({ points: 2, required: false }),
  ],
  documents: [{ kinds: ['team-letter', 'physician-letter', 'referral', 'letter'], title: 'Letter of the team', required: true }, { kinds: ['photo', 'image'], title: 'Photos', required: false }],
  traps: ['Keep the team’s plan current each year.', 'Prosthesis codes only for who designs and makes it.'],
}
