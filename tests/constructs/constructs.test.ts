/** Every construct of pipeline/TEXT.md, in the three editions of tests/fixtures/constructs. */
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildEdition, checkEdition } from '../../pipeline/build.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { withoutSpace } from '../../pipeline/prove/reading.js'
import { readSources } from '../../pipeline/read/sources.js'
import { formats } from '../../pipeline/render/index.js'
import { contains, elementsOf, readXml, textOf } from '../xml-tree.js'
import { expected } from './expected.js'
import { expectedIndexes } from './expected-indexes.js'
import { expectedNotes } from './expected-notes.js'

const sources = await readSources(join(import.meta.dirname, '../fixtures/constructs'), {})
const checked = await checkEdition(sources, false, () => {})
const { artefacts, differences } = await buildEdition(checked.edition, sources, formats, () => {})
const contentOf = (format: string) =>
  artefacts.find((artefact) => artefact.format === format)?.content ?? new Uint8Array()

const container = unzipSync(contentOf('epub'))
const documents = Object.entries(container)
  .filter(([name]) => name.endsWith('.xhtml'))
  .map(([, bytes]) => readXml(strFromU8(bytes)))
/** Where pages of the PDF begin is no construct: tests/prove/page-marks.test.ts. */
const tei = readXml(new TextDecoder().decode(contentOf('tei')).replace(/<pb [^>]*ed="print"[^>]*>\s*/g, ''))
const printed = readPdf(contentOf('pdf')).text
const all = [...expected, ...expectedNotes, ...expectedIndexes]

describe('the edition of every construct', () => {
  it('has no finding, and proves the same in three formats', () => {
    expect(checked.findings).toEqual([])
    expect(differences).toEqual([])
  })
  it('has images by what they are, and the cover', () => {
    const names = Object.keys(container).filter((name) => name.startsWith('EPUB/images/'))
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg', 'svg'])
  })
  it('has an id once in a document', () => {
    for (const document of [...documents, tei]) {
      const ids = [...elementsOf(document)].flatMap(({ attributes: { id, 'xml:id': xmlId } }) => xmlId ?? id ?? [])
      expect(ids.length).toBe(new Set(ids).size)
    }
  })
  it('has parts around their chapters', () => {
    const part = [...elementsOf(tei)].find(({ attributes }) => attributes.type === 'part')
    expect(part && textOf(part).startsWith('Inside the LineMarks Inside a Line')).toBe(true)
    expect(
      documents.some((document) => contains(document, '<section epub:type="part"><h1>Outside the Line</h1></section>')),
    ).toBe(true)
  })
})

describe.each(all.map((each) => [each.construct, each] as const))('%s', (_, { epub, tei: encoded, words }) => {
  it.each(epub)('EPUB: %s', (example) => expect(documents.some((document) => contains(document, example))).toBe(true))
  it.each(encoded)('TEI: %s', (example) => expect(contains(tei, example)).toBe(true))
  if (words.length > 0) it.each(words)('PDF: %s', (line) => expect(printed).toContain(withoutSpace(line)))
})
