// Examples: rebuilding teeth, dry mouth, radiation caries.
import { storyExample } from './example-case.ts'

export const reconstructionExamples = [
  storyExample('full-mouth', 'enamel defect from birth', { service: { code: 'D2740', diagnoses: ['K00.5'] }, note: { s: 'Amelogenesis imperfecta; cold hurts when eating. Letter of Dr. Ito, genetics, of 2026-08-01.' } }, { fits: 'fits', proved: ['cause', 'physician', 'diagnosis', 'daily-function'] }),
  storyExample('full-mouth', 'worn by acid reflux', { service: { code: 'D2740', diagnoses: ['K03.2', 'K21.9'] }, note: { s: 'Reflux treated for six years.' } }, { fits: 'fits-if', proved: ['cause'] }),
  storyExample('full-mouth', 'worn by grinding', { service: { code: 'D2740', diagnoses: ['K03.0'] }, note: { s: 'Bruxism. Wants a better smile.' } }, { fits: 'does-not-fit' }),
  storyExample('full-mouth', 'a plain crown is not concerned', { service: { code: 'D2740', diagnoses: ['K02.63'] } }, { fits: 'not-concerned' }),
  storyExample('dry-mouth', 'decay after neck radiation', { service: { code: 'D2391', diagnoses: ['K02.7', 'Z92.3', 'K11.7'] }, note: { s: 'Radiation 70 Gy to oropharynx completed May 2024. Sips water to swallow.', o: 'Xerostomia, flow 0.1 ml/min. Cervical caries at 5, 6, 11 and 12.' } }, { fits: 'fits', proved: ['radiation', 'dryness', 'decay', 'diagnosis', 'daily-function'] }),
  storyExample('dry-mouth', 'fluoride for a dry mouth from drugs', { service: { code: 'D1206', diagnoses: ['K11.7'] }, note: { s: 'Dry mouth from antidepressants.' } }, { fits: 'does-not-fit' }),
  storyExample('dry-mouth', 'Medicare before 2024', { service: { code: 'D7140', diagnoses: ['K02.9', 'Z92.3'], dateOfService: '2023-11-10' }, coverage: { kind: 'medicare-b' }, note: { s: 'Radiation of the neck in 2022.' } }, { fits: 'does-not-fit' }),
]
