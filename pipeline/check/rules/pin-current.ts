import { pinnedNote } from '../example-works.js'
import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const pinCurrent: Rule = {
  id: 'pin-current',
  severity: 'warning',
  what: 'A note that is pinned in bibliography/links.yaml says what it said when it was reviewed.',
  why: 'The works it was pinned to may no longer be those it cites; until it is reviewed again the pin is passed over.',
  mend: 'Review the note; correct the words of the pin, or take it out.',
  passes: {
    files: pinnedNote('Deutscher, The Prophet, p. 45.', 'armed'),
  },
  fails: {
    files: pinnedNote('Deutscher, The Prophet, p. 54.', 'armed'),
    found: ['bibliography/links.yaml:2:5'],
  },
  check: found('pin-current'),
}
