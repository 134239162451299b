import type { Rule } from '../rule.js'
import { textMatches } from '../text-matches.js'

/** A superscript figure; or figures glued to a closing quotation mark, or to the full stop or comma after a word. */
const LOST = /[¹²³⁰⁴-⁹]+|(?<=[”"][.,]?|\p{Ll}{3}[.,;:!?][”’"]?)\d{1,3}(?=\s|$)/gu

export const noLostMarker: Rule = {
  id: 'no-lost-marker',
  severity: 'warning',
  what: 'No number of a note is left in the text as figures.',
  why: 'A call that came out of Word or a scan as plain figures calls nothing, and its note is lost.',
  mend: 'Write the call, `[^12]`; for an exponent write `:sup[2]`.',
  passes: { files: { 'source/1.md': 'In 1917 he left.[^1] E = mc:sup[2], on p. 45.\n\n[^1]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'He called them rogues.”1 And a friend.² So he said.\n' },
    found: ['source/1.md:1:24', 'source/1.md:1:39'],
  },
  *check(edition) {
    for (const { at, words } of textMatches(edition, LOST)) {
      yield {
        at,
        unexpected: `figures “${words}” where a call may have been`,
        expected: `a call [^${words.normalize('NFKC')}]`,
      }
    }
  },
}
