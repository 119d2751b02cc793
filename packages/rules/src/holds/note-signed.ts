// The note of the day: there, and signed, before a medical claim goes out (NEC-11, CMP-07).
import { dayOf, isDone, isMedical, providerOf, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, doctorWords } from './words.ts'

export const noteSigned: HoldRule = {
  id: 'NEC-11',
  sentence: 'The note of the day of service is signed before the claim goes to medical.',
  source: { kind: 'assumed', citation: 'Row NEC-11 of the coordination reference, section 12.1 (general knowledge)', readOn: '2026-11-23' },
  codes: ['HOLD-NOTE-NOT-SIGNED', 'HOLD-NOTE-MISSING'],
  overridableBy: [],
  check(facts) {
    if (!isMedical(facts.coverage)) return []
    const { document } = facts
    return facts.services.flatMap((service): FoundHold[] => {
      const day = dayOf(service)
      if (day === undefined || !isDone(service, document.asOf)) return []
      const days = new Set([day, service.dateStarted, service.dateCompleted])
      const notes = (document.chart?.notes ?? []).filter((each) => days.has(each.dateOfService))
      if (notes.some((each) => each.signed !== undefined)) return []
      const written = dayWords(day, document.asOf)
      const provider = providerOf(document, service)
      const who = provider === undefined ? 'The treating dentist' : doctorWords(provider)
      const elsewhere = notes.find((each) => each.signedElsewhere !== undefined)?.signedElsewhere
      const why = elsewhere === undefined ? 'Medical pays for what the signed record shows.' : `The record it came from says that ${elsewhere.by} signed it; here nobody has. Medical pays for what the signed record shows.`
      if (notes.length > 0) return [{ code: 'HOLD-NOTE-NOT-SIGNED', title: `The ${written} note is not signed${elsewhere === undefined ? '' : ' here'}`, why, remedy: `${who} reads and signs it.`, serviceIds: [service.id] }]
      // Another day’s note is looked at by the rule of dates.
      if ((document.chart?.notes ?? []).length > 0) return []
      return [{ code: 'HOLD-NOTE-MISSING', title: `No note of ${written} is on file`, why: 'Medical pays for what the signed record shows.', remedy: `${who} writes and signs the note, or it is imported.`, serviceIds: [service.id] }]
    })
  },
}
