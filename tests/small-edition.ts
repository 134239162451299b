/** A small edition held in memory: what a test writes down, and what it leaves out filled in. */
import { strFromU8, unzipSync } from 'fflate'
import { buildEdition, checkEdition } from '../pipeline/build.js'
import { type Checked, check } from '../pipeline/check/index.js'
import { ruleSettings } from '../pipeline/check/settings.js'
import { parse } from '../pipeline/parse/index.js'
import { type Assets, loadAssets } from '../pipeline/read/assets.js'
import type { Sources } from '../pipeline/read/sources.js'
import type { Format } from '../pipeline/render/writer.js'
import { readXml, type Tree } from './xml-tree.js'

export type Files = Readonly<Record<string, string | Uint8Array>>

const WORK = `[{
  "id": "work", "type": "book", "title": "A Work Made Up for a Test",
  "author": [{ "family": "Nobody", "given": "Nora" }], "publisher": "No House", "issued": { "date-parts": [[1901]] }
}]
`

/** Whether a text cites the work that is there for the asking: an entry that nothing cites would be a finding. */
const cites = (files: Files) =>
  Object.values(files).some((content) => typeof content === 'string' && /@\w|cites=/.test(content))

/** A title, a line of text and, where it is cited, one complete work: what the test does not give itself. */
export function completed(files: Files): Files {
  const names = Object.keys(files)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  return {
    ...(has(/^source\/edition\.yaml$/) ? {} : { 'source/edition.yaml': 'title: T\n' }),
    ...(has(/^source\/.*\.md$/) ? {} : { 'source/1.md': 'A line.\n' }),
    ...(cites(files) && !has(/^bibliography\/(?!names\.yaml).*\.(json|ya?ml|bib|ris)$/)
      ? { 'bibliography/works.json': WORK }
      : {}),
    ...files,
  }
}

let assets: Promise<Assets> | undefined

export async function sourcesOf(files: Files): Promise<Sources> {
  assets ??= loadAssets()
  const encoder = new TextEncoder()
  const bytes = Object.entries(completed(files)).map(
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  )
  return {
    root: '/in-memory',
    files: new Map(bytes.sort(([a], [b]) => (a < b ? -1 : 1))),
    assets: await assets,
    installed: { style: async () => undefined, locale: async () => undefined },
    epoch: undefined,
  }
}

export async function checked(files: Files): Promise<Checked> {
  const { edition, faults } = await parse(await sourcesOf(files), false, ruleSettings)
  return check(edition, faults)
}

/** What an edition that has no error becomes; `differences` are those of the proof. */
export async function built(files: Files, to: readonly Format[] = ['epub', 'tei'], draft = false) {
  const sources = await sourcesOf(files)
  const { edition, findings } = await checkEdition(sources, draft, () => {})
  const { edition: cited, artefacts, differences, print } = await buildEdition(edition, sources, to, () => {})
  const contentOf = (format: Format) => artefacts.find((made) => made.format === format)?.content ?? new Uint8Array()
  return { edition, cited, findings, artefacts, differences, print, contentOf }
}

/** The documents of an EPUB as trees, by their names. */
export function documentsOf(epub: Uint8Array): Record<string, Tree> {
  const entries = Object.entries(unzipSync(epub)).filter(([name]) => name.endsWith('.xhtml'))
  return Object.fromEntries(entries.map(([name, bytes]) => [name.replace('EPUB/', ''), readXml(strFromU8(bytes))]))
}

export const treeOf = (xml: Uint8Array): Tree => readXml(new TextDecoder().decode(xml))
