// Parts billed apart that belong together (CMP-06).
import { matchesCode, type ServiceLine } from '@crossbill/model'
import { dayOf, type FoundHold, type HoldRule } from './hold-rule.ts'
import { partsOfWhole, type PartOf } from './parts-apart.table.ts'

export const partsApart: HoldRule = {
  id: 'CMP-06',
  sentence: 'A service is not split into parts that are paid as one.',
  source: { kind: 'payer', citation: 'Payer notice on pair edits, as cited in row CMP-06 of the coordination reference; watch-outs of medical-first.csv, row by row', readOn: '2026-11-23' },
  codes: ['HOLD-PARTS-BILLED-APART'],
  overridableBy: ['dentist'],
  check(facts) {
    const found: FoundHold[] = []
    for (const pair of partsOfWhole) {
      for (const part of facts.services.filter((each) => matchesCode(pair.part, each.code))) {
        // The whole may be on its way to another payer: the part is apart all the same.
        const whole = facts.document.plan.services.find((each) => each.id !== part.id && matchesCode(pair.whole, each.code) && !matchesCode(pair.part, each.code) && dayOf(each) === dayOf(part) && sameSite(pair, each, part))
        if (whole !== undefined) found.push({ code: 'HOLD-PARTS-BILLED-APART', title: `${part.code} belongs to ${whole.code}`, why: pair.why, remedy: 'Take the part off, or write in the note why it was another site or another visit.', serviceIds: facts.services.includes(whole) ? [whole.id, part.id] : [part.id] })
      }
    }
    return found
  },
}

function sameSite(pair: PartOf, whole: ServiceLine, part: ServiceLine): boolean {
  if (pair.same === 'visit') return true
  if (pair.same === 'tooth' && whole.tooth !== undefined && part.tooth !== undefined) return whole.tooth === part.tooth
  // A part told by quadrant covers the tooth’s quadrant; without any place the two cannot be told apart.
  const quadrant = (line: ServiceLine): string | undefined => (line.area === undefined ? quadrantOf(line.tooth) : (letters[line.area.toUpperCase()] ?? line.area))
  const [a, b] = [quadrant(whole), quadrant(part)]
  return a === undefined || b === undefined || a === b
}

const letters: Readonly<Record<string, string>> = { UR: '10', UL: '20', LL: '30', LR: '40' }

function quadrantOf(tooth: string | undefined): string | undefined {
  const number = Number(tooth)
  if (!Number.isInteger(number) || number < 1 || number > 32) return undefined
  return number <= 8 ? '10' : number <= 16 ? '20' : number <= 24 ? '30' : '40'
}
