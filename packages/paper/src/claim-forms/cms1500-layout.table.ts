// Places of form CMS-1500 (02/12): 10 characters and 6 lines an inch, 80 columns, 66 lines. Line and column numbers are the
// form's published print positions (NUCC 02/12 instruction manual and print file matrix, as followed by public billing
// software; read 2026-11-24). First column 1/3 inch from the left edge, line 8 (item 1) 1.6 inch from the top.
import type { FormCell, FormLayout, FormPlace, FormRow } from './form-layout.ts'

const column = 7.2
const line = 12
const left = 24
const top = 20

const xOf = (at: number): number => left + (at - 1) * column
const yOf = (at: number): number => top + at * line

type Extra = Omit<FormPlace, 'x' | 'y' | 'width' | 'characters'>

/** A place by line, first column and number of characters. */
function at(onLine: number, first: number, characters: number, extra: Extra = {}): FormPlace {
  return { x: xOf(first), y: yOf(onLine), width: characters * column, characters, ...extra }
}
/** A date of two, two and four (or two) digits, each in its own columns. */
const day = (onLine: number, first: number, year: 2 | 4): FormPlace => at(onLine, first, year + 6, { parts: [0, 3 * column, 6 * column] })
const tick = (onLine: number, first: number, words: string): FormPlace => at(onLine, first, 1, { tick: words })
const money = (onLine: number, first: number): FormPlace => at(onLine, first, 8, { align: 'right', centsApart: true })

const head: Readonly<Record<string, FormPlace>> = {
  'payer': at(2, 41, 38, { lines: 4, pitch: line }),
  '1-medicare': tick(8, 1, 'Medicare'), '1-medicaid': tick(8, 8, 'Medicaid'), '1-tricare': tick(8, 15, 'TRICARE'), '1-champva': tick(8, 24, 'CHAMPVA'), '1-group': tick(8, 31, 'Group'), '1-feca': tick(8, 39, 'FECA'), '1-other': tick(8, 45, 'Other'),
  '1a': at(8, 50, 29),
  '2': at(10, 1, 28), '3': day(10, 31, 4), '3-male': tick(10, 42, 'M'), '3-female': tick(10, 47, 'F'), '4': at(10, 50, 29),
  '5-street': at(12, 1, 28), '6-self': tick(12, 33, 'Self'), '6-spouse': tick(12, 38, 'Sp.'), '6-child': tick(12, 42, 'Child'), '6-other': tick(12, 47, 'O.'), '7-street': at(12, 50, 29),
  '5-city': at(14, 1, 24), '5-state': at(14, 26, 3), '7-city': at(14, 50, 23), '7-state': at(14, 74, 4),
  '5-zip': at(16, 1, 12), '7-zip': at(16, 50, 12),
  '9': at(18, 1, 28), '11': at(18, 50, 29),
  '9a': at(20, 1, 28), '10a-yes': tick(20, 35, 'Yes'), '10a-no': tick(20, 41, 'No'), '11a': day(20, 53, 4), '11a-male': tick(20, 68, 'M'), '11a-female': tick(20, 75, 'F'),
  '10b-yes': tick(22, 35, 'Yes'), '10b-no': tick(22, 41, 'No'), '10b-state': at(22, 45, 2), '11b-qualifier': at(22, 50, 2), '11b': at(22, 53, 26),
  '10c-yes': tick(24, 35, 'Yes'), '10c-no': tick(24, 41, 'No'), '11c': at(24, 50, 29),
  '9d': at(26, 1, 28), '10d': at(26, 31, 19), '11d-yes': tick(26, 52, 'Yes'), '11d-no': tick(26, 57, 'No'),
  '12': at(29, 7, 20), '12-date': at(29, 38, 10), '13': at(29, 55, 24),
  '14': day(32, 2, 4), '14-qualifier': at(32, 16, 3), '15-qualifier': at(32, 31, 3), '15': day(32, 37, 4), '16-from': day(32, 54, 4), '16-to': day(32, 68, 4),
  '17-qualifier': at(34, 1, 2), '17': at(34, 4, 24), '17a-qualifier': at(33, 30, 2, { label: '17a' }), '17a': at(33, 33, 16), '17b': at(34, 33, 10, { label: '17b' }), '18-from': day(34, 54, 4), '18-to': day(34, 68, 4),
  '19': at(36, 1, 48), '20-yes': tick(36, 52, 'Yes'), '20-no': tick(36, 57, 'No'), '20-charges': money(36, 63),
  '21-indicator': at(37, 42, 1),
  ...Object.fromEntries([...'ABCDEFGHIJKL'].map((letter, index) => [`21${letter}`, at(38 + Math.floor(index / 4), 3 + 13 * (index % 4), 7, { label: letter })])),
  '22': at(38, 50, 11), '22-original': at(38, 62, 17), '23': at(40, 50, 29),
}

