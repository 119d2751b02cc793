// How far a printer is off, as people measure it: points, millimetres or inches.
import { exit, harmless, Refusal } from '../terminal.ts'

const pointsPer = { pt: 1, mm: 72 / 25.4, in: 72 } as const
/** More than an inch is no printer's error. */
const most = 72

/** Points of `3`, `3pt`, `-1.5mm` or `0.1in`; 0 when left out. Anything else ends the command. */
export function printerOffset(option: string, written: string | undefined): number {
  if (written === undefined) return 0
  const match = /^([+-]?\d{1,4}(?:\.\d{1,4})?)(pt|mm|in)?$/.exec(written.trim())
  const points = match === null ? Number.NaN : Number(match[1]) * pointsPer[(match[2] ?? 'pt') as keyof typeof pointsPer]
  if (Number.isNaN(points)) throw new Refusal(exit.usage, `${option} ${harmless(written)} is no length. Write points, millimetres or inches, for example 3, 1.5mm or -0.05in.`)
  if (Math.abs(points) > most) throw new Refusal(exit.usage, `${option} ${harmless(written)} is more than an inch. Check the unit.`)
  return points
}
