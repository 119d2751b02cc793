// What a remittance says before and after its claims: the payment, payer and payee, and the provider's own adjustments.

import type { Fields } from './fields.ts'
import { codeKey } from './fields.ts'
import type { ProviderAdjustment, RemittanceHeader } from './types.ts'

const BPR = codeKey('BPR')
const TRN = codeKey('TRN')
const DTM = codeKey('DTM')
const N1 = codeKey('N1')
const REF = codeKey('REF')
const PLB = codeKey('PLB')

export class HeaderBuilder {
  current: RemittanceHeader = empty({ interchange: '', group: '', control: '' })
  adjustments: ProviderAdjustment[] = []
  adjusted = 0
  private party = ''
  private readonly fields: Fields

  constructor(fields: Fields) {
    this.fields = fields
  }

  start(numbers: { interchange: string; group: string; control: string }): RemittanceHeader {
    this.current = empty(numbers)
    this.adjustments = []
    this.adjusted = 0
    this.party = ''
    return this.current
  }

  /** Takes a segment outside the claims; 'amount' when its money cannot be read. */
  take(id: number, component: number): 'amount' | undefined {
    const { fields, current } = this
    if (id === BPR) {
      Object.assign(current, { handling: fields.code(1), amount: fields.cents(2), creditOrDebit: fields.code(3), method: fields.code(4), date: fields.code(16) })
      return Number.isNaN(current.amount) ? 'amount' : undefined
    }
    if (id === TRN) Object.assign(current, { trace: fields.string(2), originator: fields.string(3) })
    else if (id === DTM && fields.code(1) === '405') current.produced = fields.code(2)
    else if (id === N1) this.name()
    else if (id === REF && this.party === 'PE' && fields.code(1) === 'TJ') current.payeeTaxId = fields.string(2)
    else if (id === PLB) return this.provider(component)
    return undefined
  }

  private name(): void {
    const { fields, current } = this
    this.party = fields.code(1)
    if (this.party === 'PR') Object.assign(current, { payerName: fields.string(2), payerId: fields.string(4) })
    else if (this.party === 'PE') Object.assign(current, { payeeName: fields.string(2), payeeIdQualifier: fields.code(3), payeeId: fields.string(4) })
  }

  private provider(component: number): 'amount' | undefined {
    const { fields } = this
    for (let element = 3; element <= fields.count && element <= 13; element += 2) {
      const [reason = '', reference = ''] = fields.string(element).split(String.fromCharCode(component))
      const amount = fields.cents(element + 1)
      this.adjusted += amount
      this.adjustments.push({ provider: fields.string(1), fiscalYearEnd: fields.code(2), reason, reference, amount })
    }
    return Number.isNaN(this.adjusted) ? 'amount' : undefined
  }
}

function empty(numbers: { interchange: string; group: string; control: string }): RemittanceHeader {
  return {
    interchangeControlNumber: numbers.interchange, groupControlNumber: numbers.group, controlNumber: numbers.control, handling: '', amount: 0, creditOrDebit: '', method: '', date: '',
    trace: '', originator: '', produced: '', payerName: '', payerId: '', payeeName: '', payeeIdQualifier: '', payeeId: '', payeeTaxId: '',
  }
}
