// Prior authorization: missing, still open, declined, or approved for something else than what goes out (PDA-02 to PDA-05).
import { addDays, isWithin, matchesCode, sideOf, type PriorAuthorization, type ServiceLine } from '@crossbill/model'
import { dayOf, medicalCodeOf, providerOf, type ClaimFacts, type FoundHold, type HoldRule } from './hold-rule.ts'
import { dayWords, listWords } from './words.ts'

const open: ReadonlySet<PriorAuthorization['status']> = new Set<PriorAuthorization['status']>(['submitted', 'pended', 'peer-to-peer', 'appeal-1', 'appeal-2', 'external-review'])
const declined: ReadonlySet<PriorAuthorization['status']> = new Set<PriorAuthorization['status']>(['denied', 'final-denial'])
const over: ReadonlySet<PriorAuthorization['status']> = new Set<PriorAuthorization['status']>(['expired', 'exhausted', 'cancelled'])
const granted: ReadonlySet<PriorAuthorization['status']> = new Set<PriorAuthorization['status']>(['approved', 'partial', 'modified'])

export const authorization: HoldRule = {
  id: 'PDA-04',
  sentence: 'A service that needs a prior authorization goes out only under one that covers its code, units, diagnosis, day, provider and place.',
  source: { kind: 'assumed', citation: 'Rows PDA-02 to PDA-05 and PDA-10 of the coordination reference, section 10 (general knowledge; PDA-03 definition)', readOn: '2026-11-23' },
  codes: ['HOLD-AUTHORIZATION-MISSING', 'HOLD-AUTHORIZATION-OPEN', 'HOLD-AUTHORIZATION-DECLINED', 'HOLD-AUTHORIZATION-ENDED', 'HOLD-AUTHORIZATION-SCOPE', 'HOLD-AUTHORIZATION-EVIDENCE'],
  overridableBy: ['manager'],
  check(facts) {
    if (sideOf(facts.coverage.kind) === 'accident') return []
    return facts.services.flatMap((service) => checkService(facts, service))
  },
}

interface Asked {
  readonly facts: ClaimFacts
  readonly service: ServiceLine
  /** Codes this service can stand under: the one sent, and the dental one. */
  readonly codes: readonly string[]
  readonly sent: string
  readonly units: number
}

function checkService(facts: ClaimFacts, service: ServiceLine): FoundHold[] {
  const medical = sideOf(facts.coverage.kind) === 'medical' ? medicalCodeOf(facts, service) : undefined
  const sent = medical?.code ?? service.code
  const asked: Asked = { facts, service, codes: [...new Set([sent, service.code])], sent, units: unitsOf(facts, sent, medical !== undefined) }
  const own = (facts.document.priorAuthorizations ?? []).filter((each) => each.coverageId === facts.coverage.id)
  const naming = own.filter((each) => names(each, asked.codes))
  const needed = isRequired(asked) || naming.some((each) => each.status !== 'not-required' && each.status !== 'unknown')
  if (!needed) return []
  const word = notRequired(asked, own)
  if (word === 'shown') return []
  const grants = naming.filter((each) => granted.has(each.status))
  const differences = grants.map((each) => ({ each, differs: differencesOf(each, asked) })).sort((a, b) => a.differs.length - b.differs.length)
  const best = differences[0]
  if (best !== undefined) return best.differs.length === 0 ? [] : [scope(asked, best.each, best.differs)]
  if (word === 'unproved') return [evidence(asked)]
  return [without(asked, naming)]
}

/** Units of one code over all services of this claim: the authorization must cover them together. */
function unitsOf(facts: ClaimFacts, code: string, medical: boolean): number {
  return facts.services.reduce((sum, service) => {
    const own = medical ? medicalCodeOf(facts, service) : undefined
    if ((own?.code ?? service.code) !== code) return sum
    return sum + (own?.units ?? service.units ?? 1)
  }, 0)
}

function names(each: PriorAuthorization, codes: readonly string[]): boolean {
  return each.codes === undefined || each.codes.length === 0 || each.codes.some((line) => codes.some((code) => matchesCode([line.code], code)))
}

function isRequired({ facts, codes }: Asked): boolean {
  const listed = facts.coverage.authorizationRequiredFor ?? []
  if (codes.some((code) => matchesCode(listed, code))) return true
  const classes = facts.coverage.benefits?.classes ?? []
  const own = codes.map((code) => classes.find((each) => !each.codes.includes('*') && matchesCode(each.codes, code))).find((each) => each !== undefined) ?? classes.find((each) => each.codes.includes('*'))
  return own?.authorizationRequired === true
}

/** The plan said that none is needed: shown with number and day, unproved, or nothing said (PDA-03). */
function notRequired({ facts, codes }: Asked, own: readonly PriorAuthorization[]): 'shown' | 'unproved' | 'nothing' {
  if ((facts.coverage.authorizationNotRequiredFor ?? []).some((each) => codes.some((code) => matchesCode(each.codes, code)))) return 'shown'
  const said = own.filter((each) => each.status === 'not-required' && names(each, codes))
  if (said.some((each) => each.number !== undefined && each.answeredOn !== undefined)) return 'shown'
  return said.length > 0 ? 'unproved' : 'nothing'
}

