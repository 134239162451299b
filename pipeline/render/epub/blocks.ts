/** Blocks → XHTML. One handler a type: a new type does not compile until it has one. */
import type { Block, Figure, Inline, Section, Table, Verse } from '../../edition.js'
import { capitalised, type Words } from '../../words.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { type EpubContext, pageBefore, xhtmlInlines } from './inlines.js'

type Cited = Block<'cited'>
export interface BlockContext extends EpubContext {
  readonly words: Words
  /** The language of the edition. */
  readonly language: string
  /** The depth of the next section's heading, from 2. */
  readonly depth: number
  /** The name of an image inside the container, by its path in the edition. */
  readonly imageName: (path: string) => string
}
type Handlers = {
  readonly [T in Cited['type']]: (block: Extract<Cited, { type: T }>, context: BlockContext) => Content[]
}

const handlers: Handlers = {
  paragraph: ({ children }, context) => [element('p', {}, xhtmlInlines(children, context))],
  section: (section, context) => [sectionElement(section, context)],
  quotation: (quotation, context) => [
    blockElement('blockquote', langOf(quotation.lang), [
      ...xhtmlBlocks(quotation.children, context),
      ...attribution(quotation, context),
    ]),
  ],
  epigraph: (epigraph, context) => [
    blockElement(
      'section',
      { class: 'epigraph', 'epub:type': 'epigraph', role: 'doc-epigraph', ...langOf(epigraph.lang) },
      [...xhtmlBlocks(epigraph.children, context), ...attribution(epigraph, context)],
    ),
  ],
  dedication: ({ children }, context) => [
    blockElement(
      'section',
      { class: 'dedication', 'epub:type': 'dedication', role: 'doc-dedication' },
      xhtmlBlocks(children, context),
    ),
  ],
  verse: (verse, context) => [verseElement(verse, context)],
  list: ({ start, items }, context) => {
    const name = start === undefined ? 'ul' : 'ol'
    return [
      blockElement(
        name,
        { start: start === 1 ? undefined : start },
        items.map((item) => blockElement('li', {}, xhtmlBlocks(item, context))),
      ),
    ]
  },
  table: (table, context) => [tableElement(table, context)],
  figure: (figure, context) => [figureElement(figure, context)],
  sceneBreak: () => [element('hr', { class: 'scene-break' }, [])],
  code: ({ value }) => [element('pre', {}, [element('code', {}, [text(value)])])],
}

export function xhtmlBlocks(blocks: readonly Cited[], context: BlockContext): Content[] {
  return blocks.flatMap((block) => {
    const handler = handlers[block.type] as (block: Cited, context: BlockContext) => Content[]
    return handler(block, context)
  })
}

const langOf = (lang: string | undefined) => ({ lang, 'xml:lang': lang })

/** Who is quoted is said in the language of the edition, whatever that of the quotation. */
function attribution(
  { attribution: words, lang }: { attribution: readonly Inline<'cited'>[] | undefined; lang: string | undefined },
  context: BlockContext,
): Content[] {
  const own = lang === undefined ? {} : langOf(context.language)
  return words ? [element('p', { class: 'attribution', ...own }, xhtmlInlines(words, context))] : []
}

function sectionElement({ id, title, children }: Section<'cited'>, context: BlockContext): Content {
  const heading = `h${Math.min(6, context.depth)}`
  return blockElement('section', { id }, [
    pageBefore(id, context),
    element(heading, {}, xhtmlInlines(title, context)),
    ...xhtmlBlocks(children, { ...context, depth: context.depth + 1 }),
  ])
}

function verseElement(verse: Verse<'cited'>, context: BlockContext): Content {
  const stanza = (lines: Verse<'cited'>['stanzas'][number]) =>
    element(
      'p',
      { class: 'stanza' },
      lines.flatMap(({ indent, children }, nth) => [
        ...(nth > 0 ? [element('br', {}, [])] : []),
        element(
          'span',
          { class: indent > 0 ? `line indent-${Math.min(indent, 6)}` : 'line' },
          xhtmlInlines(children, context),
        ),
      ]),
    )
  return blockElement('blockquote', { class: 'verse', ...langOf(verse.lang) }, [
    ...verse.stanzas.map(stanza),
    ...attribution(verse, context),
  ])
}

function caption(
  kind: 'figure' | 'table',
  number: number | undefined,
  words: readonly Content[],
  context: BlockContext,
): Content[] {
  if (number === undefined) return [...words]
  return [
    element('span', { class: 'label' }, [text(`${capitalised(context.words[kind])} ${number}.`)]),
    text(' '),
    ...words,
  ]
}

function tableElement({ id, number, caption: title, rows }: Table<'cited'>, context: BlockContext): Content {
  const [head, ...body] = rows
  const row = (cells: Table<'cited'>['rows'][number], name: 'th' | 'td') =>
    blockElement(
      'tr',
      {},
      cells.map((cell) =>
        element(
          name,
          { scope: name === 'th' ? 'col' : undefined, class: cell.align && `align-${cell.align}` },
          xhtmlInlines(cell.children, context),
        ),
      ),
    )
  const table = blockElement('table', {}, [
    head && blockElement('thead', {}, [row(head, 'th')]),
    body.length > 0
      ? blockElement(
          'tbody',
          {},
          body.map((cells) => row(cells, 'td')),
        )
      : undefined,
  ])
  const words = caption('table', number, xhtmlInlines(title, context), context)
  return blockElement('figure', { id, class: 'table' }, [
    pageBefore(id, context),
    words.length > 0 ? element('figcaption', {}, words) : undefined,
    table,
  ])
}

function figureElement(figure: Figure<'cited'>, context: BlockContext): Content {
  const { id, number, image, alt, credit, licence } = figure
  const picture = element(
    'img',
    { src: context.imageName(image), alt: alt ?? '', role: alt === undefined ? 'presentation' : undefined },
    [],
  )
  const [first, ...rest] = figure.caption
  const opening = first?.type === 'paragraph' ? xhtmlInlines(first.children, context) : []
  const lines = [
    element('p', {}, caption('figure', number, opening, context)),
    ...xhtmlBlocks(first?.type === 'paragraph' ? rest : figure.caption, context),
    credit && element('p', { class: 'credit' }, xhtmlInlines(credit, context)),
    licence === undefined ? undefined : element('p', { class: 'licence' }, [text(licence)]),
  ].filter((line) => line?.type === 'element' && line.children.length > 0)
  return blockElement('figure', { id }, [
    pageBefore(id, context),
    picture,
    lines.length > 0 ? blockElement('figcaption', {}, lines) : undefined,
  ])
}
