// What other systems send and the guides allow: none of it makes a file malformed. Each variant is a sound file changed in
// one way.

import { describe, expect, it } from 'vitest'
import { checkX12 } from '../index.ts'
import { recounted } from '../invented/changed.ts'
import { invented } from '../invented/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

type Variant = readonly [name: string, file: keyof typeof invented, from: string | RegExp, to: string]

const variants: readonly Variant[] = [
  ['names in small letters', 'medical', 'REYES*ANA', 'reyes*ana'],
  ['a name of sixty letters', 'medical', 'REYES', 'R'.repeat(60)],
  ['a middle name, a suffix', 'medical', 'REYES*ANA****MI', 'REYES*ANA*MARIA**JR*MI'],
  ['two lines of address', 'medical', 'N3*4 ELM COURT', 'N3*4 ELM COURT*APT 9'],
  ['an address abroad', 'medical', /N3\*4 ELM COURT~\nN4[^~]*/, 'N3*4 ELM COURT~\nN4*BERLIN**10115*DE'],
  ['an address in Canada', 'medical', /(N3\*4 ELM COURT~\nN4)[^~]*/, '$1*OTTAWA*ON*K1A0B1*CA'],
  ['a contact with three numbers', 'medical', 'PER*IC*JUNE HALE*TE*5185550142', 'PER*IC*JUNE HALE*EM*FRONT@OAK.EXAMPLE*TE*5185550142*EX*12'],
  ['two contacts of the submitter', 'medical', /(PER\*IC[^~]*~\n)/, '$1PER*IC*ANOTHER*TE*5185550143~\n'],
  ['no repricing, but a contract', 'medical', /(PWK[^~]*~\n)/, '$1CN1*02*10~\n'],
  ['amounts with trailing zeros', 'medical', 'CLM*C-1001*910.5', 'CLM*C-1001*910.50'],
  ['dates as a range of one day', 'medical', 'DTP*472*D8*20260302', 'DTP*472*RD8*20260302-20260302'],
  ['twelve diagnoses', 'medical', 'HI*ABK:K011*ABF:K0889', `HI*ABK:K011*ABF:K0889${'*ABF:K0889'.repeat(10)}`],
  ['an ambulance', 'medical', /(REF\*G1[^~]*~\nNTE[^~]*~\n)/, '$1CR1*LB*140**A*DH*12****UNCONSCIOUS~\nCRC*07*Y*01*09~\n'],
  ['a drug', 'medical', /(REF\*6R\*L-1~\n)/, '$1LIN**N4*00093721410~\nCTP****1*ML~\nREF*XZ*123456~\n'],
  ['notes and fixed information', 'medical', /(NTE\*ADD)/, 'K3*STATE DATA~\n$1'],
  ['references in another order', 'medical', /(REF\*G1\*AUTH-7~\n)/, 'REF*EA*MR-1~\n$1REF*D9*CLH-1~\n'],
  ['three payers', 'dental', /(LX\*1~)/, 'SBR*T*18*******MB~\nOI***Y***Y~\nNM1*IL*1*OKAFOR*LEO****MI*T1~\nNM1*PR*2*THIRD PLAN*****PI*33333~\n$1'],
  ['adjustments with quantities', 'dental', 'CAS*CO*45*190', 'CAS*CO*45*190*1'],
  ['a line passed on together', 'dental', 'SVD*87726*120*AD:D7240**1', 'SVD*87726*120*AD:D7240**1*2'],
  ['supernumerary teeth', 'dental', 'TOO*JP*30*M:O', 'TOO*JP*80*M:O'],
  ['baby teeth and five surfaces', 'dental', 'TOO*JP*30*M:O', 'TOO*JP*T*M:O:D:B:L'],
  ['areas of the mouth', 'dental', 'SV3*AD:D7240*410**20', 'SV3*AD:D7240*410**10:20:30'],
  ['a replaced crown', 'dental', /(SV3\*AD:D2391\*165)\*\*\*\*1(\*\*\*\*\*1~\nTOO[^~]*~\n)/, '$1***R*1$2DTP*441*D8*20190405~\n'],
  ['tooth statuses without a list', 'dental', 'DN2*16*M****JP', 'DN2*16*M'],
  ['an advice without lines', 'remittance', /LX\*1[^]*?(?=PLB)/, 'LX*1~\nCLP*C-1*1*100*380.25**12*P-1~\nCAS*CO*45*-280.25~\nNM1*QC*1*REYES*ANA~\n'],
  ['a header with trace of the receiver', 'remittance', /(DTM\*405)/, 'REF*EV*OAKDENTAL~\n$1'],
  ['a payer with web site', 'remittance', /(PER\*BL[^~]*~\n)/, '$1PER*IC**UR*WWW.PLAN.EXAMPLE~\n'],
  ['a corrected name, a crossover, remarks', 'remittance', /(NM1\*QC\*1\*REYES[^~]*~\n)/, '$1NM1*74*1*REYES*ANNA~\nNM1*TT*2*NEXT PLAN*****PI*77777~\nMOA***MA01*MA18~\n'],
  ['a line with what was submitted', 'remittance', 'SVC*HC:41899:22*640*300**1', 'SVC*HC:41899:22*640*300**1*HC:41899*2'],
  ['six reasons in one group', 'remittance', 'CAS*PR*1*50**2*40', 'CAS*PR*1*10**2*10**3*10**4*10**5*10**6*40'],
  ['benefits of many service types', 'benefits', 'EB*1*IND*30^35*C1', 'EB*1*IND*1^30^33^35^47^86^88^98^AL^MH^UC*C1'],
  ['a benefit by procedure', 'benefits', 'EB*F*IND*35', 'EB*F*IND****23**.5*****AD:D7240~\nEB*F*IND*35'],
  ['messages', 'benefits', /(EB\*R)/, 'MSG*ONE EVERY SIX MONTHS~\nMSG*CALL FOR DETAILS~\n$1'],
  ['a person who was not found', 'benefits', /DMG\*D8\*19870612\*F~\nDTP[^]*LE\*2120~\n/, 'AAA*N**75*C~\nDMG*D8*19870612*F~\n'],
  ['two statuses of a claim', 'told', /(REF\*1K)/, 'STC*F1:65*20260331**910.5*480.25~\n$1'],
  ['a subscriber who is an organization', 'benefits', 'NM1*IL*1*REYES*ANA', 'NM1*IL*2*REYES CO*'],
  ['an asker with other numbers', 'inquiry', /(NM1\*1P[^~]*~\n)/, '$1REF*EL*AA1~\nREF*EO*77~\nREF*N5*PLAN-3~\n'],
  ['a payer known by its employer number', 'inquiry', '*PI*87726', '*24*142233445'],
  ['benefit dates of every kind', 'benefits', /(EB\*R)/, 'DTP*096*D8*20260301~\nDTP*346*D8*20260101~\nDTP*771*D8*20261231~\n$1'],
  ['deliveries in mornings', 'benefits', /(EB\*R)/, 'HSD*VS*12***34*1*M*A~\n$1'],
  ['a prior placement that is estimated', 'dental', /(REF\*6R\*L-1~\n)/, 'DTP*139*D8*20190405~\n$1'],
  ['a certificate of medical necessity', 'medical', /(DTP\*472\*D8\*20260302~\nREF\*6R\*L-1~)/, 'PWK*CT*AD~\n$1'],
  ['a submitted drug by its form', 'remittance', 'SVC*HC:41899:22*640*300**1', 'SVC*HC:41899:22*640*300**1*N6:123456789012*2'],
  ['a trip with where it leads', 'request', /(HL\*5\*4\*SS)/, 'NM1*PW*2*HOME~\nN3*4 ELM COURT~\nN4*ALBANY*NY*12207~\nNM1*45*2*CLINIC~\nN3*1 HILL ROAD~\nN4*ALBANY*NY*12208~\n$1'],
  ['another organization that refused', 'request', /(HL\*5\*4\*SS)/, 'NM1*CA*2*OTHER REVIEW~\nREF*ZZ*NOT NEEDED~\nDTP*598*D8*20260215~\n$1'],
  ['whom to ask for more', 'decision', /(HL\*5\*4\*SS)/, 'NM1*L5*2*REVIEW DESK~\nPER*IC**TE*5185550199~\n$1'],
  ['a decision of each service alone', 'decision', 'HCR*A1*AUTH-7~\nDTP*AAH', 'DTP*AAH'],
  ['a context without reference numbers', 'accepted', /(IK3\*NM1[^~]*~\n)/, '$1CTX*SITUATIONAL TRIGGER*CLM*43**5:3~\nCTX*CLM01:C-1001~\n'],
  ['a status for each line', 'received', /(DTP\*472\*D8\*20260302~\nHL\*5)/, 'DTP*472*D8*20260302~\nSVC*HC:41899*640*****1~\nSTC*A2:20**U~\nREF*FJ*L-1~\nHL*5'],
  ['three codes in one status', 'told', 'STC*F1:65*20260331**910.5*480.25*20260401**20260401*CHK-5512', 'STC*F1:65*20260331**910.5*480.25*20260401**20260401*CHK-5512*F1:107*F1:104:82'],
]

