/** Several files as one text, and back from a place in it to its file. */
import { splitLines } from './lines.js'
import type { Known, Manuscript, Range } from './manuscript.js'
import { readLabel } from './notes/labels.js'
import type { ReadingFault } from './reading.js'

export interface Part extends Range {
  readonly file: string
}

/** A manuscript with what its reader could not take over. */
export interface Taken {
  readonly manuscript: Manuscript
  readonly faults: readonly ReadingFault[]
}

export interface Collected {
  readonly manuscript: Manuscript
  /** In order; what lies between two is ours. */
  readonly parts: readonly Part[]
  /** Their places are in the whole text. */
  readonly faults: readonly ReadingFault[]
}

/** Parts one file from the next. */
const BETWEEN = '\n\n'
/** Over notes that come in a file of their own: so they are read as a section of notes at the end of the book is. */
const NOTES_TITLE = 'NOTES'

/** @param notes files with nothing but notes, in the order of the texts */
export function collect(texts: readonly Taken[], notes: readonly Taken[]): Collected {
  const parts: Part[] = []
  const known: Known[] = []
  const faults: ReadingFault[] = []
  let text = ''
  const add = ({ manuscript, faults: own }: Taken, before: string) => {
    text += before
    const from = text.length
    text += manuscript.text
    parts.push({ file: manuscript.file, from, to: text.length })
    const moved = <T extends Range>(each: T): T => ({ ...each, from: each.from + from, to: each.to + from })
    known.push(...manuscript.known.map(moved))
    faults.push(...own.map(({ at, ...fault }) => ({ ...fault, at: moved(at ?? { from: 0, to: 0 }) })))
  }
  texts.forEach((each, nth) => add(each, nth === 0 ? '' : BETWEEN))
  const labelled = notes.some(({ manuscript }) =>
    splitLines(manuscript.text).some((line) => readLabel(line.text) !== undefined),
  )
  notes.forEach((each, nth) => add(each, nth === 0 && labelled ? `${BETWEEN}${NOTES_TITLE}${BETWEEN}` : BETWEEN))
  const works = [...texts, ...notes].flatMap(({ manuscript }) => manuscript.works)
  return { manuscript: { file: texts[0]?.manuscript.file ?? '', text, known, works }, parts, faults }
}

/** The file in which an offset lies, and the offset there; the nearest where it lies between two. */
export function partAt(
  parts: readonly Part[],
  offset: number,
): { readonly part: Part; readonly offset: number } | undefined {
  const part = parts.find(({ to }) => offset <= to) ?? parts.at(-1)
  return part && { part, offset: Math.max(0, Math.min(offset, part.to) - part.from) }
}
