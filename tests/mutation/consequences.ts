/** Consequences that several defects have: what the edition as changed says no longer. */
import { entriesIn } from './bibliography.js'
import type { Consequence } from './defect.js'
import { type Edition, placeIn } from './edition.js'
import { keysIn } from './scan.js'

/** Entries that nothing cites any more. */
export function uncited(edition: Edition): Consequence[] {
  const cited = keysIn(
    Object.entries(edition)
      .filter(([file]) => file.endsWith('.md'))
      .map(([, text]) => text)
      .join('\n'),
  )
  return entriesIn(edition)
    .filter(({ key }) => !cited.has(key))
    .map(({ file, start }) => ({
      rule: 'entry-cited',
      at: placeIn(edition, file, start),
      why: 'the note was the only one to cite the work',
    }))
}

/** The number of notes that was agreed on stands in edition.yaml. */
export function fewerNotes(edition: Edition, series: 'source' | 'comment'): Consequence {
  const file = 'source/edition.yaml'
  const at = new RegExp(`(?<=\\n {4}${series}: )\\d`).exec(edition[file] ?? '')?.index ?? 0
  return { rule: 'note-count', at: placeIn(edition, file, at), why: 'the number agreed on is there to say so' }
}
