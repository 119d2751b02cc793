// Examples: parts billed apart.
import { exampleService, holdExample } from './example-case.ts'

const with_ = (part: Partial<typeof exampleService>): { services: (typeof exampleService)[] } => ({ services: [exampleService, { ...exampleService, id: 's2', ...part }] })

export const partsApartExamples = [
  holdExample('one service alone', {}, []),
  holdExample('smoothing the socket beside the removal of the same tooth', with_({ code: 'D7311' }), ['HOLD-PARTS-BILLED-APART']),
  holdExample('smoothing in the quadrant of the tooth', with_({ code: 'D7311', tooth: undefined, area: 'LL' }), ['HOLD-PARTS-BILLED-APART']),
  holdExample('smoothing in another quadrant', with_({ code: 'D7311', tooth: undefined, area: '10' }), []),
  holdExample('a root of another tooth', with_({ code: 'D7250', tooth: '3' }), []),
  holdExample('another day', with_({ code: 'D7510', dateOfService: '2026-10-01' }), []),
  holdExample('a sample and the removal of the same lesion', { services: [{ ...exampleService, code: 'D7411', tooth: undefined }, { ...exampleService, id: 's2', code: 'D7286', tooth: undefined }] }, ['HOLD-PARTS-BILLED-APART']),
  holdExample('a panoramic image beside the scan of the day', { services: [{ ...exampleService, code: 'D0367', tooth: undefined }, { ...exampleService, id: 's2', code: 'D0330', tooth: undefined }] }, ['HOLD-PARTS-BILLED-APART']),
]
