/** What is printed → pdfmake's content nodes. */
import type { Grid, Paragraph, Picture, Printed } from '../../compose/blocks.js'
import type { Print } from '../../compose/index.js'
import type { Run } from '../../compose/runs.js'
import { type Style, styles } from '../../compose/styles.js'
import { imageTypeOf } from '../../parse/images.js'
import type { Families, Family } from './families.js'

/** A node of pdfmake's document tree. */
export type Node = Readonly<Record<string, unknown>>

export interface Drawing {
  readonly print: Print
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly families: Families
  /** The one id that pdfmake keeps of a block, by each id that leads to it. */
  readonly anchors: ReadonlyMap<string, string>
}

export const FONT: Family = 'text'

/** pdfmake makes a destination of the first id of a block only: the others are led to that one. */
export function anchorsOf(blocks: readonly Printed[]): Map<string, string> {
  return new Map(
    blocks.flatMap(({ ids: [first, ...rest] }) =>
      first === undefined ? [] : [first, ...rest].map((id) => [id, first] as const),
    ),
  )
}

export function contentNodes(blocks: readonly Printed[], drawing: Drawing): Node[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return paragraphNode(block, drawing)
    return block.type === 'grid' ? gridNode(block, drawing) : pictureNode(block, drawing)
  })
}

function paragraphNode(block: Paragraph, drawing: Drawing): Node {
  const style: Style = styles[block.style]
  const left = (style.left ?? 0) + block.indent
  const label = block.label === undefined ? [] : [{ text: `${block.label}\u2002` }]
  return {
    text: [...label, ...block.runs].flatMap((run) => runNodes(run, style, drawing)),
    ...textStyle(style),
    ...anchor(block.ids),
    margin: [left, style.before ?? 0, style.right ?? 0, style.after ?? 0],
    leadingIndent: block.label === undefined ? style.firstLine : -12,
    preserveLeadingSpaces: block.style === 'code',
    ...(block.newPage ? { pageBreak: 'before' } : {}),
    ...(block.outline && block.runs.length > 0 ? outlineOf(block.outline, block.ids[0]) : {}),
  }
}

const textStyle = (style: Style): Node => ({
  font: FONT,
  fontSize: style.size,
  lineHeight: style.lineHeight,
  alignment: style.align ?? 'left',
})

const anchor = (ids: readonly string[]): Node => (ids[0] === undefined ? {} : { id: ids[0] })

function outlineOf({ title, level }: { title: string; level: number }, id: string | undefined): Node {
  return { outline: true, outlineText: title, outlineId: `outline-${id ?? title}`, outlineExpanded: level === 1 }
}

/** Raised and lowered figures are set smaller: superiors of the font would leave the text layer without digits. */
function runNodes(run: Run, style: Style, { anchors, families }: Drawing): Node[] {
  const features = run.smallCaps || style.smallCaps ? ['smcp', 'onum'] : ['onum']
  const target = run.to === undefined ? undefined : anchors.get(run.to)
  const italics = Boolean(run.italic) !== Boolean(style.italic)
  const marks = {
    italics,
    bold: run.bold ?? false,
    fontFeatures: run.rise ? ['lnum'] : features,
    ...(run.code && style !== styles.code ? { fontSize: style.size * 0.88 } : {}),
    ...(run.rise === 'super' ? { sup: { fontSize: style.size * 0.65, offset: '35%' } } : {}),
    ...(run.rise === 'sub' ? { sub: { fontSize: style.size * 0.65, offset: '15%' } } : {}),
    ...(target === undefined ? {} : { linkToDestination: target }),
    ...(run.url === undefined ? {} : { link: run.url }),
  }
  if (run.pageOf !== undefined) return [{ ...marks, text: '', pageReference: anchors.get(run.pageOf) }]
  return families.fragments(run, italics).map(({ text, family }) => ({ ...marks, text, font: family }))
}

function gridNode({ rows, ids }: Grid, drawing: Drawing): Node {
  const style: Style = styles.cell
  const body = rows.map((row, r) =>
    row.map((cell, c) => ({
      text: cell.runs.flatMap((run) => runNodes(run, style, drawing)),
      ...textStyle(style),
      alignment: cell.align,
      ...(r === 0 && c === 0 ? anchor(ids) : {}),
    })),
  )
  const widths = rows[0]?.map(() => 'auto') ?? []
  return { table: { dontBreakRows: true, widths, body }, layout: ruled(rows.length), margin: [0, 2, 0, 10] }
}

/** A rule above the head, one below it, one at the foot; none upright. */
const ruled = (rows: number): Node => ({
  hLineWidth: (line: number) => ([0, 1, rows].includes(line) ? 0.5 : 0),
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 6),
  paddingRight: () => 6,
  paddingTop: () => 2,
  paddingBottom: () => 2,
})

function pictureNode({ path, ids }: Picture, { print, images }: Drawing): Node {
  const bytes = images.get(path)
  const { width, height, margins } = print.page
  const fit = [width - margins.left - margins.right, (height - margins.top - margins.bottom) * 0.7]
  const type = bytes && imageTypeOf(bytes)
  if (!bytes || !type) return { text: '' }
  const common = { fit, margin: [0, 8, 0, 2] }
  const picture =
    type === 'image/svg+xml'
      ? { svg: new TextDecoder().decode(bytes), font: FONT, ...common }
      : { image: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, ...common }
  // pdfmake leads links to lines of text only: a picture gets one to be found by.
  return { stack: [{ text: '\u00A0', font: FONT, fontSize: 1, ...anchor(ids) }, picture], unbreakable: true }
}

/** Titles with dots’ worth of room and the page each stands on. */
export function contentsNodes(drawing: Drawing): Node[] {
  const { print } = drawing
  const style: Style = styles.contents
  const listed = print.text.flatMap((block) =>
    block.type === 'paragraph' && block.outline && block.outline.level <= 2 ? [block] : [],
  )
  const rows = listed.flatMap(({ outline, ids: [id] }) => {
    if (!outline || id === undefined) return []
    const title = {
      text: runNodes({ text: outline.title, to: id }, style, drawing),
      ...textStyle(style),
      margin: [(outline.level - 1) * 14, 0, 0, 0],
    }
    return [
      [
        title,
        { text: [{ pageReference: id, text: '', linkToDestination: id }], ...textStyle(style), alignment: 'right' },
      ],
    ]
  })
  if (rows.length === 0) return []
  const heading = { text: print.contents, ...textStyle(styles.chapter), margin: [0, 48, 0, 26], pageBreak: 'before' }
  return [heading, { table: { widths: ['*', 30], body: rows }, layout: 'noBorders' }]
}
