// Why an eligibility, status or authorization question was not answered (AAA), in our own words, and what to do.

type Row = readonly [code: string, what: string, remedy: string]

const rows: readonly Row[] = [
  ['04', 'More was asked for than is allowed.', 'Ask for fewer services at once.'],
  ['15', 'Required data is missing from the question.', 'Complete the question and send it again.'],
  ['33', 'The question has faulty data.', 'Compare it with the insurance card, correct it and send it again.'],
  ['35', 'The provider is out of network.', 'Ask the plan about benefits out of network.'],
  ['41', 'The asker may not ask this payer.', 'Have the clearinghouse check the enrollment for this transaction.'],
  ['42', 'The payer cannot answer now.', 'Send the question again later.'],
  ['43', 'The provider’s number is missing or wrong.', 'Correct the NPI and send the question again.'],
  ['44', 'The provider’s name is missing or wrong.', 'Correct the provider’s name.'],
  ['45', 'The provider’s specialty is missing or wrong.', 'Correct the taxonomy code.'],
  ['46', 'The provider’s telephone number is missing or wrong.', 'Correct the telephone number.'],
  ['47', 'The provider’s state is missing or wrong.', 'Correct the provider’s address.'],
  ['48', 'The referring provider’s number is missing or wrong.', 'Correct the referring provider’s NPI.'],
  ['49', 'The provider is not the primary care provider.', 'Ask the patient who the primary care provider is.'],
  ['50', 'The provider is not entitled to ask.', 'Have the provider enrolled with this payer for eligibility questions, or call the payer.'],
  ['51', 'The payer does not have this provider on file.', 'Check the NPI; enroll the provider with this payer.'],
  ['52', 'The date of service lies outside the provider’s enrollment.', 'Check the provider’s enrollment dates with this payer.'],
  ['53', 'The question does not fit the kind of provider.', 'Ask for a service this provider gives.'],
  ['54', 'The kind of procedure code is not accepted.', 'Ask by service type instead of procedure code.'],
  ['55', 'The procedure code is not accepted.', 'Ask by service type instead of procedure code.'],
  ['56', 'The date is not usable.', 'Correct the date.'],
  ['57', 'The date of service is missing or wrong.', 'Correct the date of service.'],
  ['58', 'The birth date is missing or wrong.', 'Check the birth date with the patient.'],
  ['60', 'The birth date is after the date of service.', 'Check the birth date with the patient.'],
  ['61', 'The date of service is after the date of death.', 'Check the patient and the date.'],
  ['62', 'The date lies outside the time the payer answers for.', 'Ask for a nearer date.'],
  ['63', 'The date of service is in the future.', 'Ask for today.'],
  ['64', 'The patient’s number is missing or wrong.', 'Check the insurance card.'],
  ['65', 'The patient’s name is missing or wrong.', 'Write the name as on the insurance card.'],
  ['66', 'The patient’s sex is missing or wrong.', 'Check it with the patient.'],
  ['67', 'The payer does not find the patient.', 'Check name, birth date and member number with the insurance card.'],
  ['68', 'The patient’s number occurs twice.', 'Add birth date and full name, then ask again; or call the payer.'],
  ['69', 'The question does not fit the patient’s age.', 'Check the birth date and the service.'],
  ['70', 'The question does not fit the patient’s sex.', 'Check the patient’s data and the service.'],
  ['71', 'The birth date is not the one the payer has.', 'Check the birth date with the patient; the plan may have to correct it.'],
  ['72', 'The member number is missing or wrong.', 'Check the member number with the insurance card.'],
  ['73', 'The subscriber’s name is missing or wrong.', 'Write the name as on the insurance card.'],
  ['74', 'The subscriber’s sex is missing or wrong.', 'Check it with the patient.'],
  ['75', 'The payer does not find the subscriber.', 'Check name, birth date and member number with the insurance card.'],
  ['76', 'The member number occurs twice.', 'Add birth date and full name, then ask again; or call the payer.'],
  ['77', 'The subscriber was found, the patient was not.', 'Check whether the patient is still covered as a dependent.'],
  ['78', 'The subscriber is not in the group or plan named.', 'Check the group number with the insurance card.'],
  ['79', 'The partner number in the file is wrong.', 'Have the clearinghouse check the numbers of sender and receiver.'],
  ['80', 'No answer came from the payer.', 'Send the question again later.'],
  ['97', 'The provider’s address is missing or wrong.', 'Correct the provider’s address.'],
  ['AA', 'The authorization number was not found.', 'Check the number on the letter.'],
  ['AE', 'The primary care provider must authorize this.', 'Ask for a referral.'],
  ['AG', 'A patient’s condition is missing or wrong.', 'Complete it and send the request again.'],
  ['AM', 'The admission date is missing or wrong.', 'Correct the date.'],
  ['AO', 'The payer needs more about the condition.', 'Send records or call the payer.'],
  ['T4', 'The payer’s name or number is missing.', 'Choose the payer again.'],
  ['T5', 'The certification information is missing.', 'Complete it and send the request again.'],
]
const byCode: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row[0], row]))

const followUps: Readonly<Record<string, string>> = {
  C: 'Correct it and send it again.', N: 'Do not send it again.', P: 'Send the first question again.', R: 'It may be sent again.',
  S: 'Do not send it again; the payer asks a third party.', W: 'Wait 30 days, then send it again.', X: 'Wait 10 days, then send it again.', Y: 'Do not send it again; the payer answers later.',
}

/** What a rejection code says and what to do; an unknown code is named as such. */
export function rejectionWords(code: string, followUp: string): { what: string; remedy: string } {
  const row = byCode.get(code)
  const what = row?.[1] ?? `The payer refused the question with code ${/^[A-Z0-9]{1,3}$/.test(code) ? code : 'unknown'}.`
  const then = followUps[followUp]
  return { what, remedy: [row?.[2] ?? 'Call the payer.', ...(then === undefined ? [] : [then])].join(' ') }
}
