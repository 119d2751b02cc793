// A case whose impossible amounts are taken as zero, so that the rest of it is still answered (CAL-36).
import type { CaseDocument, Coverage } from '@crossbill/model'

/** The same document where every amount is sound; otherwise a copy with amounts below zero, or no number at all, as zero. */
export function soundCase(document: CaseDocument): CaseDocument {
  const services = document.plan.services.map((service) => (isSound(service.fee) ? service : { ...service, fee: 0 }))
  const coverages = document.coverages.map(soundCoverage)
  const same = services.every((each, at) => each === document.plan.services[at]) && coverages.every((each, at) => each === document.coverages[at])
  return same ? document : { ...document, coverages, plan: { services } }
}

function isSound(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0
}

function soundCoverage(coverage: Coverage): Coverage {
  const benefits = soundValue(coverage.benefits)
  const outside = soundValue(coverage.outOfNetworkBenefits)
  if (benefits === coverage.benefits && outside === coverage.outOfNetworkBenefits) return coverage
  return { ...coverage, ...(benefits && { benefits }), ...(outside && { outOfNetworkBenefits: outside }) }
}

/** The value itself where every number in it is sound, else a copy. */
function soundValue<Value>(value: Value): Value {
  return isSoundAll(value) ? value : JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' && !isSound(each) ? 0 : each)))
}

function isSoundAll(value: unknown): boolean {
  if (typeof value === 'number') return isSound(value)
  return value === null || typeof value !== 'object' || Object.values(value).every(isSoundAll)
}
