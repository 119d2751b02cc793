// Sums of remittance parts, in worker threads: what a posting run or a report asks of a large file.

import { foldRemittanceParts } from '@crossbill/x12/workers'
import { Sums } from './sums.ts'

foldRemittanceParts(() => new Sums())
