import { isOrcid } from '../../parse/metadata/check-digits.js'
import { namesOf } from '../entry-names.js'
import { eachEntry, entryExample } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const author = (orcid: string) =>
  entryExample(`"author": [{"family": "Carberry", "given": "Josiah", "ORCID": "${orcid}"}]`)
const ADDRESS = /^https?:\/\/orcid\.org\//i

export const orcidValid: Rule = {
  id: 'orcid-valid',
  severity: 'warning',
  what: 'The check digit of every ORCID iD of an author is right.',
  why: 'A wrong digit is another person, or nobody.',
  mend: 'Copy the iD from the author’s page at orcid.org.',
  passes: author('0000-0002-1825-0097'),
  fails: { ...author('0000-0002-1825-0098'), found: ['bibliography/a.json:3:64'] },
  check: eachEntry((entry) =>
    namesOf(entry).flatMap(({ name, path }) =>
      ['ORCID', 'orcid'].flatMap((part) => {
        const value = name[part]
        if (value === undefined || isOrcid(String(value).replace(ADDRESS, ''))) return []
        const expected = 'sixteen digits such as 0000-0002-1825-0097, the last of them right'
        return [{ variable: `${path}.${part}`, unexpected: `ORCID ${value}`, expected }]
      }),
    ),
  ),
}
