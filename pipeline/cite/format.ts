import type { CslItem, FormattedEntry, Inline } from '../edition.js'
import { prefixFor, suffixFor } from './affixes.js'
import { authorsInSentence } from './authors.js'
import { type CiteprocCitation, type CiteprocItem, type NoteEngine, openEngine } from './citeproc.js'
import { Held } from './held.js'
import { hasTerm } from './locator-words.js'
import { marked, marksIn, parseMarks, wordsOf } from './marks.js'
import type { CitationRequest, Cluster, FormattedCitations, NoteScope, ReadyItem } from './request.js'
import { withTitles } from './titles.js'
import { inlinesFrom } from './tree.js'
import { Unprintable } from './unprintable.js'
import { withoutIbid } from './without-ibid.js'
import { divideItem, itemsOf } from './work-references.js'

export { LocaleFault, type Locales } from './locale.js'
export type { CitationRequest, CitingPlace, Cluster, FormattedCitations, NoteScope, ReadyItem } from './request.js'

type Run = readonly Inline<'cited'>[]

/**
 * Formats every citation of an edition and its bibliography in a CSL style: full form, short form and ibid by the positions
 * of CSL 1.0.2 ("Choose", position), counted afresh in each scope.
 * @throws LocaleFault when there is no CSL locale of the language
 * @throws Unprintable when the style prints nothing for a work
 * @throws Error when a citation's key is not among the entries: rule citation-known lets none through
 */
export function formatCitations(request: CitationRequest): FormattedCitations {
  const entries = new Map(request.entries.map((entry) => [entry.key, entry.csl]))
  const style = request.ibid === false ? withoutIbid(request.style) : request.style
  const engine = openEngine(style, request.locale, request.locales ?? new Map(), entries)
  const clusters = new Map<string, Run>()
  const leads = new Map<string, Run>()
  for (const scope of request.scopes) formatScope(scope, engine, entries, clusters, leads)
  return { clusters, leads, closing: engine.closing, bibliography: formatBibliography(request, engine) }
}

function formatScope(
  scope: NoteScope,
  engine: NoteEngine,
  entries: ReadonlyMap<string, CslItem>,
  clusters: Map<string, Run>,
  leads: Map<string, Run>,
): void {
  const held = new Held()
  const written = scope.places.flatMap((place) => place.clusters)
  const citations = scope.places.flatMap((place, index) =>
    place.clusters.map((cluster) => citationFor(cluster, index + 1, held, entries)),
  )
  const words = engine.notes(citations)
  for (const [index, cluster] of written.entries()) {
    const citation = citations[index]
    const order = (citation?.sortedItems ?? []).map(([, item]) => cluster.items[item.ibidemIndex])
    if (citation) expectAffixes(citation, words.get(cluster.id) ?? '', cluster)
    clusters.set(cluster.id, clusterFrom(cluster, words.get(cluster.id) ?? '', order, held, engine))
    const [first] = cluster.items
    const csl = first && entries.get(first.key)
    if (cluster.mode === 'narrative' && csl) leads.set(cluster.id, authorsInSentence(csl, engine, cluster.at))
  }
}

function citationFor(
  cluster: Cluster,
  noteIndex: number,
  held: Held,
  entries: ReadonlyMap<string, CslItem>,
): CiteprocCitation {
  const citationItems = cluster.items.map((item, index): CiteprocItem => {
    if (!entries.has(item.key)) throw new Error(`the citation of "${item.key}" reached the formatter without an entry`)
    const first = index === 0
    const prefix = prefixFor(item.prefix, held) ?? (first && cluster.midSentence ? marked(held.affix([])) : undefined)
    const suffix = suffixFor(item.suffix, held)
    return {
      id: item.key,
      ibidemIndex: index,
      ...locatorFor(item, held),
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
      ...(item.suppressAuthor || (first && cluster.mode === 'narrative') ? { 'suppress-author': true } : {}),
    }
  })
  return { citationID: cluster.id, citationItems, properties: { noteIndex } }
}

/**
 * citeproc knows one locator: it gets the first, with a mark for the others behind it. Where CSL has no term for the first,
 * all go into the mark, under a label that is none, so that citeproc adds no "p.".
 */
function locatorFor(item: ReadyItem, held: Held): { locator?: string; label?: string } {
  const [first, ...others] = item.locators
  if (!first) return {}
  if (!hasTerm(first)) return { locator: marked(held.locators(item.locators, false)), label: first.label }
  const rest = others.length > 0 ? marked(held.locators(others, true)) : ''
  return { locator: `${first.value}${rest}`, label: first.label }
}

/** @throws Error when citeproc has dropped a prefix or a suffix: no word of an author may be lost. */
function expectAffixes(citation: CiteprocCitation, words: string, { at }: Cluster): void {
  const printed = new Set(marksIn(words))
  const given = citation.citationItems.flatMap((item) => marksIn(`${item.prefix ?? ''}${item.suffix ?? ''}`))
  if (given.every((mark) => printed.has(mark))) return
  throw new Error(`${at.file}:${at.start.line}: the style has dropped the words before or after a reference`)
}

function clusterFrom(
  cluster: Cluster,
  words: string,
  order: readonly (ReadyItem | undefined)[],
  held: Held,
  engine: NoteEngine,
): Run {
  const nodes = parseMarks(words)
  if (wordsOf(nodes).trim() === '' || words.includes('[CSL STYLE ERROR')) {
    const keys = cluster.items.map((item) => item.key).join(', ')
    const unexpected = `citation of ${keys}, for which the style prints nothing`
    throw new Unprintable({
      at: cluster.at,
      unexpected,
      expected: 'an entry with what the style prints, a title at least',
    })
  }
  return itemsOf(nodes).flatMap((part, index, parts) => {
    const item = order[index]
    const making = { at: cluster.at, held, term: engine.term, locator: item?.locators[0] }
    const { before, own, after } = divideItem(part, held, index < parts.length - 1 ? engine.delimiter : '')
    const inside = inlinesFrom(own, making)
    const reference: Run = item ? [{ type: 'workReference', key: item.key, children: inside }] : inside
    return [...inlinesFrom(before, making), ...(inside.length > 0 ? reference : []), ...inlinesFrom(after, making)]
  })
}

function formatBibliography(request: CitationRequest, engine: NoteEngine): FormattedEntry[] {
  const places = new Map(request.entries.map((entry) => [entry.key, entry.at]))
  const held = new Held()
  const { titles } = request
  const items = request.entries.map(({ csl }) => (titles ? withTitles(csl, titles) : csl))
  return engine.bibliography(items).map(({ key, words }) => {
    const at = places.get(key)
    if (!at) throw new Error(`the bibliography has an entry "${key}" that nobody gave it`)
    return { key, children: inlinesFrom(parseMarks(words.trim()), { at, held, term: engine.term, locator: undefined }) }
  })
}