const foot: Readonly<Record<string, FormPlace>> = {
  '25': at(56, 1, 15), '25-ssn': tick(56, 17, ''), '25-ein': tick(56, 19, ''), '26': at(56, 23, 14), '27-yes': tick(56, 38, 'Yes'), '27-no': tick(56, 43, 'No'), '28': money(56, 52), '29': money(56, 62),
  '33-phone': at(57, 66, 12, { parts: [0, 4 * column] }),
  '31': at(60, 1, 20), '31-date': day(61, 12, 2), '32': at(58, 23, 26, { lines: 3, pitch: line }), '33': at(58, 50, 29, { lines: 3, pitch: line }),
  '32a': at(61, 23, 10, { label: 'a' }), '32b': at(61, 36, 13, { label: 'b' }), '33a': at(61, 50, 10), '33b': at(61, 63, 17, { label: 'b' }),
}

/** Lines 43 to 54: the upper half of each pair holds supplemental information, the lower half the service. */
function serviceLine(index: number): Record<string, FormPlace> {
  const upper = 43 + 2 * index
  const places: Record<string, FormPlace> = {
    'shaded': at(upper, 1, 61), 'H-shaded': at(upper, 63, 2), 'I': at(upper, 65, 2), 'J-shaded': at(upper, 68, 11),
    'A-from': day(upper + 1, 1, 2), 'A-to': day(upper + 1, 10, 2), 'B': at(upper + 1, 19, 2), 'C': at(upper + 1, 22, 2), 'D': at(upper + 1, 25, 6), 'D-modifiers': at(upper + 1, 33, 11, { parts: [0, 3 * column, 6 * column, 9 * column] }),
    'E': at(upper + 1, 45, 4), 'F': money(upper + 1, 50), 'G': at(upper + 1, 59, 3), 'H': at(upper + 1, 63, 1), 'J': at(upper + 1, 68, 10),
  }
  return Object.fromEntries(Object.entries(places).map(([box, place]) => [`24-${index + 1}-${box}`, place]))
}

/** A frame from its first to its last line and column; `rest` are the boxes in it. */
function cell(item: string, caption: string, area: readonly [from: number, to: number, first: number, last: number], ...boxes: readonly string[]): FormCell {
  const [from, to, first, last] = area
  const edge = first === 1 ? left - 5 : xOf(first) - 2
  const end = last >= 79 ? xOf(79) + 6 : xOf(last + 1) - 2
  return { item, caption, x: edge, y: yOf(from - 1) + 3, width: end - edge, height: (to - from + 1) * line, boxes }
}

