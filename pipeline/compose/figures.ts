/** Figures and tables → what is printed of them. */
import type { Block, Figure, Table } from '../edition.js'
import { capitalised, type Words } from '../words.js'
import type { Element } from './element.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import { type Run, runsOf, saidAgain } from './runs.js'

type Blocks = (blocks: readonly Block<'cited'>[], setting: Setting) => Printed[]

function labelled(kind: 'figure' | 'table', number: number | undefined, words: Words): Run[] {
  return number === undefined ? [] : [{ text: `${capitalised(words[kind])} ${number}. `, smallCaps: true }]
}

const captioned = (runs: readonly Run[], { indent, element: parent }: Setting): Paragraph => ({
  type: 'paragraph',
  style: 'caption',
  runs,
  ids: [],
  indent,
  element: { role: 'Caption', parent },
})

const continued = (number: number, setting: Setting) =>
  captioned([{ text: `${capitalised(setting.words.table)} ${number} `, smallCaps: true }, saidAgain(setting)], setting)

/** The caption stands over the table. */
export function tabled({ id, number, caption, rows }: Table<'cited'>, setting: Setting): Printed[] {
  const { words, marks } = setting
  const table: Element = { role: 'Table', parent: setting.element }
  const cells = rows.map((row, nth) => {
    const parent: Element = { role: 'TR', parent: table }
    return row.map(({ align, children }) => ({
      align: align ?? 'left',
      runs: runsOf(children, words, nth === 0 ? { ...marks, italic: true } : marks),
      element: { role: nth === 0 ? 'TH' : 'TD', parent } as const,
    }))
  })
  const title = [...labelled('table', number, words), ...runsOf(caption, words, marks)]
  const again = number === undefined ? {} : { continued: continued(number, setting) }
  const grid = { type: 'grid', rows: cells, after: 14, ...again } as const
  if (title.length === 0) return [{ ...grid, ids: [id], before: 7 }]
  const over = captioned(title, { ...setting, element: table })
  return [
    { ...over, ids: [id], before: 10, withNext: true },
    { ...grid, ids: [] },
  ]
}

/** The picture, its caption under it, and last who it is owed to: on one page where they find room. */
export function pictured(
  { id, number, image, alt, caption, credit, licence }: Figure<'cited'>,
  setting: Setting,
  blocks: Blocks,
): Printed[] {
  const { words, marks } = setting
  const [first, ...rest] = caption
  const opening = first?.type === 'paragraph' ? runsOf(first.children, words, marks) : []
  const source = [
    ...(credit ? runsOf(credit, words, marks) : []),
    ...(credit && licence ? [{ text: ' ' }] : []),
    ...(licence ? [{ text: licence }] : []),
  ]
  const label = labelled('figure', number, words)
  const parent = setting.element
  const lines: readonly Printed[] = [
    captioned([...label, ...opening], setting),
    ...blocks(first?.type === 'paragraph' ? rest : caption, { ...setting, style: 'caption' }),
    { ...captioned(source, setting), style: 'credit', element: { role: 'P', parent } },
  ]
  const printed = lines.filter((line) => line.type !== 'paragraph' || line.runs.length > 0)
  const element: Element | undefined = alt === undefined ? undefined : { role: 'Figure', parent, alt }
  const under = printed.map((line, nth) => ({
    ...line,
    ...(nth === printed.length - 1 ? { after: 14 } : { withNext: true }),
  }))
  const picture: Printed = { type: 'picture', ids: [id], path: image, element, before: 10, after: 5 }
  return [printed.length > 0 ? { ...picture, withNext: true } : { ...picture, after: 14 }, ...under]
}
