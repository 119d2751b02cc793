// Measured values in free text: mouth opening, pain, pocket depths, HbA1c, apnea index, temperature, sizes and more.
import { datesIn } from './dates.ts'

export type MeasureKind =
  | 'mouth-opening' | 'pain-score' | 'pocket-depth' | 'deep-sites' | 'bleeding' | 'hba1c' | 'ahi' | 'oxygen-low' | 'temperature' | 'size' | 'bone-loss' | 'nerve-distance'
  | 'attachment-loss' | 'saliva-flow' | 'weight-loss' | 'wound-length' | 'jaw-discrepancy' | 'white-count' | 'sleepiness-score' | 'radiation-dose' | 'carious-teeth' | 'duration' | 'body-mass'

/** A value with its unit and place in the text. Lengths in millimetres, temperatures in degrees Fahrenheit. */
export interface Measure {
  readonly kind: MeasureKind
  readonly value: number
  readonly unit: string
  /** For pockets: the depth that the sites reach. */
  readonly atLeast?: number
  readonly start: number
  readonly end: number
}

const number = '(\\d+(?:\\.\\d+)?)'
const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 }
const counted = `(\\d+|${Object.keys(words).join('|')})`
const between = '[^.;\\n]{0,40}?'
const length = '(mm|millimet(?:er|re)s?|cm|centimet(?:er|re)s?)'

interface Row {
  readonly kind: MeasureKind
  readonly pattern: RegExp
  readonly unit: string
  read?(match: RegExpMatchArray): { value: number; unit?: string; atLeast?: number } | undefined
}

const pattern = (text: string): RegExp => new RegExp(text, 'gi')
const inMillimetres = (value: string | undefined, unit: string | undefined): number => Math.round(Number(value) * (unit?.toLowerCase().startsWith('c') ? 10 : 1) * 100) / 100
const firstLength = (match: RegExpMatchArray): { value: number; unit: string } => ({ value: inMillimetres(match[1], match[2]), unit: 'mm' })

