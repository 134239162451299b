/** A paragraph: what its style and its numbering make of it, and the text boxes that hang on it. */
import { changesIn } from './changes.js'
import { childNamed, isOn, settingOf } from './elements.js'
import type { Numbering } from './numbering.js'
import type { Block } from './open-block.js'
import { outlineLevel, type ParagraphStyle } from './styles.js'
import type { Around, Walk } from './walk.js'
import type { XmlElement } from './xml.js'

export function writeParagraph(walk: Walk, element: XmlElement, around: Around): void {
  const { lines } = walk
  const properties = childNamed(element, 'w:pPr')
  const style = walk.styles.paragraph(settingOf(properties, 'w:pStyle'))
  const block = lines.inCell ? undefined : blockOf(properties, style, walk.numbering)
  walk.block.next(block, () => lines.startParagraph(block?.trait.kind === 'verse'))
  const from = lines.text.length
  walk.children(element, { ...around, paragraph: style.look })
  if (block?.trait.kind === 'scene-break' && lines.text.length === from) lines.put('***')
  lines.endParagraph(changesIn(childNamed(properties, 'w:rPr')))
  if (childNamed(properties, 'w:pPrChange')) walk.formattingChanged()
  walk.textBoxes()
  if (childNamed(properties, 'w:sectPr')) walk.marks.endSection()
}

function blockOf(properties: XmlElement | undefined, style: ParagraphStyle, numbering: Numbering): Block | undefined {
  const meaning = outlineLevel(properties) ?? style.meaning
  if (meaning?.kind === 'heading' || meaning?.kind === 'scene-break') return { trait: meaning }
  if (meaning) return { trait: meaning, joinedBy: meaning.kind }
  const own = childNamed(properties, 'w:numPr')
  const isNone = settingOf(own, 'w:numId') === '0'
  const item = numbering.item(own) ?? (isNone ? undefined : numbering.item(style.numbering))
  if (item === undefined || isOn(childNamed(properties, 'w:rPr'), 'w:vanish')) return undefined
  const { ordered, depth } = item
  return { trait: { kind: 'item', ordered, depth }, joinedBy: `item ${ordered} ${depth}` }
}
