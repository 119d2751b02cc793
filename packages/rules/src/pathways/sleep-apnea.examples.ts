// Examples: oral appliances for sleep apnea.
import { storyExample, type Expected, type StoryFacts } from './example-case.ts'

const example = (name: string, facts: StoryFacts, expected: Expected): ReturnType<typeof storyExample> => storyExample('sleep-apnea', name, facts, expected)
const device = { code: 'D9947', diagnoses: ['G47.33'] }

export const sleepApneaExamples = [
  example('moderate apnea with study, reading and order', { service: device, note: { s: 'Daytime sleepiness, Epworth 14. CPAP trial 2025-09 to 2025-12, not tolerated. Written order of Dr. Nakai received 2026-02-03.', o: 'Home sleep study of 2026-01-22, interpreted by Dr. Nakai, sleep physician: AHI 22.4, nadir 83%. Adequate dentition.', p: 'Titration over 8 weeks, then repeat study.' } }, { fits: 'fits', proved: ['sleep-study', 'physician-reading', 'diagnosis', 'order', 'pap', 'titration', 'teeth', 'daily-function'] }),
  example('snoring alone', { service: { code: 'D9947', diagnoses: ['R06.83'] } }, { fits: 'does-not-fit' }),
  example('fewer than five events', { service: device, note: { o: 'Sleep study of 2026-01-22: AHI 3.8.' } }, { fits: 'does-not-fit' }),
  example('mild apnea with high blood pressure', { service: device, note: { s: 'Hypertension.', o: 'Sleep study of 2026-01-22: AHI 9.' } }, { fits: 'fits', proved: ['symptoms'] }),
  example('mild apnea without anything else', { service: device, note: { s: 'Denies daytime sleepiness. No hypertension.', o: 'Sleep study of 2026-01-22: AHI 9.' } }, { fits: 'fits-if', missing: ['symptoms'] }),
  example('severe apnea, airway pressure never tried', { service: device, note: { o: 'Sleep study of 2026-01-22: AHI 44.' } }, { fits: 'fits-if', missing: ['pap', 'order', 'physician-reading'] }),
  example('severe apnea, airway pressure not tolerated', { service: device, note: { s: 'Could not tolerate CPAP, mask claustrophobia.', o: 'PSG 3/4/26: AHI 44.' } }, { fits: 'fits', proved: ['pap', 'sleep-study'] }),
  example('a home test is not billed by the dentist', { service: { code: 'D9956', diagnoses: ['R06.83'] } }, { fits: 'does-not-fit' }),
  example('an expander for a child', { service: { code: 'D8210', diagnoses: ['G47.33'] } }, { fits: 'does-not-fit' }),
]
