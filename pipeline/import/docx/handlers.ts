/** What each element of a document becomes, in a table. Elements that are not in it are what they hold. */

import { changeOf } from './changes.js'
import { childNamed, isOn, settingOf, wordsIn } from './elements.js'
import { linkTraits, meaningOfField, meaningOfTag } from './field-meaning.js'
import { writeFormula, writePicture, writeSymbol } from './foreign.js'
import { writeNoteCall } from './notes.js'
import { writeParagraph } from './paragraph.js'
import { writeRun } from './run.js'
import { withSymbols } from './symbols.js'
import { writeTable } from './table.js'
import type { Around, Walk } from './walk.js'
import type { XmlElement } from './xml.js'

export type Handler = (walk: Walk, element: XmlElement, around: Around) => void

const nothing: Handler = () => {}

const words: Handler = (walk, element, { run }) => {
  // A line end in the XML is a space to Word: it writes its own breaks as elements.
  const raw = wordsIn(element).replace(/[\n\r\u2028\u2029]+/g, ' ')
  walk.put(withSymbols(raw, run.font))
}

const code: Handler = (walk, element) => {
  walk.fields.code(wordsIn(element))
}

const put =
  (char: string): Handler =>
  (walk) =>
    walk.put(char)

const lineBreak: Handler = (walk) => {
  if (!walk.fields.hideWords) walk.lines.lineBreak()
}

const change: Handler = (walk, element, around) => {
  const trait = changeOf(element)
  walk.as(trait ? [trait] : [], () => walk.children(element, around))
}

const hyperlink: Handler = (walk, element, around) => {
  const href = around.links.get(element.attributes.get('r:id') ?? '')
  const anchor = element.attributes.get('w:anchor')
  const traits = linkTraits(href && anchor ? `${href}#${anchor}` : href)
  const from = walk.at
  walk.as(traits, () => walk.children(element, { ...around, inLink: true }))
  if (href === undefined || traits.length > 0) return
  walk.fault(
    'A link that leads to no address on the web was dropped; its words stand.',
    'Link it again if it matters.',
    from,
  )
}

const simpleField: Handler = (walk, element, around) => {
  const meaning = meaningOfField(element.attributes.get('w:instr') ?? '', walk.works, walk.sources)
  const end = walk.begin(meaning)
  walk.children(element, { ...around, inLink: true })
  end()
}

const fieldBoundary: Handler = (walk, element) => {
  walk.fields.boundary(element, (instruction) => walk.begin(meaningOfField(instruction, walk.works, walk.sources)))
}

const contentControl: Handler = (walk, element, around) => {
  const properties = childNamed(element, 'w:sdtPr')
  const end = walk.begin(meaningOfTag(settingOf(properties, 'w:tag') ?? '', walk.works))
  const isPrompt = isOn(properties, 'w:showingPlcHdr') === true
  walk.as(isPrompt ? [{ kind: 'debris' }] : [], () => walk.children(element, around))
  end()
}

const bookmarkStart: Handler = (walk, element) => {
  walk.bookmarks.start(element)
  const instruction = walk.citedInBookmarks.get(element.attributes.get('w:name') ?? '')
  if (instruction === undefined) return
  walk.bookmarks.atEnd(element, walk.begin(meaningOfField(`ADDIN ${instruction}`, walk.works, walk.sources)))
}

const commentStart: Handler = (walk, element) => {
  walk.comments.start(element.attributes.get('w:id') ?? '', walk.at)
}

const commentEnd: Handler = (walk, element) => {
  const found = walk.comments.end(element.attributes.get('w:id') ?? '', walk.at)
  if (found) walk.lines.text.mark(found.comment, found.from, walk.at)
}

/** How an Asian text is pronounced is printed above it: after it, in one line. */
const ruby: Handler = (walk, element, around) => {
  const base = childNamed(element, 'w:rubyBase')
  const above = childNamed(element, 'w:rt')
  if (base) walk.children(base, around)
  if (above === undefined) return
  walk.put(' (')
  walk.children(above, around)
  walk.put(')')
}

const embedded: Handler = (walk) => {
  walk.fault('Another document that this one embeds was not read.', 'Import that document too.')
}

const TABLE: Readonly<Record<string, Handler>> = {
  'w:p': writeParagraph,
  'w:tbl': writeTable,
  'w:r': writeRun,
  'w:t': words,
  'w:delText': words,
  'm:t': words,
  'w:instrText': code,
  'w:delInstrText': code,
  'w:tab': put('\t'),
  'w:ptab': put('\t'),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': put('\u2011'),
  'w:softHyphen': put('\u00ad'),
  'w:sym': writeSymbol,
  'w:ruby': ruby,
  'w:hyperlink': hyperlink,
  'w:fldSimple': simpleField,
  'w:fldChar': fieldBoundary,
  'w:sdt': contentControl,
  'w:ins': change,
  'w:del': change,
  'w:moveFrom': change,
  'w:moveTo': change,
  'w:bookmarkStart': bookmarkStart,
  'w:bookmarkEnd': (walk, element) => walk.bookmarks.end(element),
  'w:commentRangeStart': commentStart,
  'w:commentRangeEnd': commentEnd,
  'w:commentReference': commentEnd,
  'w:footnoteReference': writeNoteCall('footnote'),
  'w:endnoteReference': writeNoteCall('endnote'),
  'w:drawing': writePicture,
  'w:pict': writePicture,
  'w:object': writePicture,
  'm:oMath': writeFormula,
  'w:altChunk': embedded,
  'w:subDoc': embedded,
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:tblPr': nothing,
  'w:tblGrid': nothing,
  'w:trPr': nothing,
  'w:tcPr': nothing,
  'w:sdtPr': nothing,
  'w:sdtEndPr': nothing,
  'w:sectPr': nothing,
  'm:rPr': nothing,
}
const handlers = new Map(Object.entries(TABLE))

export const handlerOf = (name: string): Handler | undefined => handlers.get(name)
