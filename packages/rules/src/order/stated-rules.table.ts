// Rules of sections 2 to 6 that take part in an order without a decision of their own: they name how others apply.
import type { OrderRuleEntry } from './order-rules.ts'
import { assumed, byDefinition, orderSources } from './sources.table.ts'

export const statedRules: readonly OrderRuleEntry[] = [
  { id: 'OOB-08', sentence: 'For a child covered by people who are not the parents, the rules for parents apply as if they were.', source: orderSources.txmut },
  { id: 'OOB-14', sentence: 'Plans that cannot agree within 30 days pay equal shares at once and settle later.', source: assumed('Equal shares after 30 days') },
  { id: 'OOB-20', sentence: 'Car insurance counts as a plan in many contracts; its place depends on the state.', source: orderSources.nycob },
  { id: 'OOB-21', sentence: 'Several later plans are ranked among themselves by the same rules; each considers all that was paid before it.', source: orderSources.tx3507 },
  { id: 'MVD-04', sentence: 'Integrated carriers call surgery dental in nature (work on the teeth) or medical in nature and route one submission themselves.', source: orderSources.aetos },
  { id: 'MVD-05', sentence: 'One contract with both benefits: the contract says which benefit pays; two claims are not sent.', source: orderSources.tx3506 },
  { id: 'FED-02', sentence: 'Another group plan beside a federal health plan is ranked by the ordinary rules; the federal dental plan still follows the federal health plan.', source: orderSources.fepne },
  { id: 'TRI-03', sentence: 'TRICARE’s own dental programme follows the ordinary rules.', source: assumed('Ordinary rules for the military dental programme') },
  { id: 'MCR-04', sentence: 'Modifier KX on a linked line says that the work is necessary, documented and coordinated with the physician.', source: orderSources.cgs, from: '2024-07-01' },
  { id: 'MCR-06', sentence: 'Evidence of the exchange between physician and dentist before the service is kept in the record.', source: orderSources.adakx },
  { id: 'LIA-01', sentence: 'After an injury the office asks for day, place, cause, work and vehicle.', source: assumed('Questions at intake after an injury') },
  { id: 'STA-02', sentence: 'State laws treat the jaw joint like other joints.', source: orderSources.tmjs },
  { id: 'STA-03', sentence: 'State laws make medical plans cover cleft care with the dental work it needs.', source: orderSources.faces },
  { id: 'STA-12', sentence: 'In New Hampshire dental plans with oral surgery cover general anesthesia in the office for certain patients.', source: orderSources.nhdent },
  { id: 'STA-04', sentence: 'A federal bill on congenital anomalies is not law; it would also bind employer-paid plans.', source: orderSources.elsa },
  { id: 'U-01', sentence: 'Guidance on medical before dental differs; the dental contract decides.', source: byDefinition('U-01 of the uncertainty register') },
]
