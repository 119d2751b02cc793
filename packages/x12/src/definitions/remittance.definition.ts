// Payment and remittance advice, 005010X221 with its errata.

import { loop, seg, transaction } from './language.ts'

const n4 = '01 02? 03? 04? 07?'
const cas = seg('CAS', 'S99', 'Adjustment', '01=@adjustmentGroup 02 03 04? 05? 06? 07? 08? 09? 10? 11? 12? 13? 14? 15? 16? 17? 18? 19?')
const claimProviderNumbers = '0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|LU'
const lineProviderNumbers = '0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|HPI|SY|TJ'
/** Reasons of an adjustment between payer and provider, outside of any claim. */
const reasons = '50|51|72|90|AH|AM|AP|B2|B3|BD|BN|C5|CR|CS|CT|CV|CW|DM|E3|FB|FC|GO|HM|IP|IR|IS|J1|L3|L6|LE|LS|OA|OB|PI|PL|RA|RE|SL|TL|WO|WU'

const line = loop('2110', 'S999', 'Service line', [
  seg('SVC', 'R', 'Service line', '01 01.1=AD|ER|HC|HP|IV|N4|N6|NU|UI|WK 01.2 01.3? 01.4? 01.5? 01.6? 02 03 04? 05? 06? 06.1=AD|ER|HC|HP|IV|N4|N6|NU|UI|WK 06.2 06.3? 06.4? 06.5? 06.6? 06.7? 07?'),
  seg('DTM', 'S2', 'Date of service', '01=150|151|472 02'), cas,
  seg('REF', 'S8', 'Line number', '01#1S|APC|BB|E9|G1|G3|LU|RB 02'), seg('REF', 'S', 'Line control number', '01#6R 02'),
  seg('REF', 'S10', 'Rendering provider number', `01#${lineProviderNumbers} 02`), seg('REF', 'S5', 'Policy of the payer', '01#0K 02'),
  seg('AMT', 'S9', 'Line amount', '01=B6|KH|T|T2|ZK|ZL|ZM|ZN|ZO 02'), seg('QTY', 'S6', 'Line quantity', '01=ZK|ZL|ZM|ZN|ZO 02'),
  seg('LQ', 'S99', 'Remark', '01=HE|RX 02'),
])

const two = (element: number): string => String(element).padStart(2, '0')
const adjustment = (at: number): string => `${two(at)}? ${two(at)}.1=${reasons} ${two(at)}.2? ${two(at + 1)}?`
const party = (name: string, entity: string, number: string) => seg('NM1', 'S', name, `01#${entity} 02=1|2 03? 04? 05? 07? ${number}`)
const payer = (name: string, entity: string) => seg('NM1', 'S', name, `01#${entity} 02=2 03 08=AD|FI|NI|PI|PP|XV 09`)
const claim = loop('2100', 'R*', 'Claim payment', [
  seg('CLP', 'R', 'Claim payment', '01 02=@claimStatus835 03 04 05? 06=@filing835 07 08? 09? 11? 12? 13?'), cas,
  seg('NM1', 'R', 'Patient', '01#QC 02=1 03? 04? 05? 07? 08?=34|HN|II|MI|MR 09?'),
  party('Subscriber', 'IL', '08=FI|II|MI 09'), party('Corrected patient', '74', '08?=C 09?'), party('Rendering provider', '82', '08=BD|BS|FI|MC|PC|SL|UP|XX 09'),
  payer('Forwarded to', 'TT'), payer('Paid before by', 'PR'), party('Other subscriber', 'GB', '08?=FI|II|MI 09?'),
  seg('MIA', 'S', 'Inpatient facts', Array.from({ length: 24 }, (_, step) => `${String(step + 1).padStart(2, '0')}${step === 0 ? '' : '?'}`).join(' ')),
  seg('MOA', 'S', 'Outpatient facts', '01? 02? 03? 04? 05? 06? 07? 08? 09?'),
  seg('REF', 'S5', 'Claim number', '01#1L|1W|28|6P|9A|9C|BB|CE|EA|F8|G1|G3|IG|SY 02'), seg('REF', 'S10', 'Rendering provider number', `01#${claimProviderNumbers} 02`),
  seg('DTM', 'S2', 'Dates of the claim', '01#232|233 02'), seg('DTM', 'S', 'Coverage ended', '01#036 02'), seg('DTM', 'S', 'Claim received', '01#050 02'), seg('PER', 'S2', 'Claim contact', '01=CX 02? 03=EM|FX|TE 04 05?=EM|EX|FX|TE 06? 07?=EX 08?'),
  seg('AMT', 'S13', 'Claim amount', '01=AU|D8|DY|F5|I|NL|T|T2|ZK|ZL|ZM|ZN|ZO 02'),
  seg('QTY', 'S14', 'Claim quantity', '01=CA|CD|LA|LE|NE|NR|OU|PS|VS|ZK|ZL|ZM|ZN|ZO 02'), line,
])

