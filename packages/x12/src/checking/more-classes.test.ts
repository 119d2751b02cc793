// More classes of error, decided before the checker was asked: envelopes, levels, values, sums and situations of every kind of
// transaction, one slip each, told with level, place and the code a 999 has for it.

import { describe, expect, it } from 'vitest'
import { checkX12 } from '../index.ts'
import { recounted, shown } from '../invented/changed.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

type Slip = readonly [name: string, file: keyof typeof invented, from: string | RegExp, to: string | ((found: string) => string), told: string]

const envelope: readonly Slip[] = [
  ['one segment too few counted', 'dental', /\nSE\*\d+/, '\nSE*2', 'X12-SE-COUNT 1 SE1  ik5 4'],
  ['a count that is no number', 'benefits', /\nSE\*\d+/, '\nSE*3X', 'X12-ELE-NUMBER 1 SE1 ST ik4 6'],
  ['a count of groups in letters', 'medical', 'IEA*1', 'IEA*A', 'X12-IEA-COUNT 1 IEA1  ta1 021'],
  ['a control number without its zeros', 'medical', 'IEA*1*000000905', 'IEA*1*905', 'X12-ELE-SHORT 1 IEA2  ik4 4'],
  ['a transaction number without its zeros at the end', 'remittance', /(\nSE\*\d+)\*0001/, '$1*1', 'X12-SE-CONTROL 1 SE2  ik5 3'],
  ['a transaction number too short', 'inquiry', /\*0001/g, '*01', 'X12-ELE-SHORT 1 ST2 ST ik4 4'],
  ['no sender of the group', 'told', /GS\*HN\*[^*]*/, 'GS*HN*', 'X12-ELE-MISSING 2 GS2  ik4 1'],
  ['a group date of six digits', 'medical', /(GS\*[^\n]*\*)20(260304)/, '$1$2', 'X12-ELE-SHORT 1 GS4  ik4 4'],
  ['a group made at 24:60', 'medical', /(GS\*[^\n]*\*20260304\*)0915/, '$12460', 'X12-ELE-TIME 1 GS5  ik4 9'],
  ['an agency that is none', 'medical', /\*X\*005010X222A1~/, '*Q*005010X222A1~', 'X12-ELE-CODE 2 GS7  ik4 7'],
  ['a group of another guide', 'medical', /\*X\*005010X222A1~/, '*X*005010X224A2~', 'X12-GUIDE-MISMATCH 2 GS8  ik5 I6'],
  ['neither test nor production', 'medical', '*T*:~', '*X*:~', 'X12-ELE-CODE 2 ISA15  ik4 7'],
  ['a qualifier of a sender that is none', 'medical', '*ZZ*OAKDENTAL', '*QQ*OAKDENTAL', 'X12-ELE-CODE 2 ISA5  ik4 7'],
  ['a header one blank short', 'medical', 'OAKDENTAL      ', 'OAKDENTAL     ', 'X12-ISA-LENGTH 1   ta1 022'],
  ['a header of the thirteenth month', 'medical', '*260304*0915*^', '*261304*0915*^', 'X12-ELE-DATE 1 ISA9  ik4 8'],
  ['an acknowledgement neither asked nor not', 'medical', '*0*T*:', '*7*T*:', 'X12-ELE-CODE 2 ISA14  ik4 7'],
  ['a group without transactions', 'medical', /ST\*[^]*SE[^\n]*\nGE\*1/, 'GE*0', 'X12-GS-EMPTY 1 GS  ak9 5'],
  ['two transactions of one number', 'inquiry', /(ST\*[^]*SE[^\n]*\n)GE\*1/, '$1$1GE*2', 'X12-ST-CONTROL-REPEATED 1 ST2  ik5 23'],
  ['two groups of one number', 'inquiry', /(GS\*[^]*GE[^\n]*\n)IEA\*1/, '$1$1IEA*2', 'X12-GS-CONTROL-REPEATED 1 GS6  ak9 19'],
  ['an answer of the release before', 'accepted', /999\*0001\*005010X231A1/, '997*0001', 'X12-ST-SET 1 ST1  ik5 1'],
  ['a transaction of another trade', 'inquiry', /ST\*270/, 'ST*850', 'X12-ST-SET 1 ST1  ik5 1'],
  ['an enrolment', 'inquiry', /ST\*270/, 'ST*834', 'X12-ST-SET 1 ST1  ik5 1'],
  ['a claim of the release before', 'medical', /005010X222A1/g, '004010X098A1', 'X12-GUIDE-UNKNOWN 2 ST1  ik5 I6'],
  ['an interchange note that is none', 'medical', /GS\*[^]*GE[^\n]*\nIEA\*1/, 'TA1*000000041*260304*0915*Z*000~\nIEA*0', 'X12-ELE-CODE 2 TA14  ik4 7'],
  ['an interchange note with a number that is none', 'medical', /GS\*[^]*GE[^\n]*\nIEA\*1/, 'TA1*000000041*260304*0915*R*777~\nIEA*0', 'X12-ELE-CODE 2 TA15  ik4 7'],
  ['two ends of a segment together', 'medical', '~\nLX*2', '~~\nLX*2', 'X12-SEG-EMPTY 1 ? 2400 ik3 1'],
  ['a segment id in small letters', 'medical', '\nNM1*85', '\nnm1*85', 'X12-SEG-UNKNOWN 1 ? 2000A ik3 1'],
  ['a code in small letters', 'medical', '11:B:1', '11:b:1', 'X12-ELE-CODE 2 CLM5-2 2300 ik4 7'],
  ['a zero byte in a name', 'medical', 'REYES', 'REY\u0000ES', 'X12-ELE-CHARACTER 1 NM13 2010BA ik4 6'],
  ['a tab in a note', 'medical', 'IMPACTED THIRD', 'IMPACTED\tTHIRD', 'X12-ELE-CHARACTER 1 NTE2 2300 ik4 6'],
  ['a component separator in a note', 'medical', 'IMPACTED THIRD', 'TIME: NINE', 'X12-ELE-DELIMITER 1 NTE2 2300 ik4 6'],
  ['a repetition separator in a name', 'medical', 'REYES*ANA', 'REYES^LOPEZ*ANA', 'X12-ELE-REPEAT 1 NM13 2010BA ik4 12'],
  ['a segment of its id only', 'medical', 'LX*1~', 'LX~', 'X12-ELE-MISSING 2 LX1 2400 ik4 1'],
]

