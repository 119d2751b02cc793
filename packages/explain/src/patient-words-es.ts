// Spanish words of the patient page, with usted and without gendered words for the patient.
import { formatDollars } from '@crossbill/model'
import { dateInSpanish } from './patient-dates.ts'
import { phoneInWords } from './phone.ts'
import type { Words } from './patient-words.ts'

export const spanish: Words = {
  titleTwo: 'Sus dos planes de seguro', titleOne: 'Su plan de seguro', medical: 'Médico', dental: 'Dental',
  medicalIdea: 'Se llena con su dinero. Al llegar arriba, usted deja de pagar.',
  dentalIdea: 'Se vacía con el dinero del plan. Luego paga usted hasta el nuevo año.',
  firstYouPay: 'Primero paga usted todo', toGo: 'por pagar', of: 'de', stopPaying: 'aquí usted deja de pagar', paidThisYear: 'pagado este año',
  countsNow: 'cuenta ahora; casi todo lo paga el dental', share: (percent) => `Después comparten: usted ${100 - percent}%, el plan ${percent}%`,
  medicalLimit: 'El plan médico pone un límite a lo que usted gasta.', dentalLimit: 'El plan dental pone un límite a lo que el plan gasta.',
  aYear: 'al año', used: 'usados', thisVisit: 'esta visita', leftAfter: 'quedan después', noYearlyLimit: 'sin límite anual', weWillAsk: 'vamos a preguntar',
  visitInMoney: 'Su visita, en dinero', fullFee: 'Nuestra tarifa completa', takenOff: 'Descuento por contrato', nobodyPays: 'nadie paga esto',
  medicalShouldPay: 'Pagaría el médico', dentalShouldPay: 'Pagaría el dental', youShouldPay: 'Pagaría usted', whatHappensNext: 'Lo que sigue', wordsTitle: 'Palabras',
  questions: (phone) => (phone === undefined ? '¿Preguntas? Hable con la recepción.' : `¿Preguntas? Llame al ${phoneInWords(phone)} o hable con la recepción.`),
  forWhom: (name, visit) => (visit === undefined ? `Para ${name}.` : `Para ${name}. Su visita del ${dateInSpanish(visit)}.`),
  prepared: (on, office) => `Preparado el ${dateInSpanish(on)}, por ${office}`,
  rangeBoth: (best, worst) => `Podría ser de ${formatDollars(best)} a ${formatDollars(worst)}. Le avisamos antes de cobrar.`,
  rangeMore: (worst) => `Podría ser más: hasta ${formatDollars(worst)}. Le avisamos antes de cobrar.`,
  rangeLess: (best) => `Podría ser menos: desde ${formatDollars(best)}. Le avisamos antes de cobrar.`,
  rangeFixed: 'Sale de lo que sus planes nos dijeron. Le avisamos antes de cobrar.',
  rangeUnknown: 'Todavía no sabemos cuánto pagarán sus planes. Vamos a preguntar.',
  steps: {
    ask: { when: 'Ahora', what: 'Preguntamos los datos que faltan.' },
    sendMedical: { when: 'Ahora', what: 'Enviamos la reclamación al plan médico.' },
    sendDental: { when: 'Ahora', what: 'Enviamos la reclamación al plan dental.' },
    medicalAnswers: { when: 'En unas 3 semanas', what: 'El médico responde. Su carta no es una factura.' },
    dentalAnswers: { when: 'En unas 3 semanas', what: 'El dental responde. Su carta no es una factura.' },
    thenDental: { when: 'Después', what: 'El dental recibe esa respuesta y agrega su parte.' },
    thenMedical: { when: 'Después', what: 'El médico recibe esa respuesta y agrega su parte.' },
    bill: { when: 'Al final', what: 'Usted recibe una sola factura nuestra.' },
  },
  answers: {
    copay: (percent) => ({ question: '¿Por qué no pago solo mi copago?', answer: percent === undefined ? 'El copago es un precio fijo por una visita al médico. La cirugía se comparte por porcentaje.' : `El copago es un precio fijo por una visita al médico. La cirugía se comparte por porcentaje: después de la primera parte, el plan paga ${percent}% y usted ${100 - percent}%.` }),
    deductibleMet: (top) => ({ question: 'Ya cumplí mi deducible. ¿Por qué sigo pagando?', answer: `Después del deducible el plan empieza a compartir. ${top === undefined ? 'Usted sigue pagando su porcentaje.' : `Usted deja de pagar solo cuando llega a ${formatDollars(top)} en el año.`}` }),
    deniedLetter: { question: 'Me llegó una carta que dice “denegado”. ¿Debo pagar?', answer: 'Por esa carta, no. Su plan dental pide primero la respuesta del médico, y un no también es una respuesta. Es un paso, no una factura.' },
    twoPlans: { question: 'Tengo dos planes. ¿Es gratis?', answer: 'Dos planes no pagan dos veces. Juntos pagan hasta su precio, y algunos segundos planes restan lo que pagó el primero.' },
    runsOut: (left) => ({ question: '¿Y si se acaba el dinero dental?', answer: left === undefined ? 'Vamos a preguntar cuánto queda. Otros tratamientos pueden esperar al nuevo año del plan, si es seguro esperar.' : `Después de esta visita quedan unos ${formatDollars(left)}. Otros tratamientos pueden esperar al nuevo año del plan, si es seguro esperar.` }),
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
  oneBreath: ({ both, medicalFirst, patient }) =>
    both
      ? `El plan médico protege de grandes sorpresas. El dental es como una libreta de cupones al año. Esta vez ${medicalFirst ? 'el médico paga primero y el dental agrega' : 'el dental paga primero y el médico agrega'}, y usted pagaría unos ${formatDollars(patient)}.`
      : `Su plan paga su parte, y usted pagaría unos ${formatDollars(patient)}.`,
  estimate: (on) => `Esto es un estimado con lo que sus planes nos dijeron el ${dateInSpanish(on)}. No es una promesa. Otras cuentas pueden cambiarlo.`,
}
