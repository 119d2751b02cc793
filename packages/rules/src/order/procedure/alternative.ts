// Where guidance documents differ: the other answer, worked out and shown (MVD-01, STA-11, U-01).
import type { Finding, ServiceOrder } from '@crossbill/model'
import type { ServiceFacts } from '../facts/party.ts'
import { orderOfService } from './service-order.ts'

/** Adds the order that the other guidance gives, and the warning, where it differs. */
export function withOtherGuidance(order: ServiceOrder, service: ServiceFacts): ServiceOrder {
  if (!order.decided || order.order.length < 2) return order
  const cleft = order.reasons.some((each) => each.reason.rule === 'STA-11')
  const alternative = orderOfService({ ...service, turnGuidance: cleft ? 'cleft' : 'medical-dental' })
  const used = order.reasons.flatMap((each) => each.reason.settings ?? []).find((each) => each.setting.endsWith('medicalDentalOrder'))
  if (!alternative.decided || alternative.order.length !== order.order.length) return order
  if (alternative.order.every((id, index) => id === order.order[index])) return order
  return { ...order, alternativeOrder: alternative.order, warnings: [...order.warnings, conflict(order, cleft, used)] }
}

function conflict(order: ServiceOrder, cleft: boolean, used: { setting: string; value: string; origin: string } | undefined): Finding {
  if (cleft) return { code: 'ORDER_CONFLICT', severity: 'warning', place: `plan.services[${order.serviceId}]`, rule: 'STA-11', what: 'A law of South Carolina puts dental first here; the usual guidance says medical first.', remedy: 'Read both policies before sending.' }
  const words = used?.value === 'ordinary-rules-then-medical' ? 'the ordinary rules first' : 'medical first'
  const whose = used?.origin === 'default' ? 'The usual setting decides' : 'Your plan setting decides'
  return { code: 'ORDER_CONFLICT', severity: 'warning', place: used?.setting ?? `plan.services[${order.serviceId}]`, rule: 'MVD-01', what: `Two guidance papers differ here. ${whose}: ${words}.`, remedy: 'Ask the dental plan once which it follows and store the answer.' }
}
