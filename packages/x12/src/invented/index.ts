// Every invented file by name.

import { inventedAnswers } from './answers.ts'
import { inventedClaims } from './claims.ts'

export const invented = { ...inventedClaims, ...inventedAnswers }
