// Where a next step is done: the page and the part of it that its button opens.
import type { NextStep } from '@crossbill/model'
import { useNavigate } from '@tanstack/react-router'

/** What a case page opens at once. */
export const doings = ['facts', 'authorize', 'bill', 'appeal', 'send', 'correct'] as const
export type Doing = (typeof doings)[number]

export function useStepPlace(): (caseId: string, next: NextStep) => void {
  const navigate = useNavigate()
  return (caseId, next) => {
    const onCase = (doing?: Doing): void => void navigate({ to: '/cases/$caseId', params: { caseId }, search: doing === undefined ? {} : { do: doing } })
    const onClaims = (doing?: Doing): void => void navigate({ to: '/cases/$caseId/claims', params: { caseId }, search: doing === undefined ? {} : { do: doing } })
    switch (next.kind) {
      case 'ask': return onCase('facts')
      // A hold is corrected by facts; a claim that went out is corrected where the claims are.
      case 'correct': return next.claimId === undefined ? onCase('facts') : onClaims('correct')
      case 'document': return void navigate({ to: '/cases/$caseId/note', params: { caseId } })
      case 'authorize': return onCase('authorize')
      case 'send': return onClaims('send')
      case 'wait': case 'ask-status': case 'refund': return onClaims()
      case 'appeal': return onClaims('appeal')
      case 'match': case 'post': return void navigate({ to: '/remittances' })
      case 'bill-patient': return onCase('bill')
      case 'settled': return onCase()
    }
  }
}
