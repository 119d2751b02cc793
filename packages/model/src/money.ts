// Money is whole cents: the type and the schemas. The arithmetic stands apart, so that who only reckons does not load them.
import { z } from 'zod'

/** Whole cents; negative only for reversals and refunds. */
export type Cents = number
export const cents = z.int().min(-1_000_000_000_00).max(1_000_000_000_00).describe('whole cents')
/** An amount that cannot be negative, in whole cents. */
export const amount = cents.min(0)
/** A percentage from 0 to 100 with at most two decimals, for example 80 or 33.33. */
export const percent = z.number().min(0).max(100).multipleOf(0.01)
