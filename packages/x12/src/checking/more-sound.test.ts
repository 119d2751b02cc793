// More of what real senders send and the guides allow, decided before the checker was asked: none of it is an error. What the
// trade tolerates may be told as a warning, and is, where one is named here.

import { describe, expect, it } from 'vitest'
import { checkX12 } from '../index.ts'
import { recounted, shown } from '../invented/changed.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

type Variant = readonly [name: string, file: keyof typeof invented, from: string | RegExp, to: string | ((found: string) => string), warning?: string]

const claims: readonly Variant[] = [
  ['every situational part of a medical claim', 'medical', /PRV\*BI[^]*?(?=LX\*1)/, () => [
    'PRV*BI*PXC*1223S0112X', 'CUR*85*USD', 'NM1*85*2*OAK STREET DENTAL*****XX*1234567893', 'N3*12 OAK STREET*SUITE 2', 'N4*ALBANY*NY*122070417', 'REF*EI*142233445', 'REF*0B*NY1', 'REF*1G*U1', 'PER*IC*JUNE*TE*5185550142',
    'NM1*87*2', 'N3*PO BOX 9', 'N4*ALBANY*NY*122070009', 'NM1*PE*2*FACTOR BANK*****PI*99001', 'N3*1 BANK ST', 'N4*ALBANY*NY*122070001', 'REF*2U*1', 'REF*EI*998877665',
    'HL*2*1*22*0', 'SBR*P*18*GRP-88*GOLD*****CI', 'PAT*****D8*20260301*01*150*Y', 'NM1*IL*1*REYES*ANA*M**JR*MI*W123456789', 'N3*4 ELM COURT', 'N4*ALBANY*NY*122070417', 'DMG*D8*19870612*U', 'REF*SY*123456789', 'REF*Y4*PC1', 'PER*IC*ANA*TE*5185550111*EX*2',
    'NM1*PR*2*NORTHERN MEDICAL PLAN*****PI*87726', 'N3*1 PLAN PLAZA', 'N4*HARTFORD*CT*06103', 'REF*2U*1', 'REF*FY*2', 'REF*NF*3', 'REF*G2*4', 'REF*LU*5',
    'CLM*C-1001*910.5***11:B:1*Y*A*Y*Y*P*AA:EM::NY*02********11', 'DTP*431*D8*20260201', 'DTP*454*D8*20260201', 'DTP*304*D8*20260201', 'DTP*453*D8*20260201', 'DTP*439*D8*20260210', 'DTP*484*D8*20260101', 'DTP*455*D8*20260101', 'DTP*471*D8*20260101',
    'DTP*314*RD8*20260201-20260202', 'DTP*297*D8*20260201', 'DTP*296*D8*20260202', 'DTP*435*D8*20260201', 'DTP*096*D8*20260202', 'DTP*090*D8*20260201', 'DTP*091*D8*20260202', 'DTP*444*D8*20260201', 'DTP*050*D8*20260201',
    'PWK*OZ*EL***AC*ATT-1001', 'PWK*B3*AA', 'CN1*02*10.5', 'AMT*F5*12.34', 'REF*4N*1', 'REF*F5*Y', 'REF*EW*1', 'REF*9F*1', 'REF*G1*AUTH-7', 'REF*F8*1', 'REF*X4*1', 'REF*9A*1', 'REF*9C*1', 'REF*LX*1', 'REF*D9*1', 'REF*EA*1', 'REF*P4*1', 'REF*1J*1',
    'K3*STATE', 'NTE*ADD*IMPACTED', 'CR1*LB*140**A*DH*12****UNCONSCIOUS', 'CR2********A**PAIN*BACK', 'CRC*07*Y*01', 'CRC*E1*Y*L1', 'CRC*75*Y*IH', 'CRC*ZZ*Y*AV', 'HI*ABK:K011*ABF:K0889', 'HI*BP:41899*BO:41800', 'HI*BG:17', 'HCP*03*100*10*ORG*1',
    'NM1*DN*1*LOWE*KIT****XX*1234567893', 'REF*0B*1', 'NM1*P3*1*LOWE*KIM', 'NM1*82*1*HALE*JUNE****XX*1487648176', 'PRV*PE*PXC*1223S0112X', 'REF*G2*1', 'NM1*77*2*CLINIC*****XX*1234567893', 'N3*1 HILL', 'N4*ALBANY*NY*122070417', 'REF*G2*1', 'PER*IC*X*TE*5185550142', 'NM1*DQ*1*SUPER*VISOR****XX*1487648176',
    'NM1*PW*2', 'N3*1 HILL', 'N4*ALBANY*NY*12207', 'NM1*45*2*HOME', 'N3*2 HILL', 'N4*ALBANY*NY*12207', '',
  ].join('~\n')],
  ['every situational part of a medical line', 'medical', /REF\*6R\*L-1~\n/, () => [
    'DTP*471*D8*20260301', 'DTP*607*D8*20260301', 'DTP*463*D8*20260301', 'DTP*461*D8*20260301', 'DTP*304*D8*20260301', 'DTP*738*D8*20260301', 'DTP*739*D8*20260301', 'DTP*011*D8*20260301', 'DTP*455*D8*20260301', 'DTP*454*D8*20260301', 'QTY*PT*2', 'QTY*FL*1', 'MEA*TR*R1*113.4', 'CN1*02*1',
    'REF*9B*1', 'REF*9D*1', 'REF*G1*1**2U:77', 'REF*6R*L-1', 'REF*EW*1', 'REF*X4*1', 'REF*F4*1', 'REF*BT*1', 'REF*9F*1', 'AMT*T*1', 'AMT*F4*1', 'K3*X', 'NTE*ADD*NOTE', 'NTE*TPO*NOTE', 'PS1*PURCH*12', 'HCP*03*100', 'LIN**N4*00093721410', 'CTP****1.5*ML', 'REF*XZ*1',
    'NM1*82*1*HALE*JUNE****XX*1487648176', 'PRV*PE*PXC*1223S0112X', 'NM1*QB*2******XX*1234567893', 'NM1*77*2*CLINIC*****XX*1234567893', 'N3*1 HILL', 'N4*ALBANY*NY*122070417', 'NM1*DQ*1*A*B****XX*1487648176', 'NM1*DK*1*C*D****XX*1487648176', 'N3*1 HILL', 'N4*ALBANY*NY*12207', 'PER*IC*C*TE*5185550142', 'NM1*DN*1*E*F****XX*1487648176', '',
  ].join('~\n')],
  ['every situational part of a dental claim', 'dental', /DN2\*16\*M\*\*\*\*JP~\n/, () => [
    'DTP*439*D8*20260101', 'DTP*452*D8*20260101', 'DTP*050*D8*20260101', 'DN1*24*12', 'DN2*16*M****JP', 'DN2*1*E****JP', 'PWK*RB*EL***AC*A1', 'PWK*DA*FX***AC*A2', 'CN1*02*1', 'AMT*F5*10', 'REF*4N*3', 'REF*F8*1', 'REF*9F*1', 'REF*G3*1', 'REF*G1*1', 'REF*9A*1', 'REF*9C*1', 'REF*D9*1', 'K3*X', 'NTE*ADD*ONE', 'NTE*ADD*TWO', '',
  ].join('~\n')],
  ['fifty lines of a dental claim', 'dental', /LX\*2~\n([^]*?)(?=SE\*)/, (found) => Array.from({ length: 49 }, (_, index) => (index === 0 ? found : found.replace('LX*2', `LX*${index + 2}`).replaceAll('165', '0'))).join('')],
  ['a line free of charge', 'medical', '*270.5*MJ*45', '*0*MJ*45'],
  ['units with a decimal', 'medical', '*UN*1*', '*UN*1.5*'],
  ['amounts with zeros before and behind', 'dental', 'SV3*AD:D7240*410*', 'SV3*AD:D7240*0410.00*'],
  ['the same diagnosis twice', 'medical', 'ABF:K0889', 'ABF:K011'],
  ['a pointer twice', 'medical', '*1:2~', '*1:1~'],
  ['a line of surgery by its national code', 'medical', 'HC:41899:22', 'HC:D7240:22'],
  ['a code of the third category', 'medical', 'HC:41899:22', 'HC:0275T:22'],
  ['a diagnosis for special use', 'medical', 'ABK:K011', 'ABK:U071'],
  ['the day the other payer answered on claim and line', 'dental', 'NM1*PR*2*NORTHERN MEDICAL PLAN*****PI*87726~\n', 'NM1*PR*2*NORTHERN MEDICAL PLAN*****PI*87726~\nDTP*573*D8*20260330~\n'],
  ['two answers of one payer to a split line', 'dental', 'SVD*87726*0*AD:D2391**1~\nCAS*PR*204*165', 'SVD*87726*0*AD:D2330**1~\nCAS*PR*204*100~\nDTP*573*D8*20260330~\nSVD*87726*0*AD:D2391**1~\nCAS*PR*204*65'],
  ['a patient who paid nothing', 'medical', 'REF*G1*AUTH-7', 'AMT*F5*0~\nREF*G1*AUTH-7'],
  ['supernumerary baby teeth', 'dental', 'TOO*JP*30*M:O', 'TOO*JP*AS*M:O'],
  ['five surfaces of a front tooth', 'dental', 'TOO*JP*30*M:O', 'TOO*JP*8*M:I:D:F:L'],
  ['braces without months that remain', 'predetermination', 'DN1*24*18', 'DN1*24'],
  ['braces that are told only', 'predetermination', 'DN1*24*18', 'DN1***Y'],
  ['a replaced crown without the day of the first', 'dental', 'AD:D2391*165****1', 'AD:D2391*165***R*1', 'X12-ADVISED 4 SV3 2400 '],
  ['levels below although none were said', 'dental', '*22*1', '*22*0', 'X12-HL-CHILD-HINT 4 HL4 2000B '],
  ['a wrong check digit', 'medical', '1234567893~', '1234567890~', 'X12-NPI-CHECK 5 NM19 2010AA ik4 7'],
  ['a birth after the file was made', 'medical', '19870612', '20270612', 'X12-DATE-FUTURE 4 DMG2 2010BA '],
  ['a point in a diagnosis', 'medical', 'ABK:K011', 'ABK:K01.1', 'X12-CODE-POINT 5 HI1-2 2300 ik4 6'],
  ['a later payer without the first', 'medical', 'SBR*P*18', 'SBR*S*18', 'X12-ADVISED 4 SBR 2000B '],
  ['blanks behind a name', 'medical', 'REYES*', 'REYES *', 'X12-ELE-SPACES 1 NM13 2010BA ik4 6'],
  ['empty components at the end', 'medical', 'HC:00170:QK*', 'HC:00170:QK::*', 'X12-CMP-TRAILING 1 SV11 2400 ik4 3'],
]