/** What of the approval does not match what goes out, each in words. An end that the letter does not give is taken as 90 days (PDA-10). */
function differencesOf(each: PriorAuthorization, { facts, service, codes, units }: Asked): string[] {
  const differs: string[] = []
  const asOf = facts.document.asOf
  const line = each.codes?.find((own) => codes.some((code) => matchesCode([own.code], code)))
  if (line?.status === 'denied') differs.push(`${line.code} itself was declined`)
  if (line?.status === 'pended') differs.push(`${line.code} itself is not decided yet`)
  if (line?.units !== undefined && line.units < units) differs.push(`${line.units} of ${units} units`)
  const day = dayOf(service)
  const to = each.to ?? (each.answeredOn === undefined ? undefined : addDays(each.answeredOn, 90))
  if (day !== undefined && !isWithin(day, each.from, to)) {
    differs.push(each.from !== undefined && day < each.from ? `it begins ${dayWords(each.from, asOf)}, the visit is ${dayWords(day, asOf)}` : `it ends ${to === undefined ? '' : dayWords(to, asOf)}${each.to === undefined ? ' (90 days assumed)' : ''}, the visit is ${dayWords(day, asOf)}`)
  }
  const npi = providerOf(facts.document, service)?.npi
  if (each.providerNpi !== undefined && npi !== undefined && each.providerNpi !== npi && each.providerNpi !== facts.document.office.npi) differs.push('another dentist')
  const place = medicalCodeOf(facts, service)?.placeOfService ?? service.placeOfService
  if (each.placeOfService !== undefined && place !== undefined && each.placeOfService !== place) differs.push(`place ${each.placeOfService}, the claim says ${place}`)
  const own = service.diagnoses ?? []
  if (each.diagnoses !== undefined && each.diagnoses.length > 0 && own.length > 0 && !own.some((code) => each.diagnoses?.includes(code) === true)) differs.push(`diagnosis ${listWords(each.diagnoses)}, the claim says ${listWords(own)}`)
  return differs
}

function scope(asked: Asked, each: PriorAuthorization, differs: readonly string[]): FoundHold {
  return {
    code: 'HOLD-AUTHORIZATION-SCOPE', title: `The approval${each.number === undefined ? '' : ` ${each.number}`} does not cover this`,
    why: `${asked.facts.coverage.payer.name} approved something else: ${differs.join('; ')}.`, remedy: 'Ask the payer to extend or correct the approval, or move the visit into it.', serviceIds: [asked.service.id],
  }
}

function evidence(asked: Asked): FoundHold {
  return {
    code: 'HOLD-AUTHORIZATION-EVIDENCE', title: 'The word that none is needed has no number',
    why: `${asked.facts.coverage.payer.name} is recorded as asking for no authorization, without number and day.`, remedy: 'Ask again and keep the day, the number and the person.', serviceIds: [asked.service.id], overridableBy: ['biller', 'manager'],
  }
}

function without(asked: Asked, naming: readonly PriorAuthorization[]): FoundHold {
  const payer = asked.facts.coverage.payer.name
  const serviceIds = [asked.service.id]
  const find = (set: ReadonlySet<PriorAuthorization['status']>): PriorAuthorization | undefined => naming.find((each) => set.has(each.status))
  const waiting = find(open)
  if (waiting !== undefined) return { code: 'HOLD-AUTHORIZATION-OPEN', title: `${payer} has not decided the authorization`, why: `The request for ${asked.sent} is still open.`, remedy: 'Wait for the decision, or ask for its state.', serviceIds }
  if (find(declined) !== undefined) return { code: 'HOLD-AUTHORIZATION-DECLINED', title: `${payer} declined the authorization`, why: `Without it ${payer} will decline ${asked.sent}.`, remedy: 'Read the reason; ask for a talk between doctors, or appeal.', serviceIds }
  if (find(over) !== undefined) return { code: 'HOLD-AUTHORIZATION-ENDED', title: 'The authorization is over or used up', why: `The authorization for ${asked.sent} no longer stands.`, remedy: 'Ask for a new one, or an extension.', serviceIds }
  const estimate = (asked.facts.document.predeterminations ?? []).some((each) => each.coverageId === asked.facts.coverage.id)
  return {
    code: 'HOLD-AUTHORIZATION-MISSING', title: `${payer} needs an authorization for ${asked.sent}`,
    why: `None is on file.${estimate ? ' A predetermination is; it promises nothing and releases no claim.' : ''}${asked.service.emergency === true ? ' This was an emergency: many plans accept a late request.' : ''}`,
    remedy: asked.service.emergency === true ? 'Ask for a late authorization with the emergency record; care waits for nothing.' : 'Request it now; care waits.', serviceIds,
  }
}
