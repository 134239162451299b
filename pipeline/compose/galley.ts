/**
 * A galley proof: what stands in the margins for whoever reads it. Every fifth line of the text has its number at the left; at
 * the right are marked the lines that are loose, and the words that were divided with a hyphen nobody wrote.
 */
import type { Words as Said } from '../words.js'
import { isFootnote } from './element.js'
import { type Line, moved } from './lines/line.js'
import { setLines } from './lines/set-lines.js'
import type { Setter } from './lines/setter.js'
import type { Item } from './pages/box.js'
import { leftOf, type PrintedPage } from './pages/printed-page.js'
import { type Page, type Style, styles } from './styles.js'
import { ADDED_HYPHEN } from './type/words.js'

/** Signs in the margin: that a line is loose, that a word was divided. */
const LOOSE = '~'
const DIVIDED = '-'
/** A line whose spaces are stretched more is loose: half of it is what they may be (Knuth and Plass 1981, tolerance 1). */
const MOST_STRETCH = 1.5
const EVERY = 5
/** From the text to what stands beside it, and from one sign to the next, in points. */
const OFF = 8
const NEXT = 8
/** Where the stamp stands, as part of the margin over the text. */
const STAMP_AT = 0.3
const WIDE = 1000

type LineItem = Extract<Item, { type: 'line' }>

export function galleyOf(
  { items }: PrintedPage,
  index: number,
  page: Page,
  setter: Setter,
  { proofs }: Pick<Said, 'proofs'>,
): Item[] {
  const left = leftOf(page, index)
  const width = page.width - page.inner - page.outer
  const lines = items.filter(isLine)
  const stamp = labelled(proofs, styles.galley, setter)
  return [
    beside(stamp.line, left + (width - stamp.width) / 2, page.top * STAMP_AT),
    ...numbers(lines, left - OFF, setter),
    ...lines.flatMap((line) => signs(line, left + width + OFF, setter)),
  ]
}

const isLine = (item: Item): item is LineItem =>
  item.type === 'line' && item.element !== undefined && item.line.segments.length > 0

/** Set against the text. */
function numbers(lines: readonly LineItem[], right: number, setter: Setter): Item[] {
  const baselines = [
    ...new Set(lines.filter(({ element }) => !isFootnote(element)).map(({ y }) => Math.round(y * 100) / 100)),
  ]
  return baselines
    .sort((one, other) => one - other)
    .flatMap((y, nth) => {
      if ((nth + 1) % EVERY !== 0) return []
      const { line, width } = labelled(String(nth + 1), styles.galley, setter)
      return [beside(line, right - width, y)]
    })
}

function signs({ line, y }: LineItem, left: number, setter: Setter): Item[] {
  const loose = line.gapes || line.ratio > MOST_STRETCH
  return [
    ...(loose ? [beside(labelled(LOOSE, styles.galleySign, setter).line, left, y)] : []),
    ...(isDivided(line, setter) ? [beside(labelled(DIVIDED, styles.galleySign, setter).line, left + NEXT, y)] : []),
  ]
}

const isDivided = ({ segments }: Line, { words }: Setter) =>
  words.text[segments.at(-1)?.words.at(-1) ?? -1]?.endsWith(ADDED_HYPHEN) ?? false

function labelled(text: string, style: Style, setter: Setter): { readonly line: Line; readonly width: number } {
  const [line] = setLines([{ text }], style, { left: 0, width: WIDE, indent: 0 }, setter)
  if (!line) throw new Error('a text without a line')
  return { line, width: line.segments.reduce((sum, segment) => sum + segment.width, 0) }
}

const beside = (line: Line, x: number, y: number): Item => ({
  type: 'line',
  x: 0,
  y,
  line: moved(line, x),
  element: undefined,
  beside: 'production',
})
