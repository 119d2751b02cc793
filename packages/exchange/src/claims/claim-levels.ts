// The tree of billing providers, subscribers and patients (HL) that claims hang from, claim by claim.
import type { Claim } from '@crossbill/model'
import type { SegmentInput } from '@crossbill/x12'
import { billingSegments, claimSegments, patientSegments, subscriberSegments } from './claim-segments.ts'

/** Levels of one transaction. Neighbouring claims of one billing provider share its level. */
export class ClaimLevels {
  private level = 0
  private billing = ''
  private billingLevel = 0

  /** The segments of the next claim, with the levels it opens. */
  segmentsOf(claim: Claim): SegmentInput[] {
    const segments: SegmentInput[] = []
    const own = billingSegments(claim)
    const key = JSON.stringify(own)
    if (key !== this.billing) {
      this.level += 1
      this.billing = key
      this.billingLevel = this.level
      segments.push(['HL', String(this.level), undefined, '20', '1'], ...own)
    }
    const patient = patientSegments(claim)
    this.level += 1
    segments.push(['HL', String(this.level), String(this.billingLevel), '22', patient.length > 0 ? '1' : '0'], ...subscriberSegments(claim))
    if (patient.length > 0) {
      segments.push(['HL', String(this.level + 1), String(this.level), '23', '0'], ...patient)
      this.level += 1
    }
    segments.push(...claimSegments(claim))
    return segments
  }
}