const before: readonly FormCell[] = [
  cell('', 'Payer', [1, 5, 40, 79], 'payer'),
  cell('1', 'Kind of coverage', [7, 8, 1, 49], '1-medicare', '1-medicaid', '1-tricare', '1-champva', '1-group', '1-feca', '1-other'), cell('1a', 'Insured’s number', [7, 8, 50, 79], '1a'),
  cell('2', 'Patient: last, first, middle', [9, 10, 1, 29], '2'), cell('3', 'Born, sex', [9, 10, 30, 49], '3', '3-male', '3-female'), cell('4', 'Insured: last, first, middle', [9, 10, 50, 79], '4'),
  cell('5', 'Patient’s street', [11, 12, 1, 29], '5-street'), cell('6', 'Patient is to insured (O. other)', [11, 12, 30, 49], '6-self', '6-spouse', '6-child', '6-other'), cell('7', 'Insured’s street', [11, 12, 50, 79], '7-street'),
  cell('5', 'City, state', [13, 14, 1, 29], '5-city', '5-state'), cell('8', 'Reserved', [13, 16, 30, 49]), cell('7', 'City, state', [13, 14, 50, 79], '7-city', '7-state'),
  cell('5', 'ZIP', [15, 16, 1, 29], '5-zip'), cell('7', 'ZIP', [15, 16, 50, 79], '7-zip'),
  cell('9', 'Other insured: last, first, middle', [17, 18, 1, 29], '9'), cell('10', 'Is the condition related to', [17, 18, 30, 49]), cell('11', 'Insured’s group or FECA number', [17, 18, 50, 79], '11'),
  cell('9a', 'Other insured’s policy or group', [19, 20, 1, 29], '9a'), cell('10a', 'Work', [19, 20, 30, 49], '10a-yes', '10a-no'), cell('11a', 'Insured born, sex', [19, 20, 50, 79], '11a', '11a-male', '11a-female'),
  cell('9b', 'Reserved', [21, 22, 1, 29]), cell('10b', 'Auto accident, state', [21, 22, 30, 49], '10b-yes', '10b-no', '10b-state'), cell('11b', 'Other claim number', [21, 22, 50, 79], '11b-qualifier', '11b'),
  cell('9c', 'Reserved', [23, 24, 1, 29]), cell('10c', 'Other accident', [23, 24, 30, 49], '10c-yes', '10c-no'), cell('11c', 'Insured’s plan', [23, 24, 50, 79], '11c'),
  cell('9d', 'Other insured’s plan', [25, 26, 1, 29], '9d'), cell('10d', 'Claim codes', [25, 26, 30, 49], '10d'), cell('11d', 'Another health plan? If yes, 9, 9a and 9d', [25, 26, 50, 79], '11d-yes', '11d-no'),
  cell('12', 'Patient: records may be released', [27, 30, 1, 49], '12', '12-date'), cell('13', 'Insured: payment to the provider', [27, 30, 50, 79], '13'),
  cell('14', 'Illness, injury began; qualifier', [31, 32, 1, 29], '14', '14-qualifier'), cell('15', 'Other date', [31, 32, 30, 49], '15-qualifier', '15'), cell('16', 'Unable to work from, to', [31, 32, 50, 79], '16-from', '16-to'),
  cell('17', 'Referred, ordered or supervised by', [33, 34, 1, 28], '17-qualifier', '17'), cell('', '', [33, 34, 29, 49], '17a-qualifier', '17a', '17b'), cell('18', 'In hospital from, to', [33, 34, 50, 79], '18-from', '18-to'),
  cell('19', 'More about the claim', [35, 36, 1, 49], '19'), cell('20', 'Outside laboratory, charges', [35, 36, 50, 79], '20-yes', '20-no', '20-charges'),
  cell('21', 'Diagnoses A to L; ICD version:', [37, 40, 1, 49], '21-indicator', ...[...'ABCDEFGHIJKL'].map((letter) => `21${letter}`)), cell('22', 'Resubmission, original number', [37, 38, 50, 79], '22', '22-original'), cell('23', 'Authorization number', [39, 40, 50, 79], '23'),
]

const columns: readonly (readonly [item: string, caption: string, first: number, last: number, boxes: readonly string[]])[] = [
  ['24A', 'From, to', 1, 18, ['shaded', 'A-from', 'A-to']], ['24B', 'Place', 19, 21, ['B']], ['24C', 'EMG', 22, 24, ['C']], ['24D', 'Code, modifiers', 25, 44, ['D', 'D-modifiers']], ['24E', 'Dx', 45, 49, ['E']],
  ['24F', 'Charge', 50, 58, ['F']], ['24G', 'Units', 59, 62, ['G']], ['24H', '', 63, 64, ['H-shaded', 'H']], ['24I', 'ID', 65, 67, ['I']], ['24J', 'Rendering provider', 68, 79, ['J-shaded', 'J']],
]
const six = [0, 1, 2, 3, 4, 5]
const rows: readonly FormRow[] = [
  { cells: columns.map(([item, caption, first, last]) => cell(item, caption, [41, 42, first, last])) },
  ...six.map((index) => ({ cells: columns.map(([, , first, last, boxes]) => cell('', '', [first < 63 ? 44 + 2 * index : 43 + 2 * index, 44 + 2 * index, first, last], ...boxes.map((box) => `24-${index + 1}-${box}`))) })),
]
/** The upper half of a service line is one area from 24A to 24G. */
const frames = six.map((index) => cell('', '', [43 + 2 * index, 43 + 2 * index, 1, 62]))

const after: readonly FormCell[] = [
  cell('25', 'Tax number; SSN, EIN', [55, 56, 1, 21], '25', '25-ssn', '25-ein'), cell('26', 'Account number', [55, 56, 22, 36], '26'), cell('27', 'Assignment', [55, 56, 37, 49], '27-yes', '27-no'), cell('28', 'Total charge', [55, 56, 50, 60], '28'), cell('29', 'Paid', [55, 56, 61, 70], '29'), cell('30', 'Reserved', [55, 56, 71, 79]),
  cell('31', 'Signature of the provider, date', [57, 61, 1, 21], '31', '31-date'), cell('32', 'Where the service was given; a NPI, b other', [57, 61, 22, 49], '32', '32a', '32b'), cell('33', 'Billing provider; a NPI, b other', [57, 61, 50, 79], '33-phone', '33', '33a', '33b'),
]

export const cms1500Layout: FormLayout = {
  name: 'cms1500', title: 'Health insurance claim, items of form CMS-1500 (02/12)',
  places: { ...head, ...Object.assign({}, ...six.map(serviceLine)) as Record<string, FormPlace>, ...foot },
  before, rows, after, frames,
}
