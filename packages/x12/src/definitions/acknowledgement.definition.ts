// Implementation acknowledgement, 005010X231 with its erratum.

import { loop, seg, transaction } from './language.ts'

const context = seg('CTX', 'S10', 'Context', '01 01.1 01.2? 02? 03? 04? 05? 05.1 05.2? 05.3? 06? 06.1 06.2?')
const setErrors = '1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|23|24|25|26|27|I5|I6'
const groupErrors = '1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|23|24|25|26'
const five = (from: number, codes: string) => Array.from({ length: 5 }, (_, step) => `${String(step + from).padStart(2, '0')}?=${codes}`).join(' ')

export const acknowledgement = transaction(
  { kind: '999', set: '999', guides: ['005010X231'], functionalIds: ['FA'], name: 'Acknowledgement' },
  [
    seg('ST', 'R', 'Transaction header', '01=999 02 03'), seg('AK1', 'R', 'Group answered', '01 02 03'),
    loop('2000', 'S*', 'Transaction answered', [
      seg('AK2', 'R', 'Transaction answered', '01 02 03?'),
      loop('2100', 'S*', 'Segment in error', [
        seg('IK3', 'R', 'Segment in error', '01 02 03? 04=1|2|3|4|5|6|7|8|I4|I6|I7|I8|I9'), context,
        loop('2110', 'S*', 'Element in error', [seg('IK4', 'R', 'Element in error', '01 01.1 01.2? 01.3? 02? 03=1|2|3|4|5|6|7|8|9|10|12|13|I10|I11|I12|I13|I6|I9 04?'), context]),
      ]),
      seg('IK5', 'R', 'Answer to the transaction', `01=A|E|M|R|W|X ${five(2, setErrors)}`),
    ]),
    seg('AK9', 'R', 'Answer to the group', `01=A|E|M|P|R|W|X 02 03 04 ${five(5, groupErrors)}`),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
