/** Several files as one text, and back from a place in it to its file. */
import type { Known, Manuscript, Range } from './manuscript.js'

export interface Part extends Range {
  readonly file: string
}

export interface Collected {
  readonly manuscript: Manuscript
  /** In order; what lies between two is ours. */
  readonly parts: readonly Part[]
}

/** Parts one file from the next. */
const BETWEEN = '\n\n'
/** Over notes that come in a file of their own: so they are read as a section of notes at the end of the book is. */
const NOTES_TITLE = 'NOTES'

/** @param notes files with nothing but notes, in the order of the texts */
export function collect(texts: readonly Manuscript[], notes: readonly Manuscript[]): Collected {
  const parts: Part[] = []
  const known: Known[] = []
  let text = ''
  const add = (manuscript: Manuscript, before: string) => {
    text += before
    const from = text.length
    text += manuscript.text
    parts.push({ file: manuscript.file, from, to: text.length })
    known.push(...manuscript.known.map((each) => ({ ...each, from: each.from + from, to: each.to + from })))
  }
  texts.forEach((each, nth) => add(each, nth === 0 ? '' : BETWEEN))
  notes.forEach((each, nth) => add(each, nth === 0 ? `${BETWEEN}${NOTES_TITLE}${BETWEEN}` : BETWEEN))
  const works = [...texts, ...notes].flatMap((each) => each.works)
  return { manuscript: { file: texts[0]?.file ?? '', text, known, works }, parts }
}

/** The file in which an offset lies, and the offset there; the nearest where it lies between two. */
export function partAt(
  parts: readonly Part[],
  offset: number,
): { readonly part: Part; readonly offset: number } | undefined {
  const part = parts.find(({ to }) => offset <= to) ?? parts.at(-1)
  return part && { part, offset: Math.max(0, Math.min(offset, part.to) - part.from) }
}
