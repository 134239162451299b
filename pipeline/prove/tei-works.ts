/** The works as data in the TEI: each must say of a work what its entry says, and nothing else. */
import { namesOf } from '../check/entry-names.js'
import type { Edition, Entry } from '../edition.js'
import { entryIds } from '../parse/entry-ids.js'
import type { Difference } from './compare.js'
import { elements, innerText, named, readXml, type XmlElement } from './xml.js'

/** Variables of CSL that an archive is given, whatever elements they stand in. */
const VARIABLES =
  `title original-title container-title collection-title edition publisher publisher-place volume DOI URL ISBN ISSN
  archive archive_location genre number event-title`.split(/\s+/)
const NAME_PARTS = ['given', 'family', 'literal', 'suffix'] as const

export function compareWorks(edition: Edition<'cited'>, bytes: Uint8Array): Difference[] {
  const ids = entryIds(edition)
  const found = new Map(named(readXml(bytes), 'biblStruct').map((work) => [work.attributes.get('corresp'), work]))
  const works = edition.bibliography.flatMap(({ entries }) => entries.map(({ key }) => key))
  const differences = works.flatMap((key) => {
    const entry = edition.entries.find((each) => each.key === key)
    return entry ? differenceIn(entry, found.get(`#${ids.get(key)}`)) : []
  })
  const more = found.size - new Set(works).size
  return more === 0 ? differences : [...differences, said('all works', `${works.length} works`, `${found.size} works`)]
}

function differenceIn(entry: Entry, work: XmlElement | undefined): Difference[] {
  const place = `the work ${entry.key} as data`
  if (!work) return [said(place, 'a record of it', 'none')]
  const actual = valuesOf(work)
  const names = namesOf(entry).flatMap(({ name }) => NAME_PARTS.map((part) => name[part]))
  const owed = [...VARIABLES.map((variable) => entry.csl[variable]), ...names].flatMap(stringsIn)
  const known = new Set(stringsIn(entry.csl))
  const lost = owed.find((value) => value.trim() !== '' && !actual.includes(value))
  const added = actual.find((value) => !known.has(value))
  return [
    ...(lost === undefined ? [] : [said(place, lost, actual.join('; '))]),
    ...(added === undefined ? [] : [said(place, [...known].join('; '), added)]),
    ...(work.attributes.get('type') === entry.csl.type ? [] : [said(place, entry.csl.type, 'another type')]),
    ...differenceInDate(place, entry.csl['issued'], named(work, 'date')[0]),
  ]
}

/** As exact as the entry's date or less so, where its month is none of the calendar; words where it has only words. */
function differenceInDate(place: string, issued: unknown, date: XmlElement | undefined): Difference[] {
  const parts = typeof issued === 'object' && issued !== null && 'date-parts' in issued ? issued['date-parts'] : []
  const wanted = (Array.isArray(parts) ? parts : []).filter(Array.isArray).map(isoDate)
  const found = ['when', 'from', 'to'].flatMap((name) => date?.attributes.get(name) ?? [])
  const wrong = found.find((each, nth) => each.length < 4 || !wanted[nth]?.startsWith(each))
  const words = date ? innerText(date) : ''
  const own = found.length > 0 ? [found.join('/')] : ['', ...stringsIn(issued)]
  if (!own.includes(words)) return [said(place, own.join('; '), words)]
  return wrong === undefined ? [] : [said(place, wanted.join('/'), wrong)]
}

const isoDate = (parts: readonly unknown[]) =>
  parts.map((part, nth) => String(part).padStart(nth === 0 ? 4 : 2, '0')).join('-')

const said = (place: string, edition: string, artefact: string): Difference => ({
  format: 'tei',
  place,
  edition,
  artefact,
})

/** Marks for italics and the like, which CSL-JSON has in its texts. */
const PRINTED_MARKUP = /<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/gu

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value).replace(PRINTED_MARKUP, '')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const valuesOf = (work: XmlElement) =>
  [...elements(work)]
    .filter((element) => element.name !== 'date' && element.children.every((child) => typeof child === 'string'))
    .map((element) => element.children.join(''))
    .filter((value) => value.trim() !== '')
