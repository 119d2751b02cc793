// The hold rules, in the order an office would look.
import { authorization } from './authorization.ts'
import { credentialing } from './credentialing.ts'
import { fee } from './fee.ts'
import type { HoldRule } from './hold-rule.ts'
import { noteSigned } from './note-signed.ts'
import { story } from './story.ts'

export const holdRules: readonly HoldRule[] = [credentialing, authorization, noteSigned, story, fee]
