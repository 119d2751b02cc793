// English words of the patient page; sentences under 20 words, for a reader of twelve.
import { formatDollars } from '@crossbill/model'
import { dateInEnglish } from './patient-dates.ts'
import { phoneInWords } from './phone.ts'
import type { Words } from './patient-words.ts'

export const english: Words = {
  titleTwo: 'Your two insurance plans', titleOne: 'Your insurance plan', medical: 'Medical', dental: 'Dental',
  medicalIdea: 'Your own money fills it. At the top, you stop paying.',
  dentalIdea: 'The plan’s money empties it. Then you pay until the new year.',
  firstYouPay: 'First you pay all', toGo: 'to go', of: 'of', stopPaying: 'here you stop paying', paidThisYear: 'paid this year',
  countsNow: 'counts now; dental pays most of it', share: (percent) => `Then you share: you ${100 - percent}%, the plan ${percent}%`,
  medicalLimit: 'Medical puts a limit on what you spend.', dentalLimit: 'Dental puts a limit on what the plan spends.',
  aYear: 'a year', used: 'used', thisVisit: 'this visit', leftAfter: 'left after it', noYearlyLimit: 'no yearly limit', weWillAsk: 'we will ask',
  visitInMoney: 'Your visit, in money', fullFee: 'Our full fee', takenOff: 'Taken off by contract', nobodyPays: 'nobody pays this',
  medicalShouldPay: 'Medical should pay', dentalShouldPay: 'Dental should pay', youShouldPay: 'You should pay', whatHappensNext: 'What happens next', wordsTitle: 'Words',
  questions: (phone) => (phone === undefined ? 'Questions? Ask at the front desk.' : `Questions? Call ${phoneInWords(phone)} or ask at the front desk.`),
  forWhom: (name, visit) => (visit === undefined ? `For ${name}.` : `For ${name}. Your visit of ${dateInEnglish(visit)}.`),
  prepared: (on, office) => `Prepared ${dateInEnglish(on)}, by ${office}`,
  rangeBoth: (best, worst) => `It may be from ${formatDollars(best)} to ${formatDollars(worst)}. We tell you before we bill you.`,
  rangeMore: (worst) => `It may be more: up to ${formatDollars(worst)}. We tell you before we bill you.`,
  rangeLess: (best) => `It may be less: down to ${formatDollars(best)}. We tell you before we bill you.`,
  rangeFixed: 'This follows from what your plans told us. We tell you before we bill you.',
  rangeUnknown: 'We do not know yet what your plans will pay. We will ask.',
  steps: {
    ask: { when: 'Now', what: 'We ask for the facts that are missing.' },
    sendMedical: { when: 'Now', what: 'We send the bill to medical.' },
    sendDental: { when: 'Now', what: 'We send the bill to dental.' },
    medicalAnswers: { when: 'In about 3 weeks', what: 'Medical answers. Its letter is not a bill.' },
    dentalAnswers: { when: 'In about 3 weeks', what: 'Dental answers. Its letter is not a bill.' },
    thenDental: { when: 'After that', what: 'Dental gets that answer and adds its part.' },
    thenMedical: { when: 'After that', what: 'Medical gets that answer and adds its part.' },
    bill: { when: 'At the end', what: 'You get one bill from us.' },
  },
  answers: {
    copay: (percent) => ({ question: 'Why is this not my visit copay?', answer: percent === undefined ? 'A copay is a fixed price for a doctor visit. Surgery is shared by percent instead.' : `A copay is a fixed price for a doctor visit. Surgery is shared by percent: after the first part the plan pays ${percent}% of its price, you pay ${100 - percent}%.` }),
    deductibleMet: (top) => ({ question: 'I met my deductible. Why do I still pay?', answer: `After the deductible the plan starts to share. ${top === undefined ? 'You still pay your percent.' : `You pay nothing only once you reach ${formatDollars(top)} in the year.`}` }),
    deniedLetter: { question: 'I got a letter that says “denied”. Must I pay?', answer: 'Not because of that letter. Your dental plan asks for medical’s answer first, and a no is also an answer. It is a step, not a bill.' },
    twoPlans: { question: 'I have two plans. Is it free?', answer: 'Two plans do not pay twice. Together they pay up to their price, and some second plans take off what the first one paid.' },
    runsOut: (left) => ({ question: 'What if the dental money runs out?', answer: left === undefined ? 'We will ask how much is left. Some care can wait for the new plan year, if it is safe to wait.' : `After this visit about ${formatDollars(left)} are left. Other care can wait for the new plan year, if it is safe to wait.` }),
    newYear: { question: 'Why does this cost more than last fall?', answer: 'Your plan year has just begun, so the first part started again. Later in the year the plan shares sooner.' },
    accident: (payer) => ({ question: 'It was an accident. Who pays first?', answer: payer === 'car' ? 'After a car accident the car policy usually pays first. Please bring its claim number.' : payer === 'work' ? 'An injury at work goes to your employer’s work policy first. Please bring its claim number.' : 'Your plans pay in their usual order. Please tell us when, where and how it happened.' }),
    notNeeded: { question: 'The plan says it is not needed. What now?', answer: 'Its reviewer did not see enough reason. We can send more records or appeal; that takes about 30 days.' },
    planEstimate: { question: 'My dental plan sent an estimate. Is that sure?', answer: 'It is an estimate on that day’s benefits. It can change if other bills are paid first or your plan changes.' },
    waive: { question: 'Can you skip my share?', answer: 'We cannot skip your share. The plan counts it as part of the fee. We can offer a payment plan or the hardship form.' },
  },
  glossary: [
    { word: 'Deductible', meaning: 'what you pay first each year' }, { word: 'Coinsurance', meaning: 'your percent after that' }, { word: 'Copay', meaning: 'a fixed price for a visit' },
    { word: 'Yearly maximum', meaning: 'all the dental plan pays in a year' }, { word: 'Authorization', meaning: 'medical’s yes, before care' }, { word: 'Predetermination', meaning: 'dental’s estimate, not a promise' },
  ],
  oneBreath: ({ both, medicalFirst, patient }) =>
    both
      ? `Medical protects you from big surprises. Dental is more like a yearly coupon book. This time ${medicalFirst ? 'medical goes first, dental adds to it' : 'dental goes first, medical adds to it'}, and you should pay about ${formatDollars(patient)}.`
      : `Your plan pays its part, and you should pay about ${formatDollars(patient)}.`,
  estimate: (on) => `This is an estimate from what your plans told us on ${dateInEnglish(on)}. It is not a promise. Other bills can change it.`,
}
