/** Inlines → XHTML. One handler a type: a new type does not compile until it has one. */
import type { Inline, PageBreak, PrintPage } from '../../edition.js'
import { slugOf } from '../../parse/identifiers.js'
import { type Content, element, text } from '../../xml.js'

type Cited = Inline<'cited'>
type Handlers = {
  readonly [T in Cited['type']]: (inline: Extract<Cited, { type: T }>, context: EpubContext) => Content[]
}

export interface EpubContext {
  /** The file and fragment of an id, as seen from any other file of the book. */
  readonly hrefOf: (id: string) => string
  /** The fragment of a work in the bibliography, by its key. */
  readonly works: ReadonlyMap<string, string>
  /** False in another document's copy of a title: no call stands there, and nothing that is led to. */
  readonly ids: boolean
  /** Pages of a source are marked, and not those of the printed edition. */
  readonly sourcePages: boolean
  /** Pages of the printed edition that begin with a whole block, by its id. */
  readonly opening: ReadonlyMap<string, PrintPage>
  /** The BCP 47 tag of a romanisation scheme, by its id. */
  readonly tagOf: (scheme: string) => string | undefined
}

export const NOTES_FILE = 'notes.xhtml'
export const BIBLIOGRAPHY_FILE = 'bibliography.xhtml'
export const callId = (noteId: string, nth: number) => (nth === 1 ? `${noteId}-call` : `${noteId}-call-${nth}`)

/** Two volumes may have a page of one number: where the break stands makes it one of a kind. */
export const pageId = ({ page, at }: PageBreak) => `page-${slugOf(page)}-${at.start.offset}`

const pageMark = (id: string, label: string) =>
  element('span', { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id, 'aria-label': `${label}.` }, [])

/** The mark before a whole block that a page of the printed edition begins with. */
export function pageBefore(id: string, { opening }: Pick<EpubContext, 'opening'>): Content | undefined {
  const page = opening.get(id)
  return page && pageMark(page.id, page.label)
}

const handlers: Handlers = {
  text: ({ value }) => [text(value)],
  emphasis: ({ children }, context) => [element('em', {}, xhtmlInlines(children, context))],
  strong: ({ children }, context) => [element('strong', {}, xhtmlInlines(children, context))],
  smallCaps: ({ children }, context) => [element('span', { class: 'small-caps' }, xhtmlInlines(children, context))],
  superscript: ({ children }, context) => [element('sup', {}, xhtmlInlines(children, context))],
  subscript: ({ children }, context) => [element('sub', {}, xhtmlInlines(children, context))],
  foreign: ({ lang, children }, context) => [
    element('span', { lang, 'xml:lang': lang }, xhtmlInlines(children, context)),
  ],
  link: ({ url, children }, context) => [element('a', { href: url }, xhtmlInlines(children, context))],
  inlineCode: ({ value }) => [element('code', {}, [text(value)])],
  lineBreak: () => [element('br', {}, [])],
  pageBreak: (pageBreak, { ids, sourcePages }) =>
    ids && sourcePages ? [pageMark(pageId(pageBreak), pageBreak.page)] : [],
  printPage: ({ id, label }, { ids }) => (ids ? [pageMark(id, label)] : []),
  noteCall: ({ noteId, number, nth }, { ids, hrefOf }) =>
    ids
      ? [
          element(
            'a',
            {
              'epub:type': 'noteref',
              role: 'doc-noteref',
              class: 'call',
              id: callId(noteId, nth),
              href: hrefOf(noteId),
            },
            [text(number)],
          ),
        ]
      : [],
  reference: ({ targetId, children }, context) => [
    element('a', { href: context.hrefOf(targetId) }, xhtmlInlines(children, context)),
  ],
  name: ({ printed, scheme, anchor }, { ids, tagOf }) => {
    const id = ids ? anchor : undefined
    const lang = scheme === undefined ? undefined : tagOf(scheme)
    return id === undefined && lang === undefined
      ? [text(printed)]
      : [element('span', { id, lang, 'xml:lang': lang }, [text(printed)])]
  },
  indexMark: ({ children, anchor }, context) => {
    const words = xhtmlInlines(children, context)
    return anchor === undefined || !context.ids ? words : [element('span', { id: anchor }, words)]
  },
  workReference: ({ key, children }, context) => {
    const id = context.works.get(key)
    const words = xhtmlInlines(children, context)
    return id === undefined ? words : [element('a', { class: 'work', href: context.hrefOf(id) }, withoutLinks(words))]
  },
  citedRange: ({ children }, context) => xhtmlInlines(children, context),
}

export function xhtmlInlines(inlines: readonly Cited[], context: EpubContext): Content[] {
  return inlines.flatMap((inline) => {
    const handler = handlers[inline.type] as (inline: Cited, context: EpubContext) => Content[]
    return handler(inline, context)
  })
}

/** XHTML has no link within a link: inside one, the outer leads. */
function withoutLinks(contents: readonly Content[]): Content[] {
  return contents.flatMap((content): Content[] => {
    if (content.type === 'text') return [content]
    const children = withoutLinks(content.children.filter((child) => child.type === 'text' || child.type === 'element'))
    return content.name === 'a' ? children : [{ ...content, children }]
  })
}