const levels: readonly Slip[] = [
  ['a level number that comes twice', 'dental', 'HL*3*2*23', 'HL*2*2*23', 'X12-HL-NUMBER 1 HL1 2000C ik4 I12'],
  ['a patient below the provider', 'dental', 'HL*3*2*23', 'HL*3*1*23', 'X12-HL-PARENT 1 HL2 2000C ik4 I12'],
  ['a first level with a parent', 'medical', 'HL*1**20', 'HL*1*1*20', 'X12-ELE-NOT-USED 2 HL2 2000A ik4 I10'],
  ['a subscriber level without parent', 'medical', 'HL*2*1*22', 'HL*2**22', 'X12-ELE-MISSING 2 HL2 2000B ik4 1'],
  ['a level of no kind', 'medical', 'HL*2*1*22', 'HL*2*1*24', 'X12-SEG-QUALIFIER 2 HL3 2000B ik4 7'],
  ['neither levels below nor none', 'medical', '*22*0', '*22*2', 'X12-ELE-CODE 2 HL4 2000B ik4 7'],
  ['a billing level without anything below', 'medical', '*20*1', '*20*0', 'X12-ELE-CODE 2 HL4 2000A ik4 7'],
  ['a parent that comes later', 'told', 'HL*3*2*19', 'HL*3*4*19', 'X12-HL-PARENT 1 HL2 2000C ik4 I12'],
  ['a question without a provider level', 'asked', /HL\*3\*2\*19[^]*(?=HL\*4)/, '', 'X12-SEG-MISSING 2 HL 2000C ik3 3'],
  ['the payer before the subscriber', 'medical', /(NM1\*IL[^]*?)(NM1\*PR[^\n]*\n)/, '$2$1', 'X12-SEG-ORDER 2 NM1 2010BA ik3 7'],
  ['diagnoses twice', 'medical', /(HI\*[^\n]*\n)/, '$1$1', 'X12-SEG-REPEAT 2 HI 2300 ik3 5'],
  ['a thirteenth diagnosis', 'medical', 'ABF:K0889', `ABF:K0889${'*ABF:K0889'.repeat(11)}`, 'X12-ELE-TOO-MANY 1 HI13 2300 ik4 3'],
  ['a fifth diagnosis of a dental claim', 'dental', 'HI*ABK:K011', 'HI*ABK:K011*ABF:K029*ABF:K029*ABF:K029*ABF:K029', 'X12-ELE-NOT-USED 2 HI5 2300 ik4 I10'],
  ['no principal diagnosis', 'medical', 'HI*ABK', 'HI*ABF', 'X12-SEG-QUALIFIER 2 HI1-1 2300 ik4 7'],
  ['fifty-one lines', 'dental', /LX\*2~\n([^]*?)(?=SE\*)/, (found) => Array.from({ length: 50 }, (_, index) => found.replace('LX*2', `LX*${index + 2}`).replaceAll('165', '0')).join(''), 'X12-LOOP-REPEAT 2 LX 2400 ik3 4'],
  ['a hundred and one claims of one subscriber', 'medical', /CLM\*[^]*?(?=SE\*)/, (found) => found.repeat(101), 'X12-LOOP-REPEAT 2 CLM 2300 ik3 4'],
  ['eleven other payers', 'dental', /SBR\*P\*19[^]*?(?=LX\*1)/, (found) => found.repeat(11).replaceAll('SBR*P', 'SBR*U'), 'X12-LOOP-REPEAT 2 SBR 2320 ik3 4'],
  ['six groups of adjustments at the claim', 'dental', 'AMT*D*120~', `${'CAS*CO*45*0~\n'.repeat(6)}AMT*D*120~`, 'X12-SEG-REPEAT 2 CAS 2320 ik3 5'],
  ['two payments in one advice', 'remittance', /(BPR[^\n]*\n)/, '$1$1', 'X12-SEG-REPEAT 2 BPR ST ik3 5'],
  ['claims without their number', 'remittance', 'LX*1~\n', '', 'X12-SEG-MISSING 2 CLP 2000 ik3 3'],
  ['the payer claim number twice', 'asked', 'REF*1K*P-90001~', 'REF*1K*P-90001~\nREF*1K*P-90002~', 'X12-SEG-REPEAT 2 REF 2200D ik3 5'],
  ['a hundred questions', 'inquiry', 'EQ*35~', 'EQ*35~\n'.repeat(99).slice(0, -1), 'X12-LOOP-REPEAT 2 EQ 2110C ik3 4'],
  ['an answer to nothing', 'accepted', /AK9[^\n]*\n/, '', 'X12-SEG-MISSING 2 SE ST ik3 3'],
]

