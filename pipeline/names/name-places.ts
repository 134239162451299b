import type { Edition, ListedName, NameDecision } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { NameFinder, type NameInText, ownNames } from './find-names.js'
import { visitTexts } from './zoned-texts.js'

interface Found {
  readonly places: readonly NameInText[]
  /** Those of the editor’s decisions that were about a name. */
  readonly used: ReadonlySet<NameDecision>
}

const found = foundOnce((edition: Edition<'parsed'>): Found => search(edition, ownNames(edition)))

/** By the edition’s own list; none where nothing is listed. */
export const ownNamePlaces = (edition: Edition<'parsed'>): readonly NameInText[] =>
  edition.names.length === 0 ? [] : found(edition).places

export const usedDecisions = (edition: Edition<'parsed'>): ReadonlySet<NameDecision> => found(edition).used

/** Every name in the words of an edition; a name marked by hand is decided, and left out. */
export const namePlaces = (edition: Edition<'parsed'>, names: readonly ListedName[]) =>
  search(edition, new NameFinder(edition, names)).places

function search(edition: Edition<'parsed'>, finder: NameFinder): Found {
  const places: NameInText[] = []
  for (const chapter of edition.chapters)
    visitTexts(chapter, {
      text: (text, around) => {
        places.push(...finder.inText(text, around))
        return []
      },
      marked: () => [],
    })
  return { places, used: finder.used }
}
