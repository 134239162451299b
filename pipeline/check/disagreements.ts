import type { CslDate, CslItem, CslName, Disagreement, Edition } from '../edition.js'
import type { Finding } from '../finding.js'
import { printedWords } from './printed-words.js'

type Of = Disagreement['of']

/** The variable of an entry that a note may state otherwise. */
const VARIABLES: Readonly<Record<Of, string>> = {
  author: 'author',
  year: 'issued',
  title: 'title',
  'short title': 'title-short',
  publisher: 'publisher',
}

/** What the words of notes say otherwise than the entries that they cite. */
export function* disagreements(edition: Edition<'parsed'>, wanted: readonly Of[]): Generator<Finding> {
  const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
  const notes = edition.chapters.flatMap((chapter) => chapter.notes).filter((note) => note.series === 'source')
  for (const mention of notes.flatMap((note) => note.mentions)) {
    const entry = entries.get(mention.key)
    for (const { of, written, at } of mention.disagreements) {
      if (!entry || !wanted.includes(of)) continue
      const related = { at: entry.places.get(VARIABLES[of]) ?? entry.at, what: `the entry ${entry.key}` }
      yield { at, unexpected: `${of} “${printedWords(written)}”`, expected: expected(of, entry.csl), related }
    }
  }
}

function expected(of: Of, csl: CslItem): string {
  if (of === 'year') return yearsOf(csl)
  if (of === 'author') return namesOf(csl)
  if (of === 'publisher') return String(csl['publisher'] ?? '')
  const title = `words of “${String(csl['title'] ?? '')}”`
  const short = of === 'short title' ? csl['title-short'] : undefined
  return short === undefined ? title : `“${String(short)}”, or ${title}`
}

function yearsOf(csl: CslItem): string {
  const dates = ['issued', 'original-date'].flatMap((name) => (csl[name] as CslDate | undefined)?.['date-parts'] ?? [])
  return dates.map(([year]) => String(year)).join(' or ')
}

function namesOf(csl: CslItem): string {
  const names = csl['author'] ?? csl['editor']
  if (!Array.isArray(names)) return 'no author'
  return names
    .map((name: CslName) => name.literal ?? [name.given, name.family].filter((part) => part).join(' '))
    .join(' and ')
}
