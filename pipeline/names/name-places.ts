import type { Edition, ListedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { NameFinder, type NameInText } from './find-names.js'
import { visitTexts } from './zoned-texts.js'

/** By the edition’s own list. */
export const ownNamePlaces = foundOnce((edition: Edition<'parsed'>): readonly NameInText[] =>
  edition.names.length === 0 ? [] : namePlaces(edition, edition.names),
)

/** Every name in the words of an edition; a name marked by hand is decided, and left out. */
export function namePlaces(edition: Edition<'parsed'>, names: readonly ListedName[]): NameInText[] {
  const finder = new NameFinder(edition, names)
  const found: NameInText[] = []
  for (const chapter of edition.chapters)
    visitTexts(chapter, {
      text: (text, around) => {
        found.push(...finder.inText(text, around))
        return []
      },
      marked: () => [],
    })
  return found
}