const values: readonly Slip[] = [
  ['a claim number of thirty-nine signs', 'medical', 'CLM*C-1001', `CLM*${'C'.repeat(39)}`, 'X12-ELE-LONG 1 CLM1 2300 ik4 5'],
  ['a charge below nothing', 'medical', 'CLM*C-1001*910.5', 'CLM*C-1001*-910.5', 'X12-ELE-FORBIDDEN 4 CLM2 2300 ik4 I13'],
  ['a line charge below nothing', 'medical', '*640*UN', '*-640*UN', 'X12-ELE-FORBIDDEN 4 SV12 2400 ik4 I13'],
  ['a dental line charge below nothing', 'dental', 'AD:D2391*165', 'AD:D2391*-165', 'X12-ELE-FORBIDDEN 4 SV32 2400 ik4 I13'],
  ['units below nothing', 'medical', '*UN*1*', '*UN*-1*', 'X12-ELE-FORBIDDEN 4 SV14 2400 ik4 I13'],
  ['a tenth of a cent', 'medical', '*640*UN', '*640.005*UN', 'X12-ELE-DECIMALS 1 SV12 2400 ik4 7'],
  ['a comma for thousands', 'remittance', 'BPR*I*355.25', 'BPR*I*1,355.25', 'X12-ELE-NUMBER 1 BPR2 ST ik4 6'],
  ['a dollar sign', 'benefits', '*23*500', '*23*$500', 'X12-ELE-NUMBER 1 EB7 2110C ik4 6'],
  ['a power of ten', 'medical', '*640*UN', '*6.4E2*UN', 'X12-ELE-NUMBER 1 SV12 2400 ik4 6'],
  ['a day with hyphens', 'medical', 'DTP*439*D8*20260210', 'DTP*439*D8*2026-02-10', 'X12-ELE-DATE 1 DTP3 2300 ik4 8'],
  ['a leap day of no leap year', 'medical', 'DTP*439*D8*20260210', 'DTP*439*D8*20250229', 'X12-ELE-DATE 1 DTP3 2300 ik4 8'],
  ['a range of one day only', 'medical', 'DTP*472*D8*20260302', 'DTP*472*RD8*20260302', 'X12-ELE-DATE 1 DTP3 2400 ik4 8'],
  ['a day that is a range', 'medical', 'DTP*472*D8*20260302', 'DTP*472*D8*20260302-20260303', 'X12-ELE-DATE 1 DTP3 2400 ik4 8'],
  ['an hour with a colon of another sign', 'medical', '20260304*0915*CH', '20260304*09.15*CH', 'X12-ELE-TIME 1 BHT5 ST ik4 9'],
  ['midnight as 2400', 'medical', '20260304*0915*CH', '20260304*2400*CH', 'X12-ELE-TIME 1 BHT5 ST ik4 9'],
  ['a form of date the guide does not have', 'medical', 'DTP*472*D8*20260302', 'DTP*472*D6*260302', 'X12-ELE-CODE 2 DTP2 2400 ik4 7'],
  ['a purpose that is none', 'medical', 'BHT*0019*00', 'BHT*0019*05', 'X12-ELE-CODE 2 BHT2 ST ik4 7'],
  ['a payer responsibility that is none', 'medical', 'SBR*P*18', 'SBR*X*18', 'X12-ELE-CODE 2 SBR1 2000B ik4 7'],
  ['a spouse as the subscriber', 'medical', 'SBR*P*18', 'SBR*P*01', 'X12-ELE-CODE 2 SBR2 2000B ik4 7'],
  ['a filing that is none', 'medical', '*CI~', '*QQ~', 'X12-ELE-CODE 2 SBR9 2000B ik4 7'],
  ['a sex that is none', 'medical', '19870612*F', '19870612*X', 'X12-ELE-CODE 2 DMG3 2010BA ik4 7'],
  ['a relationship of self for a child', 'dental', 'PAT*19', 'PAT*18', 'X12-ELE-CODE 2 PAT1 2000C ik4 7'],
  ['a pointer to diagnosis zero', 'medical', '*1:2~', '*0:2~', 'X12-POINTER 4 SV17-1 2400 ik4 I12'],
  ['a pointer in letters', 'medical', '*1:2~', '*A:2~', 'X12-ELE-NUMBER 1 SV17-1 2400 ik4 6'],
  ['pointers of a claim without diagnoses', 'dental', 'HI*ABK:K011~\n', '', 'X12-POINTER 4 SV311-1 2400 ik4 I12'],
  ['a tooth zero', 'dental', 'TOO*JP*32', 'TOO*JP*0', 'X12-TOOTH 5 TOO2 2400 ik4 7'],
  ['a tooth with a letter behind', 'dental', 'DN2*16*M', 'DN2*16A*M', 'X12-TOOTH 5 DN21 2300 ik4 7'],
  ['a surface that is none', 'dental', 'M:O~', 'M:X~', 'X12-ELE-CODE 2 TOO3-2 2400 ik4 7'],
  ['a sixth surface', 'dental', 'M:O~', 'M:O:D:B:L:I~', 'X12-CMP-TOO-MANY 1 TOO3 2400 ik4 13'],
  ['teeth by another numbering', 'dental', 'TOO*JP*32', 'TOO*JO*32', 'X12-ELE-CODE 2 TOO1 2400 ik4 7'],
  ['an area of the mouth that is none', 'dental', '*410**20*', '*410**50*', 'X12-ELE-CODE 2 SV34-1 2400 ik4 7'],
  ['a prosthesis neither first nor replaced', 'predetermination', '*10*I*', '*10*X*', 'X12-ELE-CODE 2 SV35 2400 ik4 7'],
  ['months in words', 'predetermination', 'DN1*24', 'DN1*TWO', 'X12-ELE-NUMBER 1 DN11 2300 ik4 6'],
  ['a tooth status that is none', 'dental', 'DN2*16*M', 'DN2*16*X', 'X12-ELE-CODE 2 DN22 2300 ik4 7'],
  ['a specialty without the form of one', 'medical', 'PRV*PE*PXC*1223S0112X', 'PRV*PE*PXC*DENTIST', 'X12-CODE-FORM 5 PRV3 2310B ik4 7'],
  ['a diagnosis without the form of one', 'medical', 'ABK:K011', 'ABK:123', 'X12-CODE-FORM 5 HI1-2 2300 ik4 7'],
  ['a procedure without the form of one', 'dental', 'SV3*AD:D7240*410', 'SV3*AD:7240*410', 'X12-CODE-FORM 5 SV31-2 2400 ik4 7'],
  ['a medical procedure without the form of one', 'medical', 'HC:41899:22', 'HC:4189:22', 'X12-CODE-FORM 5 SV11-2 2400 ik4 7'],
  ['a claim status of payment that is none', 'remittance', 'CLP*C-1001*1*', 'CLP*C-1001*5*', 'X12-ELE-CODE 2 CLP2 2100 ik4 7'],
  ['an adjustment group that is none', 'remittance', 'CAS*PR*3*20', 'CAS*PX*3*20', 'X12-ELE-CODE 2 CAS1 2110 ik4 7'],
  ['a second amount without its reason', 'remittance', 'CAS*PR*1*50**2*40', 'CAS*PR*1*50***40', 'X12-ELE-CONDITION 1 CAS5 2110 ik4 2'],
  ['a provider adjustment without amount', 'remittance', 'L6:P-90001*-5', 'L6:P-90001', 'X12-ELE-CONDITION 1 PLB6 ST ik4 2'],
  ['a fiscal year that ends on no day', 'remittance', 'PLB*1234567893*20261231', 'PLB*1234567893*20261331', 'X12-ELE-DATE 1 PLB2 ST ik4 8'],
  ['a payer number of nine digits', 'remittance', 'CHK-5512*1142233445', 'CHK-5512*142233445', 'X12-ELE-SHORT 1 TRN3 ST ik4 4'],
  ['a payee known by no kind of number', 'remittance', 'N1*PE*OAK STREET DENTAL*XX', 'N1*PE*OAK STREET DENTAL*ZZ', 'X12-ELE-CODE 2 N13 1000B ik4 7'],
  ['a kind of amount the line does not have', 'remittance', 'AMT*B6', 'AMT*AU', 'X12-ELE-CODE 2 AMT1 2110 ik4 7'],
  ['a service type that is none', 'inquiry', 'EQ*35', 'EQ*QQ', 'X12-ELE-CODE 2 EQ1 2110C ik4 7'],
  ['a benefit of no kind', 'benefits', 'EB*R', 'EB*ZZ', 'X12-ELE-CODE 2 EB1 2110C ik4 7'],
  ['a kind of quantity without quantity', 'benefits', '*P6*2*', '*P6**', 'X12-ELE-CONDITION 1 EB10 2110C ik4 2'],
  ['a delivery of how many of nothing', 'benefits', 'HSD*VS*2', 'HSD**2', 'X12-ELE-CONDITION 1 HSD1 2110C ik4 2'],
  ['a reason of refusal that is none', 'benefits', 'DMG*D8', 'AAA*N**99*C~\nDMG*D8', 'X12-ELE-CODE 2 AAA3 2100C ik4 7'],
  ['a reason of a subscriber told of the payer', 'benefits', 'HL*1**20*1~', 'HL*1**20*1~\nAAA*N**75*C~', 'X12-ELE-CODE 2 AAA3 2000A ik4 7'],
  ['a status without its date', 'told', 'F1:65*20260331', 'F1:65*', 'X12-ELE-MISSING 2 STC2 2200D ik4 1'],
  ['an acknowledgement of claims begun as a status answer', 'received', 'BHT*0085', 'BHT*0010', 'X12-ELE-CODE 2 BHT1 ST ik4 7'],
  ['a status action that is none', 'received', '*20260305*U*575', '*20260305*X*575', 'X12-ELE-CODE 2 STC3 2200D ik4 7'],
  ['a request for nothing known', 'request', 'UM*HS*I*40*', 'UM*XX*I*40*', 'X12-ELE-CODE 2 UM1 2000E ik4 7'],
  ['a decision that is none', 'decision', 'HCR*A1*AUTH-7~\nDTP', 'HCR*ZZ*AUTH-7~\nDTP', 'X12-ELE-CODE 2 HCR1 2000E ik4 7'],
  ['a transaction answered neither yes nor no', 'accepted', 'IK5*A', 'IK5*Z', 'X12-ELE-CODE 2 IK51 2000 ik4 7'],
  ['a segment error that is none', 'accepted', '*2010*8', '*2010*Z', 'X12-ELE-CODE 2 IK34 2100 ik4 7'],
  ['a document shorter than it says', 'attachment', 'BIN*24', 'BIN*30', 'X12-BIN-LENGTH 1 BIN  ik4 7'],
  ['a document without its form', 'attachment', 'EFI*05~\n', '', 'X12-SEG-UNEXPECTED 2 BIN 2100B ik3 2'],
  ['a document of no kind', 'attachment', 'CAT*OZ', 'CAT*QQ', 'X12-ELE-CODE 2 CAT1 2100B ik4 7'],
  ['what was sent without its kind', 'attachment', 'CAT*OZ*TX~\n', '', 'X12-SEG-MISSING 2 EFI 2100B ik3 3'],
]

