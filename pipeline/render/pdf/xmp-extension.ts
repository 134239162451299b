/** PDF/A knows the properties of XMP by name; others are described in the file (ISO 19005-2 §6.6.2.3.3). */
import { type Content, element, text } from '../../xml.js'

const AIIM = 'http://www.aiim.org/pdfa/ns'
const NAMESPACES = {
  'xmlns:pdfaExtension': `${AIIM}/extension/`,
  'xmlns:pdfaSchema': `${AIIM}/schema#`,
  'xmlns:pdfaProperty': `${AIIM}/property#`,
}

const fields = (prefix: string, values: Readonly<Record<string, string>>): Content[] =>
  Object.entries(values).map(([name, value]) => element(`${prefix}:${name}`, {}, [text(value)]))
const resource = (children: readonly Content[]) => element('rdf:li', { 'rdf:parseType': 'Resource' }, children)

/** The property by which a file says that it is PDF/UA. */
export function extensionOfUa(): ReturnType<typeof element> {
  const part = resource(
    fields('pdfaProperty', {
      name: 'part',
      valueType: 'Integer',
      category: 'internal',
      description: 'Part of ISO 14289 that the file conforms to',
    }),
  )
  const schema = resource([
    ...fields('pdfaSchema', {
      schema: 'PDF/UA identification',
      namespaceURI: 'http://www.aiim.org/pdfua/ns/id/',
      prefix: 'pdfuaid',
    }),
    element('pdfaSchema:property', {}, [element('rdf:Seq', {}, [part])]),
  ])
  return element('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, [
    element('pdfaExtension:schemas', {}, [element('rdf:Bag', {}, [schema])]),
  ])
}
