/** Names spelt in two ways where nothing chooses between them, and spellings that stand for two names. */
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, placeIn, textOf } from '../edition.js'
import { paragraphsIn, type Span } from '../scan.js'

const NAMES = 'bibliography/names.yaml'

interface Listed extends Span {
  readonly cyrillic: string
  readonly customary: string
  readonly spellings: readonly string[]
}

const LISTED = /^ {2}- \{cyrillic: (\p{L}+), kind: surname, customary: (\p{L}+)(?:, spellings: \[(.*)\])?\}$/gmu

/** Surnames with a customary form, each a line of the list. */
const listedIn = (edition: Edition): Listed[] =>
  [...textOf(edition, NAMES).matchAll(LISTED)].map(
    ({ 0: line, 1: cyrillic = '', 2: customary = '', 3: spellings, index }) => ({
      cyrillic,
      customary,
      spellings: spellings?.split(', ') ?? [],
      start: index,
      end: index + line.length,
    }),
  )

/** Where a spelling stands, alone or at the beginning of a longer word. */
const standsIn = (text: string, spelling: string): Span[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${spelling}`, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + spelling.length,
  }))

const wholeText = (edition: Edition) =>
  Object.entries(edition)
    .filter(([file]) => file.endsWith('.md'))
    .map(([, text]) => text)
    .join('\n')

/** In the running text, and not inside a mark or a citation. */
function inParagraphs(text: string, spelling: string): Span[] {
  const paragraphs = paragraphsIn(text)
  return standsIn(text, spelling).filter(
    ({ start, end }) =>
      paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end) &&
      /[\s—(“]/.test(text[start - 1] ?? ' ') &&
      /^(?:’s)?[\s,.;:—]/.test(text.slice(end, end + 3)),
  )
}

/** As English and French books have spelt such names. */
const oldFashioned = (name: string) => [
  name.replace(/v?$/, 'ff'),
  name.replace(/y?$/, 'ij'),
  name.replace(/n?$/, 'nne'),
]

export const nameDefects: readonly Defect[] = [
  {
    rule: 'name-consistent',
    what: 'a name without a chosen form is spelt otherwise in one place',
    inject({ edition, chapter }, random) {
      const whole = wholeText(edition)
      const text = textOf(edition, chapter)
      const name = random.pick(
        listedIn(edition).filter(
          ({ customary, spellings }) =>
            inParagraphs(text, customary).length > 1 && !spellings.some((other) => standsIn(whole, other).length > 0),
        ),
      )
      const others = name ? [...name.spellings, ...oldFashioned(name.customary)] : []
      const other = random.pick(others)
      const place = name && random.pick(inParagraphs(text, name.customary).slice(1))
      if (!name || other === undefined || !place) return undefined
      const spellings = [name.customary, ...others].join(', ')
      const line = `  - {cyrillic: ${name.cyrillic}, kind: surname, spellings: [${spellings}]}`
      const unchosen = changed(edition, NAMES, { start: name.start, end: name.end, text: line })
      const after = changed(unchosen, chapter, { ...place, text: other })
      return { edition: after, expected: placeIn(after, chapter, place.start) }
    },
  },
  {
    rule: 'name-ambiguous',
    what: 'the spelling of a name is listed for another, too',
    inject({ edition, chapter }, random) {
      const whole = wholeText(edition)
      const text = textOf(edition, chapter)
      const once = listedIn(edition)
        .flatMap(({ customary, spellings }) => [customary, ...spellings])
        .filter((spelling) => standsIn(whole, spelling).length === 1)
      const [spelling, place] =
        random.pick(once.flatMap((form) => inParagraphs(text, form).map((found) => [form, found] as const))) ?? []
      if (!spelling || !place) return undefined
      const persons = textOf(edition, NAMES).indexOf('persons:')
      const line = `  - {cyrillic: Иной, kind: surname, customary: ${spelling}}\n`
      const after = inserted(edition, NAMES, persons, line)
      return { edition: after, expected: placeIn(after, chapter, place.start) }
    },
  },
]
