/** The list of abbreviations, as a chapter at the end of the front matter: every writer prints it as it prints a chapter. */
import type { Chapter, Edition, Inline, Place, TableCell } from '../edition.js'
import { startOf } from '../parse/place.js'
import { wordsFor } from '../words.js'
import { compareWords } from './collation.js'

/** No title and no author's id makes two hyphens. */
const ID = 'ch--abbreviations'
const FILE = 'source/edition.yaml'

export function withAbbreviations(
  chapters: readonly Chapter<'cited'>[],
  { metadata }: Pick<Edition<'named'>, 'metadata'>,
): readonly Chapter<'cited'>[] {
  const pairs = Object.entries(metadata.abbreviations).sort(([a], [b]) => compareWords(a, b))
  if (pairs.length === 0) return chapters
  const front = chapters.filter((chapter) => chapter.matter === 'front')
  return [...front, listOf(pairs, metadata.language), ...chapters.slice(front.length)]
}

function listOf(pairs: readonly (readonly [string, string])[], language: string): Chapter<'cited'> {
  const words = wordsFor(language)
  const at = startOf(FILE)
  const heads = [words.abbreviation, words.fullForm]
  const rows = [heads, ...pairs].map((row) => row.map((value) => cell(value, at)))
  return {
    at,
    id: ID,
    file: FILE,
    matter: 'front',
    part: undefined,
    number: undefined,
    title: [{ type: 'text', value: words.abbreviations, at }],
    runningHead: undefined,
    blocks: [{ type: 'table', at, id: `${ID}-table`, number: undefined, caption: [], rows }],
    notes: [],
  }
}

const cell = (value: string, at: Place): TableCell<'cited'> => {
  const text: Inline<'cited'> = { type: 'text', value, at }
  return { align: undefined, children: [text] }
}
