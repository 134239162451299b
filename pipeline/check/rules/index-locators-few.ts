import { z } from 'zod'
import { type Line, linePlacesApart } from '../../indexes/lines.js'
import { personOf } from '../../indexes/names-indexed.js'
import { linesOfIndexes } from '../index-marks.js'
import type { Rule } from '../rule.js'

const options = z.object({
  locators: z.number().int().min(1).default(8).describe('How many places a heading may have without subentries'),
})

export const indexLocatorsFew: Rule<z.infer<typeof options>> = {
  id: 'index-locators-few',
  severity: 'warning',
  what: 'No heading of an index has a long row of bare places: paragraphs of the text, or notes.',
  why: 'Nobody looks up ten pages to find the one that was meant: the manuals of indexing ask for subentries after five to eight.',
  mend: 'Mark what is said there, `:index{person=ID sub="as a writer"}`, and mark what only names the heading as `passing`.',
  options,
  passes: {
    files: { 'source/1.md': 'Rye:index{term="grain"} and oats:index{term="grain"} and barley.:index{term="grain"}\n' },
  },
  fails: {
    files: { 'source/1.md': Array.from({ length: 9 }, () => 'Grain.:index{term="grain"}\n').join('\n') },
    found: ['source/1.md:1:7'],
  },
  *check(edition, { options: { locators } }) {
    for (const { lines } of linesOfIndexes(edition)) {
      for (const line of [...lines.values()].flatMap((each: Line) => [each, ...each.subs.values()])) {
        const [first] = line.places
        const count = linePlacesApart(line)
        if (!first || count <= locators) continue
        const at = personOf(line.personId, edition)?.at ?? first.place.inline.at
        const unexpected = `${count} bare places under “${line.heading.words}”`
        yield { at, unexpected, expected: `${locators} at most, or subentries` }
      }
    }
  },
}
