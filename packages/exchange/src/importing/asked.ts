// Facts the files do not hold, asked for all at once, each with the coverage it is about.
import type { Claim, CoverageKind, Need } from '@crossbill/model'
import type { FoundCoverage } from './coverages.ts'

const kindWords: Readonly<Record<CoverageKind, string>> = {
  'workers-compensation': 'workers’ compensation', 'auto-no-fault': 'car insurance, no-fault', 'auto-medical-payments': 'car insurance, medical payments', 'liability-third-party': 'liability of another person',
  'medicare-b': 'Medicare Part B', 'medicare-advantage': 'Medicare Advantage', 'medigap': 'Medigap', 'tricare': 'TRICARE', 'tricare-dental': 'TRICARE dental', 'champva': 'CHAMPVA', 'fehb': 'federal employees health',
  'fedvip': 'federal employees dental', 'medicaid': 'Medicaid', 'chip': 'CHIP', 'indian-health-service': 'Indian Health Service', 'crime-victim-fund': 'crime victim fund',
  'group-medical': 'group medical', 'individual-medical': 'individual medical', 'embedded-pediatric-dental': 'dental benefit for children within a medical plan', 'group-dental': 'group dental', 'individual-dental': 'individual dental', 'discount-plan': 'discount plan',
}

/** Every question of one coverage. Payer names are no patient data; persons are never named. */
export function askAboutCoverage(found: FoundCoverage): Need[] {
  const { coverage, kinds, piece } = found
  const { id, payer } = coverage
  const needs: Need[] = []
  const list = kinds.length === 1 ? 'coverages' : 'incompleteCoverages'
  const ask = (fact: string, question: string): void => void needs.push({ fact: `${list}[${id}].${fact}`, question, rules: [] })
  if (kinds.length !== 1) {
    const among = kinds.length === 0 || kinds.length > 4 ? '' : ` It may be: ${kinds.map((kind) => kindWords[kind]).join(', ')}.`
    ask('kind', `What kind of coverage is the one with ${payer.name}: a group or an individual contract, dental or medical, or a programme?${among}`)
  }
  if (coverage.memberId === undefined) ask('memberId', `What is the member number with ${payer.name}?`)
  if (coverage.relationship === undefined) ask('relationship', `What is the patient to the subscriber of ${payer.name}?`)
  if (coverage.heldBy === undefined && coverage.relationship !== undefined) ask('heldBy', `Who holds the contract with ${payer.name}?`)
  if (coverage.relationship === 'child' && coverage.subscriber?.birthDate === undefined) ask('subscriber.birthDate', `When was the subscriber of ${payer.name} born?`)
  if (piece === undefined) ask('status', `Is the coverage with ${payer.name} active, and what are its benefits? No eligibility answer was given.`)
  else if (piece.status === undefined) ask('status', `Is the coverage with ${payer.name} active? The answer does not say.`)
  if (piece !== undefined && piece.benefits?.deductible === undefined && piece.status !== 'inactive' && !piece.asksForNetwork) ask('benefits', `What are deductible, percentages and maximum with ${payer.name}? The answer does not say, or says it in a way that leaves a choice.`)
  if (piece?.asksForNetwork === true && coverage.network === undefined) ask('network', `Is the office in the network of ${payer.name}? Its benefits differ by network.`)
  return needs
}

/** Questions about the claim as a whole. */
export function askAboutClaim(claim: Claim, found: readonly FoundCoverage[]): Need[] {
  const needs: Need[] = []
  const known = new Set(found.map((each) => each.coverage.payer.id))
  for (const { piece, coverage } of found) {
    for (const other of piece?.otherPayers ?? []) {
      if (other.id !== undefined && known.has(other.id)) continue
      needs.push({ fact: 'coverages', question: `${coverage.payer.name} says another payer covers the patient${other.name === undefined ? '' : `: ${other.name}`}. Is that coverage active?`, rules: [] })
    }
  }
  for (const other of claim.otherPayers ?? []) {
    if (other.paid === undefined) continue
    needs.push({ fact: `remittances[${other.payer.id}]`, question: `The claim reports an answer of ${other.payer.name}. Bring its remittance to post it.`, rules: [] })
  }
  const groups = found.filter((each) => each.coverage.groupNumber !== undefined).map((each) => `${each.coverage.payer.id} ${each.coverage.groupNumber}`)
  if (new Set(groups).size < groups.length) needs.push({ fact: 'coverages.packageId', question: 'Two coverages have the same payer and group number. Are medical and dental benefits one contract?', rules: [] })
  return needs
}
