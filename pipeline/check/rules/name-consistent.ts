import type { Finding } from '../../finding.js'
import { type Inconsistency, inconsistencies } from '../../names/inconsistencies.js'
import { ownNamePlaces } from '../../names/name-places.js'
import { policiesOf } from '../../names/policies.js'
import { signedSpellings } from '../../names/signed.js'
import type { Rule } from '../rule.js'

const YAML = `names:
  - {cyrillic: Троцкий, kind: surname}
  - {cyrillic: Ежов, kind: surname}
  - {cyrillic: Ягода, kind: surname}
  - {cyrillic: Евдокимов, kind: surname}
`

export const nameConsistent: Rule = {
  id: 'name-consistent',
  severity: 'warning',
  what: 'A listed name is printed in one spelling in the text, the headings or the notes, and all names by one scheme.',
  why: 'Yezhov beside Evdokimov is by no scheme at all, and with Trotsky beside Trotskii the index has two men.',
  mend: 'Choose a form in bibliography/names.yaml or a scheme in edition.yaml (`names: {text: customary}`), or correct the spelling; `ibidem names` shows them all. What was quoted is left as it was printed, and authors as the bibliography has them.',
  passes: {
    files: {
      'source/1.md': 'Trotsky, Yezhov, Yagoda, Yevdokimov.\n\n> Trotskii, Evdokimov.\n',
      'bibliography/names.yaml': YAML,
    },
  },
  fails: {
    files: {
      'source/1.md': 'Trotsky met Yezhov.\n\nTrotskii’s friend Evdokimov, as Yegorov and Trotsky said.\n',
      'bibliography/names.yaml': `${YAML}  - {cyrillic: Егоров, kind: surname}\n`,
    },
    found: ['source/1.md:3:1', 'source/1.md:3:19'],
  },
  *check(edition) {
    const places = ownNamePlaces(edition)
    for (const fault of inconsistencies(places, policiesOf(edition.metadata), signedSpellings(edition)))
      yield findingOf(fault)
  },
}

function findingOf(fault: Inconsistency): Finding {
  const { unusual, usual } = fault
  const [at] = unusual.places
  const related = { at: usual.places[0], what: usual.spelling }
  const times = unusual.places.length > 1 ? `, ${unusual.places.length} times` : ''
  if (fault.kind === 'spelling')
    return {
      at,
      unexpected: `“${unusual.spelling}” for ${unusual.name.cyrillic}${times}`,
      expected: `“${usual.spelling}”, as elsewhere`,
      related,
    }
  return {
    at,
    unexpected: `“${fault.written}” for ${fault.what} in “${unusual.spelling}”${times}`,
    expected: `“${fault.usually}”, as in “${usual.spelling}”: no scheme writes both`,
    related,
  }
}
