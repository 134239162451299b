/** Where in the text each page of the printed book begins: for the formats that have no pages of their own. */
import type { Inline } from '../edition.js'
import { isOfEndnotes } from './endnotes.js'
import { type Segment, SPACE } from './lines/line.js'
import type { Box } from './pages/box.js'
import type { OpenPage } from './pages/open-page.js'
import { ADDED_HYPHEN, type Words } from './type/words.js'

export interface PageStart {
  /** As printed on the page. */
  readonly label: string
  /** It begins with the block that has one of these ids, if one of them is a block's; */
  readonly ids: readonly string[]
  /** else in this inline, after so many characters of it, white space and signs without width not counted. */
  readonly inline: Inline<'cited'> | undefined
  readonly after: number
}

/** White space, and what is not drawn: counted in no text and on no page. */
const WITHOUT_INK = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu

export const inkOf = (text: string): number => text.replace(WITHOUT_INK, '').length

/** One for each page with text on it; what a page says before its first words of the edition (a contents' line) does not count, and endnotes stand elsewhere in other formats. */
export function pageStarts(pages: readonly OpenPage[], labels: readonly string[], words: Words): PageStart[] {
  return pages.flatMap((page, index): PageStart[] => {
    const { body } = page
    const ids: string[] = []
    if (isOfEndnotes(page)) return []
    for (const { box } of body) {
      ids.push(...box.ids)
      const inline = firstInlineIn(box)
      if (inline) return [{ label: labels[index] ?? '', ids, inline, after: inkBefore(inline, index, pages, words) }]
    }
    return ids.length > 0 ? [{ label: labels[index] ?? '', ids, inline: undefined, after: 0 }] : []
  })
}

/** The head of a table, again, is no beginning. */
const segmentsIn = ({ items }: Box) =>
  items.flatMap((item) => (item.type === 'line' && item.beside === undefined ? item.line.segments : []))

const firstInlineIn = (box: Box) => segmentsIn(box).find(({ run }) => run.of)?.run.of

/** How much of an inline stands on the pages before one; it may fill several. */
function inkBefore(inline: Inline<'cited'>, index: number, pages: readonly OpenPage[], words: Words): number {
  let ink = 0
  for (let nth = index - 1; nth >= 0; nth--) {
    const segments = (pages[nth]?.body ?? [])
      .flatMap(({ box }) => segmentsIn(box))
      .filter(({ run }) => run.of === inline)
    // A page that only a note fills says nothing of the text.
    if (segments.length === 0 && pages[nth]?.body.length !== 0) return ink
    for (const segment of segments) ink += inkOf(saidBy(segment, words))
  }
  return ink
}

const saidBy = ({ words: said }: Segment, { text }: Words) =>
  said.map((word) => (word === SPACE ? '' : (text[word] ?? '').replace(ADDED_HYPHEN, ''))).join('')
