/** The lawful differences between the formats, all of them: nothing else may differ. */
import type { Format } from '../render/writer.js'

export interface Lawful {
  /** "Figure 1." is printed; TEI carries the number in @n, and a reader of the e-book is given it apart from the caption. */
  readonly labels: boolean
  /** Bullets and numbers of lists are characters; elsewhere the reading system makes them. */
  readonly listMarks: boolean
  /** The characters that stand for a break between scenes. */
  readonly sceneBreak: string
  /** A reference to a page prints the page's number; a format without pages prints what stands there. */
  readonly pageNumbers: boolean
}

const FLOWING: Lawful = { labels: false, listMarks: false, sceneBreak: '', pageNumbers: false }

export const lawful: Readonly<Record<Format, Lawful>> = {
  epub: FLOWING,
  tei: FLOWING,
  pdf: { labels: true, listMarks: true, sceneBreak: '***', pageNumbers: true },
}

/** Running heads and folios stand in the outer tenth of the page's height, above the text and below. */
export const MARGIN_OF_HEADS = 0.1