const situations: readonly Slip[] = [
  ['a subscriber as patient and a patient too', 'dental', 'SBR*S**', 'SBR*S*18*', 'X12-ELE-FORBIDDEN 4 SBR2 2000B ik4 I13'],
  ['a void without the number of what is voided', 'dental', '11:B:1', '11:B:8', 'X12-NEEDED 4 CLM 2300 ik3 I6'],
  ['what another payer paid, one dollar more', 'dental', 'AMT*D*120', 'AMT*D*121', 'X12-837-COB-CLAIM 3 AMT 2320 ik4 I12'],
  ['adjustments of claim and lines counted twice', 'dental', 'AMT*D*120', 'CAS*CO*45*190~\nAMT*D*120', 'X12-837-COB-CLAIM 3 AMT 2320 ik4 I12'],
  ['an answer of a payer nobody named', 'dental', 'SVD*87726*0', 'SVD*99999*0', 'X12-NEEDED 4 SVD 2430 ik3 I6'],
  ['a line paid more than charged and adjusted', 'dental', 'SVD*87726*120', 'SVD*87726*160', 'X12-837-COB-LINE 3 SVD2 2430 ik4 I12'],
  ['two third payers', 'dental', 'LX*1~', 'SBR*T*18*******MB~\nOI***Y***Y~\nNM1*IL*1*OKAFOR*LEO****MI*T1~\nNM1*PR*2*THIRD PLAN*****PI*33333~\nSBR*T*18*******MB~\nOI***Y***Y~\nNM1*IL*1*OKAFOR*LEO****MI*T2~\nNM1*PR*2*FOURTH PLAN*****PI*44444~\nLX*1~', 'X12-ELE-FORBIDDEN 4 SBR1 2320 ik4 I13'],
  ['adjustments of claim and line for one reduction', 'remittance', /(CLP\*C-1001[^\n]*\n)/, '$1CAS*CO*45*250~\n', 'X12-835-CLAIM-BALANCE 3 CLP4 2100 ik4 I12'],
  ['a takeback with the other sign', 'remittance', 'WO:P-70001*30', 'WO:P-70001*-30', 'X12-835-PAYMENT-BALANCE 3 BPR2 ST ik4 I12'],
  ['a reversal that was not reversed', 'remittance', '*22*-200*-100', '*22*-200*100', 'X12-835-CLAIM-BALANCE 3 CLP4 2100 ik4 I12'],
  ['an advice without payment that pays', 'remittance', '*C*CHK', '*C*NON', 'X12-ELE-FORBIDDEN 4 BPR2 ST ik4 I13'],
  ['a range of service that ends before it begins', 'told', 'DTP*472*D8*20260302', 'DTP*472*RD8*20260302-20260301', 'X12-DATE-ORDER 4 DTP3 2200D ik4 8'],
  ['a third line after the first', 'medical', 'LX*2', 'LX*4', 'X12-LX-NUMBER 4 LX1 2400 ik4 I12'],
]

describe.each([['envelopes', envelope], ['levels', levels], ['values', values], ['situations', situations]] as const)('slips in %s are told where they are', (kind, slips) => {
  it.each(slips)('%s', (_name, file, from, to, told) => {
    const sound = text(invented[file]())
    const broken = typeof to === 'string' ? sound.replace(from, to) : sound.replace(from, to)
    expect(broken).not.toBe(sound)
    const report = checkX12(kind === 'envelopes' && from.toString().includes('SE') ? broken : recounted(broken))
    expect(report.findings.map(shown)).toContain(told)
    expect(report.verdict).toBe('malformed')
  })
})
