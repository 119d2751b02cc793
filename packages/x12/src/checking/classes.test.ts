// Classes of error, one slip each: told by its code and level, at its segment, element and loop, and with the code a 999 has for it.

import { describe, expect, it } from 'vitest'
import { checkX12 } from '../index.ts'
import { recounted, shown } from '../invented/changed.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

type Slip = readonly [name: string, file: keyof typeof invented, from: string | RegExp, to: string, told: string]

const slips: readonly Slip[] = [
  ['a licence number of the wrong kind', 'medical', '~\nREF*EI', '~\nREF*G2*77~\nREF*EI', 'X12-SEG-QUALIFIER 2 REF1 2010AA ik4 7'],
  ['a contact of property and casualty twice', 'medical', 'DMG*D8*19870612*F~', 'DMG*D8*19870612*F~\nREF*Y4*A~\nREF*Y4*B~', 'X12-SEG-REPEAT 2 REF 2010BA ik3 5'],
  ['a hospital that bills as a person', 'hospital', 'NM1*85*2*', 'NM1*85*1*', 'X12-ELE-CODE 2 NM12 2010AA ik4 7'],
  ['a discharge as a day instead of an hour', 'hospital', 'DTP*434*RD8', 'DTP*096*D8*20260302~\nDTP*434*RD8', 'X12-ELE-CODE 2 DTP2 2300 ik4 7'],
  ['statement dates as one day', 'hospital', 'DTP*434*RD8*20260301-20260302', 'DTP*434*D8*20260301', 'X12-ELE-CODE 2 DTP2 2300 ik4 7'],
  ['no statement dates', 'hospital', 'DTP*434*RD8*20260301-20260302~\n', '', 'X12-SEG-MISSING 2 CL1 2300 ik3 3'],
  ['the kind of attachment of another guide', 'medical', 'PWK*OZ', 'PWK*P6', 'X12-ELE-CODE 2 PWK1 2300 ik4 7'],
  ['an attachment without its number', 'medical', 'PWK*OZ*EL***AC*ATT-1001', 'PWK*OZ*EL', 'X12-ELE-NEEDED 4 PWK6 2300 ik4 I9'],
  ['a reason for spinal manipulation that is none', 'medical', 'HI*ABK', 'CR2********Z~\nHI*ABK', 'X12-ELE-CODE 2 CR28 2300 ik4 7'],
  ['an ambulance condition that is none', 'medical', 'HI*ABK', 'CRC*07*Y*99~\nHI*ABK', 'X12-ELE-CODE 2 CRC3 2300 ik4 7'],
  ['an accident by car without its state', 'medical', '*Y*Y**OA~', '*Y*Y**AA~', 'X12-ELE-NEEDED 4 CLM11-4 2300 ik4 I9'],
  ['an accident without its date', 'medical', 'DTP*439*D8*20260210~\n', '', 'X12-NEEDED 4 CLM 2300 ik3 I6'],
  ['a specialty in the role of another', 'medical', 'PRV*PE*PXC', 'PRV*RF*PXC', 'X12-ELE-CODE 2 PRV1 2310B ik4 7'],
  ['a revenue code in a dental answer', 'dental', 'SVD*87726*120*AD:D7240**1', 'SVD*87726*120*AD:D7240*0360*1', 'X12-ELE-NOT-USED 2 SVD4 2430 ik4 I10'],
  ['a batch number on a dental line', 'dental', 'REF*6R*L-1', 'REF*BT*B~\nREF*6R*L-1', 'X12-SEG-QUALIFIER 2 REF1 2400 ik4 7'],
  ['an answer of another payer without its payment', 'dental', 'AMT*D*120~\n', '', 'X12-NEEDED 4 SBR 2320 ik3 I6'],
  ['two payers in one place', 'dental', 'SBR*P*19', 'SBR*S*19', 'X12-ELE-FORBIDDEN 4 SBR1 2320 ik4 I13'],
  ['an address without state', 'medical', 'N4*ALBANY*NY*122070417~\nREF*EI', 'N4*ALBANY**122070417~\nREF*EI', 'X12-ELE-NEEDED 4 N42 2010AA ik4 I9'],
  ['a country that is none', 'medical', 'N4*ALBANY*NY*122070417~\nDMG', 'N4*BONN**53111*QQ~\nDMG', 'X12-COUNTRY 5 N44 2010BA ik4 7'],
  ['a currency that is none', 'medical', 'NM1*85*2', 'CUR*85*QQQ~\nNM1*85*2', 'X12-CURRENCY 5 CUR2 2000A ik4 7'],
  ['state and foreign region together', 'medical', 'N4*ALBANY*NY*122070417~\nDMG', 'N4*ALBANY*NY*122070417*CA**ON~\nDMG', 'X12-ELE-NOT-USED 2 N46 2010BA ik4 I10'],
  ['a component too many', 'medical', 'HC:41899:22::::UNLISTED PROCEDURE', 'HC:41899:22::::UNLISTED PROCEDURE::9', 'X12-CMP-TOO-MANY 1 SV11 2400 ik4 13'],
  ['a repeated element that is not to repeat', 'medical', '*OZ*EL', '*OZ^B3*EL', 'X12-ELE-REPEAT 1 PWK1 2300 ik4 12'],
  ['a dental line in a medical claim', 'medical', 'SV1*HC:41899', 'SV3*AD:D7240*640~\nSV1*HC:41899', 'X12-SEG-NOT-USED 2 SV3 2400 ik3 I4'],
  ['a segment of a payment', 'medical', 'HI*ABK', 'SVC*HC:41899*1*1~\nHI*ABK', 'X12-SEG-NOT-IN-SET 2 SVC 2300 ik3 6'],
  ['treatment that ends before it begins', 'dental', 'REF*6R*L-1', 'DTP*196*D8*20260302~\nDTP*198*D8*20260301~\nREF*6R*L-1', 'X12-DATE-ORDER 4 DTP3 2400 ik4 8'],
  ['a reason that is none', 'dental', 'CAS*CO*45', 'CAS*CO*XYZ', 'X12-CODE-FORM 5 CAS2 2430 ik4 7'],
  ['a remark that is none', 'remittance', 'LQ*HE*N130', 'LQ*HE*X999', 'X12-CODE-FORM 5 LQ2 2110 ik4 7'],
  ['a provider adjustment of no kind', 'remittance', 'WO:P-70001', 'QQ:P-70001', 'X12-ELE-CODE 2 PLB3-1 ST ik4 7'],
  ['a claim without its filing code', 'remittance', '*110*12*P-90001', '*110**P-90001', 'X12-ELE-MISSING 2 CLP6 2100 ik4 1'],
  ['a forwarded claim to a person', 'remittance', 'NM1*QC*1*REYES*ANA****MI*W123456789~', 'NM1*QC*1*REYES*ANA****MI*W123456789~\nNM1*TT*1*NEXT*****PI*1~', 'X12-ELE-CODE 2 NM12 2100 ik4 7'],
  ['a payment with a notice only', 'remittance', 'BPR*I*', 'BPR*H*', 'X12-ELE-FORBIDDEN 4 BPR2 ST ik4 I13'],
  ['dates of service backwards', 'remittance', 'DTM*472*20260302~\nCAS*CO*45*250', 'DTM*150*20260303~\nDTM*151*20260302~\nCAS*CO*45*250', 'X12-DATE-ORDER 4 DTM2 2110 ik4 8'],
  ['a family question about a service', 'inquiry', 'EQ*35', 'EQ*35**IND', 'X12-ELE-CODE 2 EQ3 2110C ik4 7'],
  ['a purpose of another guide', 'inquiry', 'BHT*0022*13', 'BHT*0022*36', 'X12-ELE-CODE 2 BHT2 ST ik4 7'],
  ['a question about a city unknown', 'inquiry', 'DTP*291', 'N4**NY*12207~\nDTP*291', 'X12-SEG-ORDER 2 N4 2100C ik3 7'],
  ['an insurance type that is none', 'benefits', '*C1', '*TR', 'X12-ELE-CODE 2 EB4 2110C ik4 7'],
  ['other parties that never end', 'benefits', 'LE*2120~\n', '', 'X12-NEEDED 4 LS 2110C ik3 I6'],
  ['a follow-up the level does not have', 'benefits', 'DMG*D8', 'AAA*N**75*P~\nDMG*D8', 'X12-ELE-CODE 2 AAA4 2100C ik4 7'],
  ['the patient of a status question without birth date', 'asked', 'DMG*D8*19870612*F~\n', '', 'X12-NEEDED 4 HL 2000D ik3 I6'],
  ['a status category that is none', 'told', 'STC*F1:65', 'STC*X9:65', 'X12-CODE-FORM 5 STC1-1 2200D ik4 7'],
  ['a status without number', 'told', 'STC*F1:65', 'STC*F1:Paid', 'X12-CODE-FORM 5 STC1-2 2200D ik4 7'],
  ['an entity that is none', 'told', 'STC*F1:65', 'STC*F1:65:QQ', 'X12-ELE-CODE 2 STC1-3 2200D ik4 7'],
  ['a status text where none is', 'received', 'STC*A1:19:PR*20260305*WQ*1485.5', 'STC*A1:19:PR*20260305*WQ*1485.5********TEXT', 'X12-ELE-NOT-USED 2 STC12 2200B ik4 I10'],
  ['a decision in a request', 'request', 'TRN*1*REQ-1*9142233445~', 'TRN*1*REQ-1*9142233445~\nAAA*N**33*C~', 'X12-FORBIDDEN 4 AAA 2000E ik3 I9'],
  ['two kinds of service in one level', 'request', 'SV3*AD:D7240', 'SV1*HC:41899~\nSV3*AD:D7240', 'X12-FORBIDDEN 4 SV3 2000F ik3 I9'],
  ['a trip of a decision to a place that is none', 'decision', 'HL*5*4*SS', 'NM1*PW*2*HOME~\nN3*4 ELM COURT~\nN4*ALBANY*QQ*12207~\nHL*5*4*SS', 'X12-STATE 5 N42 2010EC ik4 7'],
  ['a trip of a request to a place that is none', 'request', 'HL*5*4*SS', 'NM1*PW*2*HOME~\nN3*4 ELM COURT~\nN4*ALBANY*QQ*12207~\nHL*5*4*SS', 'X12-STATE 5 N42 2010EB ik4 7'],
  ['the other organization of a decision with a date of another kind', 'decision', 'HL*5*4*SS', 'NM1*CA*2*OTHER REVIEW~\nDTP*472*D8*20260215~\nHL*5*4*SS', 'X12-ELE-CODE 2 DTP1 2010ED ik4 7'],
  ['the provider of a decided service without check digit', 'decision', 'HSD*FL*1~', 'HSD*FL*1~\nNM1*DD*9*HALE~', 'X12-ELE-CODE 2 NM12 2010FA ik4 7'],
  ['whom to ask for more in a request', 'request', 'HL*5*4*SS', 'NM1*L5*2*REVIEW DESK~\nHL*5*4*SS', 'X12-SEG-QUALIFIER 2 NM11 2010EA ik4 7'],
  ['a request for nobody', 'request', /HL\*3\*2\*22[^]*(?=SE)/, '', 'X12-LOOP-MISSING 2 SE 2000C ik3 I7'],
  ['a date of another kind', 'decision', 'DTP*AAH', 'DTP*AAJ', 'X12-SEG-QUALIFIER 2 DTP1 2000E ik4 7'],
  ['a group error that is none', 'accepted', 'AK9*P*2*2*1', 'AK9*P*2*2*1*99', 'X12-ELE-CODE 2 AK95 ST ik4 7'],
  ['no document', 'attachment', 'EFI*05~\nBIN*24*panoramic~image*\n:^data!', 'EFI*05', 'X12-NEEDED 4 LX 2000A ik3 I6'],
]

describe('a slip is told where it is', () => {
  it.each(slips)('%s', (_name, file, from, to, told) => {
    const sound = text(invented[file]())
    const broken = sound.replace(from, to)
    expect(broken).not.toBe(sound)
    const report = checkX12(recounted(broken))
    expect(report.findings.map(shown)).toContain(told)
    expect(report.verdict).toBe('malformed')
  })
})
