// MCD-01, TRI-01, VA-01, IHS-01: programmes that pay after other coverage, each for the pairs in which it comes second.
import type { CoverageKind, Source } from '@crossbill/model'
import type { PairRule, Said } from '../order-rule.ts'
import { firstIf, silent } from '../order-rule.ts'
import { before, secondOf } from '../facts/speak.ts'
import { assumed, orderSources } from '../sources.table.ts'
import { fixedTail, tailPlace } from './fixed-tail.table.ts'

interface LateProgramme {
  readonly id: string
  readonly sentence: string
  readonly source: Source
  readonly kinds: readonly CoverageKind[]
  readonly because: string
}

function lateRule(programme: LateProgramme): PairRule {
  return {
    id: programme.id,
    sentence: programme.sentence,
    source: programme.source,
    decide(pair): Said {
      const [one, two] = [tailPlace(pair.a.coverage.kind), tailPlace(pair.b.coverage.kind)]
      if (one === two) return silent('neither has a later fixed place than the other')
      const answer = firstIf(one < two)
      const second = secondOf(pair, answer)
      if (!programme.kinds.includes(second.coverage.kind)) return silent('the later of the two is another programme')
      const facts = [pair.a, pair.b].map((party) => ({ fact: `${party.place}.kind`, value: party.coverage.kind }))
      return { is: 'decided', answer, why: before(pair, answer, programme.because.replace('{name}', second.name)), facts, with: programme.id === fixedTail.id ? [] : [fixedTail.id] }
    },
  }
}

export const medicaidLast = lateRule({ id: 'MCD-01', sentence: 'Medicaid and CHIP pay after every other payer that is liable.', source: orderSources.macpacp, kinds: ['medicaid', 'chip'], because: '{name} is the state’s programme of last resort' })
export const tricareLate = lateRule({ id: 'TRI-01', sentence: 'TRICARE pays after other health coverage, Medicare included; only Medicaid, supplements, Indian Health and crime-victim funds pay after it.', source: orderSources.tri98, kinds: ['tricare'], because: '{name} pays after other health coverage, Medicare included' })
export const champvaLate = lateRule({ id: 'VA-01', sentence: 'CHAMPVA pays after other coverage except Medicaid and supplements; VA care itself is not insurance.', source: assumed('Place of CHAMPVA'), kinds: ['champva'], because: '{name} pays after other coverage except Medicaid' })
export const indianHealthLast = lateRule({ id: 'IHS-01', sentence: 'Indian Health Service and tribal programmes pay after every other coverage, Medicaid included.', source: assumed('25 USC 1623(b), 42 CFR 136.61'), kinds: ['indian-health-service'], because: '{name} pays after every other coverage, Medicaid included' })
export const fundsLate = lateRule({ ...fixedTail, kinds: ['crime-victim-fund'], because: '{name} is a fund that pays what is left' })
