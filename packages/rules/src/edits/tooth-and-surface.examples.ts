// Examples of teeth, surfaces and areas.
import type { EditExample } from './edit.ts'

const on = { system: 'CDT', dateOfService: '2026-11-02' } as const

export const toothAndSurfaceExamples: readonly EditExample[] = [
  { name: 'a third molar comes out', claim: { lines: [{ ...on, code: 'D7240', tooth: '17' }] }, expect: [] },
  { name: 'there is no tooth 33', claim: { lines: [{ ...on, code: 'D7240', tooth: '33' }] }, expect: ['EDIT-TOOTH-UNKNOWN'] },
  { name: 'an extra tooth has its own number', claim: { lines: [{ ...on, code: 'D7240', tooth: '58' }] }, expect: [] },
  { name: 'an extraction without a tooth', claim: { lines: [{ ...on, code: 'D7210' }] }, expect: ['EDIT-TOOTH-MISSING'] },
  { name: 'deep scaling without a quadrant', claim: { lines: [{ ...on, code: 'D4341' }] }, expect: ['EDIT-AREA-MISSING'] },
  { name: 'deep scaling by office letters', claim: { lines: [{ ...on, code: 'D4341', area: 'UR' }] }, expect: [] },
  { name: 'deep scaling of a whole jaw on one line', claim: { lines: [{ ...on, code: 'D4341', area: '01' }] }, expect: ['EDIT-AREA-UNFIT'] },
  { name: 'a molar root canal on a front tooth', claim: { lines: [{ ...on, code: 'D3330', tooth: '8' }] }, expect: ['EDIT-TOOTH-UNFIT'] },
  { name: 'a premolar root canal on a premolar', claim: { lines: [{ ...on, code: 'D3320', tooth: '4' }] }, expect: [] },
  { name: 'a premolar root canal on a molar', claim: { lines: [{ ...on, code: 'D3320', tooth: '3' }] }, expect: ['EDIT-TOOTH-UNFIT'] },
  { name: 'a baby tooth crown on a permanent molar', claim: { lines: [{ ...on, code: 'D2930', tooth: '30' }] }, expect: ['EDIT-TOOTH-UNFIT'] },
  { name: 'a two-surface filling', claim: { lines: [{ ...on, code: 'D2392', tooth: '30', surfaces: ['M', 'O'] }] }, expect: [] },
  { name: 'two surfaces written together', claim: { lines: [{ ...on, code: 'D2392', tooth: '30', surfaces: ['MO'] }] }, expect: [] },
  { name: 'three surfaces for a two-surface code', claim: { lines: [{ ...on, code: 'D2392', tooth: '30', surfaces: ['M', 'O', 'D'] }] }, expect: ['EDIT-SURFACE-COUNT'] },
  { name: 'a biting surface on a front tooth', claim: { lines: [{ ...on, code: 'D2330', tooth: '8', surfaces: ['O'] }] }, expect: ['EDIT-SURFACE-UNFIT'] },
  { name: 'an edge on a back tooth', claim: { lines: [{ ...on, code: 'D2391', tooth: '30', surfaces: ['I'] }] }, expect: ['EDIT-SURFACE-UNFIT'] },
  { name: 'a filling without surfaces', claim: { lines: [{ ...on, code: 'D2140', tooth: '30' }] }, expect: ['EDIT-SURFACE-MISSING'] },
  { name: 'a sinus lift in the lower jaw', claim: { lines: [{ ...on, code: 'D7951', tooth: '30' }] }, expect: ['EDIT-TOOTH-UNFIT'] },
  { name: 'an unknown area', claim: { lines: [{ ...on, code: 'D4341', area: '55' }] }, expect: ['EDIT-AREA-UNKNOWN'] },
]
