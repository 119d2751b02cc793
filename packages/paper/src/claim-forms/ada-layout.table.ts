// Places of the dental claim form (2024, items 1 to 58) in hundredths of an inch, as measured on the published form and
// followed by public practice software (read 2026-11-24). Captions are our own words: the form's wording is licensed.
import type { FormCell, FormLayout, FormPlace, FormRow } from './form-layout.ts'

const unit = 0.72
/**
 * Width of a letter in points at fifteen to the inch. The form says no number of letters: what fits is typed ten to the inch,
 * longer values are set narrower, and those narrower than this are told.
 */
const character = 4.8
/** From the top of a place to its base line, in points. */
const toBaseLine = 8.5

type Extra = Omit<FormPlace, 'x' | 'y' | 'width' | 'characters'>

/** A place by left edge, top edge and width, in hundredths of an inch. */
function at(x: number, y: number, width: number, extra: Extra = {}): FormPlace {
  return { x: x * unit, y: y * unit + toBaseLine, width: width * unit, characters: Math.floor((width * unit) / character), ...extra }
}
const tick = (x: number, y: number, words: string): FormPlace => at(x, y, 12, { tick: words })
const block = (x: number, y: number, lines: number): FormPlace => at(x, y, 370, { lines, pitch: 16 * unit })
/** A place after its letter. */
const lettered = (label: string, x: number, y: number, width: number): FormPlace => at(x, y, width, { label })
const money = (y: number): FormPlace => at(759, y, 70, { align: 'right' })

/** Missing teeth: 1 to 16 above, 32 to 17 below. */
function teeth(): Record<string, FormPlace> {
  const places = Array.from({ length: 16 }, (_, index) => {
    const x = 35 + index * 19.95
    return [[`33-${index + 1}`, at(x, 668, 14)], [`33-${32 - index}`, at(x, 685, 14)]] as const
  })
  return Object.fromEntries(places.flat())
}

const lineTop = (index: number): number => 484 + index * 16.8

function serviceLine(index: number): Record<string, FormPlace> {
  const y = lineTop(index)
  const places: Record<string, FormPlace> = {
    '24': at(35, y, 101), '25': at(141, y, 29), '26': at(172, y, 27), '27': at(202, y, 116), '28': at(321, y, 57), '29': at(381, y, 57), '29a': at(441, y, 47), '29b': at(491, y, 27), '30': at(521, y, 237), '31': money(y),
  }
  return Object.fromEntries(Object.entries(places).map(([item, place]) => [`${item}-${index + 1}`, place]))
}

const head: Readonly<Record<string, FormPlace>> = {
  '1-actual': tick(34, 73, 'Services done'), '1-predetermination': tick(184, 72, 'Estimate or approval asked for'), '1-epsdt': tick(34, 84.5, 'Screening programme for children (EPSDT)'), '2': at(31, 105.5, 390),
  '3': block(32, 146, 4), '3a': at(77, 218, 167),
  '4-dental': tick(74, 250, 'Dental'), '4-medical': tick(154, 250, 'Medical'), '5': at(34, 280, 390), '6': at(34, 309, 100), '7-M': tick(175, 310, 'M'), '7-F': tick(196, 310, 'F'), '7-U': tick(216, 310, 'U'), '8': at(255, 311, 169),
  '9': at(34, 338, 130), '10-self': tick(174, 340, 'Self'), '10-spouse': tick(224, 340, 'Spouse'), '10-dependent': tick(284, 340, 'Child'), '10-other': tick(354, 340, 'Other'), '11': block(34, 370, 3), '11a': at(106, 421, 167),
  '12': block(445, 136, 4), '13': at(445, 218, 100), '14-M': tick(574, 217, 'M'), '14-F': tick(596, 217, 'F'), '14-U': tick(619, 217, 'U'), '15': at(662, 218, 164), '16': at(445, 251, 122), '17': at(579, 251, 247),
  '18-self': tick(445, 303, 'Self'), '18-spouse': tick(495, 303, 'Spouse'), '18-dependent': tick(555, 303, 'Child'), '18-other': tick(645, 303, 'Other'), '20': block(445, 337, 4), '21': at(445, 418, 100), '22-M': tick(575, 419, 'M'), '22-F': tick(595, 419, 'F'), '22-U': tick(615, 419, 'U'), '23': at(662, 418, 164),
}

