/** Blocks → TEI. One handler a type: a new type does not compile until it has one. */
import type { Block, Figure, Quotation, Section, Table, Verse } from '../../edition.js'
import type { imageTypeOf } from '../../parse/images.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { pageBefore, type TeiContext, teiInlines } from './inlines.js'

type Cited = Block<'cited'>
type Handlers = {
  readonly [T in Cited['type']]: (block: Extract<Cited, { type: T }>, context: TeiContext) => Content[]
}

const handlers: Handlers = {
  paragraph: ({ children }, context) => [element('p', {}, teiInlines(children, context))],
  section: (section, context) => [sectionElement(section, context)],
  quotation: (quotation, context) => [citElement(quotation, 'quotation', context)],
  epigraph: (epigraph, context) => [citElement(epigraph, 'epigraph', context)],
  dedication: ({ children }, context) =>
    children.flatMap((block) =>
      block.type === 'paragraph'
        ? [element('ab', { type: 'dedication' }, teiInlines(block.children, context))]
        : teiBlocks([block], context),
    ),
  verse: (verse, context) => [verseElement(verse, context)],
  list: ({ start, items }, context) => {
    const item = (blocks: readonly Cited[], nth: number) =>
      blockElement('item', { n: start === undefined ? undefined : start + nth }, teiBlocks(blocks, context))
    return [blockElement('list', { rend: start === undefined ? 'bulleted' : 'numbered' }, items.map(item))]
  },
  table: (table, context) => [tableElement(table, context)],
  figure: (figure, context) => [figureElement(figure, context)],
  sceneBreak: () => [element('milestone', { unit: 'section', rend: 'asterisks' }, [])],
  code: ({ value }) => [element('eg', {}, [text(value)])],
}

export function teiBlocks(blocks: readonly Cited[], context: TeiContext): Content[] {
  return blocks.flatMap((block) => {
    const handler = handlers[block.type] as (block: Cited, context: TeiContext) => Content[]
    return handler(block, context)
  })
}

/** What opens a div: epigraphs that stand right under its head are TEI's `epigraph`, later ones are quotations. */
export function teiDivision(blocks: readonly Cited[], context: TeiContext): Content[] {
  const leading = blocks.findIndex((block) => block.type !== 'epigraph')
  const epigraphs = leading < 0 ? blocks : blocks.slice(0, leading)
  const rest = leading < 0 ? [] : blocks.slice(leading)
  return [
    ...epigraphs.map((block) => blockElement('epigraph', {}, teiBlocks([block], context))),
    ...teiBlocks(rest, context),
  ]
}

function sectionElement({ id, title, children }: Section<'cited'>, context: TeiContext): Content {
  return blockElement('div', { type: 'section', 'xml:id': id }, [
    pageBefore(id, context),
    element('head', {}, teiInlines(title, context)),
    ...teiDivision(children, context),
  ])
}

function citElement({ lang, children, attribution }: Quotation<'cited'>, type: string, context: TeiContext): Content {
  return blockElement('cit', { rend: 'block', type }, [
    blockElement('quote', { 'xml:lang': lang }, teiBlocks(children, context)),
    attribution && element('bibl', {}, teiInlines(attribution, context)),
  ])
}

function verseElement({ lang, stanzas, attribution }: Verse<'cited'>, context: TeiContext): Content {
  const stanza = (lines: (typeof stanzas)[number]) =>
    blockElement(
      'lg',
      { type: 'stanza' },
      lines.map(({ indent, children }) =>
        element('l', { rend: indent > 0 ? `indent${indent}` : undefined }, teiInlines(children, context)),
      ),
    )
  return blockElement('cit', { rend: 'block', type: 'verse' }, [
    blockElement('quote', { 'xml:lang': lang }, stanzas.map(stanza)),
    attribution && element('bibl', {}, teiInlines(attribution, context)),
  ])
}

function tableElement({ id, number, caption, rows }: Table<'cited'>, context: TeiContext): Content {
  const row = (cells: (typeof rows)[number], nth: number) =>
    blockElement(
      'row',
      { role: nth === 0 ? 'label' : 'data' },
      cells.map((cell) => element('cell', {}, teiInlines(cell.children, context))),
    )
  return blockElement('table', { 'xml:id': id, n: number, rows: rows.length, cols: rows[0]?.length }, [
    pageBefore(id, context),
    caption.length > 0 ? element('head', {}, teiInlines(caption, context)) : undefined,
    ...rows.map(row),
  ])
}

function figureElement(
  { id, number, image, alt, caption, credit, licence }: Figure<'cited'>,
  context: TeiContext,
): Content {
  const [first, ...rest] = caption
  const head = first?.type === 'paragraph' ? element('head', {}, teiInlines(first.children, context)) : undefined
  return blockElement('figure', { 'xml:id': id, n: number }, [
    pageBefore(id, context),
    element('graphic', { url: encodeURI(image), mimeType: mimeOf(image) }, []),
    head,
    ...teiBlocks(head ? rest : caption, context),
    credit && element('p', { rend: 'credit' }, teiInlines(credit, context)),
    licence === undefined ? undefined : element('p', { rend: 'licence' }, [text(licence)]),
    alt === undefined ? undefined : element('figDesc', {}, [text(alt)]),
  ])
}

const EXTENSIONS: Readonly<Record<string, ReturnType<typeof imageTypeOf>>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}
const mimeOf = (path: string) => EXTENSIONS[path.split('.').at(-1)?.toLowerCase() ?? '']
