import type { Edition } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { folded } from '../../names/fold.js'
import { ownNamePlaces } from '../../names/name-places.js'
import { policiesOf } from '../../names/policies.js'
import { schemes } from '../../names/schemes/index.js'
import type { Scheme } from '../../names/schemes/scheme.js'
import { isByScheme, type Spelling, schemeOfMost, spellingsOf } from '../../names/spellings.js'
import { transliterate } from '../../names/transliterate.js'
import type { Zone } from '../../names/zones.js'
import type { Rule } from '../rule.js'

const YAML = `names:
  - {cyrillic: Евдокимов, kind: surname}
  - {cyrillic: Зиновьев, kind: surname}
`

export const nameScheme: Rule = {
  id: 'name-scheme',
  severity: 'info',
  what: 'Names are written by the scheme that edition.yaml names for their zone.',
  why: 'A build respells them; whoever reads or searches the source finds other names than the reader of the edition.',
  mend: '`ibidem names --write` respells them in the source; or name in edition.yaml the scheme that the text follows.',
  passes: {
    files: {
      'source/edition.yaml': 'title: T\nnames: {text: bgn-pcgn}\n',
      'source/1.md': 'Yevdokimov and Zinov’yev.\n',
      'bibliography/names.yaml': YAML,
    },
  },
  fails: {
    files: {
      'source/edition.yaml': 'title: T\nnames: {text: bgn-pcgn}\n',
      'source/1.md': 'Evdokimov and Zinov’ev.\n',
      'bibliography/names.yaml': YAML,
    },
    found: ['source/1.md:1:1'],
  },
  *check(edition) {
    const policies = policiesOf(edition.metadata)
    for (const zone of ['text', 'title', 'note'] as const) {
      const policy = policies[zone]
      if (typeof policy !== 'string') yield* otherwise(edition, zone, policy)
    }
  },
}

/** Once for each zone and each scheme that is followed instead, at the first name. */
function* otherwise(edition: Edition<'parsed'>, zone: Zone, scheme: Scheme): Generator<Finding> {
  let left = spellingsOf(ownNamePlaces(edition), zone, 'keep')
    .flat()
    .filter((spelling) => !isBy(scheme, spelling) && isByScheme(spelling))
  for (let most = schemeOfMost(left); most; most = schemeOfMost(left)) {
    const [first, ...others] = most.of
    if (!first) return
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    yield {
      at: first.places[0],
      unexpected: `“${first.spelling}”${more} by ${schemes.get(most.id)?.name}`,
      expected: `“${transliterate(first.name.cyrillic, scheme)}”, by ${scheme.name}`,
    }
    const told = new Set(most.of)
    left = left.filter((spelling) => !told.has(spelling))
  }
}

const isBy = (scheme: Scheme, { name, spelling }: Spelling) =>
  folded(transliterate(name.cyrillic, scheme)) === folded(spelling)
