// Which kinds of coverage the codes of a file allow. One kind left: it is known. More: the office is asked; nothing is guessed.
import type { CoverageKind } from '@crossbill/model'

export type Side = 'dental' | 'medical' | 'unknown'

export interface KindEvidence {
  readonly side: Side
  /** Claim filing indicator of a claim (SBR09). */
  readonly filingIndicator?: string
  /** Insurance type codes of a benefit answer (EB04). */
  readonly insuranceTypes?: readonly string[]
  /** A number the payer itself calls a group number (REF 6P); a number on a claim may be an individual policy. */
  readonly hasGroupNumber?: boolean
}

const commercial = { dental: ['group-dental', 'individual-dental'], medical: ['group-medical', 'individual-medical'] } as const
/** Kinds of each side when no code says whether the plan is commercial or a programme. */
const anything = {
  dental: ['group-dental', 'individual-dental', 'embedded-pediatric-dental', 'fedvip', 'tricare-dental', 'medicaid', 'chip', 'medicare-advantage'],
  medical: ['group-medical', 'individual-medical', 'fehb', 'tricare', 'champva', 'medicaid', 'chip', 'medicare-b', 'medicare-advantage', 'medigap', 'indian-health-service'],
} as const
/** Filing indicators and insurance types that say the plan is commercial. */
const commercialIndicators: ReadonlySet<string> = new Set(['CI', 'BL', '12', '13', '14', '15', '17', 'HM', 'DS'])
const commercialTypes: ReadonlySet<string> = new Set(['C1', 'GP', 'IP', 'HM', 'PR', 'PS', 'EP', 'IN'])

/** Filing indicators that name a programme, with the kinds they leave, by side. */
const programmes: Readonly<Record<string, { readonly dental: readonly CoverageKind[]; readonly medical: readonly CoverageKind[] }>> = {
  '16': { dental: ['medicare-advantage'], medical: ['medicare-advantage'] },
  'AM': { dental: [], medical: ['auto-no-fault', 'auto-medical-payments'] },
  'CH': { dental: ['tricare-dental'], medical: ['tricare'] },
  'FI': { dental: ['fedvip', 'fehb'], medical: ['fehb'] },
  'LM': { dental: [], medical: ['liability-third-party'] },
  'MA': { dental: [], medical: ['medicare-b', 'medicare-advantage'] },
  'MB': { dental: ['medicare-b'], medical: ['medicare-b'] },
  'MC': { dental: ['medicaid', 'chip'], medical: ['medicaid', 'chip'] },
  'OF': { dental: ['indian-health-service', 'crime-victim-fund'], medical: ['indian-health-service', 'crime-victim-fund'] },
  'TV': { dental: ['medicaid', 'chip'], medical: ['medicaid', 'chip'] },
  'VA': { dental: ['champva'], medical: ['champva'] },
  'WC': { dental: ['workers-compensation'], medical: ['workers-compensation'] },
}
/** Insurance types of a benefit answer that name a programme, by the filing indicator of the same meaning. */
const insuranceProgrammes: Readonly<Record<string, string>> = {
  12: 'MB', 13: 'MB', 14: 'MB', 15: 'MB', 16: 'MB', 41: 'MB', 42: 'MB', 43: 'MB', 47: 'MB', MB: 'MB', MP: 'MB', MA: 'MA', HN: '16', MC: 'MC', QM: 'MC', WC: 'WC', AP: 'AM', LT: 'LM',
}
/** Dental maintenance organization: dental by its meaning. */
const dentalIndicators: ReadonlySet<string> = new Set(['17'])

/** The kinds these codes allow, most likely first; one left means known. */
export function possibleKinds(evidence: KindEvidence): CoverageKind[] {
  const types = evidence.insuranceTypes ?? []
  const indicator = evidence.filingIndicator ?? ''
  const side = dentalIndicators.has(indicator) ? 'dental' : evidence.side
  const programme = programmes[indicator] ?? types.map((type) => programmes[insuranceProgrammes[type] ?? '']).find((each) => each !== undefined)
  if (programme !== undefined) return bySide(side, programme)
  if (types.includes('MH') || types.includes('MI') || types.includes('SP')) return ['medigap']
  const isCommercial = commercialIndicators.has(indicator) || types.some((type) => commercialTypes.has(type))
  const kinds = bySide(side, isCommercial ? commercial : anything)
  if (!isCommercial) return kinds
  if (types.includes('IP')) return kinds.filter((kind) => kind.startsWith('individual'))
  if (types.includes('GP') || evidence.hasGroupNumber === true) return kinds.filter((kind) => kind.startsWith('group'))
  return kinds
}

function bySide(side: Side, kinds: { readonly dental: readonly CoverageKind[]; readonly medical: readonly CoverageKind[] }): CoverageKind[] {
  if (side === 'dental') return [...kinds.dental]
  if (side === 'medical') return [...kinds.medical]
  return [...new Set([...kinds.dental, ...kinds.medical])]
}
