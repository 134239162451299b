/** Inlines → runs: text with the marks that a line of print can bear. One handler a type. */
import type { Inline, Place } from '../edition.js'
import type { Words } from '../words.js'
import { withMarksOnWords } from './mark-runs.js'

export interface Run {
  readonly text: string
  /** The inline that these words are all or part of; undefined for words that compose adds. */
  readonly of?: Inline<'cited'>
  /** Where the words stand in the source; undefined for words that the edition generates. */
  readonly at?: Place | undefined
  readonly italic?: boolean
  readonly bold?: boolean
  readonly smallCaps?: boolean
  readonly code?: boolean
  readonly rise?: 'super' | 'sub'
  readonly url?: string
  /** The id that this run leads to. */
  readonly to?: string
  /** The id that this run has: the call of a note, for the way back. */
  readonly id?: string
  /** Further ids of it: what an index leads to. */
  readonly marks?: readonly string[]
  /** Prints the page of this id in place of the text. */
  readonly pageOf?: string
  /** The note that is called here for the first time, and so belongs at the foot of this page. */
  readonly note?: string
  /** A name of somebody or something: not to be divided where that can be avoided. */
  readonly name?: boolean
  /** BCP 47, where it is not that of the book. */
  readonly lang?: string
}

/** After what is said once more at the top of a page. */
export const saidAgain = ({ words }: { readonly words: Words }): Run => ({ text: `(${words.continued})`, italic: true })

/** What a note's number leads back to: the place of its first call. */
export const backId = (noteId: string) => `${noteId}-call`

type Cited = Inline<'cited'>
export type Marks = Omit<Run, 'text' | 'of' | 'at' | 'pageOf' | 'id' | 'note' | 'marks'>
type Handlers = {
  readonly [T in Cited['type']]: (inline: Extract<Cited, { type: T }>, marks: Marks, words: Words) => Run[]
}

const handlers: Handlers = {
  text: (of, marks) => [{ ...marks, of, text: of.value, at: of.at }],
  emphasis: ({ children }, marks, words) => inlineRuns(children, words, { ...marks, italic: !marks.italic }),
  strong: ({ children }, marks, words) => inlineRuns(children, words, { ...marks, bold: true }),
  smallCaps: ({ children }, marks, words) => inlineRuns(children, words, { ...marks, smallCaps: true }),
  superscript: ({ children }, marks, words) => inlineRuns(children, words, { ...marks, rise: 'super' }),
  subscript: ({ children }, marks, words) => inlineRuns(children, words, { ...marks, rise: 'sub' }),
  foreign: ({ lang, children }, marks, words) => inlineRuns(children, words, { ...marks, lang }),
  link: ({ url, children }, marks, words) => inlineRuns(children, words, { ...marks, url }),
  inlineCode: (of, marks) => [{ ...marks, of, text: of.value, at: of.at, code: true }],
  lineBreak: (_inline, marks) => [{ ...marks, text: '\n' }],
  pageBreak: () => [],
  printPage: () => [],
  indexMark: ({ children, anchor }, marks, words) => {
    const runs = inlineRuns(children, words, marks)
    return anchor === undefined ? runs : [{ ...marks, text: '', marks: [anchor] }, ...runs]
  },
  noteCall: (of, marks) => {
    const { number, noteId, nth, at } = of
    const call: Run = { ...marks, of, text: number, at, rise: 'super', italic: false, to: noteId }
    return [nth === 1 ? { ...call, id: backId(noteId), note: noteId } : call]
  },
  reference: ({ targetId, page, children }, marks, words) => {
    if (!page) return inlineRuns(children, words, { ...marks, to: targetId })
    return [
      { ...marks, text: `${words.page}\u00A0`, to: targetId },
      { ...marks, text: '', to: targetId, pageOf: targetId },
    ]
  },
  name: (of, marks) => {
    const { printed, at, anchor } = of
    return [{ ...marks, of, text: printed, at, name: true, ...(anchor === undefined ? {} : { marks: [anchor] }) }]
  },
  workReference: ({ children }, marks, words) => inlineRuns(children, words, marks),
  citedRange: ({ children }, marks, words) => inlineRuns(children, words, marks),
}

function inlineRuns(inlines: readonly Cited[], words: Words, marks: Marks): Run[] {
  return inlines.flatMap((inline) => {
    const handler = handlers[inline.type] as (inline: Cited, marks: Marks, words: Words) => Run[]
    return handler(inline, marks, words)
  })
}

export const runsOf = (inlines: readonly Cited[], words: Words, marks: Marks = {}): Run[] =>
  withMarksOnWords(inlineRuns(inlines, words, marks))
