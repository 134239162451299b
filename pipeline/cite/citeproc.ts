/** The only file that knows citation-js's CSL plugin, and citeproc-js inside it. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { CslItem } from '../edition.js'
import { compareWords } from './collation.js'
import { type LinearProcessor, renderAll } from './linear.js'
import { type Locales, localeXml } from './locale.js'
import { marked, withoutMarks } from './marks.js'

/** The marks of the output format; greater numbers are the caller's. */
export const formatMarks = {
  emphasis: 1,
  upright: 2,
  smallCaps: 3,
  strong: 4,
  superscript: 5,
  subscript: 6,
  url: 7,
  doi: 8,
  locator: 9,
  nextItem: 10,
} as const
export const firstFreeMark = 100

export interface CiteprocItem {
  readonly id: string
  /** Ours: which item of its cluster it is, for citeproc copies and sorts them. */
  readonly ibidemIndex: number
  readonly locator?: string
  readonly label?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly 'suppress-author'?: boolean
}
export interface CiteprocCitation {
  readonly citationID: string
  readonly citationItems: CiteprocItem[]
  readonly properties: { readonly noteIndex: number }
  /** citeproc's: the items in the order of the style. */
  sortedItems?: readonly (readonly [unknown, CiteprocItem])[]
}

/** citeproc-js's processor, as far as we use it. */
interface Processor extends LinearProcessor {
  readonly opt: { readonly development_extensions: Record<string, boolean> }
  readonly citation: { readonly opt: { layout_delimiter?: string; layout_suffix?: string } }
  readonly bibliography: { readonly tokens: readonly unknown[] }
  makeBibliography(): false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
  getTerm(term: string, form: string, plural: 0 | 1): string | undefined
}
type Format = Record<string, unknown>
interface Citeproc {
  readonly Engine: new (sys: System, style: string, locale: string, force: boolean) => Processor
  readonly ASSUME_ALL_ITEMS_REGISTERED: number
  /** Where it is set, citeproc sorts by it, and not by the collation of the machine. */
  stringCompare?: (a: string, b: string) => number
  readonly Output: { readonly Formats: Record<string, Format> & { readonly text: Format } }
}
interface System {
  retrieveLocale(tag: string): string
  retrieveItem(id: string): CslItem
  variableWrapper(params: { variableNames: string[] }, before: string, words: string, after: string): string
}

// The plugin's own copy: its public engine() neither takes a variableWrapper nor an output format of ours.
const require = createRequire(createRequire(import.meta.url).resolve('@citation-js/plugin-csl'))
const citeproc = require('citeproc') as Citeproc
interface Bundle {
  readonly data: Readonly<Record<string, string>>
}
const bundled = plugins.config.get('@csl') as { readonly locales: Bundle; readonly styles: Bundle }

/** The styles that citation-js brings, as XML by their names. */
export const bundledStyles: ReadonlyMap<string, string> = new Map(Object.entries(bundled.styles.data))

citeproc.stringCompare = compareWords
const format = 'ibidem'
citeproc.Output.Formats[format] = {
  ...citeproc.Output.Formats.text,
  text_escape: (text: string | undefined) => text ?? '',
  '@font-style/italic': marked(formatMarks.emphasis, '%%STRING%%'),
  '@font-style/oblique': marked(formatMarks.emphasis, '%%STRING%%'),
  '@font-style/normal': marked(formatMarks.upright, '%%STRING%%'),
  '@font-variant/small-caps': marked(formatMarks.smallCaps, '%%STRING%%'),
  '@font-weight/bold': marked(formatMarks.strong, '%%STRING%%'),
  '@text-decoration/underline': marked(formatMarks.emphasis, '%%STRING%%'),
  '@vertical-align/sup': marked(formatMarks.superscript, '%%STRING%%'),
  '@vertical-align/sub': marked(formatMarks.subscript, '%%STRING%%'),
  '@bibliography/entry': (_: unknown, words: string) => words,
  '@display/block': (_: unknown, words: string) => ` ${words}`,
  '@display/left-margin': (_: unknown, words: string) => `${words} `,
  '@display/right-inline': (_: unknown, words: string) => words,
  '@display/indent': (_: unknown, words: string) => ` ${words}`,
  '@URL/true': (_: unknown, words: string) => marked(formatMarks.url, words),
  '@DOI/true': (_: unknown, words: string) => marked(formatMarks.doi, words),
  '@showid/true': function (this: { params?: { variableNames: string[] } }, _: unknown, words: string) {
    return this.params?.variableNames.includes('locator') ? wrapLocator(words) : words
  },
}

