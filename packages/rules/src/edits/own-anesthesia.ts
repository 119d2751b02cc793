// The one who operates does not bill an anesthesia code for the same work.
import type { Finding } from '@crossbill/model'
import { isAnesthesiaCode } from '../codes/index.ts'
import type { Edit } from './edit.ts'
import { bundlingRule } from './sources.ts'

export const ownAnesthesia: Edit = {
  id: 'EDIT-OWN-ANESTHESIA',
  sentence: 'An anesthesia code is billed by a second clinician, not by the one who operates.',
  source: bundlingRule('B01'),
  check(claim) {
    return claim.lines.flatMap((line, at): Finding[] => {
      if (line.system === 'CDT' || !isAnesthesiaCode(line.code) || line.providerId === undefined) return []
      const operates = claim.lines.some((each) => each !== line && each.providerId === line.providerId && each.dateOfService === line.dateOfService && !isAnesthesiaCode(each.code))
      if (!operates) return []
      return [{ code: 'EDIT-OWN-ANESTHESIA', severity: claim.payerKind === 'medicare' ? 'error' : 'warning', place: `lines[${at}].code`, rule: ownAnesthesia.id, what: `${line.code} is billed by the clinician who operated.`, remedy: 'Use D9222, D9223, D9239 or D9243 where the plan takes them, or 99151 to 99153 for moderate sedation with a trained observer.' }]
    })
  },
}
