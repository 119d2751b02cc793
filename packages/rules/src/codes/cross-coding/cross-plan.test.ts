// Several dental services become the medical lines a coder would write.
import { describe, expect, it } from 'vitest'
import { readPacksFromDisk } from '../../../../../packs/read-from-disk.ts'
import { crossPlan } from './cross-plan.ts'
import type { PlannedService } from './cross-plan.ts'

const { sets } = readPacksFromDisk()
const on = { dateOfService: '2026-11-02' }

function lines(services: readonly PlannedService[], facts: Record<string, string | boolean>): readonly string[] {
  return crossPlan(services, () => facts, sets).lines.map((line) => `${line.candidate.code} ${line.candidate.units} ${line.serviceIds.join('+')}`)
}

describe('a visit crossed as a whole', () => {
  it('keeps one unlisted line for each impacted tooth', () => {
    expect(lines([{ ...on, id: 'a', code: 'D7240', tooth: '17', diagnoses: ['K01.1'] }, { ...on, id: 'b', code: 'D7240', tooth: '32', diagnoses: ['K01.1'] }], { planCoversImpactedTeeth: true, payerTakesDentalCodes: false })).toEqual(['41899 1 a', '41899 1 b'])
  })

  it('makes one anesthesia line of the first and the added blocks', () => {
    const services = [{ ...on, id: 'a', code: 'D9222', minutes: 15, diagnoses: ['K01.1'] }, { ...on, id: 'b', code: 'D9223', units: 3, minutes: 42, diagnoses: ['K01.1'] }]
    expect(lines(services, { anesthesiaBy: 'other-clinician', surgery: 'mouth' })).toEqual(['00170 57 a+b'])
  })

  it('counts four implants of one jaw once, and those of two jaws twice', () => {
    const implant = (id: string, tooth: string): PlannedService => ({ ...on, id, code: 'D6010', tooth, diagnoses: ['K08.411'] })
    expect(lines([implant('a', '7'), implant('b', '8'), implant('c', '9')], {})).toEqual(['21248 1 a+b+c'])
    expect(lines([implant('a', '8'), implant('b', '24')], {})).toEqual(['21248 2 a+b'])
  })

  it('counts ridge shaping by quadrant over several lines', () => {
    expect(lines([{ ...on, id: 'a', code: 'D7310', area: '10', diagnoses: ['M26.79'] }, { ...on, id: 'b', code: 'D7310', area: '20', diagnoses: ['M26.79'] }], {})).toEqual(['41874 2 a+b'])
  })

  it('leaves out what has no medical code and says why', () => {
    const plan = crossPlan([{ ...on, id: 'a', code: 'D1110' }, { ...on, id: 'b', code: 'D7240', tooth: '1', diagnoses: ['K01.1'] }], () => ({}), sets)
    expect(plan.lines.map((line) => line.serviceIds.join())).toEqual(['b'])
    expect(plan.results[0]?.result.refusal).toMatch(/stays dental/)
  })
})
