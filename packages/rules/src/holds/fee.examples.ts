// Examples: one fee for everyone, in cents.
import { exampleService, holdExample } from './example-case.ts'

export const feeExamples = [
  holdExample('the fee of the list', {}, []),
  holdExample('40 dollars above the list', { service: { fee: 65700 } }, ['HOLD-FEE-ABOVE-LIST']),
  holdExample('one cent above the list', { service: { fee: 61701 } }, ['HOLD-FEE-ABOVE-LIST']),
  holdExample('below the list', { service: { fee: 50000 } }, ['HOLD-FEE-BELOW-LIST']),
  holdExample('three units at three times the fee', { service: { fee: 185100, units: 3 } }, []),
  holdExample('a code the list does not hold is not judged', { service: { code: 'D7250', fee: 30000 } }, []),
  holdExample('two fees in the list for the same day', { document: { office: { id: 'o1', name: 'Alder Street Dental', fees: [{ code: 'D7240', amount: 61700 }, { code: 'D7240', amount: 70000 }] } } }, ['HOLD-FEE-TWO-LISTED']),
  holdExample('last year’s fee is not this year’s', { document: { office: { id: 'o1', name: 'Alder Street Dental', fees: [{ code: 'D7240', amount: 58000, to: '2025-12-31' }, { code: 'D7240', amount: 61700, from: '2026-01-01' }] } } }, []),
  holdExample('the same work as medical code costs more', { medicalCode: { code: '21040' }, document: { office: { id: 'o1', name: 'Alder Street Dental', fees: [{ code: 'D7240', amount: 61700 }, { code: '21040', amount: 98000 }] } } }, ['HOLD-FEE-DIFFERS-BY-CODE-SET']),
  holdExample('two lines of one work with the same code at two fees', { services: [{ ...exampleService, code: 'D7250', serviceGroupId: 'g', fee: 30000 }, { ...exampleService, id: 's2', code: 'D7250', serviceGroupId: 'g', fee: 36000 }] }, ['HOLD-FEE-DIFFERS-IN-GROUP']),
  holdExample('the fee above the list is held for dental too', { service: { fee: 65700 }, coverageId: 'dental' }, ['HOLD-FEE-ABOVE-LIST']),
]
