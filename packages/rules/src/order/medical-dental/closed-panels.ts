// OOB-25 and OOB-15: plans that pay only inside their own panel of dentists.
import type { Together, TogetherRule } from '../order-rule.ts'
import { nobodyOut } from '../order-rule.ts'
import { orderSources } from '../sources.table.ts'

export const closedPanels: TogetherRule = {
  id: 'OOB-25',
  sentence: 'Of several plans with closed panels, the one the dentist belongs to pays; the others owe nothing, except in an emergency.',
  source: orderSources.sd64,
  decide(inPlay, service): Together {
    const inside = inPlay.find((party) => party.coverage.network === 'closed-panel-in')
    if (inside === undefined || service.service.emergency === true) return nobodyOut
    const outside = inPlay.filter((party) => party.coverage.network === 'closed-panel-out')
    return { out: outside.map((party) => ({ party, why: `the dentist belongs to the panel of ${inside.name} and not to that of ${party.name}`, facts: [{ fact: `${party.place}.network`, value: 'closed-panel-out' }, { fact: `${inside.place}.network`, value: 'closed-panel-in' }] })) }
  },
}

/** Looks at the front of a ranked chain; called again until it is silent. */
export const closedPrimary: TogetherRule = {
  id: 'OOB-15',
  sentence: 'If the first plan pays only inside its panel and the dentist is outside, the next plan pays as if it were first.',
  source: orderSources.tx3507,
  decide(ranked, service): Together {
    if (service.service.emergency === true) return nobodyOut
    const place = ranked.findIndex((party) => party.coverage.network !== 'closed-panel-out')
    const open = ranked[place]
    if (place < 1 || open === undefined || open.coverage.network === 'closed-panel-in') return nobodyOut
    return { out: ranked.slice(0, place).map((party) => ({ party, why: `${party.name} pays only inside its panel, and the dentist is outside; ${open.name} pays as if it were first`, facts: [{ fact: `${party.place}.network`, value: 'closed-panel-out' }] })) }
  },
}
