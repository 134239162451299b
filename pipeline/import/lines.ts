/** The text as lines, each knowing where it stands. */
import type { Range } from './manuscript.js'

export interface Line extends Range {
  readonly nth: number
  /** Without the space around it. */
  readonly text: string
  /** How far it is indented, in characters. */
  readonly indent: number
}

/** Every end of a line that word processors, OCR and the web leave: a form feed ends a page and a line. */
const ENDS = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** Of a document that has paragraphs: nothing else ends one. */
const PARAGRAPH_ENDS = /\n/g

/** @param form text as it stands in a file, or the paragraphs of a document, a line each */
export function splitLines(text: string, form: 'text' | 'paragraphs' = 'text'): Line[] {
  const lines: Line[] = []
  let from = 0
  const add = (to: number) => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    lines.push({
      nth: lines.length,
      from,
      to,
      text: trimmed,
      indent: trimmed === '' ? 0 : raw.length - raw.trimStart().length,
    })
  }
  for (const end of text.matchAll(form === 'text' ? ENDS : PARAGRAPH_ENDS)) {
    add(end.index)
    from = end.index + end[0].length
  }
  add(text.length)
  return lines
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === ''

/** A line without the space around it. */
export const contentOf = ({ from, indent, text }: Line): Range => ({
  from: from + indent,
  to: from + indent + text.length,
})
