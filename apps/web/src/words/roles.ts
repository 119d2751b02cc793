// Roles in words, who may do what, and where each role starts its day.
import { type EndpointName, endpoints } from '@crossbill/api'
import type { Role } from '@crossbill/model'

export const roleWords: Readonly<Record<Role, string>> = {
  'front-desk': 'Front desk', biller: 'Billing coordinator', dentist: 'Dentist', manager: 'Office manager', auditor: 'Auditor',
}

/** True when the contract lets this role use the endpoint. */
export function mayUse(role: Role, name: EndpointName): boolean {
  const { allow } = endpoints[name]
  return allow === 'public' || allow.includes(role)
}

/** `biller or manager`, for saying who can do what one may not. */
export function whoMay(name: EndpointName): string {
  const { allow } = endpoints[name]
  if (allow === 'public') return 'everyone'
  return sayRoles(allow)
}

/** `dentist`, `dentist or manager`, `front desk, biller or manager`. */
export function sayRoles(roles: readonly Role[]): string {
  const words = roles.map((role) => role.replace('-', ' '))
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
