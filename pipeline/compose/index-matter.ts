/** The indexes → what is printed of them, in two columns. */
import type { BookIndex, IndexHeading, IndexReference } from '../edition.js'
import { type PageOf, pagedLocators } from '../indexes/shown-locators.js'
import { paragraph } from './blocks.js'
import type { Element } from './element.js'
import type { Paragraph, Setting } from './printed.js'
import { type Run, saidAgain } from './runs.js'
import { styles } from './styles.js'

export interface IndexMatter {
  readonly title: Paragraph
  /** Which pages the places are on is known when the text has been laid out. */
  readonly entries: (pageOf: PageOf) => readonly Paragraph[]
}

/** A subheading stands so far in, in points. */
const STEP = 10

/** @param opens where an index begins */
export function indexMatter(
  { id, title, headings }: BookIndex,
  opens: 'page' | 'recto',
  setting: Setting,
): IndexMatter {
  const section: Element = { role: 'Index', parent: undefined }
  const inside: Setting = { ...setting, style: 'index', element: section }
  return {
    title: {
      ...paragraph({ ...setting, style: 'chapter' }, [{ text: title }], 'H1'),
      ids: [id],
      opens,
      head: title,
      outline: { level: 1, title },
    },
    entries: (pageOf) =>
      headings.flatMap((heading, nth) => {
        const [first, ...rest] = entryLines(heading, inside, pageOf)
        const before = headings[nth - 1]
        const opens = before && letterOf(before) !== letterOf(heading)
        return first ? [opens ? { ...first, before: styles.index.leading } : first, ...rest] : []
      }),
  }
}

const letterOf = ({ words }: IndexHeading) => words.normalize('NFKD').match(/\p{L}/u)?.[0].toUpperCase()

function entryLines(heading: IndexHeading, setting: Setting, pageOf: PageOf): Paragraph[] {
  const under = paragraph(setting, [...headingRuns(heading), { text: ' ' }, saidAgain(setting)])
  const subs = heading.subheadings.map((sub): Paragraph => {
    return { ...paragraph({ ...setting, indent: STEP }, entryRuns(sub, setting, pageOf)), ids: [sub.id], under }
  })
  const own = { ...paragraph(setting, entryRuns(heading, setting, pageOf)), ids: [heading.id] }
  return [subs.length > 0 ? { ...own, withNext: true } : own, ...subs]
}

const headingRuns = ({ words, lang }: IndexHeading): Run[] => [
  { text: words, name: true, ...(lang === undefined ? {} : { lang }) },
]

function entryRuns(heading: IndexHeading, { words: said }: Setting, pageOf: PageOf): Run[] {
  const { locators, see, seeAlso } = heading
  return [
    ...headingRuns(heading),
    ...pagedLocators(locators, pageOf).flatMap((locator): Run[] => {
      const end = locator.end ? `–${locator.end.words}` : ''
      return [{ text: ', ' }, { text: `${locator.words}${end}`, to: locator.id }]
    }),
    ...references(', ', said.see, see),
    ...references('; ', said.seeAlso, seeAlso),
  ]
}

function references(before: string, word: string, others: readonly IndexReference[]): Run[] {
  if (others.length === 0) return []
  const links = others.flatMap(({ id, words }, nth): Run[] => [
    { text: nth === 0 ? ' ' : '; ' },
    { text: words, to: id, name: true },
  ])
  return [{ text: before }, { text: word, italic: true }, ...links]
}