describe('a sound file', () => {
  it.each(variants)('stays valid with %s', (_name, file, from, to) => {
    const before = text(invented[file]())
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    expect(checkX12(recounted(after)).findings.filter((finding) => finding.severity === 'error').map(({ code, place, message }) => [code, place.segmentId, place.element, message])).toEqual([])
  })

  it('stays valid with several transactions, groups and interchanges, with other delimiters in each', () => {
    const one = text(invented.medical())
    const twice = one.replace(/(ST\*837[^]*?SE\*\d+\*0001~\n)/, (whole) => whole + whole.replaceAll('*0001', '*0002').replace('B-7001', 'B-7002')).replace('GE*1*', 'GE*2*')
    expect(checkX12(twice).verdict).toBe('valid')
    const groups = twice.replace(/(GS\*[^]*GE\*2\*31~\n)/, (whole) => whole + whole.replace(/(GS\*.*\*)31(\*X)/, '$132$2').replace('GE*2*31', 'GE*2*32')).replace('IEA*1*', 'IEA*2*')
    expect(checkX12(groups).findings.filter((finding) => finding.severity === 'error')).toEqual([])
    const other = text(invented.benefits({ delimiters: { element: '|', component: '>', repetition: '`', segment: '\u001d' }, lineBreak: '\r\n' })).replaceAll('000000905', '000000906')
    expect(checkX12(groups + other + one.replaceAll('\n', '').replaceAll('000000905', '000000907')).verdict).toBe('valid')
    expect(checkX12(groups + one).findings.map((finding) => finding.code)).toContain('X12-ISA-CONTROL-REPEATED')
  })
})
