// Runs every worked example and order case of the reference and says which agree.
import { runBenefitExamples } from './run-benefit.ts'
import { runOrderExamples } from './run-order.ts'

/** Prints each example with its verdict; the last line counts them. Gives the exit code: 0 when all agree. */
export function runExamples(): number {
  const results = [...runOrderExamples(), ...runBenefitExamples()]
  for (const { id, agrees, detail } of results) process.stdout.write(`${agrees ? 'agrees ' : 'differs'} ${id}${agrees ? '' : `: ${detail}`}\n`)
  const agreeing = results.filter((each) => each.agrees).length
  process.stdout.write(`${agreeing} of ${results.length} examples agree\n`)
  return agreeing === results.length ? 0 : 1
}
