// A sound file changed in one way, with the counts that follow from it put right, and a finding in one line.

import type { Finding } from '../finding.ts'

/** Counts of segments after lines were put in or taken out. */
export function recounted(file: string): string {
  let from = 0
  return file.split('~\n').map((segment, index) => {
    if (segment.startsWith('ST*')) from = index
    return segment.startsWith('SE*') ? segment.replace(/^SE\*\d+/, `SE*${index - from + 1}`) : segment
  }).join('~\n')
}

/** `X12-ELE-CODE 2 CLM5-2 2300 ik4 7`: code, level, segment with element and component, loop, and the 999's code. */
export function shown({ code, level, place, ack }: Finding): string {
  const element = `${place.element ?? ''}${place.component === undefined ? '' : `-${place.component}`}`
  const [answer] = Object.entries(ack ?? {})
  return `${code} ${level} ${place.segmentId}${element} ${place.loop} ${answer?.join(' ') ?? ''}`
}
