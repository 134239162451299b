import { ownNamePlaces } from '../../names/name-places.js'
import type { Rule } from '../rule.js'

const LIST = `names:
  - {cyrillic: Хрущёв, kind: surname, customary: Khrushchev}
  - {cyrillic: Хрущов, kind: surname, customary: Khrushchov`

export const nameAmbiguous: Rule = {
  id: 'name-ambiguous',
  severity: 'warning',
  what: 'A spelling in the text stands for one listed name.',
  why: 'Which of two names is meant only a reader knows: it keeps its spelling, and no index finds it.',
  mend: 'Mark it, `:name[Chruschtschow]{ref=khrushchev}`, or list the spelling under one of the names in bibliography/names.yaml.',
  passes: {
    files: {
      'source/1.md': 'Then Chruschtschow came.\n',
      'bibliography/names.yaml': `${LIST}, spellings: [Chruschtschow]}\n`,
    },
  },
  fails: {
    files: { 'source/1.md': 'Then Chruschtschow came.\n', 'bibliography/names.yaml': `${LIST}}\n` },
    found: ['source/1.md:1:6'],
  },
  *check(edition) {
    for (const { at, found, zone } of ownNamePlaces(edition)) {
      if (found.level !== 'ambiguous' || zone === 'quotation') continue
      const [first] = edition.names.filter((name) => found.names.includes(name))
      const related = first && { at: first.at, what: first.cyrillic }
      const names = found.names.map(({ cyrillic }) => cyrillic).join(' or ')
      yield { at, unexpected: `“${found.written}”, which may be ${names}`, expected: 'one name', related }
    }
  },
}
