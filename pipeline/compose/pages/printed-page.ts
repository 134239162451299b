/** A built page → what is drawn on it, placed from its upper left corner. */
import { EMPTY, setLines } from '../lines/set-lines.js'
import type { Setter } from '../lines/setter.js'
import { type Page, type Style, styles } from '../styles.js'
import { baselineIn, type Item } from './box.js'
import { type OpenPage, OVER_NOTES } from './open-page.js'

export interface PrintedPage {
  readonly label: string
  /** In points from the upper left corner; what has no element is furniture: rules, heads, folios, ornaments. */
  readonly items: readonly Item[]
}

export interface Furniture {
  readonly page: Page
  readonly setter: Setter
  /** The head of the left-hand pages. */
  readonly title: string
  /** By the index of a page: what stands at its head, be it left or right. */
  readonly ownHeads: ReadonlyMap<number, string>
  /** Words of a draft, before its folios. */
  readonly draft: string | undefined
}

/** A short rule stands over notes; a whole one over the rest of a note from the page before. In points. */
const SHORT_RULE = 60
const THICKNESS = 0.4
/** Where head and folio stand, as parts of the margins they stand in. */
const HEAD_AT = 0.62
const FOLIO_AT = 0.45

/** The left of the text: right-hand pages, the first among them, have the spine on their left. */
export const leftOf = ({ inner, outer }: Page, index: number) => (index % 2 === 0 ? inner : outer)

export function printedPage(open: OpenPage, index: number, label: string, furniture: Furniture): PrintedPage {
  const { page } = furniture
  const left = leftOf(page, index)
  const width = page.width - page.inner - page.outer
  const at = (item: Item, y: number): Item => ({ ...item, x: item.x + left, y: item.y + page.top + y })
  const items = open.body.flatMap(({ box, y }) => box.items.map((item) => at(item, y)))
  if (open.notes.length > 0) {
    let y = open.notesFrom
    const rule = { x: 0, y: y - OVER_NOTES / 2 + 2, width: open.continued ? width : SHORT_RULE, thickness: THICKNESS }
    items.push(at({ type: 'rule', ...rule }, 0))
    for (const box of open.notes) {
      items.push(...box.items.map((item) => at(item, y)))
      y += box.height
    }
  }
  return { label, items: [...items, ...furnitureOf(open, index, label, left, furniture)] }
}

function furnitureOf(open: OpenPage, index: number, label: string, left: number, furniture: Furniture): Item[] {
  const { page, draft, title, ownHeads, setter } = furniture
  const bare = open.quiet || (open.empty && open.notes.length === 0)
  const below = page.height - page.top - page.depth
  const usual = open.head === '' || index % 2 === 0 ? open.head : title
  const head = open.opens || bare ? '' : (ownHeads.get(index) ?? usual)
  const folio = [...(draft === undefined ? [] : [draft]), ...(bare ? [] : [label])].join('\u2002·\u2002')
  return [
    ...furnitureLine(head, styles.head, left, page.top * HEAD_AT, page, setter),
    ...furnitureLine(folio, styles.folio, left, page.height - below * FOLIO_AT, page, setter),
  ]
}

/** A head longer than its line loses its end. */
function furnitureLine(text: string, style: Style, x: number, middle: number, page: Page, setter: Setter): Item[] {
  if (text === '') return []
  const width = page.width - page.inner - page.outer
  const lines = setLines([{ text }], style, { left: 0, width, indent: 0 }, setter)
  const line = lines.length > 1 ? shortened(text, style, width, setter) : lines[0]
  return [
    {
      type: 'line',
      x,
      y: middle - style.leading / 2 + baselineIn(style.leading, style.size),
      line: line ?? EMPTY,
      element: undefined,
    },
  ]
}

function shortened(text: string, style: Style, width: number, setter: Setter) {
  const words = text.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const lines = setLines(
      [{ text: `${words.slice(0, count).join(' ')}…` }],
      style,
      { left: 0, width, indent: 0 },
      setter,
    )
    if (lines.length === 1) return lines[0]
  }
  return EMPTY
}
