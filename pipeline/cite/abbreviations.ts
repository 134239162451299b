/** The list of abbreviations, as a chapter at the end of the front matter: every writer prints it as it prints a chapter. */
import type { Chapter, Edition, Inline, Place, TableCell } from '../edition.js'
import { withFrontChapter } from '../made-chapter.js'
import { wordsFor } from '../words.js'
import { compareWords } from './collation.js'

const ID = 'ch--abbreviations'

export function withAbbreviations(
  chapters: readonly Chapter<'cited'>[],
  { metadata }: Pick<Edition<'named'>, 'metadata'>,
): readonly Chapter<'cited'>[] {
  const pairs = Object.entries(metadata.abbreviations).sort(([a], [b]) => compareWords(a, b))
  if (pairs.length === 0) return chapters
  const words = wordsFor(metadata.language)
  const heads = [words.abbreviation, words.fullForm]
  return withFrontChapter<'cited'>(chapters, {
    id: ID,
    title: words.abbreviations,
    blocks: (at) => {
      const rows = [heads, ...pairs].map((row) => row.map((value) => cell(value, at)))
      return [{ type: 'table', at, id: `${ID}-table`, number: undefined, caption: [], rows }]
    },
  })
}

const cell = (value: string, at: Place): TableCell<'cited'> => {
  const text: Inline<'cited'> = { type: 'text', value, at }
  return { align: undefined, children: [text] }
}