const answers: readonly Variant[] = [
  ['an advice that pays nothing', 'remittance', /BPR[^]*?(?=TRN)|LX\*1[^]*(?=SE\*)/g, (found) => (found.startsWith('BPR') ? 'BPR*H*0*C*NON************20260401~\n' : 'LX*1~\nCLP*C-1*4*100*0**12*P-1~\nCAS*CO*29*100~\nNM1*QC*1*REYES*ANA~\nDTM*232*20260301~\n')],
  ['an advice without claims, a payment per head', 'remittance', /BPR[^]*?(?=TRN)|LX\*1[^]*(?=SE\*)/g, (found) => (found.startsWith('BPR') ? 'BPR*I*1200*C*ACH*CCP*01*021000021*DA*123456*1142233445**01*021000021*DA*777*20260401~\n' : 'PLB*1234567893*20261231*CV:CAP*-1200~\n')],
  ['a reversal and its correction', 'remittance', 'CLP*C-0900*22*-200*-100**12*P-80001*11*1~\nCAS*CO*45*-100~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\n', 'CLP*C-0900*22*-200*-100**12*P-80001*11*1~\nCAS*CO*45*-100~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\nCLP*C-0900*1*200*100*60*12*P-80002*11*7~\nCAS*CO*45*40~\nCAS*PR*2*60~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\nCLP*C-0901*22*-150*-100**12*P-80003*11*1~\nCAS*CO*45*-50~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\n'],
  ['interest paid', 'remittance', 'L6:P-90001*-5', 'L6:P-90001*-3*L6:P-80001*-2'],
  ['what is carried to the next payment', 'remittance', 'L6:P-90001*-5', 'L6:P-90001*-5*FB:CARRY*100*FB:BACK*-100'],
  ['two provider adjustments of six', 'remittance', 'PLB*1234567893*20261231*WO:P-70001*30*L6:P-90001*-5', 'PLB*1234567893*20261231*WO:A*10*WO:B*10*WO:C*10*72:D*0*CS:E*0*50:F*0~\nPLB*1234567893*20261231*L6:P-90001*-5'],
  ['a predetermination', 'remittance', 'CLP*C-0900*22', 'CLP*C-0950*25*300*0*100*12*P-81000~\nCAS*OA*101*200~\nCAS*PR*2*100~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\nCLP*C-0900*22'],
  ['a claim passed on', 'remittance', 'CLP*C-0900*22', 'CLP*C-0951*19*100*100**12*P-81001~\nNM1*QC*1*LOWE*KIT~\nNM1*TT*2*NEXT PLAN*****PI*77777~\nDTM*232*20260115~\nCLP*C-0952*22*-100*-100**12*P-81001~\nNM1*QC*1*LOWE*KIT~\nDTM*232*20260115~\nCLP*C-0900*22'],
  ['a dental line', 'remittance', 'SVC*HC:41899:22*640', 'SVC*AD:D7240*640'],
  ['a bundled line that pays nothing', 'remittance', 'REF*6R*L-2~\n', 'REF*6R*L-2~\nSVC*AD:D0120*0*0**0*AD:D0150~\nDTM*472*20260302~\n'],
  ['summaries of the provider', 'remittance', 'LX*1~\n', 'LX*1~\nTS3*1234567893*11*20261231*2*710.5~\n'],
  ['two hundred benefits', 'benefits', 'EB*R', () => `${'EB*B*IND*35**GOLD*27*20*****Y~\n'.repeat(200)}EB*R`],
  ['places and natures of a benefit', 'benefits', 'EB*R', 'EB*C*IND*98***23*20*****Y~\nIII*ZZ*11~\nIII*ZZ*22~\nEB*R'],
  ['a dependent who is found', 'benefits', /HL\*3\*2\*22\*0~|\nSE\*/g, (found) => (found === '\nSE*' ? '\nHL*4*3*23*0~\nTRN*2*ELIG-2*1142233445~\nNM1*03*1*REYES*LUZ~\nDMG*D8*20150101*F~\nINS*N*19~\nDTP*346*D8*20260101~\nEB*1**35~\nEB*F**35***34*1500*****Y~\nSE*' : 'HL*3*2*22*1~')],
  ['a dependent who is not found', 'benefits', /HL\*3\*2\*22\*0~|\nSE\*/g, (found) => (found === '\nSE*' ? '\nHL*4*3*23*0~\nNM1*03*1*REYES*LUZ~\nAAA*N**67*C~\nDMG*D8*20150101*F~\nSE*' : 'HL*3*2*22*1~')],
  ['a payer that cannot answer now', 'benefits', /HL\*2\*1\*21[^]*(?=SE)|HL\*1\*\*20\*1/g, (found) => (found.startsWith('HL*1') ? 'HL*1**20*0' : 'AAA*Y**42*R~\n')],
  ['an asker who is not known', 'benefits', /HL\*3\*2\*22[^]*(?=SE)|HL\*2\*1\*21\*1/g, (found) => (found.startsWith('HL*2') ? 'HL*2*1*21*0' : 'AAA*N**43*C~\n')],
  ['a benefit by procedure with modifiers and places', 'benefits', 'EB*R', 'EB*A*IND****27**.5****W*AD:D2740:51:52~\nHSD*VS*1**5*21*60~\nDTP*348*D8*20260101~\nDTP*349*D8*20261231~\nMSG*ONE IN SIXTY MONTHS~\nEB*R'],
  ['military service of the insured', 'benefits', 'EB*1*IND', 'MPI*C*AO*F**G1*RD8*20200101-20251231~\nEB*1*IND'],
  ['four statuses of a claim and two of a line', 'told', 'REF*1K', `${'STC*P1:20*20260310**910.5~\n'.repeat(3)}REF*1K`],
  ['a claim that is not found', 'told', 'STC*F1:65*20260331**910.5*480.25*20260401**20260401*CHK-5512', 'STC*A4:35*20260331**910.5'],
  ['a request that was received and no more', 'told', /HL\*3\*2\*19[^]*(?=SE)|HL\*2\*1\*21\*1/g, (found) => (found.startsWith('HL*2') ? 'HL*2*1*21*0' : 'TRN*2*B-1~\nSTC*E0:24*20260331~\n')],
  ['a file refused as a whole', 'received', /STC\*A1:19:PR\*20260305\*WQ\*1485\.5~\nQTY[^]*(?=SE)|HL\*2\*1\*21\*1/g, (found) => (found.startsWith('HL*2') ? 'HL*2*1*21*0' : 'STC*A8:24*20260305*U*1485.5~\nQTY*AA*2~\nAMT*YY*1485.5~\n')],
  ['a service that is pended', 'decision', /HCR\*A1\*AUTH-7~/g, 'HCR*A4**0U~'],
  ['a service that is not certified', 'decision', /HCR\*A1\*AUTH-7~/g, 'HCR*A3**0V~'],
  ['a person the reviewer does not know', 'decision', /HL\*4\*3\*EV[^]*(?=SE)|DMG\*D8\*19870612\*F~\n|HL\*3\*2\*22\*1/g, (found) => (found.startsWith('HL*3') ? 'HL*3*2*22*0' : found.startsWith('DMG') ? 'AAA*N**75*C~\nDMG*D8*19870612*F~\n' : '')],
  ['a reviewer that cannot be reached', 'decision', /HL\*2\*1\*21[^]*(?=SE)|HL\*1\*\*20\*1/g, (found) => (found.startsWith('HL*1') ? 'HL*1**20*0' : 'AAA*Y**42*R~\n')],
  ['a request for a dependent', 'request', /HL\*4\*3\*EV\*1|HL\*5\*4\*SS/g, (found) => found.endsWith('SS') ? 'HL*6*5*SS' : 'HL*4*3*23*1~\nNM1*QC*1*REYES*LUZ~\nDMG*D8*20150101*F~\nINS*N*19~\nHL*5*4*EV*1'],
  ['ends of segments inside the document', 'attachment', 'BIN*24*panoramic~image*\n:^data!', 'BIN*24*~ST*837*0001~SE*1*0001~~'],
  ['a document of the release after', 'attachment', /EFI\*05~\nBIN\*24\*panoramic~image\*\n:\^data!/, 'OOI*1*47*ATTACHMENT~\nBDS*B64*8*cGFub3Jh'],
  ['the procedure and its line in an attachment', 'attachment', 'DTP*368', 'STC*R3:11504-8::LOI~\nREF*FJ*1234~\nREF*CPT*44397**YJ:00012~\nDTP*472*D8*20260704~\nDTP*368'],
  ['the address of the provider in an attachment', 'attachment', 'NM1*QC', 'NX1*1P~\nN3*1 HILL~\nN4*ALBANY*NY*12207~\nNM1*QC'],
  ['two documents of one attachment', 'attachment', '\nSE*', '\nLX*2~\nTRN*1*ATT-1002~\nDTP*368*D8*20260304~\nCAT*AE*TX~\nEFI*05~\nBIN*4*abcd~\nSE*'],
  ['a group accepted with notes', 'accepted', 'IK5*R*5~\nAK9*P*2*2*1', 'IK5*E*5~\nAK9*E*2*2*2'],
  ['a group refused without a look at its transactions', 'accepted', /AK2[^]*(?=SE)/, 'AK9*R*3*3*0*4~\n'],
  ['a missing loop and a missing line', 'accepted', 'IK4*9*67*1~\n', 'IK3*N3*9*2010*I7~\nIK3*SV1*20*2400*3~\n'],
]

