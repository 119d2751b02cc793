// Work named twice: general bundling rules that the pair list does not express.
import type { Finding } from '@crossbill/model'
import type { Edit, EditLine } from './edit.ts'
import { pairsOfLines } from './edit.ts'
import { saysSeparate } from './separate.ts'
import { bundlingRule } from './sources.ts'

interface SameWork {
  /** Id of the bundling rule. */
  readonly rule: string
  readonly whole: readonly string[]
  readonly part: readonly string[]
  readonly severity: Finding['severity']
  readonly what: string
  readonly remedy: string
}

const biopsies = ['40490', '40808', '41100', '41105', '41108', '42100', '20220', '20240', 'D7285', 'D7286', 'D7288']
const lesionRemovals = ['40810', '40812', '40814', '40816', '41110', '41112', '41113', '41114', '41116', '41825', '41826', '41827', '42104', '42106', '42107', '21030', '21040', '21046', '21047', '21048', '21049', '11440', '11441', '11442', '11443', '11444', '11446', '11640', '11641', '11642', '11643', '11644', '11646', 'D7410', 'D7411', 'D7412', 'D7413', 'D7414', 'D7415', 'D7450', 'D7451', 'D7460', 'D7461']
const extractions = ['D7140', 'D7210', 'D7220', 'D7230', 'D7240', 'D7241', 'D7250', 'D7251']

const sameWorkRules: readonly SameWork[] = [
  { rule: 'B11', whole: lesionRemovals, part: biopsies, severity: 'warning', what: 'A sample and the removal of the same lesion in one session are one service.', remedy: 'Keep the removal; keep the biopsy only for another lesion, with its modifier.' },
  { rule: 'B12', whole: ['29804'], part: ['29800'], severity: 'error', what: 'The look by scope is part of the surgery by scope.', remedy: 'Take the look off.' },
  { rule: 'B17', whole: ['21210', '21215'], part: ['20900', '20902', 'D7295'], severity: 'warning', what: 'Taking the graft is inside the graft code.', remedy: 'Take the harvest off.' },
  { rule: 'B23', whole: ['70486', 'D0364', 'D0365', 'D0366', 'D0367'], part: ['70355', 'D0330'], severity: 'warning', what: 'The cone-beam volume already holds panoramic-like views.', remedy: 'Keep one, or show in the note why both were needed.' },
  { rule: 'B22', whole: ['70355', 'D0330'], part: ['70300', '70310', '70320'], severity: 'error', what: 'Tooth images and a panoramic image of one day are not added up.', remedy: 'Keep one image code.' },
  { rule: 'B27', whole: ['E0485', 'E0486', 'K1027', 'D9947'], part: ['D9948', 'D9955', '99212', '99213'], severity: 'warning', what: 'The price of the appliance covers fitting and adjustment for 90 days.', remedy: 'Take the adjustment off; a visit needs a problem of its own.' },
  { rule: 'B11', whole: extractions, part: ['D7250'], severity: 'warning', what: 'A root left behind the same day by the same dentist is not a second service.', remedy: 'Keep one code for this tooth.' },
  { rule: 'B13', whole: lesionRemovals, part: ['12011', '12013', '12014', '12015', '40830', 'D7910'], severity: 'warning', what: 'Simple closure is part of the removal.', remedy: 'Take the closure off unless it is another wound.' },
  { rule: 'B14', whole: ['41820', '41821', '41822', '41823', '41825', '41826', '41827', '41828', '41830', '41850', '41870', '41872', '41874'], part: ['41899'], severity: 'warning', what: 'An unlisted line may not name work that a specific code describes.', remedy: 'Say in the description what the unlisted line covers that the other does not.' },
  { rule: 'B02', whole: [...extractions, '41899', '21248', '21249', '21030', '21040'], part: ['64400', '64450', 'D9210', 'D9211', 'D9212', 'D9215'], severity: 'error', what: 'Numbing for the procedure is part of the procedure.', remedy: 'Take the block off; a block for pain treatment needs its own day or site.' },
]

/** Dental and medical codes that name one service; billing both for the same tooth is billing twice (notes of the crosswalk rows). */
const twins: readonly (readonly [readonly string[], readonly string[]])[] = [
  [[...extractions, 'D7280', 'D7270'], ['41899']], [['D9222', 'D9223', 'D9224', 'D9225'], ['00170', '00172', '00190']], [['D9239', 'D9243'], ['99151', '99152', '99153', '99155', '99156', '99157']],
  [['D9947'], ['E0485', 'E0486', 'K1027']], [['D6010'], ['21248', '21249']], [['D0330'], ['70355']], [['D0364', 'D0365', 'D0366', 'D0367', 'D0368'], ['70486']], [['D7880'], ['21299', '21499', '21110']], [['D7286'], biopsies.filter((code) => !code.startsWith('D'))],
]

export const sameWork: Edit = {
  id: 'EDIT-SAME-WORK',
  sentence: 'One piece of work is named once.',
  source: bundlingRule('B02', 'B11', 'B12', 'B13', 'B14', 'B17', 'B22', 'B23', 'B27', 'B35'),
  check(claim) {
    return pairsOfLines(claim).flatMap(({ a, b, place }): Finding[] => {
      const twin = twins.some(([dental, medical]) => (dental.includes(a.code) && medical.includes(b.code)) || (dental.includes(b.code) && medical.includes(a.code)))
      if (twin && sameTooth(a, b)) return [{ code: 'EDIT-SAME-SERVICE-TWICE', severity: 'error', place, rule: sameWork.id, what: `${a.code} and ${b.code} are the dental and the medical code of one service.`, remedy: 'Keep the one this payer takes.' }]
      const found = sameWorkRules.find((each) => (each.whole.includes(a.code) && each.part.includes(b.code)) || (each.whole.includes(b.code) && each.part.includes(a.code)))
      if (found === undefined || a.code === b.code || (found.severity === 'warning' && saysSeparate(a, b)) || !sameTooth(a, b)) return []
      return [{ code: 'EDIT-PART-OF', severity: found.severity, place, rule: sameWork.id, what: `${found.what.slice(0, -1)} (${a.code}, ${b.code}; rule ${found.rule}).`, remedy: found.remedy }]
    })
  },
}

/** True unless both lines name teeth or areas and none is shared. */
function sameTooth(a: EditLine, b: EditLine): boolean {
  const of = (line: EditLine): readonly string[] => [...(line.tooth === undefined ? [] : [line.tooth]), ...(line.teeth ?? []), ...(line.area === undefined ? [] : [line.area])]
  const [first, second] = [of(a), of(b)]
  return first.length === 0 || second.length === 0 || first.some((each) => second.includes(each))
}
