import { expect, it } from 'vitest'
import { measuresIn, type MeasureKind } from './measures.ts'

const examples: readonly [string, MeasureKind, number][] = [
  ['Mouth opening 28 mm', 'mouth-opening', 28],
  ['MIO 31mm', 'mouth-opening', 31],
  ['opens only to 2.8 cm', 'mouth-opening', 28],
  ['maximal interincisal opening was limited to 24 mm', 'mouth-opening', 24],
  ['34 mm opening', 'mouth-opening', 34],
  ['pain 7/10', 'pain-score', 7],
  ['Pain 7 of 10', 'pain-score', 7],
  ['8 out of 10', 'pain-score', 8],
  ['VAS: 6', 'pain-score', 6],
  ['42 sites >= 5 mm', 'deep-sites', 42],
  ['42 sites ≥ 5 mm', 'deep-sites', 42],
  ['twelve pockets of 6 mm', 'deep-sites', 12],
  ['probing depths 4-7 mm', 'pocket-depth', 7],
  ['5 mm pockets', 'pocket-depth', 5],
  ['bleeding 61%', 'bleeding', 61],
  ['BOP 45 %', 'bleeding', 45],
  ['HbA1c 9.1% on 2026-02-10', 'hba1c', 9.1],
  ['A1c of Feb 10, 2026 was 8.4', 'hba1c', 8.4],
  ['hemoglobin A1c: 7.9 percent', 'hba1c', 7.9],
  ['AHI 22.4', 'ahi', 22.4],
  ['AHI on 1/22/2026 of 22.4', 'ahi', 22.4],
  ['18 events per hour', 'ahi', 18],
  ['nadir 83%', 'oxygen-low', 83],
  ['Temp 101.4 F', 'temperature', 101.4],
  ['T 38.5 C', 'temperature', 101.3],
  ['Temperature 98.4 °F', 'temperature', 98.4],
  ['9 x 11 mm radiolucency', 'size', 11],
  ['lesion of 1.2 cm', 'size', 12],
  ['1.2 mm from the nerve canal', 'nerve-distance', 1.2],
  ['bone loss 4 mm', 'bone-loss', 4],
  ['overjet -7 mm', 'jaw-discrepancy', 7],
  ['0.1 ml/min', 'saliva-flow', 0.1],
  ['70 Gy', 'radiation-dose', 70],
  ['11 carious teeth', 'carious-teeth', 11],
  ['for 3 months', 'duration', 12.9],
  ['2.5 cm laceration of the lip', 'wound-length', 25],
]

for (const [text, kind, value] of examples) {
  it(`reads ${kind} ${value} from “${text}”`, () => {
    expect(measuresIn(text).filter((each) => each.kind === kind).map((each) => each.value)).toEqual([value])
  })
}

it('takes no value from an anterior open bite, a date, or a score above ten', () => {
  expect(measuresIn('open bite 4 mm').some((each) => each.kind === 'mouth-opening')).toBe(false)
  expect(measuresIn('HbA1c of 2026-02-10 not on file')).toEqual([])
  expect(measuresIn('pain 45').some((each) => each.kind === 'pain-score')).toBe(false)
})
