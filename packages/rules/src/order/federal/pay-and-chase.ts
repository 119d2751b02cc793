// MCD-02: preventive care of children, where the state pays first and recovers from other payers itself.
import { ageOn, matchesCode } from '@crossbill/model'
import type { Together, TogetherRule } from '../order-rule.ts'
import { need, nobodyOut } from '../order-rule.ts'
import { settingOf } from '../facts/settings.ts'
import { orderSources } from '../sources.table.ts'

/** Examination and preventive services. */
const preventive = ['D0120', 'D0145', 'D0150', 'D1000-D1999']
const childUnder = 21

export const payAndChase: TogetherRule = {
  id: 'MCD-02',
  sentence: 'For preventive care of children some states’ Medicaid pays first and recovers from other payers itself; others wait for them up to 90 days.',
  source: orderSources.cmcs19,
  decide(inPlay, service): Together {
    const medicaid = inPlay.find((party) => party.coverage.kind === 'medicaid')
    if (medicaid === undefined || inPlay.length < 2) return nobodyOut
    if (ageOn(service.document.patient.birthDate, service.on) >= childUnder || !matchesCode(preventive, service.service.code)) return nobodyOut
    const setting = settingOf(medicaid.coverage, 'pediatricPreventive', 'cost-avoid-90')
    const facts = [{ fact: 'patient.birthDate', value: service.document.patient.birthDate }, { fact: `${service.place}.code`, value: service.service.code }]
    if (setting.value === 'pay-and-chase') {
      return { out: inPlay.filter((party) => party.id !== medicaid.id).map((party) => ({ party, why: `for preventive care of a child ${medicaid.name} pays first and recovers from ${party.name} itself`, facts, settings: [setting.used] })) }
    }
    if (setting.used.origin !== 'default') return nobodyOut
    return {
      out: [],
      asks: [need(`${medicaid.place}.coordination.pediatricPreventive`, `Does ${medicaid.name} pay preventive care of children first and recover it, or wait for other payers?`, 'MCD-02')],
      warnings: [{ code: 'MEDICAID_MAY_PAY_FIRST', severity: 'note', place: `${medicaid.place}.coordination.pediatricPreventive`, rule: 'MCD-02', what: `For preventive care of a child ${medicaid.name} may pay first and recover from the others; taken as waiting for them.`, remedy: 'Ask the state’s program once and store the answer.' }],
    }
  },
}
