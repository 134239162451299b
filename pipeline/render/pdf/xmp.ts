/** What the file says of itself in XMP (ISO 16684-1): pdfkit's own is not escaped and lacks the language. */
import { toXml } from 'xast-util-to-xml'
import type { Edition } from '../../edition.js'
import { displayName } from '../../people.js'
import { type Content, element, text } from '../../xml.js'

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
}

const list = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]): Content | undefined =>
  values.length === 0
    ? undefined
    : element(name, {}, [
        element(
          `rdf:${kind}`,
          {},
          values.map((value) => element('rdf:li', {}, [text(value)])),
        ),
      ])

const said = (name: string, value: string | undefined): Content | undefined =>
  value === undefined
    ? undefined
    : element(name, {}, [element('rdf:Alt', {}, [element('rdf:li', { 'xml:lang': 'x-default' }, [text(value)])])])

/** @param moment the date of the file, ISO 8601 */
export function xmpOf({ metadata }: Edition<'cited'>, title: string, producer: string, moment: string): string {
  const { authors, description, subjects, language, page } = metadata
  const simple = (name: string, value: string) => element(name, {}, [text(value)])
  return toXml(
    element('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, [
      simple('dc:format', 'application/pdf'),
      said('dc:title', title),
      list('dc:creator', 'Seq', authors.map(displayName)),
      said('dc:description', description),
      list('dc:subject', 'Bag', subjects),
      list('dc:language', 'Bag', [language]),
      simple('xmp:CreateDate', moment),
      simple('xmp:ModifyDate', moment),
      simple('xmp:CreatorTool', 'Ibidem'),
      simple('pdf:Producer', producer),
      subjects.length === 0 ? undefined : simple('pdf:Keywords', subjects.join(', ')),
      page.conformance === 'PDF/UA-1' ? simple('pdfuaid:part', '1') : undefined,
    ]),
  )
}
