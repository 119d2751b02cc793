// What a diagnosis says of the cause, so that an implant after decay and one after an injury come out as different as they are.
// Families follow the ICD-10-CM titles; a diagnosis may speak for several causes.

interface CauseFamily {
  readonly cause: string
  readonly families: RegExp
}

const causeFamilies: readonly CauseFamily[] = [
  { cause: 'injury', families: /^(S0[0-9]|S1[0-9]|T1[458]|T2[0-2]|K08\.[14]1|V|W|X|Y0)/ },
  { cause: 'tumor', families: /^(C|D0[0-9]|D1[0-9]|D2[0-9]|D3[0-9]|D4[0-9]|Z85)/ },
  { cause: 'birth-defect', families: /^(Q|K00\.[0245]|M26\.0[0-9]$)/ },
  { cause: 'infection', families: /^(K04\.[4567]|K12\.2|K11\.[23]|L02|L03|M27\.2|K05\.2|J36|J39\.0|A)/ },
  { cause: 'cyst', families: /^(K09|M27\.[14]|K04\.8)/ },
  { cause: 'mucous-cyst', families: /^K11\.6/ },
  { cause: 'decay', families: /^(K02|K08\.[14]3)/ },
  { cause: 'gum-disease', families: /^(K05|K08\.[14]2|E1[0-3]\.630)/ },
  { cause: 'overgrowth', families: /^K06\.1/ },
  { cause: 'impaction', families: /^K01/ },
  { cause: 'atrophy', families: /^K08\.2/ },
  { cause: 'bone-death', families: /^M87/ },
  { cause: 'bone-medicine', families: /^(Z79\.83|T45\.8X5)/ },
  { cause: 'implant-failure', families: /^M27\.6/ },
  { cause: 'before-treatment', families: /^(Z01\.81|Z76\.82|Z94|N18\.6|Z99\.2|I3[3-9]|Z51)/ },
  { cause: 'radiation', families: /^(Z92\.3|Y84\.2|K12\.33|Z51\.0|W88)/ },
  { cause: 'diabetes', families: /^(E08|E09|E1[013])/ },
  { cause: 'pregnancy', families: /^O/ },
  { cause: 'sleep-apnea', families: /^G47\.3[0-9]/ },
  // A sleep trouble that is no apnea: an appliance for apnea does not fit it.
  { cause: 'other-sleep', families: /^(G47\.[0-24-9]|F51)/ },
  { cause: 'snoring', families: /^R06\.83/ },
  { cause: 'joint-disorder', families: /^M26\.6/ },
  { cause: 'muscle-pain', families: /^M79\.1/ },
  { cause: 'grinding', families: /^(F45\.8|G47\.63)/ },
  { cause: 'migraine', families: /^G43/ },
]

/**
 * Causes the diagnoses speak for, each once. Where a diagnosis names how teeth were lost (K08.1-, K08.4-),
 * other tooth or gum diagnoses do not speak for the cause of the loss.
 */
export function causesOf(diagnoses: readonly string[]): readonly string[] {
  const saysHowLost = diagnoses.some((each) => /^K08\.[14][123]/.test(each))
  const causes = new Set<string>()
  for (const diagnosis of diagnoses) {
    for (const { cause, families } of causeFamilies) {
      if (!families.test(diagnosis)) continue
      if (saysHowLost && (cause === 'decay' || cause === 'gum-disease') && !diagnosis.startsWith('K08')) continue
      causes.add(cause)
    }
  }
  return [...causes]
}
