/** The words of a book and how often each stands in it. */

const WORD = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu

export type Counts = ReadonlyMap<string, number>

/** By lower-case form; compounds are counted whole, and so are their parts. */
export function countWords(text: string): Counts {
  const counts = new Map<string, number>()
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase()
    count(lower)
    if (lower.includes('-')) lower.split('-').forEach(count)
  }
  return counts
}
