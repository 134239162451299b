/** The PDF that is read: what an ear needs of it (PDF/UA-1, ISO 14289-1 §7), and what an archive needs where it claims PDF/A (ISO 19005). */
import type { PdfFile } from './pdf-file.js'
import type { Dictionary, PdfObject } from './pdf-objects.js'
import { isName } from './pdf-objects.js'
import { fontsNotEmbedded, intentOf } from './pdf-parts.js'
import type { Structured } from './pdf-structure.js'
import { readXmp, type Xmp } from './pdf-xmp.js'

type Claim = 'PDF/UA-1' | 'PDF/A-2a' | 'PDF/A-1b'

/** What XMP says of each claim, and of no other. */
const CLAIMS: Readonly<Record<Claim, Readonly<Record<string, string>>>> = {
  'PDF/UA-1': { 'pdfuaid:part': '1' },
  'PDF/A-1b': { 'pdfaid:part': '1', 'pdfaid:conformance': 'B' },
  'PDF/A-2a': { 'pdfaid:part': '2', 'pdfaid:conformance': 'A' },
}

export function faultsForReading(
  file: PdfFile,
  pages: readonly Dictionary[],
  elements: readonly Structured[],
  claims: readonly Claim[],
): string[] {
  return [
    ...faultsOfCatalogue(file),
    ...faultsOfLinks(file, pages),
    ...faultsOfElements(elements),
    ...fontsNotEmbedded(file, pages),
    ...faultsOfClaims(readXmp(file), claims),
    ...(claims.some((claim) => claim.startsWith('PDF/A')) ? faultsForArchives(file) : []),
  ]
}

function* faultsOfCatalogue(file: PdfFile): Generator<string> {
  const { root } = file
  const language = file.resolve(root.get('Lang'))
  if (typeof language !== 'string' || language === '') yield 'the file does not say its language'
  if (file.resolve(file.dictionary(root.get('MarkInfo')).get('Marked')) !== true)
    yield 'it does not say that it is tagged'
  if (file.resolve(file.dictionary(root.get('ViewerPreferences')).get('DisplayDocTitle')) !== true)
    yield 'a reader is to show the name of the file in place of its title'
  if ((readXmp(file).get('dc:title') ?? []).length === 0) yield 'XMP has no title'
}

/** A page with links is gone through in the order of the structure, and each of its links belongs to an element. */
function* faultsOfLinks(file: PdfFile, pages: readonly Dictionary[]): Generator<string> {
  for (const [nth, page] of pages.entries()) {
    const links = file.array(page.get('Annots')).map((link) => file.dictionary(link))
    if (links.length > 0 && nameOf(file.resolve(page.get('Tabs'))) !== 'S')
      yield `the links of page ${nth + 1} are not gone through in the order of reading`
    if (links.some((link) => typeof file.resolve(link.get('StructParent')) !== 'number'))
      yield `a link of page ${nth + 1} belongs to no element`
    if (links.some((link) => typeof file.resolve(link.get('Contents')) !== 'string'))
      yield `a link of page ${nth + 1} has no words for where it leads`
  }
}

const nameOf = (object: PdfObject | undefined) => (isName(object) ? object.name : '')

function* faultsOfElements(elements: readonly Structured[]): Generator<string> {
  let depth = 0
  const ids = new Set<string>()
  for (const { role, id, alt } of elements) {
    const heading = /^H([1-6])$/.exec(role)
    if (heading) {
      const next = Number(heading[1])
      if (next > depth + 1) yield `a heading of depth ${next} follows one of depth ${depth}`
      depth = next
    }
    if (role === 'Figure' && (alt ?? '') === '') yield 'a figure has no description'
    if (role !== 'Note') continue
    if (id === undefined) yield 'a note has no ID'
    else if (ids.has(id)) yield `two notes have the ID ${id}`
    else ids.add(id)
  }
}

function* faultsOfClaims(xmp: Xmp, claims: readonly Claim[]): Generator<string> {
  const wanted: Record<string, string> = Object.assign({}, ...claims.map((claim) => CLAIMS[claim]))
  for (const property of new Set(Object.values(CLAIMS).flatMap(Object.keys))) {
    const [said] = xmp.get(property) ?? []
    if (said !== wanted[property])
      yield `XMP says ${said ?? 'nothing'} for ${property}, not ${wanted[property] ?? 'nothing'}`
  }
}

function* faultsForArchives(file: PdfFile): Generator<string> {
  if (!intentOf(file, 'GTS_PDFA1')) yield 'no output intent for an archive'
  if (file.array(file.trailer.get('ID')).length !== 2) yield 'no identifier in the trailer'
  if (file.trailer.has('Encrypt')) yield 'it is encrypted'
}
