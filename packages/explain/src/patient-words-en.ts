// English words of the patient page; sentences under 20 words, for a reader of twelve.
import { formatDollars } from '@crossbill/model'
import { dateInEnglish } from './patient-dates.ts'
import { phoneInWords } from './phone.ts'
import type { Words } from './patient-words.ts'

const nameOf = { medical: 'medical', dental: 'dental', accident: 'the accident insurance' } as const

export const english: Words = {
  title: (plans) => (plans === 0 ? 'Your visit and its cost' : plans === 1 ? 'Your insurance plan' : plans === 2 ? 'Your two insurance plans' : 'Your insurance plans'), medical: 'Medical', dental: 'Dental',
  medicalIdea: 'Your own money fills it. At the top, you stop paying.',
  dentalIdea: 'The plan’s money empties it. Then you pay until the new year.',
  firstYouPay: 'First you pay all', toGo: 'to go', of: 'of', stopPaying: 'here you stop paying', paidThisYear: 'paid this year',
  countsNow: 'counts toward the top', countsNowMostlyDental: 'counts now; dental pays most of it', share: (percent) => `Then you share: you ${100 - percent}%, the plan ${percent}%`,
  medicalLimit: 'Medical puts a limit on what you spend.', dentalLimit: 'Dental puts a limit on what the plan spends.',
  aYear: 'a year', used: 'used', thisVisit: 'this visit', leftAfter: 'left after it', noYearlyLimit: 'no yearly limit', weWillAsk: 'we will ask',
  visitInMoney: 'Your visit, in money', fullFee: 'Our full fee', takenOff: 'Taken off by contract', nobodyPays: 'nobody pays this',
  accidentShouldPay: 'Accident insurance should pay', medicalShouldPay: 'Medical should pay', dentalShouldPay: 'Dental should pay', accidentPaid: 'Accident insurance paid', medicalPaid: 'Medical paid', dentalPaid: 'Dental paid', youShouldPay: 'You should pay', whatHappensNext: 'What happens next', wordsTitle: 'Words',
  questions: (phone) => (phone === undefined ? 'Questions? Ask at the front desk.' : `Questions? Call ${phoneInWords(phone)} or ask at the front desk.`),
  forWhom: (name, visit) => (visit === undefined ? `For ${name}.` : `For ${name}. Your visit of ${dateInEnglish(visit)}.`),
  prepared: (on, office) => `Prepared ${dateInEnglish(on)}, by ${office}`,
  rangeBoth: (best, worst) => `It may be from ${formatDollars(best)} to ${formatDollars(worst)}. We tell you before we bill you.`,
  rangeMore: (worst) => `It may be more: up to ${formatDollars(worst)}. We tell you before we bill you.`,
  rangeLess: (best) => `It may be less: down to ${formatDollars(best)}. We tell you before we bill you.`,
  rangeFixed: 'This follows from what your plans told us. We tell you before we bill you.',
  rangeNoPlan: 'No plan on file pays for this visit. We tell you before we bill you.',
  rangeUnknown: 'We do not know yet what your plans will pay. We will ask.',
  steps: {
    ask: { when: 'Now', what: 'We ask for the facts that are missing.' },
    send: {
      medical: { when: 'Now', what: 'We send the bill to medical.' }, dental: { when: 'Now', what: 'We send the bill to dental.' },
      accident: { when: 'Now', what: 'We send the bill to the accident insurance.' },
    },
    answers: {
      medical: { when: 'In about 3 weeks', what: 'Medical answers. Its letter is not a bill.' }, dental: { when: 'In about 3 weeks', what: 'Dental answers. Its letter is not a bill.' },
      accident: { when: 'In about 3 weeks', what: 'The accident insurance answers. Its letter is not a bill.' },
    },
    then: {
      medical: { when: 'After that', what: 'Medical gets that answer and adds its part.' }, dental: { when: 'After that', what: 'Dental gets that answer and adds its part.' },
      accident: { when: 'After that', what: 'The accident insurance gets that answer and adds its part.' },
    },
    thenSecond: {
      medical: { when: 'After that', what: 'The second medical plan gets that answer and adds its part.' }, dental: { when: 'After that', what: 'The second dental plan gets that answer and adds its part.' },
      accident: { when: 'After that', what: 'The second accident insurance gets that answer and adds its part.' },
    },
    thenOthers: { when: 'Then', what: 'Your other plans get the answers, one after another.' },
    bill: { when: 'At the end', what: 'You get one bill from us.' },
  },
  answers: {
    copay: (percent) => ({ question: 'Why is this not my visit copay?', answer: percent === undefined ? 'A copay is a fixed price for a doctor visit. Surgery is shared by percent instead.' : `A copay is a fixed price for a doctor visit. Surgery is shared by percent: after the first part the plan pays ${percent}% of its price, you pay ${100 - percent}%.` }),
    deductibleMet: (top) => ({ question: 'I met my deductible. Why do I still pay?', answer: `After the deductible the plan starts to share. ${top === undefined ? 'You still pay your percent.' : `You pay nothing only once you reach ${formatDollars(top)} in the year.`}` }),
    deniedLetter: { question: 'I got a letter that says “denied”. Must I pay?', answer: 'Not because of that letter. Your dental plan asks for medical’s answer first, and a no is also an answer. It is a step, not a bill.' },
    twoPlans: (plans) => ({ question: `I have ${plans === 2 ? 'two' : 'several'} plans. Is it free?`, answer: `${plans === 2 ? 'Two' : 'Several'} plans do not pay twice. Together they pay up to their price, and some second plans take off what the first one paid.` }),
    runsOut: (left, payer) => ({ question: 'What if the dental money runs out?', answer: left === undefined ? 'We will ask how much is left. Some care can wait for the new plan year, if it is safe to wait.' : `After this visit ${left === 0 ? 'nothing is' : `about ${formatDollars(left)} are`} left${payer === undefined ? '' : ` with ${payer}`} this year. Other care can wait for the new plan year, if it is safe to wait.` }),
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
  oneBreath: ({ sides, orderKnown, patient }) => {
    const [first, ...later] = sides
    const owed = patient === 0 ? 'nothing' : `about ${formatDollars(patient)}`
    if (first === undefined) return `No plan pays for this visit, so you should pay ${owed}.`
    const idea = sides.includes('medical') && sides.includes('dental') ? 'Medical protects you from big surprises. Dental is more like a yearly coupon book. ' : ''
    if (!orderKnown) return `${idea}We still ask which plan goes first. You should pay ${owed}.`
    if (later.length === 0) return `Your plan pays its part, and you should pay ${owed}.`
    const told = sides.length === 2 && new Set(sides).size === 2 ? `This time ${nameOf[first]} goes first, ${nameOf[later[0] ?? first]} adds to it, and you` : 'Your plans pay one after another, and you'
    return `${idea}${told} should pay ${owed}.`
  },
  estimate: (on, plans) =>
    plans === 0 ? `This is an estimate from our fees on ${dateInEnglish(on)}. It is not a promise.` : `This is an estimate from what your ${plans === 1 ? 'plan' : 'plans'} told us on ${dateInEnglish(on)}. It is not a promise. Other bills can change it.`,
}
