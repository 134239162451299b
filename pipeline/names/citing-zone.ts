import { namesOf, partOf } from '../check/entry-names.js'
import type { Entry, Place } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { folded } from './fold.js'
import type { FoundName } from './recognition.js'
import type { Surroundings } from './zoned-texts.js'
import type { Zone } from './zones.js'

/**
 * Words of a note that cite a work are that work’s: its author as signed, everything else quoted from the title page.
 * undefined where the name cites nothing.
 */
export function citingZone(
  { spelling }: FoundName,
  at: Place,
  { note }: Surroundings,
  entries: readonly Entry[],
): Zone | undefined {
  const mention = note?.mentions.find((each) => covers(each.at, at))
  if (!mention) return undefined
  return makersOf(entries).get(mention.key)?.has(folded(spelling)) ? 'bibliography' : 'quotation'
}

const covers = (outer: Place, inner: Place) =>
  outer.file === inner.file && outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset

/** Family names of those who made each work, folded. */
const makersOf = foundOnce((entries: readonly Entry[]) => {
  const makers = new Map<string, ReadonlySet<string>>()
  for (const entry of entries) {
    const families = namesOf(entry).flatMap(({ name }) => partOf(name, 'family') ?? [])
    makers.set(entry.key, new Set(families.map(folded)))
  }
  return makers
})
