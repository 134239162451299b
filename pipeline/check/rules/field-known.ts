import { eachEntry, entryExample } from '../entry-rule.js'
import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

/** What the processor gives to an entry while it cites it. */
const ASSIGNED = ['citation-number', 'first-reference-note-number', 'locator', 'year-suffix']

/** Variables that say nothing of a work of these types, and what was meant. */
const MISPLACED: readonly (readonly [variable: string, types: RegExp, expected: string])[] = [
  ['container-title', /^book$/, 'collection-title for a series, or the type chapter'],
  ['number-of-volumes', /^article|^chapter$|^webpage$|^post/, 'volume, or the type book'],
  ['issue', /^(?:book|thesis|webpage)$/, 'number or collection-number'],
  ['reviewed-title', /^(?:book|chapter|thesis|map|dataset)$/, 'the type review-book'],
  ['scale', /^(?:book|article.*|chapter|thesis|webpage)$/, 'the type map'],
  ['interviewer', /^(?:thesis|map|dataset|legislation)$/, 'the type interview'],
]

const intake = found('field-known')
const misplaced = eachEntry(({ csl }) => [
  ...ASSIGNED.filter((variable) => csl[variable] !== undefined).map((variable) => ({
    variable,
    unexpected: `${variable} in an entry`,
    expected:
      variable === 'locator' ? 'the place in the citation, `[@key, p. 45]`' : 'none: the style counts for itself',
  })),
  ...MISPLACED.filter(([variable, types]) => csl[variable] !== undefined && types.test(csl.type)).map(
    ([variable, , expected]) => ({ variable, unexpected: `${variable} of a ${csl.type}`, expected }),
  ),
])

export const fieldKnown: Rule = {
  id: 'field-known',
  severity: 'warning',
  what: 'Every field of an entry says something of a work of its type.',
  why: 'What cannot be understood is left out of the reference, without a word.',
  mend: 'Use the field that is meant; or correct the type.',
  passes: entryExample('"collection-title": "Oxford Lives"'),
  fails: { ...entryExample('"container-title": "Oxford Lives"'), found: ['bibliography/a.json:3:21'] },
  *check(edition, given) {
    yield* intake(edition, given)
    yield* misplaced(edition)
  },
}
