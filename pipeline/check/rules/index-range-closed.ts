import type { IndexMarking } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { indexMarks, type PlacedMark } from '../index-marks.js'
import { isRefused } from '../refused.js'
import type { Rule } from '../rule.js'

export const indexRangeClosed: Rule = {
  id: 'index-range-closed',
  severity: 'error',
  what: 'Every passage that a mark for the index begins is ended once, further on.',
  why: 'An index cannot print a range of which one end is missing.',
  mend: 'End it with `:index{to=NAME}`, after its beginning and in the same text or the same note; give each passage a name of its own.',
  passes: { files: { 'source/1.md': 'One:index{term="grain" from=a} and two.\n\nThree.:index{to=a}\n' } },
  fails: {
    files: {
      'source/1.md': 'One:index{term="grain" from=a} and two.\n\nThree.:index{to=b}\n',
    },
    found: ['source/1.md:1:4', 'source/1.md:3:7'],
  },
  *check(edition, { intake }) {
    if (isRefused(intake)) return
    const begun = new Map<string, PlacedMark>()
    const ended = new Set<string>()
    for (const placed of indexMarks(edition)) {
      const range = rangeOf(placed.mark.marking)
      if (range === undefined) continue
      const isEnd = placed.mark.marking.kind === 'end'
      const before = begun.get(range)
      if (!isEnd && before) yield again(placed, range, 'beginning')
      else if (!isEnd) begun.set(range, placed)
      else if (ended.has(range)) yield again(placed, range, 'end')
      else if (before?.note !== placed.note || !before) yield endAlone(placed, range)
      if (isEnd) ended.add(range)
    }
    for (const [range, { mark }] of begun)
      if (!ended.has(range))
        yield { at: mark.at, unexpected: `passage ${range} without its end`, expected: `\`:index{to=${range}}\`` }
  },
}

const rangeOf = (marking: IndexMarking) =>
  marking.kind === 'end' || marking.kind === 'place' ? marking.range : undefined

const again = ({ mark }: PlacedMark, range: string, which: string): Finding => ({
  at: mark.at,
  unexpected: `second ${which} of the passage ${range}`,
  expected: 'a name of its own for each passage',
})

const endAlone = ({ mark }: PlacedMark, range: string): Finding => ({
  at: mark.at,
  unexpected: `end of the passage ${range}, which does not begin before it`,
  expected: `\`from=${range}\` before it, in the same text or note`,
})
