/** The headings of a text, by their words and by what stands around them. */
import { isBlank, type Line } from '../lines.js'
import { type HeadingKind, headingWords } from './kinds.js'

export type { HeadingKind } from './kinds.js'

import { readLabel } from '../notes/labels.js'
import { numeralValue } from '../numerals.js'
import { looksLikeAttribution } from './attributions.js'
import { insideContents } from './contents.js'

export interface Heading {
  /** One line, or several of one heading: the number, then the title. */
  readonly lines: readonly Line[]
  readonly kind: HeadingKind
  readonly score: number
}

/** A run of lines with nothing blank in it. */
export interface Stack {
  readonly lines: readonly Line[]
}

/** A paragraph that follows a heading has more letters than this, or the heading another heading after it. */
const SHORT = 60
const MOST_ROWS = 4
/** A title that nothing but its capital letters marks has no more words. */
const MOST_WORDS = 10
/** In a text with so many headings of a surer kind a single word on a line is a signature. */
const FULL = 5
/** Numbered parts of a text are further apart, in lines. */
const FEWEST_LINES = 10

/** @param isText which lines are the text's own: furniture and notes are not */
export function findHeadings(lines: readonly Line[], isText: (line: Line) => boolean): Heading[] {
  const stacks = stackLines(lines, isText)
  const found: (Heading & { readonly nth: number })[] = []
  stacks.forEach((stack, nth) => {
    for (const heading of headingsOf(stack)) found.push({ ...heading, nth })
  })
  const headed = new Set(found.map(({ nth }) => nth))
  const numerals = countNumerals(found)
  const counted = inOrder(found)
  const strong = found.filter(({ kind }) => kind !== 'title-case').length
  const likely = found.filter((heading) => {
    const before = stacks[heading.nth - 1]
    const after = stacks[heading.nth + 1]
    const leads = after !== undefined && (headed.has(heading.nth + 1) || lengthOf(after) > SHORT)
    if (heading.kind === 'numeral')
      return numerals > 1 && ((leads && !isFigure(heading)) || counted.has(heading) || isOverNotes(after))
    if (heading.kind !== 'title-case' && heading.kind !== 'capitals') return after !== undefined
    const fewest = strong >= FULL ? 2 : 1
    const titled = leads && wordsIn(heading) <= MOST_WORDS && wordsIn(heading) >= fewest
    const plain = heading.kind === 'title-case' ? titled : after !== undefined
    const quoted = headed.has(heading.nth - 1) ? undefined : before
    const opens = headed.has(heading.nth - 2)
    const closes = headed.has(heading.nth + 1)
    return plain && !looksLikeAttribution(heading.lines, quoted, stacks[heading.nth - 2], opens, closes)
  })
  return insideContents(likely)
}

/** Under the number of a chapter its notes stand, however short the first of them is. */
const isOverNotes = (after: Stack | undefined) => readLabel(after?.lines[0]?.text ?? '')?.value === 1

export function stackLines(lines: readonly Line[], isText: (line: Line) => boolean): Stack[] {
  const stacks: { lines: Line[] }[] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (isBlank(line) || !isText(line)) open = undefined
    else if (open) open.push(line)
    else {
      open = [line]
      stacks.push({ lines: open })
    }
  }
  return stacks
}

const wordsIn = ({ lines }: Heading) => lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
const lengthOf = ({ lines }: Stack) => lines.reduce((sum, { text }) => sum + text.length, 0)
const countNumerals = (found: readonly Heading[]) => found.filter(({ kind }) => kind === 'numeral').length

/** Numerals alone on a line that count on from the one before: rows of a table do too, but stand together. */
function inOrder<T extends Heading>(found: readonly T[]): ReadonlySet<T> {
  const alone = found.filter(({ kind }) => kind === 'numeral')
  return new Set(
    alone.filter((heading, nth) => {
      const before = alone[nth - 1]
      const after = alone[nth + 1]
      const counts = (one: T | undefined, other: T | undefined) =>
        one && other && countOf(other) === countOf(one) + 1 && distance(one, other) > FEWEST_LINES
      return counts(before, heading) || (countOf(heading) === 1 && counts(heading, after))
    }),
  )
}

const distance = (one: Heading, other: Heading) => (other.lines[0]?.nth ?? 0) - (one.lines[0]?.nth ?? 0)
/** A figure alone may be anything; a Roman numeral hardly anything but a heading. */
const isFigure = ({ lines }: Heading) => /\d/.test(lines[0]?.text ?? '')
const countOf = ({ lines }: Heading) => numeralValue(lines[0]?.text ?? '')

/** Every line of the stack must be a heading: its number and its title, or several headings one after the other. */
function headingsOf({ lines }: Stack): Heading[] {
  if (lines.length > MOST_ROWS) return []
  const headings: { lines: Line[]; kind: HeadingKind; score: number }[] = []
  for (const line of lines) {
    const words = headingWords(line.text)
    if (!words) return []
    const last = headings.at(-1)
    if (last && continues(last.kind, words.kind)) {
      last.lines.push(line)
      last.score = Math.max(last.score, words.score)
    } else headings.push({ lines: [line], kind: words.kind, score: words.score })
  }
  return headings
}

/** A number alone is followed by its title; a title in capitals may go on in a second line. */
function continues(kind: HeadingKind, next: HeadingKind): boolean {
  if (kind === 'part' || kind === 'numbered' || kind === 'numeral')
    return next !== 'part' && next !== 'numbered' && next !== 'numeral'
  return kind === next && (kind === 'capitals' || kind === 'title-case')
}
