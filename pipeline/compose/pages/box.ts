/** Boxes: what a page is filled with from the top, none of them divisible. */
import type { Element } from '../element.js'
import type { Line } from '../lines/line.js'

/** Something printed, placed from the left of the text and the top of its box, in points. A line's `y` is its baseline. */
export type Item =
  | {
      readonly type: 'line'
      readonly x: number
      readonly y: number
      readonly line: Line
      readonly element: Element | undefined
      /** It is no part of the text: it has been said before, as the head of a table again; or it is for those who make the book. */
      readonly beside?: 'repeated' | 'production'
    }
  | {
      readonly type: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
    }
  | {
      readonly type: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly path: string
      readonly element: Element | undefined
    }

export interface Box {
  /** In points. */
  readonly height: number
  readonly items: readonly Item[]
  /** Notes called for the first time here: they begin on this page. */
  readonly notes: readonly string[]
  /** Ids that lead here. */
  readonly ids: readonly string[]
}

/** Boxes that follow each other, in groups that stay on one page where they find room. */
export interface Stack {
  readonly groups: readonly (readonly Box[])[]
  /** The same in more lines (over 0) or fewer; undefined where they would not be even. */
  readonly inLines?: (more: number) => readonly (readonly Box[])[] | undefined
  /** The same with no hyphen at the end of its nth line; undefined where the lines would not be even. */
  readonly undivided?: (nth: number) => readonly (readonly Box[])[] | undefined
  readonly before: number
  readonly after: number
  readonly withNext: boolean
  readonly onGrid: boolean
  /** The space before it may grow a little, so that its page is filled. */
  readonly gives: boolean
  /** It begins a page; on the right-hand side. */
  readonly opens: 'page' | 'recto' | undefined
  /** Its page has neither head nor folio. */
  readonly quiet: boolean
  /** The running head from its page on. */
  readonly head: string | undefined
  readonly outline: { readonly level: number; readonly title: string } | undefined
  /** Boxes that come again at the top of each further page; of an entry in an index, of any page that begins with it. */
  readonly repeated: readonly Box[]
}

/** Where the baseline of a line stands under its top. */
export const baselineIn = (leading: number, size: number) => leading / 2 + size / 3

/** Whether its last line ends in a hyphen. */
export const endsDivided = (boxes: readonly Box[]) =>
  boxes.at(-1)?.items.some((item) => item.type === 'line' && item.line.hyphened) ?? false

export const heightOf = (boxes: readonly Box[]) => boxes.reduce((sum, box) => sum + box.height, 0)
