import { distance } from 'fastest-levenshtein'

/**
 * The known word nearest to a mistyped one, for "did you mean": within a third of its length, rounded up, case aside. Two
 * letters in each other's place count as two.
 */
export function nearestMatch(word: string, known: Iterable<string>): string | undefined {
  const folded = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.ceil(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const away = distance(folded, candidate.toLowerCase())
    if (away < least) [best, least] = [candidate, away]
  }
  return best
}
