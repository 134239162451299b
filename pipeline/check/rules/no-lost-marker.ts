import type { Edition } from '../../edition.js'
import { sameLabel } from '../../parse/notes.js'
import type { Rule } from '../rule.js'
import { type TextMatch, textMatches } from '../text-matches.js'

/** A superscript figure; or figures glued to a closing quotation mark, or to the full stop or comma after a word. */
const LOST = /[¹²³⁰⁴-⁹]+|(?<=[”"][.,]?|\p{Ll}{3}[.,;:!?][”’"]?)\d{1,3}(?=\s|$)/gu
/** Figures glued to any word or mark: where no note of that number is called, they are its call. */
const GLUED = /(?<=[\p{L}”’"»)][.,;:!?]?[”’"»)]?)\d{1,3}(?![\p{L}\p{N}])/gu

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
    for (const { at, words } of lostIn(edition)) {
      yield {
        at,
        unexpected: `figures “${words}” where a call may have been`,
        expected: `a call [^${words.normalize('NFKC')}]`,
      }
    }
  },
}

function* lostIn(edition: Edition<'parsed'>): Generator<TextMatch> {
  const found = new Set<string>()
  const nameOf = ({ at }: TextMatch) => `${at.file}:${at.start.offset}`
  for (const match of textMatches(edition, LOST)) {
    found.add(nameOf(match))
    yield match
  }
  const uncalled = uncalledLabels(edition)
  if (uncalled.size === 0) return
  for (const match of textMatches(edition, GLUED))
    if (uncalled.has(`${match.at.file}:${match.words}`) && !match.note && !found.has(nameOf(match))) yield match
}

/** Labels of notes that nothing calls, each after the name of its file. */
function uncalledLabels({ texts }: Edition<'parsed'>): Set<string> {
  return new Set(
    texts.flatMap(({ path, calls, definitions }) => {
      const called = new Set(calls.map(({ label }) => sameLabel(label)))
      return definitions.filter(({ label }) => !called.has(sameLabel(label))).map(({ label }) => `${path}:${label}`)
    }),
  )
}
