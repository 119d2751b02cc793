// Front door of denials: what a payer's answer is good for.
export { adjustmentWords } from './adjustment-words.ts'
export { type AnswerVerdict, denialSource, judgeAnswer, judgeClaimAnswer, type PayerAnswer } from './judge.ts'
export type { Handling } from './handling.table.ts'
