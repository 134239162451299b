import type { Edition } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { type Claim, claimsOf } from '../../names/claims.js'
import { folded } from '../../names/fold.js'
import { choicesIn } from '../../names/letter-choices.js'
import { ownNamePlaces } from '../../names/name-places.js'
import { policiesOf } from '../../names/policies.js'
import { signedSpellings } from '../../names/signed.js'
import { isByScheme, isCustomary, type Spelling, spellingsOf } from '../../names/spellings.js'
import { transliterate } from '../../names/transliterate.js'
import type { Rule } from '../rule.js'

const FILES = {
  'source/edition.yaml': 'title: T\ncontents: {front: [0.md], body: [1.md]}\n',
  'source/0.md': '# To the reader\n\nRussian names are transliterated by the Library of Congress system.\n',
  'bibliography/names.yaml': 'names:\n  - {cyrillic: Ежов, kind: surname}\n  - {cyrillic: Ягода, kind: surname}\n',
}

export const transliterationNoteTrue: Rule = {
  id: 'transliteration-note-true',
  severity: 'warning',
  what: 'What the front matter says of the transliteration of names is true of them as they are printed.',
  why: 'A reader who goes by the note looks for Ezhov in the catalogue, and for Yezhov in the index.',
  mend: 'Correct the names or the note; or let `names: {transliteration-note: true}` in edition.yaml make a note, which is computed from the names.',
  passes: { files: { ...FILES, 'source/1.md': '# One\n\nEzhov and Iagoda.\n' } },
  fails: { files: { ...FILES, 'source/1.md': '# One\n\nYezhov and Yagoda.\n' }, found: ['source/0.md:3:1'] },
  *check(edition) {
    for (const claim of claimsOf(edition)) yield* untrue(claim, edition)
  },
}

function* untrue(claim: Claim, edition: Edition<'parsed'>): Generator<Finding> {
  const { at, zone, scheme } = claim
  const signed = signedSpellings(edition)
  const others = spellingsOf(ownNamePlaces(edition), zone, policiesOf(edition.metadata)[zone])
    .flat()
    .filter((spelling) => !isCustomary(spelling) && !signed.has(spelling.spelling) && isByScheme(spelling))
    .filter((spelling) => differs(spelling, claim))
  const [first, ...more] = others
  if (!first) return
  yield {
    at,
    unexpected: `claim of ${scheme.name}, with “${first.spelling}”${more.length > 0 ? ` and ${more.length} more` : ''} in the ${zone}`,
    expected: `“${transliterate(first.name.cyrillic, scheme)}”, or another claim`,
    related: { at: first.places[0], what: first.spelling },
  }
}

/** A simplified scheme may end -ий in another way, and leave out marks and signs; the other letters hold. */
function differs({ spelling, name }: Spelling, { scheme, simplified }: Claim): boolean {
  const byScheme = choicesIn(transliterate(name.cyrillic, scheme), name)
  return choicesIn(spelling, name).some(({ choice, written }) => {
    if (simplified && choice.what.startsWith('-')) return false
    const expected = byScheme.find((other) => other.choice === choice)?.written
    return expected !== undefined && folded(expected) !== folded(written)
  })
}
