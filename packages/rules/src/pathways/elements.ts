// Elements that many pathways ask for; each pathway sets points and whether it is required. Tests NEC-01 to NEC-08 of the reference.
import type { ConceptId, TextEvidence } from '../notes/index.ts'
import type { Condition, Prompt, StoryElement } from './pathway.ts'

export interface Weight {
  readonly points: number
  readonly required: boolean
  readonly when?: Condition
  readonly title?: string
}

type Parts = Omit<StoryElement, keyof Weight> & { readonly title: string }

function element(weight: Weight, parts: Parts): StoryElement {
  return { ...parts, ...weight, title: weight.title ?? parts.title }
}

const told = ['present', 'past'] as const

/** An image that was read, with its date and what it shows (NEC-03). */
export function imageRead(weight: Weight, finding: readonly ConceptId[] = ['image-finding', 'impaction-level']): StoryElement {
  return element(weight, {
    id: 'image-read',
    title: 'Image read and dated',
    proofs: {
      facts: [{ elements: ['imaging'], date: true, text: true }, { elements: ['imaging', 'impaction-level'], date: true, value: true }],
      text: [{ all: [['imaging'], finding], accepts: told, rest: ['present', 'past', 'over', 'absent', 'hypothetical'], date: true, window: 1 }],
      documents: [{ kinds: ['imaging-report'], date: true }],
    },
    ask: 'Which image was read, on which day, and what does it show?',
    askDate: 'An image is named, but not its day. When was it taken?',
    prompts: [{ label: 'Image, date, finding', insert: '___ of ___ (date), read by me: ___', section: 'objective' }],
  })
}

/** A diagnosis of the right family, to full length (NEC-01). */
export function fullDiagnosis(weight: Weight, families: readonly string[]): StoryElement {
  return element(weight, {
    id: 'diagnosis',
    title: 'Diagnosis to full length',
    proofs: { diagnosis: families },
    ask: `Which diagnosis of the record is it, to full length? Families that fit: ${families.slice(0, 6).join(', ')}.`,
    prompts: [{ label: 'Diagnosis', insert: 'Diagnosis: ___', section: 'assessment' }],
  })
}

/** Infections and when they were (NEC-02, NEC-03). */
export function infectionsDated(weight: Weight): StoryElement {
  return element(weight, {
    id: 'infections-dated',
    title: 'Infections, dated',
    proofs: {
      facts: [{ elements: ['infection', 'pericoronitis', 'abscess'], date: true }],
      text: [
        { all: [['infection']], accepts: told, date: true, window: 1 },
        { all: [['antibiotic'], ['swelling', 'pain', 'infection']], accepts: told, date: true, window: 1 },
      ],
    },
    ask: 'Were there infections? When was each, and how was it treated?',
    askDate: 'An infection is named, but not when. Write the date of each.',
    prompts: [{ label: 'Infection, date, treatment', insert: 'Infection on ___ (date), treated with ___', section: 'subjective' }],
  })
}

const measuredText: TextEvidence = { all: [], measure: { kinds: ['mouth-opening', 'pain-score', 'size', 'temperature', 'nerve-distance', 'pocket-depth', 'deep-sites', 'bone-loss', 'white-count', 'wound-length'] } }

/** A finding with a number (NEC-03). */
export function measuredFinding(weight: Weight, text: TextEvidence = measuredText, facts: readonly string[] = ['mouth-opening', 'pain-score', 'swelling-size', 'temperature', 'nerve-distance', 'pocket-depth', 'bone-loss', 'lesion-size']): StoryElement {
  return element(weight, {
    id: 'measured-finding',
    title: 'Measured findings',
    proofs: { facts: [{ elements: facts, value: true }], text: [text] },
    ask: 'Which finding was measured that day: opening in mm, pain of 10, size, temperature?',
    prompts: [
      { label: 'Mouth opening … mm', insert: 'Mouth opening ___ mm', section: 'objective' },
      { label: 'Pain … of 10', insert: 'Pain ___ of 10', section: 'subjective' },
      { label: 'Size … mm', insert: '___ × ___ mm', section: 'objective' },
    ],
  })
}

