// Drugs given by the office: states want the number of the very package, and many other payers follow.
import type { Finding } from '@crossbill/model'
import type { Edit } from './edit.ts'

export const drugNumber: Edit = {
  id: 'EDIT-DRUG-NUMBER',
  sentence: 'A drug code goes out with the national drug code, unit and quantity of what was given; states must ask for it, other payers may.',
  source: { kind: 'guidance', citation: 'Deficit Reduction Act of 2005, section 6002 (42 USC 1396r-8), as Illinois (notice of 2007-12-21), Massachusetts and Oregon state it for professional claims; commercial payers: Priority Health provider manual, national drug codes', readOn: '2026-11-24' },
  check(claim) {
    const state = claim.payerKind === 'medicaid'
    return claim.lines.flatMap((line, at): Finding[] => {
      if (line.system !== 'HCPCS' || !/^J\d{4}$/.test(line.code) || line.namesDrug === true) return []
      return [{
        code: 'EDIT-DRUG-NUMBER', severity: 'warning', place: `lines[${at}].drug`, rule: drugNumber.id,
        what: `${line.code} is a drug and its line does not name the package. ${state ? 'The state sends such claims back.' : 'Many payers send such claims back.'}`, remedy: 'Enter the number on the package with unit and quantity at the service.',
      }]
    })
  },
}
