/** What stands together: a heading with the first lines of its text, a picture with its caption. */
import type { Stack } from './box.js'

/** Stacks in a row that are kept together. */
const LONGEST_CHAIN = 20

/** A heading, and the headings and the text that follow it. */
export function chainFrom(stacks: readonly Stack[], from: number): Stack[] {
  const chain: Stack[] = []
  for (const stack of stacks.slice(from, from + LONGEST_CHAIN)) {
    if (chain.length > 0 && stack.opens) break
    chain.push(stack)
    if (!stack.withNext) break
  }
  return chain
}