const foot: Readonly<Record<string, FormPlace>> = {
  ...teeth(), '34': at(515, 652, 24), '34a-A': lettered('A', 502, 667, 81), '34a-B': lettered('B', 502, 684, 81), '34a-C': lettered('C', 610, 667, 81), '34a-D': lettered('D', 610, 684, 81), '31a': money(664), '32': money(684),
  '35': at(86, 702, 738, { lines: 2, pitch: 14.5 * unit }),
  '36': at(39, 800, 255), '36-date': at(306, 800, 100), '37': at(39, 862, 255), '37-date': at(306, 862, 100),
  '38': at(511, 745, 27), '39': at(770, 742, 20), '39a': at(738, 759, 90), '40-no': tick(443, 791, 'No'), '40-yes': tick(533, 791, 'Yes'), '41': at(675, 790, 100), '42': at(434, 823, 40), '43-no': tick(534, 823, 'No'), '43-yes': tick(564, 823, 'Yes'), '44': at(674, 823, 100),
  '45-occupational': tick(443, 853, 'Work'), '45-auto': tick(593, 854, 'Auto'), '45-other': tick(693, 853, 'Other'), '46': at(583, 873, 100), '47': at(794, 873, 34),
  '48': block(34, 937, 4), '49': at(35, 1024, 111), '50': at(166, 1024, 109), '51': at(295, 1024, 130), '52': at(82, 1047, 150, { parts: [0, 42 * unit, 80 * unit] }), '52a': at(299, 1047, 124),
  '53': at(434, 926, 265), '53-date': at(707, 926, 100), '53a': tick(600, 945, 'Yes'), '54': at(450, 972, 168), '55': at(701, 970, 128), '56': at(437, 1008, 262, { lines: 2, pitch: 16 * unit }), '56a': at(738, 991, 90), '57': at(480, 1046, 150, { parts: [0, 39 * unit, 78 * unit] }), '58': at(689, 1046, 138),
}

/** A frame by its edges in hundredths of an inch. */
function cell(item: string, caption: string, area: readonly [x: number, y: number, toX: number, toY: number], ...boxes: readonly string[]): FormCell {
  const [x, y, toX, toY] = area
  return { item, caption, x: x * unit, y: y * unit, width: (toX - x) * unit, height: (toY - y) * unit, boxes }
}

const before: readonly FormCell[] = [
  cell('1', 'What this is', [28, 58, 430, 97.5], '1-actual', '1-predetermination', '1-epsdt'), cell('2', 'Number of the earlier estimate or approval', [240, 86, 430, 97.5], '2'),
  cell('3', 'Plan that gets this claim', [28, 124, 430, 212], '3'), cell('3a', 'Payer id', [28, 212, 430, 236], '3a'),
  cell('4', 'Other coverage', [28, 240, 430, 268], '4-dental', '4-medical'), cell('5', 'Subscriber of the other coverage', [28, 268, 430, 298], '5'), cell('6', 'Born', [28, 298, 168, 327], '6'), cell('7', 'Sex', [168, 298, 248, 327], '7-M', '7-F', '7-U'), cell('8', 'Number', [248, 298, 430, 327], '8'),
  cell('9', 'Plan or group', [28, 327, 168, 358], '9'), cell('10', 'Patient is to item 5', [168, 327, 430, 358], '10-self', '10-spouse', '10-dependent', '10-other'), cell('11', 'Other plan', [28, 358, 430, 416], '11'), cell('11a', 'Other payer id', [28, 416, 430, 440], '11a'),
  cell('12', 'Subscriber of the plan in item 3', [435, 124, 830, 204], '12'), cell('13', 'Born', [435, 204, 566, 237], '13'), cell('14', 'Sex', [566, 204, 652, 237], '14-M', '14-F', '14-U'), cell('15', 'Number', [652, 204, 830, 237], '15'), cell('16', 'Plan or group', [435, 237, 570, 268], '16'), cell('17', 'Employer', [570, 237, 830, 268], '17'),
  cell('18', 'Patient is to the subscriber', [435, 290, 700, 322], '18-self', '18-spouse', '18-dependent', '18-other'), cell('19', 'Reserved', [700, 290, 830, 322]), cell('20', 'Patient', [435, 322, 830, 405], '20'), cell('21', 'Born', [435, 405, 566, 440], '21'), cell('22', 'Sex', [566, 405, 652, 440], '22-M', '22-F', '22-U'), cell('23', 'Account number', [652, 405, 830, 440], '23'),
]

