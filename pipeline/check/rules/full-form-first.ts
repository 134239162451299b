import type { CiteKey, Edition, Entry, Mention } from '../../edition.js'
import { armed, notes } from '../example-works.js'
import { printedWords } from '../printed-words.js'
import type { Rule } from '../rule.js'

export const fullFormFirst: Rule = {
  id: 'full-form-first',
  severity: 'warning',
  what: 'Where a work is cited in full, that is where it is cited first.',
  why: 'A short form points back at the full one: before it, it points at nothing. (A book that cites by short forms alone has its bibliography for that.)',
  mend: 'Write the full form in the first note, the short form from then on.',
  passes: {
    files: {
      'source/1.md': notes(
        'Isaac Deutscher, The Prophet Armed (London: Oxford University Press, 1954), p. 45.',
        'Deutscher, The Prophet Armed, p. 46.',
      ),
      'bibliography/a.json': armed,
    },
  },
  fails: {
    files: {
      'source/1.md': notes(
        'Deutscher, The Prophet Armed, p. 46.',
        'Isaac Deutscher, The Prophet Armed (London: Oxford University Press, 1954), p. 45.',
      ),
      'bibliography/a.json': armed,
    },
    found: ['source/1.md:3:7'],
  },
  *check(edition) {
    const titleAlone = new Set(edition.entries.filter(isTitleAlone).map((entry) => entry.key))
    for (const mentions of scopes(edition)) {
      const first = new Map<CiteKey, Mention>()
      for (const mention of mentions.filter(({ key }) => !titleAlone.has(key))) {
        const before = first.get(mention.key)
        if (!before) first.set(mention.key, mention)
        else if (mention.full && !before.full) {
          const related = { at: mention.at, what: 'cited in full here' }
          const unexpected = `short form “${printedWords(before.words)}”`
          yield { at: before.at, unexpected, expected: 'the full form where the work is first cited', related }
          first.set(mention.key, mention)
        }
      }
    }
  },
}

/** Newspapers and archives are cited by their names, the first time as ever after. */
const isTitleAlone = ({ csl }: Entry) =>
  csl.type === 'periodical' ||
  csl.type === 'collection' ||
  (csl['archive'] !== undefined && csl['author'] === undefined)

/** The works cited in words, file by file where numbering restarts with each; author and date are a system of their own. */
function scopes({ chapters, metadata }: Edition<'parsed'>): Mention[][] {
  const byScope = new Map<string, Mention[]>()
  for (const { file, notes: own } of chapters) {
    const scope = metadata.notes.numbering === 'book' ? '' : file
    const mentions = own.filter((note) => note.series === 'source').flatMap((note) => note.mentions)
    const told = mentions.filter(({ resolution }) => resolution !== 'author-date' && resolution !== 'cross-reference')
    byScope.set(scope, [...(byScope.get(scope) ?? []), ...told])
  }
  return [...byScope.values()]
}
