/** The labels that notes get in the file of their chapter: figures for the source series, letters for comments. */
import type { Match } from './align.js'
import type { NoteText } from './extents.js'

interface Unlabelled {
  readonly note: NoteText
  readonly match: Match | undefined
}

/**
 * Labels stay as the manuscript has them where each stands once in its file; where numbering begins anew within it, or is
 * by signs, notes are numbered through.
 * @param twoSeries whether the text has figures and another way to mark notes: then that other one is comments
 */
export function labelNotes<T extends Unlabelled>(
  notes: readonly T[],
  twoSeries: boolean,
): (T & { readonly label: string })[] {
  const isComment = ({ note }: T) => twoSeries && note.start.label.family !== 'figure'
  const sources = notes.filter((note) => !isComment(note))
  const own = new Set(sources.map(({ note }) => note.start.label.value))
  const keeps = own.size === sources.length && sources.every(({ note }) => note.start.label.family !== 'sign')
  let source = 0
  let comment = 0
  return notes.map((each) => {
    if (isComment(each)) {
      const { family, value } = each.note.start.label
      comment++
      return { ...each, label: family === 'fn' ? `fn${value}` : letters(comment) }
    }
    source++
    return { ...each, label: String(keeps ? each.note.start.label.value : source) }
  })
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(nth: number): string {
  const rest = Math.floor((nth - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((nth - 1) % 26))
}
