/** A Word document made of what a test writes down: the paragraphs of its parts, as XML. */
import { strToU8, zipSync } from 'fflate'

export interface Parts {
  readonly body: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly sources?: string
  /** Addresses of links, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>
}

const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELATED = `${SCHEMAS}/officeDocument/2006/relationships`
const NAMESPACES = [
  `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main"`,
  `xmlns:r="${RELATED}"`,
  `xmlns:m="${SCHEMAS}/officeDocument/2006/math"`,
  `xmlns:mc="${SCHEMAS}/markup-compatibility/2006"`,
  `xmlns:wp="${SCHEMAS}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:pic="${SCHEMAS}/drawingml/2006/picture"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const PARTS = ['footnotes', 'endnotes', 'comments', 'styles', 'numbering', 'settings'] as const

const part = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`

const relationships = (all: readonly string[]) =>
  `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${all.join('')}</Relationships>`

/** What other readers of the format ask for. */
function contentTypes(related: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const overrides = ['document', ...related].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${type}.${name}${name === 'document' ? '.main' : ''}+xml"/>`,
  )
  return `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels"
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
    ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** The bytes of a document; `more` takes the place of parts, or adds to them. */
export function docx(parts: Parts, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = PARTS.filter((name) => parts[name] !== undefined)
  const links = Object.entries(parts.links ?? {}).map(
    ([id, href]) => `<Relationship Id="${id}" Type="${RELATED}/hyperlink" Target="${href}" TargetMode="External"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(related),
    '_rels/.rels': relationships([
      `<Relationship Id="r1" Type="${RELATED}/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships([
      ...related.map((name) => `<Relationship Id="${name}" Type="${RELATED}/${name}" Target="${name}.xml"/>`),
      `<Relationship Id="custom" Type="${RELATED}/customXml" Target="../customXml/item1.xml"/>`,
      ...links,
    ]),
    ...Object.fromEntries(related.map((name) => [`word/${name}.xml`, part(name, parts[name] ?? '')])),
  }
  if (parts.sources !== undefined) {
    const bibliography = `${SCHEMAS}/officeDocument/2006/bibliography`
    files['customXml/item1.xml'] = `<b:Sources xmlns:b="${bibliography}">${parts.sources}</b:Sources>`
  }
  return zipSync(Object.fromEntries(Object.entries({ ...files, ...more }).map(([name, xml]) => [name, strToU8(xml)])))
}

export const run = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`

/** A paragraph of runs, or of words alone. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

export const style = (id: string, name: string, more = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

/** A field as Word writes it: its code, then what it printed. */
export const field = (code: string, printed: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escaped(code)}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${printed}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

export const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
