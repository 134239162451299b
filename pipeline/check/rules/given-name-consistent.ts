import type { Entry } from '../../edition.js'
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
    for (const bearers of families.values()) {
      const full = new Map(bearers.filter(({ given }) => !INITIALS.test(given)).map((bearer) => [bearer.given, bearer]))
      for (const { entry, path, family, given } of bearers.filter((bearer) => INITIALS.test(bearer.given))) {
        const [meant, ...others] = [...full.values()].filter((bearer) => agrees(given, bearer.given))
        if (!meant || others.length > 0) continue
        const related = { at: placeOfValue(meant.entry, `${meant.path}.given`), what: `${meant.given} ${family}` }
        const at = placeOfValue(entry, `${path}.given`)
        yield { at, unexpected: `${given} ${family}`, expected: `${meant.given} ${family}, as elsewhere`, related }
      }
    }
  },
}

function bearersIn(entry: Entry): Bearer[] {
  return namesOf(entry).flatMap(({ name, path }) => {
    const family = partOf(name, 'family')
    const given = partOf(name, 'given')
    return family === undefined || given === undefined ? [] : [{ entry, name, path, family, given }]
  })
}

/** "I." and "Isaac", "E. H." and "Edward Hallett": as many initials as names, each the first letter of its own. */
function agrees(initials: string, full: string): boolean {
  const letters = initials.replace(/[^\p{L}]/gu, '')
  const names = full.split(/[ -]+/).filter((name) => name !== '')
  return letters.length === names.length && names.every((name, nth) => name.startsWith(letters[nth] ?? ' '))
}
