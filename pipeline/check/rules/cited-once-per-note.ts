import type { CitedPlace } from '../cited-places.js'
import type { Rule } from '../rule.js'
import { citedByNote } from '../works-with-pages.js'

export const citedOncePerNote: Rule = {
  id: 'cited-once-per-note',
  severity: 'warning',
  what: 'A note cites each place in a work once.',
  why: 'The reader looks for a difference between the two, and one of the pages may be a slip.',
  mend: 'Take out the second, or correct its place.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, p. 3; @work, p. 5]\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, p. 3; @work, p. 3]\n' }, found: ['source/1.md:3:21'] },
  *check(edition) {
    for (const places of citedByNote(edition).values()) {
      const first = new Map<string, CitedPlace>()
      for (const place of places.filter(namesItsPlace)) {
        const cited = JSON.stringify([place.key, place.locators])
        const before = first.get(cited)
        if (!before) first.set(cited, place)
        else {
          const related = { at: before.at, what: 'cited here' }
          yield {
            at: place.at,
            unexpected: `${place.key} a second time in one note`,
            expected: 'another place in it, or once',
            related,
          }
        }
      }
    }
  },
}

/** `@key` in a sentence only names the author, `see n. 5` another note; words after the key say what is different. */
const namesItsPlace = ({ narrative, locators, item, crossReference }: CitedPlace) =>
  !crossReference && !(narrative && locators.length === 0) && (item?.suffix ?? []).length === 0
