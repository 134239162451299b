/** What is printed → pdfmake's content nodes. */
import type { Grid, Paragraph, Picture, Printed } from '../../compose/blocks.js'
import type { Print } from '../../compose/index.js'
import type { Run } from '../../compose/runs.js'
import { type Style, styles } from '../../compose/styles.js'
import { imageTypeOf } from '../../parse/images.js'

/** A node of pdfmake's document tree. */
export type Node = Readonly<Record<string, unknown>>

export interface Drawing {
  readonly print: Print
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The one id that pdfmake keeps of a block, by each id that leads to it. */
  readonly anchors: ReadonlyMap<string, string>
}

export const FONT = 'text'

/** pdfmake makes a destination of the first id of a block only: the others are led to that one. */
export function anchorsOf(blocks: readonly Printed[]): Map<string, string> {
  return new Map(blocks.flatMap(({ ids: [first, ...rest] }) => (first === undefined ? [] : [first, ...rest].map((id) => [id, first] as const))))
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
    text: [...label, ...block.runs].map((run) => runNode(run, style, drawing)),
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
function runNode(run: Run, style: Style, { anchors }: Drawing): Node {
  const features = run.smallCaps || style.smallCaps ? ['smcp', 'onum'] : ['onum']
  const target = run.to === undefined ? undefined : anchors.get(run.to)
  return {
    text: run.text,
    ...(run.pageOf === undefined ? {} : { pageReference: anchors.get(run.pageOf) }),
    italics: Boolean(run.italic) !== Boolean(style.italic),
    bold: run.bold ?? false,
    fontFeatures: run.rise ? ['lnum'] : features,
    ...(run.rise === 'super' ? { sup: { fontSize: style.size * 0.65, offset: '35%' } } : {}),
    ...(run.rise === 'sub' ? { sub: { fontSize: style.size * 0.65, offset: '15%' } } : {}),
    ...(target === undefined ? {} : { linkToDestination: target }),
    ...(run.url === undefined ? {} : { link: run.url }),
  }
}

function gridNode({ rows, ids }: Grid, drawing: Drawing): Node {
  const style: Style = styles.cell
  const body = rows.map((row, r) =>
    row.map((cell, c) => ({
      text: cell.runs.map((run) => runNode(run, style, drawing)),
      ...textStyle(style),
      alignment: cell.align,
      ...(r === 0 && c === 0 ? anchor(ids) : {}),
    })),
  )
  const widths = rows[0]?.map(() => 'auto') ?? []
  return { table: { headerRows: 1, dontBreakRows: true, widths, body }, layout: 'headerLineOnly', margin: [0, 2, 0, 10] }
}

function pictureNode({ path, ids }: Picture, { print, images }: Drawing): Node {
  const bytes = images.get(path)
  const { width, height, margins } = print.page
  const fit = [width - margins.left - margins.right, (height - margins.top - margins.bottom) * 0.7]
  const type = bytes && imageTypeOf(bytes)
  if (!bytes || !type) return { text: '' }
  const common = { fit, margin: [0, 8, 0, 2], ...anchor(ids) }
  if (type === 'image/svg+xml') return { svg: new TextDecoder().decode(bytes), font: FONT, ...common }
  return { image: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, ...common }
}

/** Titles with dots’ worth of room and the page each stands on. */
export function contentsNodes(drawing: Drawing): Node[] {
  const { print } = drawing
  const style: Style = styles.contents
  const listed = print.text.flatMap((block) => (block.type === 'paragraph' && block.outline && block.outline.level <= 2 ? [block] : []))
  const rows = listed.flatMap(({ outline, ids: [id] }) => {
    if (!outline || id === undefined) return []
    const title = { text: outline.title, ...textStyle(style), margin: [(outline.level - 1) * 14, 0, 0, 0], linkToDestination: id }
    return [[title, { text: [{ pageReference: id, text: '', linkToDestination: id }], ...textStyle(style), alignment: 'right' }]]
  })
  if (rows.length === 0) return []
  const heading = { text: print.contents, ...textStyle(styles.chapter), margin: [0, 48, 0, 26], pageBreak: 'before' }
  return [heading, { table: { widths: ['*', 30], body: rows }, layout: 'noBorders' }]
}
