// Spanish words of the patient page, with usted and without gendered words for the patient.
import { formatDollars } from '@crossbill/model'
import { dateInSpanish } from './patient-dates.ts'
import { phoneInWords } from './phone.ts'
import type { Words } from './patient-words.ts'

const nameOf = { medical: 'el médico', dental: 'el dental', accident: 'el seguro del accidente' } as const

export const spanish: Words = {
  title: (plans) => (plans === 0 ? 'Su visita y su costo' : plans === 1 ? 'Su plan de seguro' : plans === 2 ? 'Sus dos planes de seguro' : 'Sus planes de seguro'), medical: 'Médico', dental: 'Dental',
  medicalIdea: 'Se llena con su dinero. Al llegar arriba, usted deja de pagar.',
  dentalIdea: 'Se vacía con el dinero del plan. Luego paga usted hasta el nuevo año.',
  firstYouPay: 'Primero paga usted todo', toGo: 'por pagar', of: 'de', stopPaying: 'aquí usted deja de pagar', paidThisYear: 'pagado este año',
  countsNow: 'cuenta para llegar arriba', countsNowMostlyDental: 'cuenta ahora; casi todo lo paga el dental', share: (percent) => `Después comparten: usted ${100 - percent}%, el plan ${percent}%`,
  medicalLimit: 'El plan médico pone un límite a lo que usted gasta.', dentalLimit: 'El plan dental pone un límite a lo que el plan gasta.',
  aYear: 'al año', used: 'usados', thisVisit: 'esta visita', leftAfter: 'quedan después', noYearlyLimit: 'sin límite anual', weWillAsk: 'vamos a preguntar',
  visitInMoney: 'Su visita, en dinero', fullFee: 'Nuestra tarifa completa', takenOff: 'Descuento por contrato', nobodyPays: 'nadie paga esto',
  accidentShouldPay: 'Pagaría el seguro del accidente', medicalShouldPay: 'Pagaría el médico', dentalShouldPay: 'Pagaría el dental', accidentPaid: 'Pagó el seguro del accidente', medicalPaid: 'Pagó el médico', dentalPaid: 'Pagó el dental', youShouldPay: 'Pagaría usted', whatHappensNext: 'Lo que sigue', wordsTitle: 'Palabras',
  questions: (phone) => (phone === undefined ? '¿Preguntas? Hable con la recepción.' : `¿Preguntas? Llame al ${phoneInWords(phone)} o hable con la recepción.`),
  forWhom: (name, visit) => (visit === undefined ? `Para ${name}.` : `Para ${name}. Su visita del ${dateInSpanish(visit)}.`),
  prepared: (on, office) => `Preparado el ${dateInSpanish(on)}, por ${office}`,
  rangeBoth: (best, worst) => `Podría ser de ${formatDollars(best)} a ${formatDollars(worst)}. Le avisamos antes de cobrar.`,
  rangeMore: (worst) => `Podría ser más: hasta ${formatDollars(worst)}. Le avisamos antes de cobrar.`,
  rangeLess: (best) => `Podría ser menos: desde ${formatDollars(best)}. Le avisamos antes de cobrar.`,
  rangeFixed: 'Sale de lo que sus planes nos dijeron. Le avisamos antes de cobrar.',
  rangeNoPlan: 'Ningún plan registrado paga esta visita. Le avisamos antes de cobrar.',
  rangeUnknown: 'Todavía no sabemos cuánto pagarán sus planes. Vamos a preguntar.',
  steps: {
    ask: { when: 'Ahora', what: 'Preguntamos los datos que faltan.' },
    send: {
      medical: { when: 'Ahora', what: 'Enviamos la reclamación al plan médico.' }, dental: { when: 'Ahora', what: 'Enviamos la reclamación al plan dental.' },
      accident: { when: 'Ahora', what: 'Enviamos la reclamación al seguro del accidente.' },
    },
    answers: {
      medical: { when: 'En unas 3 semanas', what: 'El médico responde. Su carta no es una factura.' }, dental: { when: 'En unas 3 semanas', what: 'El dental responde. Su carta no es una factura.' },
      accident: { when: 'En unas 3 semanas', what: 'El seguro del accidente responde. Su carta no es una factura.' },
    },
    then: {
      medical: { when: 'Después', what: 'El médico recibe esa respuesta y agrega su parte.' }, dental: { when: 'Después', what: 'El dental recibe esa respuesta y agrega su parte.' },
      accident: { when: 'Después', what: 'El seguro del accidente recibe esa respuesta y agrega su parte.' },
    },
    thenSecond: {
      medical: { when: 'Después', what: 'El segundo plan médico recibe esa respuesta y agrega su parte.' }, dental: { when: 'Después', what: 'El segundo plan dental recibe esa respuesta y agrega su parte.' },
      accident: { when: 'Después', what: 'El segundo seguro del accidente recibe esa respuesta y agrega su parte.' },
    },
    thenOthers: { when: 'Luego', what: 'Sus otros planes reciben las respuestas, uno tras otro.' },
    bill: { when: 'Al final', what: 'Usted recibe una sola factura nuestra.' },
  },
  answers: {
    copay: (percent) => ({ question: '¿Por qué no pago solo mi copago?', answer: percent === undefined ? 'El copago es un precio fijo por una visita al médico. La cirugía se comparte por porcentaje.' : `El copago es un precio fijo por una visita al médico. La cirugía se comparte por porcentaje: después de la primera parte, el plan paga ${percent}% y usted ${100 - percent}%.` }),
    deductibleMet: (top) => ({ question: 'Ya cumplí mi deducible. ¿Por qué sigo pagando?', answer: `Después del deducible el plan empieza a compartir. ${top === undefined ? 'Usted sigue pagando su porcentaje.' : `Usted deja de pagar solo cuando llega a ${formatDollars(top)} en el año.`}` }),
    deniedLetter: { question: 'Me llegó una carta que dice “denegado”. ¿Debo pagar?', answer: 'Por esa carta, no. Su plan dental pide primero la respuesta del médico, y un no también es una respuesta. Es un paso, no una factura.' },
    twoPlans: (plans) => ({ question: `Tengo ${plans === 2 ? 'dos' : 'varios'} planes. ¿Es gratis?`, answer: `${plans === 2 ? 'Dos' : 'Varios'} planes no pagan dos veces. Juntos pagan hasta su precio, y algunos segundos planes restan lo que pagó el primero.` }),
    runsOut: (left, payer) => ({ question: '¿Y si se acaba el dinero dental?', answer: left === undefined ? 'Vamos a preguntar cuánto queda. Otros tratamientos pueden esperar al nuevo año del plan, si es seguro esperar.' : `Después de esta visita ${left === 0 ? 'no queda nada' : `quedan unos ${formatDollars(left)}`}${payer === undefined ? '' : ` con ${payer}`} este año. Otros tratamientos pueden esperar al nuevo año del plan, si es seguro esperar.` }),
    newYear: { question: '¿Por qué cuesta más que hace unos meses?', answer: 'El año de su plan acaba de empezar, así que la primera parte empezó de nuevo. Más tarde el plan comparte antes.' },
    accident: (payer) => ({ question: 'Fue un accidente. ¿Quién paga primero?', answer: payer === 'car' ? 'Después de un accidente de auto suele pagar primero el seguro del auto. Traiga el número del reclamo.' : payer === 'work' ? 'Una lesión en el trabajo va primero al seguro del empleador. Traiga el número del reclamo.' : 'Sus planes pagan en su orden de siempre. Díganos cuándo, dónde y cómo pasó.' }),
    notNeeded: { question: 'El plan dice que no hace falta. ¿Y ahora?', answer: 'Quien lo revisó no vio razones suficientes. Podemos enviar más datos o apelar; eso tarda unos 30 días.' },
    planEstimate: { question: 'Mi plan dental mandó un estimado. ¿Es seguro?', answer: 'Es un estimado con los beneficios de ese día. Puede cambiar si antes se pagan otras cuentas o cambia su plan.' },
    waive: { question: '¿Pueden perdonar mi parte?', answer: 'No podemos perdonar su parte. El plan la cuenta como parte de la tarifa. Ofrecemos un plan de pagos o el formulario de dificultad económica.' },
  },
  glossary: [
    { word: 'Deducible', meaning: 'lo que usted paga primero cada año' }, { word: 'Coseguro', meaning: 'su porcentaje después de eso' }, { word: 'Copago', meaning: 'un precio fijo por una visita' },
    { word: 'Máximo anual', meaning: 'todo lo que paga el dental en un año' }, { word: 'Autorización previa', meaning: 'el sí del plan médico, antes' }, { word: 'Predeterminación', meaning: 'el estimado del dental, no una promesa' },
  ],
  oneBreath: ({ sides, orderKnown, patient }) => {
    const [first, ...later] = sides
    const owed = patient === 0 ? 'usted no pagaría nada' : `usted pagaría unos ${formatDollars(patient)}`
    if (first === undefined) return `Ningún plan paga esta visita, así que ${owed}.`
    const idea = sides.includes('medical') && sides.includes('dental') ? 'El plan médico protege de grandes sorpresas. El dental es como una libreta de cupones al año. ' : ''
    if (!orderKnown) return `${idea}Todavía preguntamos qué plan va primero. Por ahora, ${owed}.`
    if (later.length === 0) return `Su plan paga su parte, y ${owed}.`
    const told = sides.length === 2 && new Set(sides).size === 2 ? `Esta vez ${nameOf[first]} paga primero y ${nameOf[later[0] ?? first]} agrega` : 'Sus planes pagan uno tras otro'
    return `${idea}${told}, y ${owed}.`
  },
  estimate: (on, plans) =>
    plans === 0 ? `Esto es un estimado con nuestras tarifas del ${dateInSpanish(on)}. No es una promesa.` : `Esto es un estimado con lo que ${plans === 1 ? 'su plan nos dijo' : 'sus planes nos dijeron'} el ${dateInSpanish(on)}. No es una promesa. Otras cuentas pueden cambiarlo.`,
}