const rows: readonly Row[] = [
  { kind: 'mouth-opening', unit: 'mm', pattern: pattern(`\\b(?:(?:max(?:im(?:al|um))?\\.?\\s+)?(?:inter-?incisal|mouth|jaw|oral|unassisted|assisted|active|passive)\\s+(?:mouth\\s+|incisal\\s+)?opening|opening(?!\\s+(?:between|into|to the))|opens?(?!\\s+(?:bite|flap|reduction|wound|contact|margin|tray|apex|ap))|mio|mmo|iio|interincisal(?:\\s+distance)?|range of motion|rom)\\b${between}${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'mouth-opening', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:of\\s+)?(?:max(?:im(?:al|um))?\\.?\\s+)?(?:(?:inter-?incisal|mouth|jaw)\\s+)?(?:opening|mio)\\b`), read: firstLength },
  { kind: 'pain-score', unit: 'of 10', pattern: pattern(`\\b${number}(?:\\s*[-–]\\s*\\d+)?\\s*(?:/|out of|of)\\s*10\\b(?!\\s*(?:/|teeth|mm|sites))`), read: (m) => upTo(m[1], 10) },
  { kind: 'pain-score', unit: 'of 10', pattern: pattern(`\\b(?:pain|vas|nrs|discomfort)(?:\\s+(?:score|scale|level|rating|intensity|severity))?(?:\\s+(?:of|is|was|at|rated|rates|today|as|an?|now|currently|level))*\\s*[:=]?\\s*${number}(?!\\s*(?:/|mm|cm|%|days?|weeks?|months?|years?|hours?|times|mg|out|of|-))\\b`), read: (m) => upTo(m[1], 10) },
  { kind: 'deep-sites', unit: 'sites', pattern: pattern(`\\b${counted}\\s+(?:sites?|pockets?|probing\\s+(?:sites|depths))\\b[^.;\\n]{0,30}?(?:≥|>=|>|greater than(?: or equal to)?|at least|of|deeper than|with|measuring|over|exceeding)\\s*${number}\\s*mm\\b`), read: (m) => ({ value: counting(m[1]), atLeast: Number(m[2]) }) },
  { kind: 'deep-sites', unit: 'sites', pattern: pattern(`(?:≥|>=|>|greater than|at least)\\s*${number}\\s*mm\\b[^.;\\n]{0,20}?\\b(?:at|in|on)\\s+${counted}\\s+(?:of\\s+\\d+\\s+)?sites\\b`), read: (m) => ({ value: counting(m[2]), atLeast: Number(m[1]) }) },
  { kind: 'pocket-depth', unit: 'mm', pattern: pattern(`\\b(?:probing|pockets?|pocketing|pocket depths?|probing depths?|pd|ppd|perio(?:dontal)? (?:chart|probing))s?\\b${between}(?:up to|to|of|range[sd]?(?: from)?|≥|>=|>)?\\s*(?:\\d+\\s*(?:[-–]|to)\\s*)?${number}\\s*mm\\b`), read: (m) => ({ value: Number(m[1]) }) },
  // Depths are written without their unit: PD 4-6, pockets 5 to 8.
  { kind: 'pocket-depth', unit: 'mm', pattern: pattern(`\\b(?:pd|ppd|pds|ppds|probing(?: depths?)?|pockets?|pocket depths?)\\s*(?:are|of|from|range[sd]?|:|=)?\\s*(?:\\d+\\s*(?:[-–]|to)\\s*)${number}(?!\\s*(?:mm|[/%\\d.-]|sites|teeth|weeks|months))`), read: (m) => inside(m[1], 1, 15) },
  { kind: 'pocket-depth', unit: 'mm', pattern: pattern(`(?:\\d+\\s*(?:[-–]|to)\\s*)?\\b${number}\\s*mm\\s+(?:periodontal\\s+|probing\\s+)?(?:pockets?|pocketing|probing|pocket depths?|probing depths?)\\b`), read: (m) => ({ value: Number(m[1]) }) },
  // A row of a chart, site by site: MB 6, B 4, DB 7.
  { kind: 'pocket-depth', unit: 'mm', pattern: pattern(`\\b(?:mb|db|ml|dl|mf|df)\\s*[:=]?\\s*${number}\\b(?=[^.;\\n]{0,20}\\b(?:mb|db|ml|dl|mf|df|b|l|f)\\s*[:=]?\\s*\\d)`), read: (m) => inside(m[1], 1, 15) },
  { kind: 'attachment-loss', unit: 'mm', pattern: pattern(`\\b(?:clinical attachment (?:loss|level)|attachment loss|cal)\\b${between}(?:\\d+\\s*(?:[-–]|to)\\s*)?${number}\\s*mm\\b`), read: (m) => ({ value: Number(m[1]) }) },
  { kind: 'bleeding', unit: '%', pattern: pattern(`\\b(?:bleeding(?: on probing| index| score)?|bop)\\b[^.;\\n]{0,20}?${number}\\s*(?:%|percent\\b)`), read: (m) => upTo(m[1], 100) },
  { kind: 'bleeding', unit: '%', pattern: pattern(`${number}\\s*(?:%|percent)\\s*(?:of sites\\s*)?(?:bleeding|bop)\\b`), read: (m) => upTo(m[1], 100) },
  { kind: 'hba1c', unit: '%', pattern: pattern(`\\b(?:hb\\s?a1c|hgb\\s?a1c|hemoglobin a1c|haemoglobin a1c|glycated h(?:a?)emoglobin|a1c)\\b[^.;\\n]{0,60}?(?<![\\d/-])${number}(?![\\d/-])\\s*(?:%|percent)?`), read: (m) => inside(m[1], 3, 20) },
  { kind: 'ahi', unit: 'per hour', pattern: pattern(`\\b(?:p?ahi|rdi|rei|apn(?:o)?ea[- ]hypopn(?:o)?ea index|respiratory (?:disturbance|event) index)\\b[^.;\\n]{0,30}?(?<![\\d/-])${number}(?![\\d/-])`), read: (m) => inside(m[1], 0, 200) },
  { kind: 'ahi', unit: 'per hour', pattern: pattern(`${number}\\s*(?:events?|apn(?:o)?eas?)\\s*(?:/|per)\\s*(?:h|hr|hour)\\b`), read: (m) => inside(m[1], 0, 200) },
  { kind: 'oxygen-low', unit: '%', pattern: pattern(`\\b(?:nadir|lowest|min(?:imum)?|desat(?:uration)?s?|o2 sat(?:uration)?|spo2|oxygen saturation|sao2)\\b[^.;\\n]{0,35}?${number}\\s*(?:%|percent)`), read: (m) => inside(m[1], 30, 100) },
  { kind: 'sleepiness-score', unit: 'points', pattern: pattern(`\\b(?:epworth(?: sleepiness)?(?: scale| score)?|ess)\\b[^.;\\n]{0,15}?${number}\\b`), read: (m) => upTo(m[1], 24) },
  { kind: 'temperature', unit: '°F', pattern: pattern(`\\b(?:t|temp(?:erature)?|febrile|fever|afebrile)\\b[^.;\\n]{0,20}?${number}\\s*(?:°|º|deg(?:rees)?)?\\s*([fc])?\\b`), read: (m) => temperature(m[1], m[2]) },
  { kind: 'nerve-distance', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:from|to|above|away from|superior to|off)\\s+(?:the\\s+)?(?:inferior alveolar\\s+|mandibular\\s+|ian?\\b\\s*|nerve\\s+|lingual\\s+)*(?:nerve|canal|sinus)`), read: firstLength },
  { kind: 'bone-loss', unit: 'mm', pattern: pattern(`\\b(?:bone loss|bony? defect|ridge (?:defect|loss|deficiency)|bone (?:defect|deficiency|resorption)|defect)\\b${between}${number}\\s*(?:[x×]\\s*\\d+(?:\\.\\d+)?\\s*)*${length}\\b`), read: firstLength },
  { kind: 'bone-loss', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:of\\s+)?(?:\\w+\\s+){0,2}?(?:bone loss|bon[ey] (?:defect|deficiency|deficit)|resorption|ridge (?:defect|deficiency)|defect)`), read: firstLength },
  { kind: 'bone-loss', unit: 'mm', pattern: pattern(`\\b(?:ridge|crest|bone)\\s+(?:(?:width|height|thickness)\\b${between}|(?:is\\s+|only\\s+|of\\s+)*)${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'bone-loss', unit: 'mm', pattern: pattern(`\\b(?:plate|crest|bone)\\s+(?:is\\s+)?(?:lost|loss|missing|deficient|gone|absent|resorbed|thin|collapsed)\\b[^.;\\n]{0,16}?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'bone-loss', unit: '%', pattern: pattern(`\\b(?:bone loss)\\b[^.;\\n]{0,20}?${number}\\s*(?:%|percent)`), read: (m) => upTo(m[1], 100) },
  { kind: 'size', unit: 'mm', pattern: pattern(`${number}\\s*(?:${length})?\\s*(?:x|×|by)\\s*${number}\\s*(?:(?:mm|cm)?\\s*(?:x|×|by)\\s*\\d+(?:\\.\\d+)?\\s*)?${length}\\b`), read: (m) => ({ value: inMillimetres(String(Math.max(Number(m[1]), Number(m[3]))), m[4]), unit: 'mm' }) },
  { kind: 'size', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:[\\w-]+\\s+){0,2}?(?:unilocular|multilocular|well[- ]defined|corticated|lucent|radiolucent|radiopaque|RL|RO)\\b`), read: firstLength },
  { kind: 'wound-length', unit: 'mm', pattern: pattern(`\\b(?:lac|lacs|laceration|wound|cut|tear)\\b${between}${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'wound-length', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:long\\s+|deep\\s+|full[- ]thickness\\s+|through[- ]and[- ]through\\s+|linear\\s+|stellate\\s+|\\w+\\s+){0,2}(?:lac|laceration|wound|cut|tear)\\b`), read: firstLength },
  { kind: 'size', unit: 'mm', pattern: pattern(`\\b(?:intruded|extruded|displaced|luxated|intrusion|extrusion|displacement|luxation|subluxation|subluxated|separation)\\b[^.;\\n]{0,12}?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'size', unit: 'mm', pattern: pattern(`\\b(?:swelling|edema|lesion|mass|cyst|radiolucency|lucency|RL|ulcer|nodule|tumou?r|abscess|collection|follicle|torus|tori|exostosis|patch|plaque|area|stone|sialolith|opening|communication|specimen)\\b[^.;\\n]{0,70}?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'size', unit: 'mm', pattern: pattern(`${number}\\s*${length}\\s+(?:[\\w-]+\\s+){0,4}?(?:swelling|lesion|mass|cyst|radiolucency|lucency|ulcer|nodule|tumou?r|abscess|collection|follicle|torus|exostosis|patch|plaque|stone|sialolith|communication|oac|oaf|fistula|perforation|opening|ulceration)\\b`), read: firstLength },
  { kind: 'jaw-discrepancy', unit: 'mm', pattern: pattern(`\\b(?:oj|ob|aob)\\s*(?:of|is|=|:)?\\s*[-−+]?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'jaw-discrepancy', unit: 'mm', pattern: pattern(`\\b(?:overjet|overbite|open bite|anterior open bite|crossbite|discrepancy|midline (?:shift|deviation)|asymmetry|wits)\\b${between}[-−]?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'jaw-discrepancy', unit: 'mm', pattern: pattern(`[-−]?${number}\\s*${length}\\s+(?:of\\s+)?(?:negative\\s+|anterior\\s+|posterior\\s+|reverse\\s+|maxillary\\s+|mandibular\\s+)*(?:overjet|overbite|open bite|crossbite|discrepancy|deficiency|asymmetry|midline deviation)\\b`), read: firstLength },
  { kind: 'size', unit: 'mm', pattern: pattern(`\\b(?:measur(?:es|ing|ed)|diameter(?: of)?|size(?: of)?:?)\\s*(?:about\\s+|approximately\\s+|approx\\.?\\s+|~\\s*)?${number}\\s*${length}\\b`), read: firstLength },
  { kind: 'saliva-flow', unit: 'ml per minute', pattern: pattern(`${number}\\s*ml\\s*(?:/|per)\\s*(?:min(?:ute)?)\\b`) },
  { kind: 'weight-loss', unit: 'pounds', pattern: pattern(`\\b(?:lost|weight loss of|loss of)\\s*(?:about\\s+|approximately\\s+)?${number}\\s*(?:lb|lbs|pounds|kg|kilograms?)\\b`) },
  { kind: 'white-count', unit: 'thousand per microliter', pattern: pattern(`\\b(?:wbc|white (?:blood )?(?:cell )?count|leukocytes?)\\b[^.;\\n]{0,15}?${number}`) },
  { kind: 'radiation-dose', unit: 'Gy', pattern: pattern(`${number}\\s*(?:gy|gray|cgy)\\b`) },
  { kind: 'body-mass', unit: 'kg per m2', pattern: pattern(`\\b(?:bmi|body mass index)\\b[^.;\\n]{0,10}?${number}`) },
  { kind: 'carious-teeth', unit: 'teeth', pattern: pattern(`\\b${counted}\\s+(?:carious|decayed|infected|abscessed|broken(?:[- ]down)?)\\s+(?:primary\\s+|permanent\\s+|baby\\s+)?teeth\\b`), read: (m) => ({ value: counting(m[1]) }) },
  { kind: 'duration', unit: 'weeks', pattern: pattern(`\\b(?:for|over|past|last|x|×|duration(?: of)?:?)\\s*(?:the\\s+)?(?:about\\s+|approximately\\s+|more than\\s+|over\\s+|at least\\s+)?${counted}\\s*(day|week|wk|month|mo|year|yr|d|w)s?\\b`), read: (m) => ({ value: inWeeks(counting(m[1]), m[2] ?? '') }) },
  // A complaint with its time behind it: clicking 2 yrs, jaw ache 3 months; not what was so long ago, nor an age.
  { kind: 'duration', unit: 'weeks', pattern: pattern(`\\b(?:pain|aches?|aching|swelling|click\\w*|pop\\w*|lock\\w*|numb\\w*|tingl\\w*|bump|lump|sores?|throb\\w*|tender\\w*|drain\\w*|snor\\w*|trismus|limited opening)\\b[^.;,\\n]{0,25}?\\b${counted}\\s*(day|week|wk|month|mo|year|yr)s?\\b(?!\\s*(?:ago|old|later|after|post))`), read: (m) => ({ value: inWeeks(counting(m[1]), m[2] ?? '') }) },
  { kind: 'duration', unit: 'weeks', pattern: pattern(`\\b${counted}[-\\s]+(day|week|wk|month|mo|year|yr)s?[-\\s]+(?:of|duration|trial|history|hx)\\b`), read: (m) => ({ value: inWeeks(counting(m[1]), m[2] ?? '') }) },
]

/** The measured values of a text, in order; of two that overlap the one found first in the table stands. */
export function measuresIn(written: string): Measure[] {
  const text = withoutDates(written)
  const found: Measure[] = []
  for (const row of rows) {
    for (const match of text.matchAll(row.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => other.kind === row.kind && start < other.end && other.start < end)) continue
      const read = row.read === undefined ? { value: Number(match[1]) } : row.read(match)
      if (read === undefined || !Number.isFinite(read.value)) continue
      found.push({ kind: row.kind, value: read.value, unit: ('unit' in read ? read.unit : undefined) ?? row.unit, ...('atLeast' in read && read.atLeast !== undefined ? { atLeast: read.atLeast } : {}), start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function counting(text: string | undefined): number {
  return words[(text ?? '').toLowerCase()] ?? Number(text)
}

function upTo(text: string | undefined, most: number): { value: number } | undefined {
  return inside(text, 0, most)
}

function inside(text: string | undefined, least: number, most: number): { value: number } | undefined {
  const value = Number(text)
  return value >= least && value <= most ? { value } : undefined
}

function temperature(text: string | undefined, unit: string | undefined): { value: number } | undefined {
  const value = Number(text)
  const celsius = unit?.toLowerCase() === 'c' || (unit === undefined && value >= 34 && value <= 43)
  return inside(String(celsius ? Math.round((value * 9) / 5 * 10 + 320) / 10 : value), 93, 110)
}

function inWeeks(count: number, unit: string): number {
  const days = { d: 1, w: 7, m: 30 }[unit.charAt(0).toLowerCase()] ?? 365
  return Math.round(((count * days) / 7) * 10) / 10
}

/** Dates are covered, place by place, so that the 10 of “Feb 10” is never taken for a value. */
function withoutDates(text: string): string {
  return datesIn(text, '2199-12-31').reduce((masked, date) => masked.slice(0, date.start) + '\u00b7'.repeat(date.end - date.start) + masked.slice(date.end), text)
}
