// Qualifier lists that several transactions share. External code sets (diagnoses, procedures, reasons) are not here: they
// come from outside through the `codeSets` option of the check.

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Every two-character code from `first` and each letter or digit of `second`. */
const spread = (first: string, second: string): string[] => [...second].map((letter) => first + letter)

const numbers = (from: number, to: number, without: readonly number[] = []): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((n) => !without.includes(n)).map(String)

export const codeLists: Readonly<Record<string, ReadonlySet<string>>> = {
  yesNo: list('Y N'),
  contactNumbers: list('ED EM EX FX TE UR WP'),
  filing: list('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'),
  relationship: list('01 18 19 20 21 39 40 53 G8'),
  notSelf: list('01 19 20 21 39 40 53 G8'),
  relationshipInquiry: list('01 18 19 20 21 34 39 40 53 G8 04 05 07 10 15 17 22 23 24 29 32 33 36 38 41 43 48 49 76'),
  claimAttachment: list('03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP'),
  reportType: list('03 04 05 06 07 08 09 10 11 13 15 21 48 55 59 77 A3 A4 AM AS AT B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB FM HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 P6 P7 PE PN PO PQ PY PZ QC QR RB RR RT RX SG V5 XP'),
  catReport: list('AE AL AM AR AS AT B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB EF HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 P6 P7 PE PN PO PQ PY PZ RB RR RT RX SG UL V5 XP 03 04 05 06 07 08 09 10 11 13 15 21'),
  statusEntity: list('03 13 17 1E 1G 1H 1I 1O 1P 1Q 1R 1S 1T 1U 1V 1W 1X 1Y 1Z 28 2A 2B 2D 2E 2I 2K 2P 2Q 2S 2Z 30 36 3A 3C 3D 3E 3F 3G 3H 3I 3J 3K 3L 3M 3N 3O 3P 3Q 3R 3S 3T 3U 3V 3W 3X 3Y 3Z 40 43 44 4A 4B 4C 4D 4E 4F 4G 4H 4I 4J 4L 4M 4N 4O 4P 4Q 4R 4S 4U 4V 4W 4X 4Y 4Z 5A 5B 5C 5D 5E 5F 5G 5H 5I 5J 5K 5L 5M 5N 5O 5P 5Q 5R 5S 5T 5U 5V 5W 5X 5Y 5Z 61 6A 6B 6C 6D 6E 6F 6G 6H 6I 6J 6K 6L 6N 6O 6P 6Q 6R 6S 6U 6V 6W 6X 6Y 71 72 73 74 77 7C 80 82 84 85 87 95 CK CZ D2 DD DJ DK DN DO DQ E1 E2 E7 E9 FA FD FE G0 G3 GB GI GJ GK GM GY HF HH I3 IJ IL IN LI LR MR MSC OB OD OX P0 P2 P3 P4 P5 P7 PRP PT PV PW QA QB QC QD QE QH QK QL QN QO QS QV QY RC RW S4 SEP SJ SU T4 TL TQ TT TTP TU UH X3 X4 X5 ZZ 6M GD P6'),
  acknowledgedEntity: list('03 1P 1Z 36 40 41 71 72 73 77 82 85 87 AY DK DN DQ FA GB HK IL LI MSC PR PRP QB QC QD SEP TL TTP TU'),
  transmission: list('AA AB AD AF AG BM EL EM FT FX NS OL VO'),
  adjustmentGroup: list('CO CR OA PI PR'),
  claimStatus835: list('1 2 3 4 19 20 21 22 23 25'),
  filing835: list('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'),
  benefit: list('1 2 3 4 5 6 7 8 A B C CB D E F G H I J K L M MC N O P Q R S T U V W X Y'),
  coverageLevel: list('CHD DEP ECH EMP ESP FAM IND SPC SPO'),
  insuranceType: list('12 13 14 15 16 41 42 43 47 AP C1 CO CP D DB EP FF GP HM HN HS IN IP LC LD LI LT MA MB MC MH MI MP OT PE PL PP PR PS QM RP SP TF WC WU'),
  medicareReason: list('12 13 14 15 16 41 42 43 47'),
  timePeriod: list('6 7 13 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36'),
  benefitQuantity: list('8H 99 CA CE D3 DB DY HS LA LE M2 MN P6 QA S7 S8 VS YY'),
  deliveryPeriod: list('6 7 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35'),
  deliveryFrequency: list('1 2 3 4 5 6 7 8 9 A B C D E F G H J K L M N O P Q R S SA SB SC SD SG SL SP SX SY SZ W Y T U V X'),
  benefitDate: list('096 193 194 198 290 291 292 295 304 307 318 346 348 349 356 357 435 472 636 771'),
  personDate: list('096 102 152 291 307 318 340 341 342 343 346 347 356 357 382 435 442 458 472 539 540 636 771'),
  receiverReference: list('0B 1C 1D 1J 4A CT EL EO HPI JD N5 N7 Q4 SY TJ'),
  personReference: list('18 1L 1W 3H 49 6P CE CT EA EJ F6 GH HJ IF IG MRC N6 NQ Q4 SY Y4'),
  askedReference: list('18 1L 1W 3H 6P CT EA EJ F6 GH HJ IF IG MRC N6 NQ SY Y4'),
  rejectReason: list('04 15 33 35 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 97 98 AA AE AF AG AO CI E8 IA MA T4 T5'),
  followUp: list('C N P R S W X Y'),
  militaryStatus: list('AE AO AS AT AU CC DD HD IR LX PE RE RM RR RU'),
  militaryBranch: list('A B C D E F G H I J K L M N O Q R S U W'),
  productOrService: list('AD CJ HC ID IV N4 ZZ'),
  serviceType: new Set([
    ...numbers(1, 99, [29, 31]), ...spread('A', '0123456789ABCDEFGHIJKLMNOQR'), ...spread('B', '123ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    ...spread('C', '1ABCDEFGHIJKLMNOPQ'), 'DG', 'DM', 'DS', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', ...spread('E', '01234567890'),
    ...spread('F', '123456789'), 'GF', 'GN', 'GY', 'IC', 'MH', 'NI', 'ON', 'PT', 'PU', 'RN', 'RT', 'TC', 'TN', 'UC',
  ]),
}
