/** What a PDF says of itself in XMP: the words of each property, whatever list they stand in. */
import { SaxesParser } from 'saxes'
import type { PdfFile } from './pdf-file.js'
import { isStream } from './pdf-objects.js'

export type Xmp = ReadonlyMap<string, readonly string[]>

const INSIDE = new Set(['rdf:Alt', 'rdf:Seq', 'rdf:Bag', 'rdf:li', 'rdf:RDF', 'rdf:Description', 'x:xmpmeta'])

export function readXmp(file: PdfFile): Xmp {
  const stream = file.resolve(file.root.get('Metadata'))
  const found = new Map<string, string[]>()
  if (!isStream(stream)) return found
  const xml = Buffer.from(stream.content, 'latin1').toString('utf8')
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => open.push(name))
  parser.on('closetag', () => open.pop())
  parser.on('text', (said) => {
    const property = open.findLast((name) => !INSIDE.has(name))
    if (property !== undefined && said.trim() !== '') found.set(property, [...(found.get(property) ?? []), said])
  })
  parser.write(xml).close()
  return found
}