const columns: readonly (readonly [item: string, caption: string, x: number, toX: number])[] = [
  ['24', 'Day of service', 28, 138], ['25', 'Area', 138, 170], ['26', 'Sys.', 170, 200], ['27', 'Tooth numbers', 200, 319], ['28', 'Surfaces', 319, 379], ['29', 'Code', 379, 439], ['29a', 'Dx', 439, 489], ['29b', 'Qty.', 489, 519], ['30', 'What was done', 519, 760], ['31', 'Fee', 760, 830],
]
const ten = Array.from({ length: 10 }, (_, index) => index)
const rows: readonly FormRow[] = [
  { cells: columns.map(([item, caption, x, toX]) => cell(item, caption, [x, 448, toX, lineTop(0) - 2])) },
  ...ten.map((index) => ({ cells: columns.map(([item, , x, toX]) => cell('', '', [x, lineTop(index) - 2, toX, lineTop(index + 1) - 2], `${item}-${index + 1}`)) })),
]

const after: readonly FormCell[] = [
  cell('33', 'Missing teeth', [28, 652, 365, 700], ...Array.from({ length: 32 }, (_, index) => `33-${index + 1}`)), cell('34', 'Dx list', [435, 650, 590, 666], '34'), cell('34a', '', [435, 666, 700, 700], '34a-A', '34a-B', '34a-C', '34a-D'), cell('31a', 'Other fees', [700, 650, 830, 682], '31a'), cell('32', 'Total', [700, 682, 830, 700], '32'),
  cell('35', 'Remarks', [28, 700, 830, 733], '35'),
  cell('36', 'Patient or guardian: I agree to the treatment and its cost, and to the use of my records for this claim. Signature, date', [28, 737, 425, 820], '36', '36-date'), cell('37', 'Subscriber: pay the dentist directly. Signature, date', [28, 820, 425, 884], '37', '37-date'),
  cell('38', 'Place code', [430, 737, 645, 776], '38'), cell('39', 'Enclosures (Y, N)', [645, 737, 830, 757], '39'), cell('39a', 'Last scaling', [645, 757, 830, 776], '39a'), cell('40', 'Orthodontics', [430, 776, 645, 808], '40-no', '40-yes'), cell('41', 'Appliance placed', [645, 776, 830, 808], '41'), cell('42', 'Months', [430, 808, 520, 840], '42'), cell('43', 'Replaces a prosthesis', [520, 808, 645, 840], '43-no', '43-yes'), cell('44', 'Placed before', [645, 808, 830, 840], '44'),
  cell('45', 'Treatment follows from', [430, 840, 830, 870], '45-occupational', '45-auto', '45-other'), cell('46', 'Day of the accident', [430, 870, 700, 892], '46'), cell('47', 'State', [700, 870, 830, 892], '47'),
  cell('48', 'Billing dentist or office', [28, 896, 425, 1008], '48'), cell('49', 'NPI', [28, 1008, 156, 1042], '49'), cell('50', 'License', [156, 1008, 285, 1042], '50'), cell('51', 'Tax number', [285, 1008, 425, 1042], '51'), cell('52', 'Phone', [28, 1042, 245, 1064], '52'), cell('52a', 'Other id', [245, 1042, 425, 1064], '52a'),
  cell('53', 'Treating dentist: services are planned or done as listed. Signature, date', [430, 896, 830, 945], '53', '53-date'), cell('53a', 'Substitute dentist', [430, 945, 830, 958], '53a'), cell('54', 'NPI', [430, 958, 640, 990], '54'), cell('55', 'License', [640, 958, 830, 988], '55'), cell('56', 'Address', [430, 990, 700, 1042], '56'), cell('56a', '', [700, 988, 830, 1042], '56a'), cell('57', 'Phone', [430, 1042, 640, 1064], '57'), cell('58', 'Other id', [640, 1042, 830, 1064], '58'),
]

export const adaLayout: FormLayout = {
  name: 'ada', title: 'Dental claim, items of the 2024 dental claim form',
  places: { ...head, ...Object.assign({}, ...ten.map(serviceLine)) as Record<string, FormPlace>, ...foot },
  before, rows, after, frames: [cell('', '', [28, 97.5, 430, 120])],
}
