// The envelope around transactions, and the answer to a whole interchange.

import { seg } from './language.ts'

export const envelope = {
  ISA: seg('ISA', 'R', 'Interchange header', '01=00|03 02 03=00|01 04 05=01|14|20|27|28|29|30|33|ZZ 06 07=01|14|20|27|28|29|30|33|ZZ 08 09 10 11 12 13 14=0|1 15=P|T 16'),
  IEA: seg('IEA', 'R', 'Interchange trailer', '01 02'),
  GS: seg('GS', 'R', 'Group header', '01 02 03 04 05 06 07=X|T 08'),
  GE: seg('GE', 'R', 'Group trailer', '01 02'),
  TA1: seg('TA1', 'S', 'Interchange acknowledgement', '01 02 03 04=A|E|R 05=000|001|002|003|004|005|006|007|008|009|010|011|012|013|014|015|016|017|018|019|020|021|022|023|024|025|026|027|028|029|030|031'),
} as const
