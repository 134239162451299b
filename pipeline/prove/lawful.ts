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
  /** TEI says of words whose name they are, which place they cite, what they are indexed under; elsewhere they are words. */
  readonly encoded: boolean
  /** A romanised name is Russian in Latin letters to EPUB and TEI; print tells of no language but that of marked words. */
  readonly romanised: boolean
}

const FLOWING: Lawful = {
  labels: false,
  listMarks: false,
  sceneBreak: '',
  pageNumbers: false,
  encoded: false,
  romanised: true,
}

const PRINTED: Lawful = {
  labels: true,
  listMarks: true,
  sceneBreak: '***',
  pageNumbers: true,
  encoded: false,
  romanised: false,
}

export const lawful: Readonly<Record<Format, Lawful>> = {
  epub: FLOWING,
  tei: { ...FLOWING, encoded: true },
  pdf: PRINTED,
  galley: PRINTED,
  print: PRINTED,
}

/** What shapes a text and is not seen: print does without it, and adds the soft hyphen (U+00AD) where it divides a word. */
export const SIGNS_WITHOUT_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
