import { firstCalls, numbersIn } from '../first-calls.js'
import type { Rule } from '../rule.js'

export const noteWithoutGap: Rule = {
  id: 'note-without-gap',
  severity: 'error',
  what: 'The numbers of a file’s notes run on without a gap.',
  why: 'A missing number is a lost note, or one that was taken out: every later note would print another number than the manuscript gives.',
  mend: 'Find the lost note, or renumber the ones after it.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'One.[^1] Three.[^3]\n\n[^1]: [@work]\n[^3]: [@work]\n' },
    found: ['source/1.md:1:16'],
  },
  *check(edition) {
    let reached = 0
    for (const text of edition.texts) {
      const calls = firstCalls(text).sort((a, b) => a.number - b.number)
      const known = numbersIn(text)
      let last = whereCountingBegins(Math.min(...known), reached, edition.metadata.notes.numbering)
      for (const { number, at } of calls) {
        while (known.has(last + 1) && last + 1 < number) last++
        let before = number
        while (known.has(before - 1) && before - 1 > last) before--
        if (before > last + 1) {
          const lost = before === last + 2 ? `note ${last + 1}` : `notes ${last + 1}–${before - 1}`
          yield { at, unexpected: `note ${number} without ${lost}`, expected: `note ${last + 1}` }
        }
        last = number
      }
      if (calls.length > 0) reached = last
    }
  },
}

/** Whether the numbers may run on from the file before is for numbering-policy to say: here they only leave no gap. */
function whereCountingBegins(first: number, reached: number, numbering: 'book' | 'chapter'): number {
  const runsOn = first === reached + 1 || (numbering === 'book' && first > reached)
  return runsOn ? reached : 0
}
