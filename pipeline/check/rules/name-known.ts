import type { Edition, Place } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { isEnglish, wordsInSmallLetters } from '../../names/english-words.js'
import { ownNamePlaces } from '../../names/name-places.js'
import { nearestMatch } from '../../nearest-match.js'
import { inlinesOfEdition } from '../../walk.js'
import type { Rule } from '../rule.js'

export const nameKnown: Rule = {
  id: 'name-known',
  severity: 'error',
  what: 'Every name that is marked or decided is that of a person or name in names.yaml, or of none; and every Russian name is listed.',
  why: 'A mark that names nobody leaves the name as it stands and out of the index; a name that is not listed follows no scheme.',
  mend: 'Correct `ref` or `means`, or add the person to bibliography/names.yaml. Words that read as Russian names are for information: `ibidem names --suggest` prints records for them.',
  passes: { files: { 'source/1.md': ':name[May]{ref=none} came.\n' } },
  fails: {
    files: {
      'source/1.md': ':name[Smirnov]{ref=smirnov} came with Zaslavskii.\n',
      'bibliography/names.yaml': 'names:\n  - {cyrillic: Киров, kind: surname}\n',
    },
    found: ['source/1.md:1:1', 'source/1.md:1:39'],
  },
  *check(edition, { intake }) {
    // Of a list that could not be read nobody is known.
    if (intake.some(({ rule }) => rule === 'names-readable')) return
    yield* strangePersons(edition)
    yield* unlistedNames(edition)
  },
}

function* strangePersons(edition: Edition<'parsed'>): Generator<Finding> {
  const ids = edition.persons.map((person) => person.id)
  const names = edition.names.map(({ cyrillic }) => cyrillic)
  for (const inline of inlinesOfEdition<'parsed'>(edition))
    if (inline.type === 'markedName') yield* strange(inline.ref, ids, inline.at)
  for (const { means, at } of edition.nameDecisions) if (!names.includes(means)) yield* strange(means, ids, at)
}

function* strange(id: string, ids: readonly string[], at: Place): Generator<Finding> {
  if (id === 'none' || ids.includes(id)) return
  yield {
    at,
    unexpected: `person ${id}`,
    expected: 'a person in names.yaml, or none',
    suggestion: nearestMatch(id, ids),
  }
}

/** Once a word, at its first place in the running text: in notes stand authors, in headings what the text has too. */
function* unlistedNames(edition: Edition<'parsed'>): Generator<Finding> {
  const told = new Set<string>()
  for (const { found, at, zone } of ownNamePlaces(edition)) {
    if ((found.level !== 'unlisted' && found.level !== 'key') || zone !== 'text') continue
    if (told.has(found.spelling) || isEnglish([found.spelling], wordsInSmallLetters(edition))) continue
    told.add(found.spelling)
    yield {
      at,
      unexpected: `“${found.spelling}”, which reads as a Russian name`,
      expected: 'a name that is listed',
      suggestion: found.level === 'key' ? found.name.cyrillic : undefined,
      doubtful: true,
    }
  }
}
