// Journeys are complete: numbered files from the office's export to the last answer, each with its case document.
import { expect, it } from 'vitest'
import { filesBelow, readText } from './tree.ts'

const journeys = {
  'wisdom-teeth-medical-denies': ['01', '02', '03', '10', '30', '40', '50', '51', '60', '70', '80', '90', '95'],
  'implant-after-trauma': ['01', '02', '03', '10', '30', '40', '50', '51', '60', '70', '80', '90', '95'],
  'authorization-missing': ['01', '02', '03', '10', '30', '70'],
} as const

for (const [name, numbers] of Object.entries(journeys)) {
  it(`${name} has each of its files: add the missing one, or take the number off this list with a reason`, () => {
    const present = filesBelow(`journeys/${name}`).map((path) => path.split('/').at(-1)?.slice(0, 2))
    expect(numbers.filter((number) => !present.includes(number))).toEqual([])
  })

  it(`${name} names its case document's services, coverages and a signed note`, () => {
    const document = JSON.parse(readText(`journeys/${name}/10-case.json`)) as { plan: { services: unknown[] }; coverages: unknown[]; chart: { notes: { signed?: unknown }[] } }
    expect([document.plan.services.length > 0, document.coverages.length > 1, document.chart.notes.every((note) => note.signed !== undefined)]).toEqual([true, true, true])
  })
}

it('no two amounts of a journey are equal by accident: fees differ between services of one case', () => {
  for (const name of Object.keys(journeys)) {
    const { plan } = JSON.parse(readText(`journeys/${name}/10-case.json`)) as { plan: { services: { fee: number }[] } }
    const fees = plan.services.map((service) => service.fee)
    expect(new Set(fees).size).toBe(fees.length)
  }
})
