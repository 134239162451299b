/** A part of a DOCX file → a tree with the prefixes everyone knows, whatever prefixes and edition of the standard it uses. */
import { SaxesParser } from 'saxes'
import { Fault } from '../../fault.js'

export interface XmlElement {
  /** `w:p`; of a vocabulary that says nothing to us, `?:name`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const SCHEMAS = 'http://schemas.openxmlformats.org'
/** ISO/IEC 29500 Strict, which Word writes on demand, has namespaces of its own. */
const STRICT = 'http://purl.oclc.org/ooxml'

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${SCHEMAS}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${SCHEMAS}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${SCHEMAS}/package/2006/relationships`, 'rel'],
  [`${SCHEMAS}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${SCHEMAS}/officeDocument/2006/bibliography`, 'b'],
  [`${STRICT}/officeDocument/bibliography`, 'b'],
  [`${SCHEMAS}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${SCHEMAS}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${SCHEMAS}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${SCHEMAS}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${SCHEMAS}/markup-compatibility/2006`, 'mc'],
  [`${SCHEMAS}/officeDocument/2006/docPropsVTypes`, 'vt'],
  [`${STRICT}/officeDocument/docPropsVTypes`, 'vt'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/** White space elsewhere only lays out the XML. */
const HOLDS_WORDS = /^(?:w:(?:t|delText|instrText|delInstrText)|m:t|vt:lpwstr|b:\w+)$/
const DEEPEST = 512

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: XmlNode[]
}

/** @throws Fault where the part is not well formed, defines entities, or nests as no document does. */
export function readPart(file: string, part: string, bytes: Uint8Array): XmlElement {
  try {
    return parsed(decoded(bytes))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Fault(
      `${file} is damaged: ${part}: ${why}. Open it in Word or LibreOffice, save it anew, then import that.`,
    )
  }
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

function parsed(xml: string): XmlElement {
  const document: Open = { name: '', attributes: new Map(), children: [] }
  const open = [document]
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => {
    throw new Error('it has a DOCTYPE, which no Word file has')
  })
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new Error(`its elements are more than ${DEEPEST} deep`)
    const attributes = new Map(
      Object.values(tag.attributes).map((one) => [qualified(one.uri, one.local), one.value] as const),
    )
    const element: Open = { name: qualified(tag.uri, tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string) => {
    const parent = open.at(-1)
    if (parent && HOLDS_WORDS.test(parent.name)) parent.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  const root = document.children.find((child) => typeof child !== 'string')
  if (root === undefined || typeof root === 'string') throw new Error('it is empty')
  return root
}

const qualified = (uri: string, local: string) => (uri === '' ? local : `${PREFIXES.get(uri) ?? '?'}:${local}`)
