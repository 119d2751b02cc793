// Qualifier lists that several transactions share. External code sets (diagnoses, procedures, reasons) are not here: they
// come from outside through the `codeSets` option of the check.

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Every two-character code from `first` and each letter or digit of `second`. */
const spread = (first: string, second: string): string[] => [...second].map((letter) => first + letter)

const numbers = (from: number, to: number, without: readonly number[] = []): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((n) => !without.includes(n)).map(String)

export const codeLists: Readonly<Record<string, ReadonlySet<string>>> = {
  yesNo: list('Y N'),
  contactNumbers: list('ED EM FX TE EX UR HP WP AP BN CP PC'),
  filing: list('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'),
  relationship: list('01 18 19 20 21 39 40 53 G8'),
  notSelf: list('01 19 20 21 39 40 53 G8'),
  relationshipInquiry: list('01 18 19 20 21 34 39 40 53 G8 04 05 07 10 15 17 22 23 24 29 32 33 36 38 41 43 48 49 76'),
  reportType: list('03 04 05 06 07 08 09 10 11 13 15 21 48 55 59 77 A3 A4 AM AS AT B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB FM HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 P6 P7 PE PN PO PQ PY PZ QC QR RB RR RT RX SG V5 XP'),
  catReport: list('AE AL AM AR AS AT B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB EF HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 P6 P7 PE PN PO PQ PY PZ RB RR RT RX SG UL V5 XP 03 04 05 06 07 08 09 10 11 13 15 21'),
  transmission: list('AA AB AD AF AG BM EL EM FT FX NS OL VO'),
  adjustmentGroup: list('CO CR OA PI PR'),
  claimStatus835: list('1 2 3 4 19 20 21 22 23 25'),
  filing835: list('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'),
  benefit: list('1 2 3 4 5 6 7 8 A B C CB D E F G H I J K L M MC N O P Q R S T U V W X Y'),
  coverageLevel: list('CHD DEP E1D E2D E3D E5D E6D E7D E8D E9D ECH EMP ESP FAM IND SPC SPO TWO'),
  insuranceType: list('12 13 14 15 16 41 42 43 47 AC AP C1 CO CP D DB EP FF GP HM HN HS IN IP LC LD LI LT MA MB MC MD MH MI MP OT PC PE PL PP PR PS QM RP SP TF TR U WC WU'),
  medicareReason: list('12 13 14 15 16 41 42 43 47'),
  timePeriod: list('6 7 13 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36'),
  benefitQuantity: list('8H 99 CA CE D3 DB DY HS LA LE M2 MN P6 QA S7 S8 VS YY'),
  deliveryPeriod: list('6 7 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36'),
  deliveryFrequency: list('1 2 3 4 5 6 7 8 A B C D E F G H J K L N O P Q R S SA SB SC SD SG SL SP SX SY SZ W Y T U V X'),
  benefitDate: list('102 152 193 194 198 290 291 292 295 304 307 318 348 349 356 357 435 472 636 771'),
  personDate: list('096 102 152 290 291 292 307 318 340 341 342 343 346 347 348 349 350 351 356 357 382 435 442 458 472 539 540 636'),
  personReference: list('0B 18 1L 1W 3H 49 4A 6P CE CT D3 EA EI EJ F6 GH HJ HPI IF IG JD M7 ML MRC N6 N7 NQ Q4 SY TJ Y4 9F G1 1C 1D 1J 1G'),
  rejectReason: list('04 15 33 35 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 97 98 AA AE AF AG AO CI E8 IA MA T4 T5'),
  followUp: list('C N P R S W X Y'),
  productOrService: list('AD CJ ER HC HP ID IV N4 NU RB WK ZZ'),
  serviceType: new Set([
    ...numbers(1, 99, [29, 31]), ...spread('A', '0123456789ABCDEFGHIJKLMNOQR'), ...spread('B', '123ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    ...spread('C', '1ABCDEFGHIJKLMNOPQ'), 'DG', 'DM', 'DS', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', ...spread('E', '01234567890'),
    ...spread('F', '123456789'), 'GF', 'GN', 'GY', 'IC', 'MH', 'NI', 'ON', 'PT', 'PU', 'RN', 'RT', 'TC', 'TN', 'UC',
  ]),
}
