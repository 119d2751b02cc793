// The words of the patient page in both languages. Never "covered", "guaranteed" or a code number; sentences stay short.
import type { CalendarDate, Cents } from '@crossbill/model'
import { english } from './patient-words-en.ts'
import { spanish } from './patient-words-es.ts'

export type Language = 'en' | 'es'

export interface Answer {
  readonly question: string
  readonly answer: string
}

export interface Step {
  readonly when: string
  readonly what: string
}

type BySide = Readonly<Record<'medical' | 'dental' | 'accident', Step>>

export interface Words {
  /** By how many plans take part. */
  readonly title: (plans: number) => string
  readonly medical: string
  readonly dental: string
  readonly medicalIdea: string
  readonly dentalIdea: string
  readonly firstYouPay: string
  readonly toGo: string
  readonly of: string
  readonly stopPaying: string
  readonly paidThisYear: string
  readonly countsNow: string
  readonly countsNowMostlyDental: string
  readonly share: (planPercent: number) => string
  readonly medicalLimit: string
  readonly dentalLimit: string
  readonly aYear: string
  readonly used: string
  readonly thisVisit: string
  readonly leftAfter: string
  readonly noYearlyLimit: string
  readonly weWillAsk: string
  readonly visitInMoney: string
  readonly fullFee: string
  readonly takenOff: string
  readonly nobodyPays: string
  readonly accidentShouldPay: string
  readonly medicalShouldPay: string
  readonly dentalShouldPay: string
  /** In the place of `…ShouldPay` once that side has answered. */
  readonly accidentPaid: string
  readonly medicalPaid: string
  readonly dentalPaid: string
  readonly youShouldPay: string
  readonly whatHappensNext: string
  readonly wordsTitle: string
  readonly questions: (phone: string | undefined) => string
  readonly forWhom: (name: string, visit: CalendarDate | undefined) => string
  readonly prepared: (on: CalendarDate, office: string) => string
  readonly rangeBoth: (best: Cents, worst: Cents) => string
  readonly rangeMore: (worst: Cents) => string
  readonly rangeLess: (best: Cents) => string
  readonly rangeFixed: string
  readonly rangeUnknown: string
  readonly rangeNoPlan: string
  readonly steps: {
    readonly ask: Step
    readonly send: BySide
    readonly answers: BySide
    readonly then: BySide
    /** A second plan of the same side. */
    readonly thenSecond: BySide
    readonly thenOthers: Step
    readonly bill: Step
  }
  readonly answers: {
    readonly copay: (planPercent: number | undefined) => Answer
    readonly deductibleMet: (top: Cents | undefined) => Answer
    readonly deniedLetter: Answer
    readonly twoPlans: (plans: number) => Answer
    /** `payer` only where the patient has several dental plans. */
    readonly runsOut: (left: Cents | undefined, payer: string | undefined) => Answer
    readonly waive: Answer
    /** The visit lies in the first months of the plan's year. */
    readonly newYear: Answer
    readonly accident: (payer: 'car' | 'work' | 'other') => Answer
    /** The plan refused its approval. */
    readonly notNeeded: Answer
    /** The dental plan answered with an estimate of its own. */
    readonly planEstimate: Answer
  }
  readonly glossary: readonly { readonly word: string; readonly meaning: string }[]
  readonly oneBreath: (at: { sides: readonly ('medical' | 'dental' | 'accident')[]; orderKnown: boolean; patient: Cents }) => string
  readonly estimate: (on: CalendarDate, plans: number) => string
}

export function wordsIn(language: Language): Words {
  return language === 'es' ? spanish : english
}

