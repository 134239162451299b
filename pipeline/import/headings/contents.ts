/** A table of contents names the headings before they come: what stands in it is no heading. */
import type { Heading } from './index.js'

const CONTENTS = /^(?:table of )?contents$|^содержание$|^оглавление$|^inhalt(?:sverzeichnis)?$|^table des matières$/i

/** The headings without those that a table of contents lists: it ends where its first entry comes again. */
export function insideContents<T extends Heading>(headings: readonly T[]): T[] {
  const at = headings.findIndex(({ lines }) => CONTENTS.test(wordsOf(lines)))
  if (at < 0) return [...headings]
  const first = headings[at + 1]
  if (!first) return [...headings]
  const again = headings.findIndex((heading, nth) => nth > at + 1 && same(heading, first))
  return again < 0 ? [...headings] : [...headings.slice(0, at + 1), ...headings.slice(again)]
}

const wordsOf = (lines: Heading['lines']) => lines.map(({ text }) => text).join(' ')
const same = (one: Heading, other: Heading) => wordsOf(one.lines).toLowerCase() === wordsOf(other.lines).toLowerCase()
