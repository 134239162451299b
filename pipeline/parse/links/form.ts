/** How a title stands among the words of a note. */
import type { Found } from './found-title.js'
import type { Reading } from './reading.js'
import { articles, smallWords } from './terms.js'
import { GAP } from './words.js'

export interface Form {
  /** Parted from what is before it and what is after. */
  readonly parted: boolean
  /** In italics or quotation marks, or with a capital article inside a sentence. */
  readonly marked: boolean
  /** A place, a year or an imprint follows. */
  readonly followed: boolean
  /** Nothing else stands in its sentence. */
  readonly alone: boolean
  readonly begins: boolean
  /** It begins because a bracket does. */
  readonly bracketed: boolean
  /** `Graziosi’s Great Soviet Peasant War` */
  readonly owned: boolean
  /** `the introduction to Tragediia sovetskoi derevni, vol. 1`: a capital after a small word, and places of a work after it. */
  readonly inSentence: boolean
}

export function formOf(reading: Reading, { run, lead, maker, tail }: Found): Form {
  const { from, to } = run
  const first = lead.names.length > 0 || lead.same ? (maker?.from ?? lead.from) : from
  const begins = isBeginning(reading, first)
  const starts =
    reading.gap(from) >= GAP.mark ||
    reading.isSignal(from - 1) ||
    lead.same !== undefined ||
    (maker !== undefined && lead.names[0] === from - 1)
  const ends =
    reading.gap(to) >= GAP.mark ||
    reading.startsLocator(to) ||
    (to < reading.length && /^\d/.test(reading.word(to).text))
  const article = reading.word(from)
  const marked =
    reading.markedFrom(from, to) ||
    (articles.has(article.plain) && from + 1 < to && reading.markedFrom(from + 1, to)) ||
    (article.capital && articles.has(article.plain) && reading.gap(from) === GAP.space)
  const followed =
    tail.locators.length > 0 ||
    tail.imprint ||
    tail.day !== undefined ||
    tail.years.length > 0 ||
    tail.backNote !== undefined
  const owned = maker !== undefined && lead.names[0] === from - 1 && reading.word(from - 1).possessive
  const alone = begins && reading.gap(to) >= GAP.sentence
  const before = from > 0 && reading.gap(from) === GAP.space ? reading.word(from - 1) : undefined
  const after = before !== undefined && !before.capital && smallWords.has(before.plain)
  const bracketed = reading.bracketEnd(from) !== undefined
  const inSentence = after && article.capital && ends && tail.locators.length > 0
  return { parted: starts && ends, marked, followed, begins, alone, owned, inSentence, bracketed }
}

/** Nothing but signals stands between the beginning of the sentence, or a bracket or colon, and the word. */
function isBeginning(reading: Reading, at: number): boolean {
  const nth = reading.signalsBefore(at)
  const led = nth < at && /^(?:in|v|dans|aus)$/.test(reading.word(at - 1).plain)
  return (
    nth === 0 ||
    reading.gap(nth) >= (led ? GAP.mark : GAP.sentence) ||
    reading.note.text[reading.word(nth).start - 1] === '('
  )
}
