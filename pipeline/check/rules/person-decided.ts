import { personsIndex } from '../../indexes/made.js'
import { isSpokenOf } from '../../indexes/names-indexed.js'
import { indexedPlaces } from '../../indexes/places.js'
import { namedForIndex } from '../index-marks.js'
import type { Rule } from '../rule.js'

const NAMES = `names:
  - {cyrillic: Смирнов, kind: surname, customary: Smirnov}
persons:
  - {id: smirnov-iv, surname: Смирнов, given: Иван, customary: Ivan Smirnov}
  - {id: smirnov-vl, surname: Смирнов, given: Владимир, customary: Vladimir Smirnov}
`
const files = (text: string) => ({
  'source/1.md': text,
  'source/edition.yaml': 'title: T\nindex: {persons: true}\n',
  'bibliography/names.yaml': NAMES,
})

export const personDecided: Rule = {
  id: 'person-decided',
  severity: 'warning',
  what: 'In an edition with an index of persons, a surname that several bear says which of them is meant.',
  why: 'The index leads to one of them or to none: the machine does not choose.',
  mend: 'Mark it, `:name[Smirnov]{ref=smirnov-iv}`, or decide it in names.yaml, `decisions: [{spelling: Smirnov, near: words beside it, means: smirnov-iv}]`; `means: none` is nobody.',
  passes: { files: files('Then :name[Smirnov]{ref=smirnov-iv} came.\n') },
  fails: { files: files('Then Smirnov came.\n'), found: ['source/1.md:1:6'] },
  *check(edition, { intake }) {
    // A mark that could not be read may have said who is meant.
    if (!personsIndex(edition.metadata) || intake.some(({ rule }) => rule === 'construct-known')) return
    for (const place of indexedPlaces(namedForIndex(edition).chapters)) {
      const { inline } = place
      if (inline.type !== 'name' || inline.personId !== undefined || inline.record?.kind !== 'surname') continue
      if (!isSpokenOf(inline, place, edition)) continue
      const bearers = edition.persons.filter(({ surname }) => surname === inline.record?.cyrillic)
      const [first] = bearers
      if (!first || bearers.length < 2) continue
      const ids = bearers.map(({ id }) => id).join(' or ')
      const related = { at: first.at, what: first.id }
      yield { at: inline.at, unexpected: `“${inline.written}”, who may be ${ids}`, expected: 'one person', related }
    }
  },
}
