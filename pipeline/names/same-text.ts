import type { Edition, Inline, Place } from '../edition.js'
import { inlinesOfEdition } from '../walk.js'
import type { NameChange } from './changes.js'

/** Where a text first reads otherwise. */
export interface Otherwise {
  readonly file: string
  readonly words: string
}

/** Where a rewritten edition has other words than the named one, but for names that were left as written. */
export function sameButForNames(
  named: Edition<'named'>,
  rewritten: Edition<'parsed'>,
  changes: readonly NameChange[],
): Otherwise | undefined {
  const left = new Set(changes.filter(({ edits }) => !edits).map(({ at }) => at))
  for (const chapter of rewritten.chapters) {
    const before = named.chapters.find(({ id }) => id === chapter.id)
    const [expected, actual] = [before ? wordsOf(before, left) : '', wordsOf(chapter, left)]
    if (expected === actual) continue
    const at = [...expected].findIndex((unit, place) => actual[place] !== unit)
    return { file: chapter.file, words: expected.slice(Math.max(0, at - 30), at + 30) }
  }
  return undefined
}

const wordsOf = (chapter: Edition['chapters'][number], left: ReadonlySet<Place>) =>
  inlinesOfEdition({ chapters: [chapter] })
    .map((inline) => read(inline, left))
    .join('')

function read(inline: Inline, left: ReadonlySet<Place>): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'name':
      return left.has(inline.at) ? inline.written : inline.printed
    case 'markedName':
      return inline.written
    default:
      return `\n${inline.type}\n`
  }
}
