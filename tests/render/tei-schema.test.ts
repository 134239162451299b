/** Our own schema takes every TEI that is built, by the word of a validator that is not ours, and nothing that is never written. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { buildEdition, checkEdition } from '../../pipeline/build.js'
import { readSources } from '../../pipeline/read/sources.js'
import { elements } from '../../pipeline/render/tei/schema/elements.js'
import { readXml, type Tree } from '../xml-tree.js'

const root = join(import.meta.dirname, '../..')
const schema = readFileSync(join(root, 'pipeline/assets/ibidem-tei.rng'))

/** That an id is none, or given twice, is said when the file is read. */
function faultsIn(tei: Uint8Array): string[] {
  const grammar = XmlDocument.fromBuffer(schema)
  const validator = RelaxNGValidator.fromDoc(grammar)
  try {
    const document = XmlDocument.fromBuffer(tei)
    validator.validate(document)
    document.dispose()
    return []
  } catch (error) {
    return error instanceof XmlValidateError ? error.details.map(({ message }) => message) : [String(error)]
  } finally {
    validator.dispose()
    grammar.dispose()
  }
}

async function teiOf(folder: string): Promise<Uint8Array> {
  const sources = await readSources(join(root, folder), {})
  const { edition } = await checkEdition(sources, true, () => {})
  const { artefacts } = await buildEdition(edition, sources, ['tei'], () => {})
  return artefacts[0]?.content ?? new Uint8Array()
}

const editions = ['.', 'tests/fixtures/constructs', 'tests/fixtures/dense-book']

test.each(editions)('the TEI of %s is valid', async (folder) => {
  expect(faultsIn(await teiOf(folder))).toEqual([])
})

/** What TEI P5 has and we never write, and what no TEI may have. */
const never: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['an element of TEI that we have no use for', '<emph>emphasis</emph>', '<said>emphasis</said>'],
  ['an element of no TEI', '<emph>emphasis</emph>', '<em>emphasis</em>'],
  ['a rendition that we have no use for', 'rend="bold"', 'rend="italic"'],
  ['an attribute that we have no use for', '<emph>', '<emph cert="high">'],
  ['a note elsewhere', 'place="foot"', 'place="margin"'],
  ['a note of no kind', ' type="comment"', ' type="authorial"'],
  ['a division of no kind', 'type="chapter"', 'type="canto"'],
  ['an id that is none', 'xml:id="lines"', 'xml:id="1 line"'],
  ['an id given twice', 'xml:id="blocks"', 'xml:id="lines"'],
  ['a language that is none', 'xml:lang="fr"', 'xml:lang="français de Paris"'],
  ['a header without a licence', /<availability>[\s\S]*?<\/availability>/, ''],
  ['a header without languages', /<langUsage>[\s\S]*?<\/langUsage>/, ''],
  ['an edition without a text', /<text>[\s\S]*<\/text>/, ''],
  ['text outside a paragraph', '<body>', '<body>Text'],
  ['a paragraph outside a division', '<body>', '<body><p>Text</p>'],
  ['a heading after the text', /(<head>Blocks<\/head>)([\s\S]*?)(<div )/, '$2$1$3'],
  ['a row without cells', /<row role="label">[\s\S]*?<\/row>/, '<row role="label"/>'],
  ['a number that is none', 'cols="2"', 'cols="two"'],
  ['a date that is none', 'change when="2026-01-02"', 'change when="lately"'],
  ['a locator without a unit', 'citedRange unit="page"', 'citedRange'],
  ['a work of no type', 'biblStruct type="book"', 'biblStruct type="tome"'],
  ['a name that is orig alone', /<reg>Smirnov<\/reg>/, ''],
  ['another namespace', 'http://www.tei-c.org/ns/1.0" xml:id', 'http://www.tei-c.org/ns/2.0" xml:id'],
]

describe('it refuses', async () => {
  const whole = new TextDecoder().decode(await teiOf('tests/fixtures/constructs'))
  test.each(never)('%s', (_name, from, to) => {
    const changed = whole.replace(from, to)
    expect(changed).not.toBe(whole)
    expect(faultsIn(new TextEncoder().encode(changed))).not.toEqual([])
  })
})

const all = (tree: Tree): Tree[] => [
  tree,
  ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
]

test('the ODD names the same elements, each with its attributes', () => {
  const odd = all(readXml(readFileSync(join(root, 'pipeline/assets/ibidem-tei.odd'), 'utf8')))
  const specified = odd.filter(({ name }) => name === 'elementSpec')
  expect(specified.map(({ attributes }) => attributes['ident']).sort()).toEqual(Object.keys(elements).sort())
  for (const specification of specified) {
    const attributes = all(specification).flatMap(({ name, attributes: own }) =>
      name === 'attDef' ? [own['ident']] : [],
    )
    expect(attributes).toEqual(Object.keys(elements[specification.attributes['ident'] ?? '']?.attributes ?? {}))
  }
})

test('every element of the schema is in an edition that is tested, but for a series and for a name with “Jr.”', async () => {
  const seen = new Set<string>()
  for (const folder of editions)
    for (const { name } of all(readXml(new TextDecoder().decode(await teiOf(folder))))) seen.add(name)
  const unseen = Object.keys(elements).filter((name) => !seen.has(name))
  expect(unseen.sort()).toEqual(['genName', 'seriesStmt'])
})
