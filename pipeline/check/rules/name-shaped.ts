import type { CslName } from '../../edition.js'
import { namesOf, partOf } from '../entry-names.js'
import { eachEntry, entryExample } from '../entry-rule.js'
import type { Rule } from '../rule.js'

interface Misshapen {
  readonly part: 'family' | 'given' | 'literal'
  readonly pattern: RegExp
  readonly fault: string
  readonly expected: string
  /** The family name of somebody who has a given name: else it may be a body that a program took for a person. */
  readonly person?: true
}

/** Only what no name of a person, and no name of a body, can be. */
const MISSHAPEN: readonly Misshapen[] = [
  { part: 'family', pattern: /,/, fault: 'comma in the family name', expected: 'family and given name apart' },
  {
    part: 'literal',
    pattern: /^\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\.[ -]?)+$/u,
    fault: 'person as literal',
    expected: 'family and given name apart',
  },
  {
    part: 'family',
    pattern: /^\p{Lu}{2}[\p{Lu} ’'-]+$/u,
    fault: 'capitals',
    expected: 'capital and small letters',
    person: true,
  },
  {
    part: 'family',
    pattern: /^(?:others|et al\.?|и др\.?)$|\bet al\b/iu,
    fault: '“et al.” as a name',
    expected: 'the names, or those before it alone',
  },
  {
    part: 'given',
    pattern: /\bet al\b/i,
    fault: '“et al.” in a name',
    expected: 'the names, or those before it alone',
  },
  {
    part: 'literal',
    pattern: /\bet al\b/i,
    fault: '“et al.” in a name',
    expected: 'the names, or those before it alone',
  },
  { part: 'family', pattern: / (?:and|&|und) /, fault: 'two names in one', expected: 'a name each', person: true },
  { part: 'given', pattern: / (?:and|&|und) /, fault: 'two names in one', expected: 'a name each' },
  { part: 'family', pattern: /\d/, fault: 'digit in a family name', expected: 'letters', person: true },
  { part: 'given', pattern: /\d/, fault: 'digit in a given name', expected: 'letters' },
  { part: 'given', pattern: /^\p{Lu}(?: \p{Lu})*$/u, fault: 'initials without stops', expected: 'a stop after each' },
]

export const nameShaped: Rule = {
  id: 'name-shaped',
  severity: 'warning',
  what: 'Names in the bibliography are names of persons, each part in its place.',
  why: 'A name that is not divided sorts wrongly, has no short form, and is never found to be the same person.',
  mend: 'Write family and given name apart, one person a name; a body goes under `literal` (in BibTeX between double braces).',
  passes: entryExample('"author": [{"family": "Deutscher", "given": "I."}, {"literal": "Smith, Elder & Co."}]'),
  fails: {
    ...entryExample('"author": [{"family": "Deutscher, Isaac"}, {"family": "CARR", "given": "E H"}]'),
    found: ['bibliography/a.json:3:24', 'bibliography/a.json:3:56', 'bibliography/a.json:3:73'],
  },
  check: eachEntry((entry) =>
    namesOf(entry).flatMap(({ name, path }) =>
      faultsOf(name).map(({ part, fault, expected }) => ({
        variable: `${path}.${part}`,
        unexpected: `${fault}, “${name[part]}”`,
        expected,
      })),
    ),
  ),
}

function faultsOf(name: CslName): readonly Misshapen[] {
  const given = partOf(name, 'given')
  return MISSHAPEN.filter(({ part, pattern, person }) => {
    const value = partOf(name, part)
    return value !== undefined && pattern.test(value) && (person === undefined || given !== undefined)
  })
}
