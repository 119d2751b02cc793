// The patient's page on paper: one sheet, embedded font, both languages, the patient's own figures.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { patientPage } from '@crossbill/explain'
import { type CoordinationDecision, readCaseDocument } from '@crossbill/model'
import { describe, expect, it } from 'vitest'
import { patientPagePdf } from './patient-page-pdf.ts'

const require = createRequire(import.meta.url)
const fonts = { regular: readFileSync(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')), strong: readFileSync(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')) }
const outcome = readCaseDocument(JSON.parse(readFileSync('journeys/wisdom-teeth-medical-denies/10-case.json', 'utf8')))
if (!outcome.ok) throw new Error('the journey is not sound')
const document = outcome.value

const decision: CoordinationDecision = {
  crossbill: 'decision/1', asOf: document.asOf, crossings: [], stories: [], holds: [], needs: [], findings: [],
  orders: document.plan.services.map((service) => ({ serviceId: service.id, order: ['fernhollow', 'saltbrook'], decided: true, reasons: [], leftOut: [], warnings: [], needs: [] })),
  routes: [{
    route: 'medical-first', allowed: true, lines: [], left: [], assumptions: [], findings: [], range: { best: 9728, expected: 9728, worst: 45400 },
    totals: { fee: 117900, paid: { fernhollow: 39872, saltbrook: 51243 }, patient: 9728, writeOff: 17057 },
  }],
  next: { kind: 'send', title: 'Send', why: '', due: document.asOf, owner: 'biller' },
}

describe.each(['en', 'es'] as const)('the page in %s', (language) => {
  it('is one tagged letter sheet with the font inside', async () => {
    const page = patientPage(document, decision, { language, preparedOn: '2026-11-24' })
    const bytes = await patientPagePdf(page, fonts, { madeAt: '2026-11-24T15:00:00Z', phone: '303-555-0142' })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text.match(/\/Type \/Page\b/g)?.length).toBe(1)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain(`/Lang (${language === 'es' ? 'es-US' : 'en-US'})`)
    expect(text).toContain('/FontFile2')
    const out = process.env['SHOW_PDF']
    if (out !== undefined) writeFileSync(`${out}/patient-${language}.pdf`, bytes)
  })

  it('never says covered, guaranteed or a code number', () => {
    const page = patientPage(document, decision, { language, preparedOn: '2026-11-24' })
    const words = JSON.stringify(page)
    expect(words).not.toMatch(/\bcovered\b|guarante|garantiza|D7240|41899|cubiert/i)
    expect(page.money.fee).toBe(page.money.writeOff + page.money.medical + page.money.dental + page.money.patient)
  })
})

it('both languages carry the same figures', () => {
  const figures = (language: 'en' | 'es') => {
    const { money, medical, dental } = patientPage(document, decision, { language, preparedOn: '2026-11-24' })
    return { money, medical, dental }
  }
  expect(figures('es')).toEqual(figures('en'))
})