/** What may come when it waits, for this patient (NEC-06). */
export function riskOfWaiting(weight: Weight): StoryElement {
  const meant = ['present', 'past', 'hypothetical'] as const
  return element(weight, {
    id: 'risk-of-waiting',
    title: 'Risk of waiting',
    proofs: { facts: [{ elements: ['risk', 'risk-of-waiting'], text: true }], text: [{ all: [['risk'], ['this-risk']], accepts: meant, unless: ['consent-talk'] }, { all: [['waiting'], ['this-risk']], accepts: meant }] },
    ask: 'What may happen to this patient if it waits?',
    prompts: [{ label: 'Risk of waiting', insert: 'If this waits: ___', section: 'assessment' }],
  })
}

/** What else was tried or thought of, and why not (NEC-05). */
export function otherTreatment(weight: Weight): StoryElement {
  return element(weight, {
    id: 'other-treatment',
    title: 'Other treatment considered',
    proofs: { facts: [{ elements: ['other-treatment', 'conservative-care'], text: true }], text: [{ all: [['other-treatment']], accepts: ['present', 'past', 'hypothetical'] }] },
    ask: 'What else was tried or considered, and why is it not enough?',
    prompts: [{ label: 'Other treatment, and why not', insert: '___ was considered; ___', section: 'plan' }],
  })
}

/** Effect on chewing, speech, sleep, work (NEC-04). A mouth that opens less than 35 mm counts (own reading of the usual range). */
export function dailyFunction(weight: Weight, more: readonly ConceptId[] = []): StoryElement {
  return element(weight, {
    id: 'daily-function',
    title: 'Effect on daily function',
    proofs: {
      facts: [{ elements: ['daily-function', 'function'], text: true }, { elements: ['mouth-opening'], value: { below: 35 } }, { elements: ['weight-loss'], value: true }],
      text: [{ all: [['daily-function', ...more]], accepts: told, lasting: true, sections: ['subjective', 'objective', 'assessment'] }, { all: [], measure: { kinds: ['mouth-opening'], below: 35 }, lasting: true }, { all: [], measure: { kinds: ['weight-loss'] } }],
    },
    ask: 'Did it touch chewing, sleep, speech, work or school? Add it only if it was found that day.',
    prompts: [
      { label: 'Mouth opening … mm', insert: 'Mouth opening ___ mm', section: 'objective' },
      { label: 'Chewing', insert: 'Chewing: ___', section: 'subjective' },
      { label: 'Sleep', insert: 'Sleep: ___', section: 'subjective' },
      { label: 'Speech', insert: 'Speech: ___', section: 'subjective' },
      { label: 'Work or school', insert: 'Work or school: ___', section: 'subjective' },
    ],
  })
}

/** Order, referral or clearance of the physician (NEC-08). */
export function physicianLink(weight: Weight, kinds: readonly string[] = ['referral', 'physician-letter', 'physician-order', 'clearance', 'letter']): StoryElement {
  return element(weight, {
    id: 'physician',
    title: 'Physician’s letter or referral',
    proofs: { documents: [{ kinds }], facts: [{ elements: ['physician', 'referral'], text: true }], text: [{ all: [['physician-coordination']], accepts: told, date: true, window: 1 }] },
    ask: 'Which physician asked for it or was asked, and when? Put the letter on file.',
    askDate: 'A physician is named, but not when. Write the date of the letter or call.',
    prompts: [{ label: 'Physician, date, what was asked', insert: 'Letter of Dr. ___ of ___ (date): ___', section: 'subjective' }],
  })
}

/** An element of one pathway only, found in text, facts or documents. */
export function ownElement(weight: Weight & { readonly title: string }, parts: Omit<Parts, 'title'>): StoryElement {
  return element(weight, { ...parts, title: weight.title })
}

export function prompt(section: Prompt['section'], label: string, insert: string): Prompt {
  return { section, label, insert }
}
