// Which dental codes need a tooth or a quadrant, and which teeth they are for.
// General knowledge of the dental claim, to verify against the code's own text.
import type { Finding } from '@crossbill/model'
import type { Tooth } from '../codes/index.ts'

export interface ToothNeed {
  readonly codes: RegExp
  readonly needs: 'tooth' | 'quadrant'
}

export const toothNeeds: readonly ToothNeed[] = [
  { codes: /^(D2[1-9]\d\d|D3[1-4]\d\d|D1351|D1352|D1353|D1354)$/, needs: 'tooth' },
  { codes: /^(D7111|D7140|D7210|D7220|D7230|D7240|D7241|D7250|D7251|D7270|D7272|D7280|D7283|D6010|D6013|D6057|D605[89]|D606\d|D62\d\d|D67\d\d|D4249)$/, needs: 'tooth' },
  { codes: /^(D4210|D4211|D4240|D4241|D4260|D4261|D4341|D4342|D7310|D7311|D7320|D7321|D7970)$/, needs: 'quadrant' },
]

export interface ToothFit {
  readonly codes: RegExp
  readonly of: string
  readonly severity: Finding['severity']
  fits(tooth: Tooth): boolean
}

const front = (tooth: Tooth): boolean => /incisor|canine/.test(tooth.name)
const premolar = (tooth: Tooth): boolean => /premolar/.test(tooth.name)
const molar = (tooth: Tooth): boolean => /(^|[^e])molar/.test(tooth.name) && !premolar(tooth)

export const toothFits: readonly ToothFit[] = [
  { codes: /^(D2330|D2331|D2332|D2335|D2390|D3310|D3346|D3410)$/, of: 'a front tooth', severity: 'error', fits: front },
  { codes: /^(D3320|D3347|D3421)$/, of: 'a premolar', severity: 'error', fits: premolar },
  { codes: /^(D3330|D3348|D3425|D3920)$/, of: 'a molar', severity: 'error', fits: molar },
  { codes: /^(D2391|D2392|D2393|D2394)$/, of: 'a back tooth', severity: 'error', fits: (tooth) => !front(tooth) },
  { codes: /^(D2929|D2930|D2934|D3230|D3240|D7111)$/, of: 'a baby tooth', severity: 'error', fits: (tooth) => tooth.dentition === 'primary' },
  { codes: /^(D2928|D2931|D6010|D3351|D3352|D3353)$/, of: 'a permanent tooth', severity: 'error', fits: (tooth) => tooth.dentition === 'permanent' },
  { codes: /^(D7220|D7230|D7240|D7241|D7251)$/, of: 'an impacted tooth, most often a third molar or canine', severity: 'note', fits: (tooth) => tooth.dentition === 'permanent' },
  { codes: /^(D7951|D7952|D7560|D0366|D0382)$/, of: 'the upper jaw', severity: 'error', fits: (tooth) => tooth.arch === 'upper' },
  { codes: /^(D7473|D0365|D0381)$/, of: 'the lower jaw', severity: 'error', fits: (tooth) => tooth.arch === 'lower' },
]
