/** The indexes of a file beside those of the edition: every entry, every place, every number of a page. */
import type { Difference } from './compare.js'
import type { ExpectedEntry } from './expected-indexes.js'
import type { ReadEntry, ReadLocator, ReadPlace } from './index-entries.js'
import { keysOf, type PageNumbers, readLocator } from './page-numbers.js'

/** @param pages undefined for a format without pages: its entries lead to each place of the edition */
export function compareIndexes(
  format: string,
  expected: readonly ExpectedEntry[],
  actual: readonly ReadEntry[],
  pages: PageNumbers | undefined,
): Difference[] {
  const count = Math.max(expected.length, actual.length)
  const pairs = Array.from({ length: count }, (_, nth) => [expected[nth], actual[nth]] as const)
  return pairs.flatMap(([wanted, found]) => {
    const place = `index, “${wanted?.term ?? found?.term}”`
    if (!wanted || !found)
      return [
        { format, place, edition: wanted ? said(wanted) : '(nothing)', artefact: found ? said(found) : '(nothing)' },
      ]
    const depth = found.depth ?? wanted.depth
    const [heading, own] = [headOf({ ...wanted, depth }), headOf({ ...found, depth })]
    if (heading !== own) return [{ format, place, edition: heading, artefact: own }]
    const faults = pages ? faultsOnPages(wanted, found, pages) : faultsOfPlaces(wanted, found)
    return faults.map(([edition, artefact]) => ({ format, place, edition, artefact }))
  })
}

type Fault = readonly [edition: string, artefact: string]

const places = (read: readonly ReadPlace[]) => read.map(({ id, words }) => `${id} “${words}”`)
const placesOf = ({ locators }: ReadEntry) => locators.map((locator) => places(locator.places).join('–')).join(', ')
const said = (entry: ReadEntry) => `${headOf(entry)}, ${placesOf(entry)}`
const headOf = ({ depth, term, see, seeAlso }: ReadEntry) =>
  [
    `${'– '.repeat(Math.max(0, (depth ?? 1) - 1))}${depth === 0 ? 'title: ' : ''}${term}`,
    ...places(see).map((other) => `see ${other}`),
    ...places(seeAlso).map((other) => `see also ${other}`),
  ].join(', ')

function faultsOfPlaces(wanted: ExpectedEntry, found: ReadEntry): Fault[] {
  const [a, b] = [placesOf(wanted), placesOf(found)]
  return a === b ? [] : [[a, b]]
}

/** Each locator leads to a place of its entry, on the page that it says; together they name every page of one, and no other. */
function faultsOnPages(wanted: ExpectedEntry, found: ReadEntry, pages: PageNumbers): Fault[] {
  const own = new Map(wanted.locators.flatMap(({ places: ends }) => ends).map(({ id, words }) => [id, words]))
  const astray = found.locators.flatMap((locator) => faultOf(locator, own, pages))
  const asked = new Set(wanted.locators.flatMap(({ places: ends }, nth) => keysAsked(ends, wanted.notes[nth], pages)))
  const keys = found.locators.flatMap(({ shown }) => {
    const read = readLocator(shown)
    return (read && keysOf(read, pages)) ?? [`“${shown}”`]
  })
  const named = new Set(keys)
  const missing = [...asked].filter((key) => !named.has(key))
  const strange = [...named].filter((key) => !asked.has(key))
  const twice = keys.filter((key, nth) => keys.indexOf(key) !== nth)
  return [
    ...astray,
    ...missing.map((key): Fault => [key, '(nothing)']),
    ...strange.map((key): Fault => ['(nothing)', key]),
    ...twice.map((key): Fault => [`${key} once`, 'twice']),
  ]
}

function keysAsked(
  ends: readonly ReadPlace[],
  note: string | undefined,
  { labels, places: on }: PageNumbers,
): string[] {
  const [first, last] = ends.map(({ id }) => on.get(id)?.index ?? -1)
  if (first === undefined) return []
  if (note !== undefined) return [`${labels[first] ?? '?'}n${note}`]
  return labels.slice(first, Math.max(first, last ?? first) + 1)
}

function faultOf(
  { places: ends, shown }: ReadLocator,
  own: ReadonlyMap<string, string | undefined>,
  { labels, places: on }: PageNumbers,
): Fault[] {
  const read = readLocator(shown)
  if (!read) return [['a locator', `“${shown}”`]]
  const lost = ends.find(({ id, words }) => !own.has(id) || (words !== undefined && words !== own.get(id)))
  if (lost) return [[`“${own.get(lost.id) ?? 'a place of its own'}”`, places([lost]).join()]]
  const pageOf = (end: ReadPlace | undefined) => labels[on.get(end?.id ?? '')?.index ?? -1]
  const [first, last] = [pageOf(ends[0]), pageOf(ends.at(-1))]
  if (first !== read.page) return [[`page ${first}`, shown]]
  return ends.length > 1 && last !== read.lastPage ? [[`to page ${last}`, shown]] : []
}
