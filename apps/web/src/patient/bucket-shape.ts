// Shared measures of the two buckets.

/** Width of both pictures in their own units. */
export const width = 400

/** A part of a whole between 0 and 1. */
export function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole))
}
