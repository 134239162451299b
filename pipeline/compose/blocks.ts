/** Blocks → what is printed one under the other. One handler a type. */
import type { Block, Dedication, Inline, List, Quotation, Section, Verse } from '../edition.js'
import { plainText } from '../plain-text.js'
import { type Element, headingRole } from './element.js'
import { pictured, tabled } from './figures.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import { runsOf } from './runs.js'
import type { StyleName } from './styles.js'

type Cited = Block<'cited'>
type Handlers = { readonly [T in Cited['type']]: (block: Extract<Cited, { type: T }>, setting: Setting) => Printed[] }

const STEP = 14

const handlers: Handlers = {
  paragraph: ({ children }, setting) => [paragraph(setting, textOf(children, setting))],
  section: (section, setting) => sectioned(section, setting),
  quotation: (quotation, setting) => quoted(quotation, setting, setting.inNote ? 'noteQuotation' : 'quotation'),
  epigraph: (epigraph, setting) => quoted(epigraph, setting, setting.inNote ? 'noteQuotation' : 'epigraph'),
  dedication: ({ children }: Dedication<'cited'>, setting) =>
    printedBlocks(children, { ...setting, style: 'dedication' }),
  verse: (verse, setting) => versed(verse, setting),
  list: (list, setting) => listed(list, setting),
  table: (table, setting) => tabled(table, setting),
  figure: (figure, setting) => pictured(figure, setting, printedBlocks),
  sceneBreak: (_block, setting) => [
    { ...paragraph(setting, [{ text: '*\u2002*\u2002*' }]), style: 'sceneBreak', withNext: true },
  ],
  code: ({ value, at }, setting) => [
    { ...paragraph(setting, [{ text: value, at, code: true }], 'Code'), style: 'code' },
  ],
}

export function printedBlocks(blocks: readonly Cited[], setting: Setting): Printed[] {
  return blocks.flatMap((block) => {
    const handler = handlers[block.type] as (block: Cited, setting: Setting) => Printed[]
    return handler(block, setting)
  })
}

const textOf = (inlines: readonly Inline<'cited'>[], { words, marks }: Setting) => runsOf(inlines, words, marks)

export function paragraph(
  { style, indent, element: parent }: Pick<Setting, 'style' | 'indent' | 'element'>,
  runs: Paragraph['runs'],
  role: Element['role'] = 'P',
): Paragraph {
  return { type: 'paragraph', style, runs, ids: [], indent, element: { role, parent } }
}

function sectioned({ id, title, children }: Section<'cited'>, setting: Setting): Printed[] {
  const heading: Paragraph = {
    ...paragraph({ ...setting, indent: 0 }, textOf(title, setting), headingRole(setting.depth)),
    ids: [id],
    style: setting.depth === 2 ? 'section' : 'subsection',
    outline: { level: setting.depth, title: plainText(title) },
  }
  return [heading, ...printedBlocks(children, { ...setting, depth: setting.depth + 1 })]
}

/** A passage of another: what is in it stands inside it, and speaks its language. */
function within(setting: Setting, lang: string | undefined, style: StyleName): Setting {
  const element: Element = { role: 'BlockQuote', parent: setting.element, lang }
  return { ...setting, style, element, marks: lang === undefined ? setting.marks : { ...setting.marks, lang } }
}

function quoted({ lang, children, attribution }: Quotation<'cited'>, setting: Setting, style: StyleName): Printed[] {
  const inside = within(setting, lang, style)
  return spaced([...printedBlocks(children, inside), ...attributed(attribution, inside)], spaceAround(setting))
}

function attributed(attribution: readonly Inline<'cited'>[] | undefined, setting: Setting): Printed[] {
  if (!attribution) return []
  const style = setting.inNote ? 'noteAttribution' : 'attribution'
  return [{ ...paragraph(setting, textOf(attribution, setting)), style }]
}

/** A line of verse is a paragraph of print; its stanza is one to whoever hears it. */
function versed({ lang, stanzas, attribution }: Verse<'cited'>, setting: Setting): Printed[] {
  const inside = within(setting, lang, verseStyle(setting))
  const lines = stanzas.flatMap((stanza, nth) => {
    const element: Element = { role: 'P', parent: inside.element }
    return stanza.map(({ indent, children }, place): Paragraph => {
      const line = { ...paragraph(inside, textOf(children, inside)), element, indent: setting.indent + indent * STEP }
      return {
        ...line,
        withNext: stanza.length > 1 && (place === 0 || place === stanza.length - 2),
        ...(nth > 0 && place === 0 ? { before: 7 } : {}),
      }
    })
  })
  return spaced([...lines, ...attributed(attribution, inside)], spaceAround(setting))
}

function verseStyle({ inNote, turnovers }: Setting): StyleName {
  if (turnovers === 'right') return inNote ? 'noteVerseToRight' : 'verseToRight'
  return inNote ? 'noteVerse' : 'verse'
}

/** In points: half a line of the text, a little in a note. */
const spaceAround = ({ inNote }: Setting) => (inNote ? 2 : 7)

/** Space before the first and after the last. */
function spaced(blocks: readonly Printed[], points: number): Printed[] {
  return blocks.map((block, nth) => ({
    ...block,
    ...(nth === 0 ? { before: points } : {}),
    ...(nth === blocks.length - 1 ? { after: points } : {}),
  }))
}

function listed({ start, items }: List<'cited'>, setting: Setting): Printed[] {
  const list: Element = {
    role: 'L',
    parent: setting.element,
    numbering: start === undefined ? 'Disc' : 'Decimal',
  }
  return items.flatMap((item, nth) => {
    const entry: Element = { role: 'LI', parent: list }
    const inside: Setting = {
      ...setting,
      style: setting.inNote ? 'note' : 'item',
      indent: setting.indent + STEP,
      element: { role: 'LBody', parent: entry },
    }
    const text = start === undefined ? '•' : `${start + nth}.`
    const label = { text, element: { role: 'Lbl', parent: entry } as const }
    const [first, ...rest] = printedBlocks(item, inside)
    return first?.type === 'paragraph' && first.label === undefined
      ? [{ ...first, label }, ...rest]
      : [{ ...paragraph(inside, []), label, withNext: true }, ...(first ? [first] : []), ...rest]
  })
}
