/** Blocks → what is printed one under the other. One handler a type. */
import type { Block, Figure, Inline, Table, Verse } from '../edition.js'
import { plainText } from '../plain-text.js'
import { capitalised, type Words } from '../words.js'
import { type Run, runsOf } from './runs.js'
import type { StyleName } from './styles.js'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly style: StyleName
  readonly runs: readonly Run[]
  /** Ids that lead here. */
  readonly ids: readonly string[]
  /** Hung before the first line: a bullet, a number. */
  readonly label?: string
  /** Further indent, in points. */
  readonly indent: number
  /** A bookmark of the reader's outline; level counts from 1. */
  readonly outline?: { readonly level: number; readonly title: string }
  readonly newPage?: boolean
  /** The running head from this page on. */
  readonly head?: string
}
export interface Picture {
  readonly type: 'picture'
  readonly ids: readonly string[]
  readonly path: string
}
export interface Grid {
  readonly type: 'grid'
  readonly ids: readonly string[]
  readonly rows: readonly (readonly { readonly align: 'left' | 'right' | 'center'; readonly runs: readonly Run[] }[])[]
}
export type Printed = Paragraph | Picture | Grid

/** Where a block stands: what its paragraphs look like, how far in, how deep its headings. */
export interface Setting {
  readonly words: Words
  readonly style: StyleName
  readonly indent: number
  readonly depth: number
}

type Cited = Block<'cited'>
type Handlers = { readonly [T in Cited['type']]: (block: Extract<Cited, { type: T }>, setting: Setting) => Printed[] }

const STEP = 14

const handlers: Handlers = {
  paragraph: ({ children }, setting) => [paragraph(setting, runsOf(children, setting.words))],
  section: ({ id, title, children }, setting) => [
    {
      ...headed(id, runsOf(title, setting.words)),
      style: setting.depth === 2 ? 'section' : 'subsection',
      outline: { level: setting.depth, title: plainText(title) },
    },
    ...printedBlocks(children, { ...setting, depth: setting.depth + 1 }),
  ],
  quotation: ({ children, attribution }, setting) =>
    quoted(children, attribution, { ...setting, style: quotationStyle(setting) }),
  epigraph: ({ children, attribution }, setting) => quoted(children, attribution, { ...setting, style: 'epigraph' }),
  dedication: ({ children }, setting) => printedBlocks(children, { ...setting, style: 'dedication' }),
  verse: (verse, setting) => versed(verse, setting),
  list: ({ start, items }, setting) =>
    items.flatMap((item, nth) => {
      const inside = {
        ...setting,
        style: setting.style === 'note' ? 'note' : 'item',
        indent: setting.indent + STEP,
      } as const
      const [first, ...rest] = printedBlocks(item, inside)
      const label = start === undefined ? '•' : `${start + nth}.`
      return first?.type === 'paragraph'
        ? [{ ...first, label }, ...rest]
        : [{ ...paragraph(inside, []), label }, ...(first ? [first] : []), ...rest]
    }),
  table: (table, setting) => tabled(table, setting),
  figure: (figure, setting) => pictured(figure, setting),
  sceneBreak: (_block, setting) => [{ ...paragraph(setting, [{ text: '*\u2002*\u2002*' }]), style: 'sceneBreak' }],
  code: ({ value, at }, setting) => [{ ...paragraph(setting, [{ text: value, at, code: true }]), style: 'code' }],
}

export function printedBlocks(blocks: readonly Cited[], setting: Setting): Printed[] {
  return blocks.flatMap((block) => {
    const handler = handlers[block.type] as (block: Cited, setting: Setting) => Printed[]
    return handler(block, setting)
  })
}

export function paragraph(setting: Pick<Setting, 'style' | 'indent'>, runs: readonly Run[]): Paragraph {
  return { type: 'paragraph', style: setting.style, runs, ids: callsIn(runs), indent: setting.indent }
}

/** A heading, a caption: it has an id of its own before those of the calls in it. */
export function headed(id: string, runs: readonly Run[]): Paragraph {
  return { type: 'paragraph', style: 'section', runs, ids: [id, ...callsIn(runs)], indent: 0 }
}

/** The ways back from the notes that these runs call. */
const callsIn = (runs: readonly Run[]) => runs.flatMap((run) => run.id ?? [])

const quotationStyle = ({ style }: Setting): StyleName => (style === 'note' ? 'note' : 'quotation')

function quoted(
  children: readonly Cited[],
  attribution: readonly Inline<'cited'>[] | undefined,
  setting: Setting,
): Printed[] {
  const inside = setting.style === 'note' ? { ...setting, indent: setting.indent + STEP } : setting
  return [...printedBlocks(children, inside), ...attributed(attribution, setting)]
}

function attributed(attribution: readonly Inline<'cited'>[] | undefined, setting: Setting): Printed[] {
  return attribution ? [{ ...paragraph(setting, runsOf(attribution, setting.words)), style: 'attribution' }] : []
}

function versed({ stanzas, attribution }: Verse<'cited'>, setting: Setting): Printed[] {
  const lines = stanzas.flatMap((stanza, nth) => [
    ...(nth > 0 ? [{ ...paragraph(setting, [{ text: '\u00A0' }]), style: 'verse' as const }] : []),
    ...stanza.map(
      (line): Paragraph => ({
        ...paragraph(setting, runsOf(line.children, setting.words)),
        style: 'verse',
        indent: setting.indent + line.indent * STEP,
      }),
    ),
  ])
  return [...lines, ...attributed(attribution, setting)]
}

function labelled(kind: 'figure' | 'table', number: number | undefined, words: Words): Run[] {
  return number === undefined ? [] : [{ text: `${capitalised(words[kind])} ${number}. `, smallCaps: true }]
}

function tabled({ id, number, caption, rows }: Table<'cited'>, setting: Setting): Printed[] {
  const title = [...labelled('table', number, setting.words), ...runsOf(caption, setting.words)]
  const cells = rows.map((row, nth) =>
    row.map(({ align, children }) => ({
      align: align ?? 'left',
      runs: runsOf(children, setting.words, nth === 0 ? { italic: true } : {}),
    })),
  )
  const calls = cells.flat().flatMap((cell) => callsIn(cell.runs))
  if (title.length === 0) return [{ type: 'grid', ids: [id, ...calls], rows: cells }]
  return [
    { ...headed(id, title), style: 'caption' },
    { type: 'grid', ids: calls, rows: cells },
  ]
}

function pictured({ id, number, image, caption, credit, licence }: Figure<'cited'>, setting: Setting): Printed[] {
  const [first, ...rest] = caption
  const opening = first?.type === 'paragraph' ? runsOf(first.children, setting.words) : []
  const captioned = { ...setting, style: 'caption' } as const
  const credited = { ...setting, style: 'credit' } as const
  const source = [
    ...(credit ? runsOf(credit, setting.words) : []),
    ...(credit && licence ? [{ text: ' ' }] : []),
    ...(licence ? [{ text: licence }] : []),
  ]
  const lines: readonly Printed[] = [
    paragraph(captioned, [...labelled('figure', number, setting.words), ...opening]),
    ...printedBlocks(first?.type === 'paragraph' ? rest : caption, captioned),
    paragraph(credited, source),
    paragraph({ ...setting, style: 'afterFigure' }, []),
  ]
  const picture: Printed = { type: 'picture', ids: [id], path: image }
  return [
    picture,
    ...lines.filter((line) => line.type !== 'paragraph' || line.runs.length > 0 || line.style === 'afterFigure'),
  ]
}
