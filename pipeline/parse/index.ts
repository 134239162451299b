/** The second step: Sources → Edition, with all that could already be found wrong while reading. */

import type { Chapter, Edition, Entry, Place, TextFile } from '../edition.js'
import type { Finding } from '../finding.js'
import type { Sources } from '../read/sources.js'
import { blocksOf } from '../walk.js'
import { parseBibliography } from './bibliography/index.js'
import { buildChapters } from './chapters.js'
import { readCitationStyle } from './citation-style.js'
import { type Decisions, parseDecisions } from './decisions.js'
import { decode } from './decode.js'
import { slugOf } from './identifiers.js'
import { checkImage } from './images.js'
import type { IntakeFinding } from './intake.js'
import { linkChapters } from './links/index.js'
import { LINKS, type Pins, parsePins } from './links/pins.js'
import { parseMetadata } from './metadata/index.js'
import type { RuleSettings } from './metadata/schema.js'
import { type NameList, noNames, parseNames } from './names.js'
import { withOwnKeys } from './own-keys.js'
import { startOf } from './place.js'
import { readingOrder } from './reading-order.js'
import { NONE_COUNTED, type ReadText, readText, type TextReader } from './text.js'

export interface Parsed {
  readonly edition: Edition<'parsed'>
  readonly faults: readonly IntakeFinding[]
}

/** edition.yaml is wrong: nothing can be said about the text yet. */
export class MetadataFault extends Error {
  override readonly name = 'MetadataFault'
  constructor(readonly findings: readonly Finding[]) {
    super('edition.yaml cannot be used')
  }
}

const METADATA = 'source/edition.yaml'
const NAMES = 'bibliography/names.yaml'
const DECISIONS = 'source/decisions.yaml'

/**
 * @param read reads one file; who parses an edition again and again gives a reader that remembers
 * @throws MetadataFault when edition.yaml is malformed, invalid, or names files that are not there.
 */
export async function parse(
  sources: Sources,
  draft: boolean,
  rules: RuleSettings,
  read: TextReader = readText,
): Promise<Parsed> {
  const { metadata, order, yaml } = readMetadata(sources, rules)
  const texts: ReadText[] = []
  for (const listed of order)
    texts.push(read(listed, bytesOf(sources, listed.path), texts.at(-1)?.counts ?? NONE_COUNTED))
  const { chapters: built, faults: idFaults } = buildChapters(texts, metadata.notes.numbering)
  const bibliography = await readBibliography(sources)
  const unlinked = withOwnKeys(built, bibliography.entries)
  const names = readNames(sources)
  const decisions = readDecisions(sources)
  const citing = await readCitationStyle(metadata, sources, yaml)
  const pins = readPins(sources, bibliography.entries)
  const { chapters, faults: staleFaults } = linkChapters(unlinked, {
    texts: texts.map((read) => read.text),
    entries: bibliography.entries,
    names: names.names,
    numbering: metadata.notes.numbering,
    pins: pins.pins,
  })
  const images = await findImages(
    chapters,
    metadata.cover === undefined ? undefined : { path: `source/${metadata.cover}`, at: yaml.placeOf(['cover']) },
    sources,
  )
  const edition: Edition<'parsed'> = {
    stage: 'parsed',
    slug: metadata.slug ?? (slugOf(metadata.title) || 'edition'),
    metadata,
    placeInMetadata: yaml.placeOf,
    texts: texts.map((read): TextFile => read.text),
    chapters,
    entries: bibliography.entries,
    names: names.names,
    persons: names.persons,
    nameDecisions: names.decisions,
    suppressions: [...texts.flatMap((read) => read.suppressions), ...decisions.suppressions],
    bibliography: [],
    indexes: [],
    citationStyle: citing.style,
    images: images.found,
    draft,
  }
  const faults = [
    ...texts.flatMap((read) => read.faults),
    ...idFaults,
    ...bibliography.faults,
    ...names.faults,
    ...decisions.faults,
    ...citing.faults,
    ...pins.faults,
    ...staleFaults,
    ...images.faults,
  ]
  return { edition, faults }
}

function bytesOf(sources: Sources, path: string): Uint8Array {
  return sources.files.get(path) ?? new Uint8Array()
}

function readMetadata(sources: Sources, rules: RuleSettings) {
  const { text, faults } = decode(METADATA, bytesOf(sources, METADATA))
  if (faults.length > 0) throw new MetadataFault(faults)
  const result = parseMetadata(METADATA, text, rules)
  if ('faults' in result) throw new MetadataFault(result.faults)
  const order = readingOrder(result.metadata, sources.files.keys(), result.source)
  if (order.faults.length > 0) throw new MetadataFault(order.faults)
  if (order.listed.length === 0) {
    const expected = 'at least one file of Markdown beside edition.yaml'
    throw new MetadataFault([{ at: startOf(METADATA), unexpected: 'edition without a text', expected }])
  }
  return { metadata: result.metadata, order: order.listed, yaml: result.source }
}

async function readBibliography(sources: Sources): Promise<{ entries: Entry[]; faults: IntakeFinding[] }> {
  const entries: Entry[] = []
  const faults: IntakeFinding[] = []
  for (const [path, bytes] of sources.files) {
    if (!/^bibliography\/.*\.(json|ya?ml|bib|ris)$/.test(path) || path === NAMES || path === LINKS) continue
    const decoded = decode(path, bytes)
    faults.push(...decoded.faults)
    if (decoded.faults.length > 0) continue
    const read = await parseBibliography({ path, text: decoded.text })
    entries.push(...read.entries)
    faults.push(...read.findings.map((finding): IntakeFinding => ({ rule: 'bibliography-readable', ...finding })))
  }
  return { entries, faults }
}

function readNames(sources: Sources): NameList {
  const bytes = sources.files.get(NAMES)
  if (!bytes) return noNames([])
  const { text, faults } = decode(NAMES, bytes)
  return faults.length > 0 ? noNames(faults) : parseNames(NAMES, text)
}

function readDecisions(sources: Sources): Decisions {
  const bytes = sources.files.get(DECISIONS)
  if (!bytes) return { suppressions: [], faults: [] }
  const { text, faults } = decode(DECISIONS, bytes)
  const textOf = (file: string) => {
    const found = sources.files.get(file)
    return found && decode(file, found).text
  }
  return faults.length > 0 ? { suppressions: [], faults } : parseDecisions(DECISIONS, text, textOf)
}

function readPins(sources: Sources, entries: readonly Entry[]): Pins {
  const bytes = sources.files.get(LINKS)
  if (!bytes) return { pins: [], faults: [] }
  const { text, faults } = decode(LINKS, bytes)
  return faults.length > 0 ? { pins: [], faults } : parsePins(text, entries)
}

interface AskedImage {
  readonly path: string
  readonly at: Place
}

/** The images that the text and the cover ask for, checked. */
async function findImages(chapters: readonly Chapter<'parsed'>[], cover: AskedImage | undefined, sources: Sources) {
  const asked = [
    ...blocksOf(chapters.flatMap((chapter) => [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)])),
  ]
    .filter((block) => block.type === 'figure')
    .map((figure): AskedImage => ({ path: figure.image, at: figure.at }))
  if (cover) asked.push(cover)
  const found = new Map<string, Uint8Array>()
  const faults: IntakeFinding[] = []
  for (const { path, at } of asked) {
    const fault = await checkImage(path, at, sources.files)
    const bytes = sources.files.get(path)
    if (fault) faults.push(fault)
    else if (bytes) found.set(path, bytes)
  }
  return { found, faults }
}