const files: readonly (readonly [name: string, make: () => string | Uint8Array, warning?: string])[] = [
  ['an interchange of notes only', () => text(invented.medical()).replace(/GS\*[^]*GE[^\n]*\nIEA\*1/, 'TA1*000000041*260304*0915*A*000~\nIEA*0')],
  ['an interchange of nothing', () => text(invented.medical()).replace(/GS\*[^]*GE[^\n]*\nIEA\*1/, 'IEA*0')],
  ['a note before a group', () => text(invented.accepted()).replace('GS*', 'TA1*000000041*260304*0915*A*000~\nGS*')],
  ['claims and advice in one interchange', () => text(invented.medical()).replace(/IEA\*1/, `${text(invented.remittance()).replace(/^ISA[^\n]*\n/, '').replace(/IEA[^]*/, '').replace(/\*31\*X/, '*32*X').replace('GE*1*31', 'GE*1*32')}IEA*2`)],
  ['the same transaction number in two groups', () => text(invented.inquiry()).replace(/(GS\*[^]*GE[^\n]*\n)IEA\*1/, (_all, group: string) => `${group}${group.replace('*31*X', '*32*X').replace('GE*1*31', 'GE*1*32')}IEA*2`)],
  ['a byte order mark', () => `\uFEFF${text(invented.benefits())}`],
  ['letters of other alphabets', () => text(invented.medical()).replace('REYES', 'MU\u00d1OZ')],
  ['a letter of an older alphabet', () => Uint8Array.from([...text(invented.medical()).replace('REYES', 'MU\u00d1OZ')].map((letter) => letter.charCodeAt(0))), 'X12-ENCODING 1 NM1  ik4 6'],
  ['no line breaks', () => text(invented.told({ lineBreak: '' }))],
  ['line breaks of two signs', () => text(invented.decision({ lineBreak: '\r\n' }))],
  ['a line feed that ends segments', () => text(invented.medical()).replaceAll('~\n', '\n')],
  ['signs of a printer as separators', () => invented.remittance({ delimiters: { element: '\u001d', component: '\u001f', repetition: '\u001e', segment: '\u001c' }, lineBreak: '' })],
  ['a letter where repetitions are separated', () => text(invented.medical()).replace('*^*00501', '*U*00501'), 'X12-ISA-REPETITION 1 ISA11  ta1 026'],
  ['a group number with zeros before it', () => text(invented.medical()).replace('*31*X', '*0031*X')],
  ['a 999 for a remittance', () => text(invented.accepted()).replaceAll('005010X222A1', '005010X221A1').replace('AK1*HC', 'AK1*HP').replaceAll('AK2*837', 'AK2*835')],
]

const errorsOf = (file: string | Uint8Array): string[] => checkX12(file).findings.filter((finding) => finding.severity === 'error').map((finding) => `${shown(finding)} ${finding.message}`)

describe.each([{ kind: 'claims', variants: claims }, { kind: 'answers', variants: answers }])('sound $kind stay without errors', ({ variants }) => {
  for (const [name, file, from, to, warning] of variants) {
    it(name, () => {
      const sound = text(invented[file]())
      const changed = recounted(typeof to === 'string' ? sound.replace(from, to) : sound.replace(from, to))
      expect(changed).not.toBe(sound)
      const charged = name === 'a line free of charge' ? changed.replace('CLM*C-1001*910.5', 'CLM*C-1001*640') : changed
      expect(errorsOf(charged)).toEqual([])
      if (warning !== undefined) expect(checkX12(charged).findings.map(shown)).toContain(warning)
    })
  }
})

describe('sound files stay without errors', () => {
  for (const [name, make, warning] of files) {
    it(name, () => {
      expect(errorsOf(make())).toEqual([])
      if (warning !== undefined) expect(checkX12(make()).findings.map(shown)).toContain(warning)
    })
  }
})
