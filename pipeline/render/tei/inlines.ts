/** Inlines → TEI. One handler a type: a new type does not compile until it has one. */
import type { CitedRange, Inline, Note, PrintPage, ResolvedCall } from '../../edition.js'
import type { Metadata } from '../../parse/metadata/schema.js'
import { type Content, element, text } from '../../xml.js'
import type { IndexMarks } from './index-marks.js'
import { nameElement } from './names.js'
import { noteElement } from './notes.js'

type Cited = Inline<'cited'>
type Handlers = {
  readonly [T in Cited['type']]: (inline: Extract<Cited, { type: T }>, context: TeiContext) => Content[]
}

export interface TeiContext {
  readonly notes: ReadonlyMap<string, Note<'cited'>>
  readonly metadata: Metadata
  /** The XML identifier of a work, by its key. */
  readonly works: ReadonlyMap<string, string>
  readonly marks: IndexMarks
  /** Pages of the printed edition that begin with a whole block, by its id. */
  readonly opening: ReadonlyMap<string, PrintPage>
  /** The BCP 47 tag of a romanisation scheme, by its id. */
  readonly tagOf: (scheme: string) => string | undefined
}

/** The header says which edition `print` is; a page of a source has no @ed. */
const pageMark = ({ label }: PrintPage): Content => element('pb', { n: label, ed: 'print' }, [])

/** The mark before a whole block that a page of the printed edition begins with. */
export function pageBefore(id: string, { opening }: Pick<TeiContext, 'opening'>): Content | undefined {
  const page = opening.get(id)
  return page && pageMark(page)
}

const handlers: Handlers = {
  text: ({ value }) => [text(value)],
  emphasis: ({ children }, context) => [element('emph', {}, teiInlines(children, context))],
  strong: ({ children }, context) => [element('hi', { rend: 'bold' }, teiInlines(children, context))],
  smallCaps: ({ children }, context) => [element('hi', { rend: 'smallcaps' }, teiInlines(children, context))],
  superscript: ({ children }, context) => [element('hi', { rend: 'superscript' }, teiInlines(children, context))],
  subscript: ({ children }, context) => [element('hi', { rend: 'subscript' }, teiInlines(children, context))],
  foreign: ({ lang, children }, context) => [element('foreign', { 'xml:lang': lang }, teiInlines(children, context))],
  link: ({ url, children }, context) => [element('ref', { target: url }, teiInlines(children, context))],
  inlineCode: ({ value }) => [element('code', {}, [text(value)])],
  lineBreak: () => [element('lb', {}, [])],
  pageBreak: ({ page }) => [element('pb', { n: page }, [])],
  printPage: (page) => [pageMark(page)],
  noteCall: callElement,
  reference: ({ targetId, children }, context) => [
    element('ref', { target: `#${targetId}` }, teiInlines(children, context)),
  ],
  name: (name, context) => [nameElement(name, context)],
  indexMark: (mark, context) => context.marks.elements(mark, teiInlines(mark.children, context)),
  workReference: ({ key, children }, context) => {
    const target = context.works.get(key)
    const reference = element('ref', { type: 'bibl', target: target && `#${target}` }, [])
    return [element('bibl', {}, referenceParts(children, context, reference))]
  },
  citedRange: (range, context) => [rangeElement(range, context)],
}

export function teiInlines(inlines: readonly Cited[], context: TeiContext): Content[] {
  return inlines.flatMap((inline) => {
    const handler = handlers[inline.type] as (inline: Cited, context: TeiContext) => Content[]
    return handler(inline, context)
  })
}

/** The first call of a note carries it; a later one points back. */
function callElement({ noteId, nth, number }: ResolvedCall, context: TeiContext): Content[] {
  const note = context.notes.get(noteId)
  if (nth === 1 && note) return [noteElement(note, context)]
  return [element('ref', { type: 'noteAnchor', target: `#${noteId}` }, [text(number)])]
}

/** What names the work goes into `ref`, the page cited into `citedRange` beside it (TEI P5 §3.12.2.5). */
function referenceParts(
  children: readonly Cited[],
  context: TeiContext,
  reference: ReturnType<typeof element>,
): Content[] {
  const first = children.findIndex((child) => child.type === 'citedRange')
  const named = first < 0 ? children : children.slice(0, first)
  const rest = first < 0 ? [] : children.slice(first)
  return [{ ...reference, children: teiInlines(named, context) }, ...teiInlines(rest, context)]
}

/** CSL's locator terms that TEI's @unit lists (TEI P5, citedRange/@unit). */
const UNITS: ReadonlySet<string> = new Set(['volume', 'issue', 'page', 'line', 'chapter', 'part', 'column', 'entry'])

function rangeElement({ locator, children }: CitedRange, context: TeiContext): Content {
  const unit = UNITS.has(locator.label) ? locator.label : locator.label.replace(/\s+/g, '-')
  const range = /^(\w+)(?:\s*[-–]\s*(\w+))?$/u.exec(locator.value)
  const from = range?.[1]
  return element('citedRange', { unit, from, to: range?.[2] ?? from }, teiInlines(children, context))
}