export const remittance = transaction(
  { kind: '835', set: '835', guides: ['005010X221'], functionalIds: ['HP'], name: 'Remittance advice' },
  [
    seg('ST', 'R', 'Transaction header', '01=835 02'),
    seg('BPR', 'R', 'Payment', '01=C|D|H|I|P|U|X 02 03=C|D 04=ACH|BOP|CHK|FWT|NON 05?=CCP|CTX 06?=01|04 07? 08?=DA 09? 10? 11? 12?=01|04 13? 14?=DA|SG 15? 16'),
    seg('TRN', 'R', 'Trace number of the payment', '01=1 02 03 04?'), seg('CUR', 'S', 'Currency', '01=PR 02'),
    seg('REF', 'S', 'Receiver', '01#EV 02'), seg('REF', 'S', 'Version of the paying system', '01#F2 02'), seg('DTM', 'S', 'Date produced', '01=405 02'),
    loop('1000A', 'R', 'Payer', [
      seg('N1', 'R', 'Payer', '01#PR 02 03?=XV 04?'), seg('N3', 'R', 'Street address', '01 02?'), seg('N4', 'R', 'City, state and postal code', n4),
      seg('REF', 'S4', 'Payer other number', '01=2U|EO|HI|NF 02'), seg('PER', 'S', 'Payer contact', '01#CX 02? 03?=EM|FX|TE 04? 05?=EM|EX|FX|TE 06? 07?=EX 08?'),
      seg('PER', 'R*', 'Payer technical contact', '01#BL 02? 03?=EM|TE|UR 04? 05?=EM|EX|FX|TE|UR 06? 07?=EM|EX|FX|UR 08?'), seg('PER', 'S', 'Payer web site', '01#IC 03=UR 04'),
    ]),
    loop('1000B', 'R', 'Payee', [
      seg('N1', 'R', 'Payee', '01#PE 02 03=FI|XV|XX 04'), seg('N3', 'S', 'Street address', '01 02?'), seg('N4', 'S', 'City, state and postal code', n4),
      seg('REF', 'S*', 'Payee other number', '01=0B|D3|PQ|TJ 02'), seg('RDM', 'S', 'Where the advice was sent', '01=BM|EM|FT|OL 02? 03?'),
    ]),
    loop('2000', 'S*', 'Claims of one kind', [
      seg('LX', 'R', 'Number', '01'),
      seg('TS3', 'S', 'Provider summary', '01 02 03 04 05 13? 15? 17? 18? 20? 21? 22? 23? 24?'),
      seg('TS2', 'S', 'Provider supplemental summary', Array.from({ length: 19 }, (_, step) => `${String(step + 1).padStart(2, '0')}?`).join(' ')), claim,
    ]),
    seg('PLB', 'S*', 'Provider adjustment', `01 02 03 03.1=${reasons} 03.2? 04 ${[5, 7, 9, 11, 13].map((at) => adjustment(at)).join(' ')}`),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
