// Examples: sedation permit, and equipment supplier.
import { exampleProvider, exampleService, holdExample } from './example-case.ts'

const sedated = { ...exampleService, code: 'D9223', tooth: undefined }

export const permitExamples = [
  holdExample('sedation under a permit in force', { services: [sedated], provider: { expirables: [{ kind: 'sedation-permit', to: '2026-12-31' }] } }, []),
  holdExample('the permit ran out before the visit', { services: [sedated], provider: { expirables: [{ kind: 'sedation-permit', to: '2026-10-31' }] } }, ['HOLD-SEDATION-PERMIT']),
  holdExample('no sedation, no question of a permit', { provider: { expirables: [{ kind: 'sedation-permit', to: '2026-10-31' }] } }, []),
  holdExample('a sleep appliance to Medicare without supplier enrollment', { medical: { kind: 'medicare-b' }, service: { code: 'D9947' }, medicalCode: { system: 'HCPCS', code: 'E0486' } }, ['HOLD-SUPPLIER-NOT-ENROLLED']),
  holdExample('a sleep appliance to Medicare from an enrolled supplier', { medical: { kind: 'medicare-b' }, service: { code: 'D9947' }, medicalCode: { system: 'HCPCS', code: 'E0486' }, provider: { credentials: [...(exampleProvider.credentials ?? []), { payerId: 'MED', status: 'enrolled', supplier: true }] } }, []),
  holdExample('a sleep appliance to an employer plan asks for no supplier number', { service: { code: 'D9947' }, medicalCode: { system: 'HCPCS', code: 'E0486' } }, []),
]
