// Words that stand for a family of diagnoses in a note: a diagnosis on the claim must be found in the signed record.
// Own list, from the conditions of medical-first.csv; the longest prefix that fits a code is used.
import type { ConceptId } from '../notes/index.ts'

export const diagnosisWords: Readonly<Record<string, readonly ConceptId[]>> = {
  K00: ['congenital-absence', 'impaction', 'syndrome', 'medical-wear'], K01: ['impaction', 'impaction-level'], K02: ['decay', 'radiation-caries'], K03: ['medical-wear', 'plain-wear'],
  K04: ['infection', 'infection-focus', 'lesion'], K045: ['infection', 'lesion', 'infection-focus'], K048: ['lesion'], K05: ['periodontitis', 'gum-disease', 'infection'], K06: ['overgrowth', 'gum-disease', 'lesion', 'lip-fren'],
  K081: ['lost-to-injury', 'lost-to-decay', 'injury'], K0841: ['lost-to-injury', 'injury'], K0842: ['gum-disease', 'periodontitis'], K0843: ['decay', 'lost-to-decay'], K082: ['bone-loss'], K083: ['infection-focus', 'decay'],
  K09: ['lesion'], K11: ['lesion', 'dry-mouth', 'infection'], K117: ['dry-mouth'], K12: ['infection', 'lesion', 'swelling'], K13: ['lesion'], K14: ['lesion'], L03: ['infection', 'spread-signs'], L02: ['infection'], L43: ['lesion'],
  M26: ['jaw-deformity', 'joint-disorder'], M266: ['joint-disorder'], M265: ['joint-disorder', 'daily-function'], M267: ['bone-loss', 'jaw-deformity'], M27: ['jawbone-disease', 'lesion', 'infection'], M871: ['jawbone-disease'], M791: ['joint-disorder', 'pain'],
  R688: ['pain'], R068: ['snoring'], R22: ['swelling'], R682: ['dry-mouth'], G473: ['apnea'], G476: ['bruxism'], G50: ['numbness', 'pain', 'nerve-cause'], S043: ['numbness', 'nerve-cause'],
  S01: ['injury', 'fixation-record'], S02: ['injury'], S03: ['injury'], S00: ['injury'], S09: ['injury'], C: ['lesion', 'tumor-history', 'radiation'], D10: ['lesion'], D16: ['lesion', 'tumor-history'], D37: ['lesion'], D48: ['lesion'],
  E10: ['diabetes'], E11: ['diabetes'], E13: ['diabetes'], O: ['pregnancy'], Z33: ['pregnancy'], Z34: ['pregnancy'], Z3A: ['pregnancy'], Z768: ['transplant'], Z94: ['transplant'], I3: ['valve-surgery'], I0: ['valve-surgery'], Z952: ['valve-surgery'], N18: ['dialysis'], Z992: ['dialysis'],
  Z923: ['radiation'], Z510: ['radiation'], Z511: ['chemotherapy'], Z798: ['antiresorptive'], M81: ['osteoporosis', 'antiresorptive'], T458: ['antiresorptive'], Z858: ['tumor-history', 'radiation'], Q35: ['cleft'], Q36: ['cleft'], Q37: ['cleft'], Q381: ['tongue-tie'], Q380: ['lip-fren', 'tongue-tie'], Q824: ['syndrome', 'congenital-absence'],
  F84: ['anesthesia-reason'], F7: ['anesthesia-reason'], F40: ['anesthesia-reason'], G80: ['anesthesia-reason'], Q90: ['anesthesia-reason'], D66: ['bleeding-disorder'], D68: ['bleeding-disorder'], P925: ['feeding-problem'], R633: ['feeding-problem'], F80: ['speech-problem'], J32: ['sinus-opening', 'infection'], J348: ['sinus-opening'], M350: ['dry-mouth'], K21: ['medical-wear'], F50: ['medical-wear'],
}

/** The concepts for a code by its longest known prefix; undefined when the family is not known here. */
export function conceptsOfDiagnosis(code: string): readonly ConceptId[] | undefined {
  const bare = code.replace('.', '').toUpperCase()
  for (let length = bare.length; length > 0; length -= 1) {
    const found = diagnosisWords[bare.slice(0, length)]
    if (found !== undefined) return found
  }
  return undefined
}
