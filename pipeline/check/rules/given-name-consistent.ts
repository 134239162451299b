import type { Entry } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { type EntryName, namesOf, partOf } from '../entry-names.js'
import { entryExample, placeOfValue } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const INITIALS = /^\p{Lu}\.(?:[ -]?\p{Lu}\.)*$/u

interface Bearer extends EntryName {
  readonly entry: Entry
  readonly family: string
  readonly given: string
}

const authors = (second: string) =>
  entryExample(
    `"author": [{"family": "Deutscher", "given": "Isaac"}],\n "editor": [{"family": "Deutscher", "given": "${second}"}]`,
  )

export const givenNameConsistent: Rule = {
  id: 'given-name-consistent',
  severity: 'warning',
  what: 'One person’s given name is written in one way.',
  why: 'With “I. Deutscher” and “Isaac Deutscher” the bibliography has two persons, and sorts their works apart.',
  mend: 'Write the fuller form in both places; if they are two persons, write both given names out.',
  passes: authors('Isaac'),
  fails: { ...authors('I.'), found: ['bibliography/a.json:4:46'] },
  *check(edition) {
    const families = new Map<string, Bearer[]>()
    for (const bearer of edition.entries.flatMap(bearersIn)) {
      const family = families.get(bearer.family)
      if (family) family.push(bearer)
      else families.set(bearer.family, [bearer])
    }
    for (const bearers of families.values()) yield* ofOneFamily(bearers)
  },
}

function* ofOneFamily(bearers: readonly Bearer[]): Generator<Finding> {
  const full = new Map<string, Bearer | 'several'>()
  for (const bearer of bearers.filter(({ given }) => !INITIALS.test(given))) {
    const initials = initialsOf(bearer.given)
    const before = full.get(initials)
    const same = before === undefined || (before !== 'several' && before.given === bearer.given)
    full.set(initials, same ? (before ?? bearer) : 'several')
  }
  for (const { entry, path, family, given } of bearers.filter((bearer) => INITIALS.test(bearer.given))) {
    const meant = full.get(initialsOf(given))
    if (meant === undefined || meant === 'several') continue
    const related = { at: placeOfValue(meant.entry, `${meant.path}.given`), what: `${meant.given} ${family}` }
    const at = placeOfValue(entry, `${path}.given`)
    yield { at, unexpected: `${given} ${family}`, expected: `${meant.given} ${family}, as elsewhere`, related }
  }
}

function bearersIn(entry: Entry): Bearer[] {
  return namesOf(entry).flatMap(({ name, path }) => {
    const family = partOf(name, 'family')
    const given = partOf(name, 'given')
    return family === undefined || given === undefined ? [] : [{ entry, name, path, family, given }]
  })
}

/** "I." of "Isaac", "E. H." of "Edward Hallett": the first letter of each name. */
const initialsOf = (given: string) => (given.match(/(?<!\p{L})\p{L}/gu) ?? []).join('')
