/** Spellings that are not by the scheme that the edition names, in edition.yaml or in its own words; decisions without a place. */
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, placeIn, textOf } from '../edition.js'

const NAMES = 'bibliography/names.yaml'
const METADATA = 'source/edition.yaml'

/** As the Library of Congress writes them, and as the Board on Geographic Names does: their lists of names have both. */
const WRITTEN = [
  ['Евдокимов', 'Evdokimov'],
  ['Ежов', 'Ezhov'],
  ['Енукидзе', 'Enukidze'],
  ['Ягода', 'Iagoda'],
  ['Юденич', 'Iudenich'],
  ['Ярославский', 'Iaroslavskii'],
] as const
const SYSTEMS = ['BGN/PCGN system', 'system of the Board on Geographic Names', 'U.S. Board on Geographic Names']

const listing = (edition: Edition, cyrillic: string) =>
  inserted(edition, NAMES, textOf(edition, NAMES).indexOf('persons:'), `  - {cyrillic: ${cyrillic}, kind: surname}\n`)

/** Before the first definition of a note, or at the end. */
const endOf = (text: string) => /^\[\^/m.exec(text)?.index ?? text.length

export const spellingDefects: readonly Defect[] = [
  {
    rule: 'name-scheme',
    what: 'a heading has a name by another scheme than edition.yaml names',
    inject({ edition, chapter }, random) {
      const [cyrillic, written] = random.pick(WRITTEN) ?? ['', '']
      const zone = textOf(edition, METADATA).indexOf('  title: keep')
      const listed = listing(edition, cyrillic)
      const claimed = changed(listed, METADATA, {
        start: zone,
        end: zone + '  title: keep'.length,
        text: '  title: bgn-pcgn',
      })
      const at = endOf(textOf(edition, chapter))
      const heading = `\n## On ${written}\n\nMore.\n\n`
      const after = inserted(claimed, chapter, at, heading)
      return { edition: after, expected: placeIn(after, chapter, at + heading.indexOf(written)) }
    },
  },
  {
    rule: 'transliteration-note-true',
    what: 'a section says that names follow a system, and one does not',
    inject({ edition, chapter }, random) {
      const [cyrillic, written] = random.pick(WRITTEN) ?? ['', '']
      const at = endOf(textOf(edition, chapter))
      const claim = `Names follow the ${random.pick(SYSTEMS)} of transliteration.`
      const section = `\n## Transliteration\n\nHere is ${written}.\n\n${claim}\n\n`
      const after = inserted(listing(edition, cyrillic), chapter, at, section)
      return { edition: after, expected: placeIn(after, chapter, at + section.indexOf(claim)) }
    },
  },
  {
    rule: 'name-decision-used',
    what: 'a decision is about words that are not in the text',
    inject({ edition }, random) {
      const [cyrillic, written] = random.pick(WRITTEN) ?? ['', '']
      const near = random.pick(['in a town', 'on a ship', 'at the door']) ?? ''
      const decision = `decisions:\n  - {spelling: ${written}, near: ${near}, means: none}\n`
      const listed = listing(edition, cyrillic)
      const end = textOf(listed, NAMES).length
      const after = inserted(listed, NAMES, end, decision)
      return { edition: after, expected: placeIn(after, NAMES, end + decision.indexOf('{')) }
    },
  },
]