/** Leaves the punctuation around the words outside, as citeproc's own formats do. */
function wrapLocator(words: string): string {
  const [, before = '', inside = '', after = ''] = /^([\s.,;:!?]*)(.*?)([.,;:!?]?)$/su.exec(words) ?? []
  return inside === '' ? words : `${before}${marked(formatMarks.locator, inside)}${after}`
}

interface Engine {
  readonly processor: Processor
  /** What the style prints after a note, e.g. a full stop; it is taken out of the clusters. */
  readonly closing: string
  readonly delimiter: string
  items: ReadonlyMap<string, CslItem>
}
/** citeproc keeps works in plain objects: a key such as `constructor` would find what every object has. */
const ID = 'key '
const withId = (item: CiteprocItem): CiteprocItem => ({ ...item, id: ID + item.id })

const engines = new Map<string, Engine>()

/** A processor of one style in one language. */
export interface NoteEngine {
  readonly closing: string
  /** What the style prints between the items of a cluster; the mark `nextItem` follows it. */
  readonly delimiter: string
  /** The words of each citation, with marks, by its id; the state starts afresh with each call. */
  notes(citations: CiteprocCitation[]): ReadonlyMap<string, string>
  /** @param items each under its key as `id`; they may differ from what the notes cite */
  bibliography(items: readonly CslItem[]): readonly { readonly key: string; readonly words: string }[]
  term(name: string, form: 'short' | 'long', plural: boolean): string
}

/**
 * @param style CSL 1.0.2 as XML
 * @param locales more locales than the plugin brings
 * @throws LocaleFault when there is no locale of that language
 */
export function openEngine(
  style: string,
  locale: string,
  locales: Locales,
  entries: ReadonlyMap<string, CslItem>,
): NoteEngine {
  const known = new Map([...Object.entries(bundled.locales.data), ...locales])
  localeXml(locale, known)
  const hash = createHash('sha256')
    .update(JSON.stringify([style, locale, [...locales]]))
    .digest('hex')
  const engine = engines.get(hash) ?? build(style, locale, known)
  engines.set(hash, engine)
  engine.items = entries
  const { processor } = engine
  return {
    closing: engine.closing,
    delimiter: engine.delimiter,
    notes(citations) {
      const given = citations.map((citation) => ({ ...citation, citationItems: citation.citationItems.map(withId) }))
      const words = renderAll(processor, given, format, citeproc.ASSUME_ALL_ITEMS_REGISTERED)
      for (const [nth, { sortedItems }] of given.entries()) Object.assign(citations[nth] ?? {}, { sortedItems })
      return new Map(given.map(({ citationID }, nth) => [citationID, words[nth] ?? '']))
    },
    bibliography(works) {
      engine.items = new Map(works.map((item) => [item.id, item]))
      processor.setOutputFormat(format)
      processor.updateItems([])
      processor.updateItems(works.map((item) => ID + item.id))
      const made = processor.bibliography.tokens.length > 0 && processor.makeBibliography()
      if (!made) return []
      return made[1].map((words, index) => ({ key: (made[0].entry_ids[index]?.[0] ?? '').slice(ID.length), words }))
    },
    term: (name, form, plural) => processor.getTerm(name, form, plural ? 1 : 0) ?? '',
  }
}

function build(style: string, locale: string, locales: Locales): Engine {
  const engine: { items: ReadonlyMap<string, CslItem> } = { items: new Map() }
  const system: System = {
    retrieveLocale: (tag) => localeXml(tag, locales),
    retrieveItem(id) {
      const item = engine.items.get(id.slice(ID.length))
      if (!item) throw new Error(`citeproc was asked for "${id}", which is not among the entries it was given`)
      return { ...structuredClone(item), id }
    },
    variableWrapper: (_, before, words, after) => before + words + after,
  }
  const processor = new citeproc.Engine(system, withoutMarks(style), locale, true)
  processor.opt.development_extensions.wrap_url_and_doi = true
  processor.setOutputFormat(format)
  const { opt } = processor.citation
  const closing = opt.layout_suffix ?? ''
  const delimiter = opt.layout_delimiter ?? ''
  opt.layout_suffix = ''
  // At its end, so that citeproc still sees the delimiter's punctuation beside that of the item before.
  opt.layout_delimiter = `${delimiter}${marked(formatMarks.nextItem)}`
  return Object.assign(engine, { processor, closing, delimiter })
}
