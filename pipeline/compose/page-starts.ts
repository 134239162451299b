/** Where in the text each page of the printed book begins: for the formats that have no pages of their own. */
import type { Inline } from '../edition.js'
import { SPACE } from './lines/line.js'
import type { Box, Item } from './pages/box.js'
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

/** One for each page with text on it; what a page says before its first words of the edition (a contents' line) does not count. */
export function pageStarts(pages: readonly OpenPage[], labels: readonly string[], words: Words): PageStart[] {
  const reader = new Reader(words)
  return pages.flatMap(({ body }, index) => reader.read(body, labels[index] ?? ''))
}

class Reader {
  readonly #read = new Map<Inline<'cited'>, number>()

  constructor(private readonly words: Words) {}

  read(body: OpenPage['body'], label: string): PageStart[] {
    let start: PageStart | undefined
    const ids: string[] = []
    for (const { box } of body) {
      if (!start) ids.push(...box.ids)
      start ??= this.#startIn(box, label, ids)
      for (const item of box.items) this.#count(item)
    }
    start ??= ids.length > 0 ? { label, ids, inline: undefined, after: 0 } : undefined
    return start ? [start] : []
  }

  #startIn({ items }: Box, label: string, ids: readonly string[]): PageStart | undefined {
    for (const item of items) {
      const inline =
        item.type === 'line' && !item.repeated ? item.line.segments.find(({ run }) => run.of)?.run.of : undefined
      if (inline) return { label, ids, inline, after: this.#read.get(inline) ?? 0 }
    }
    return undefined
  }

  #count(item: Item): void {
    if (item.type !== 'line' || item.repeated) return
    for (const { run, words } of item.line.segments) {
      if (!run.of) continue
      const said = words.map((word) => (word === SPACE ? '' : (this.words.text[word] ?? ''))).join('')
      this.#read.set(run.of, (this.#read.get(run.of) ?? 0) + inkOf(said.replaceAll(ADDED_HYPHEN, '')))
    }
  }
}
