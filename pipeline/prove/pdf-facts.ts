/** What a PDF says of the book beside its text: its title, its outline, and where the words of its links lead. */
import type { Feature } from './features.js'
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isStream, type PdfObject } from './pdf-objects.js'
import type { PdfPages } from './pdf-pages.js'
import { elementsIn, isStructured, type Structured, saidIn } from './pdf-structure.js'
import { readXmp } from './pdf-xmp.js'
import { withoutSpace } from './reading.js'

export function factsOfPdf(file: PdfFile, pages: PdfPages, root: Structured): Feature[] {
  const info = file.dictionary(file.trailer.get('Info'))
  return [
    ...['Title', 'Author'].flatMap((key) => fact(key, file.resolve(info.get(key)))),
    ...[...new Set(readXmp(file).get('dc:title'))].map((said) => ({ kind: 'title in XMP', said })),
    ...outlineOf(file, pages, file.dictionary(file.root.get('Outlines'))),
    ...addressesIn(file, pages),
    ...fact('language', file.resolve(file.root.get('Lang'))),
    ...languagesIn(file, pages),
    ...lettersOfLinks(root),
    ...lettersOfCells(root),
  ]
}

const fact = (kind: string, value: PdfObject | undefined): Feature[] =>
  typeof value === 'string' ? [{ kind, said: decoded(value) }] : []

/** UTF-16 where its mark says so (ISO 32000-1 §7.9.2.2), else a byte a character. */
const decoded = (bytes: string) =>
  bytes.startsWith('\xFE\xFF') ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1')) : bytes

/** ISO 32000-1 §12.3.3: each line is followed by those under it. */
function* outlineOf(file: PdfFile, pages: PdfPages, parent: Dictionary): Generator<Feature> {
  let line = file.dictionary(parent.get('First'))
  for (let seen = 0; line.size > 0 && seen < MOST_LINES; seen++) {
    const [page] = file.array(line.get('Dest'))
    const index = pages.indexOf(file.dictionary(page))
    const title = file.resolve(line.get('Title'))
    const said = typeof title === 'string' ? decoded(title) : ''
    yield { kind: 'line of the outline', said: `${withoutSpace(said)}, page ${pages.labels[index ?? -1] ?? 'unknown'}` }
    yield* outlineOf(file, pages, line)
    line = file.dictionary(line.get('Next'))
  }
}

/** A list that leads back into itself ends here. */
const MOST_LINES = 10_000

function addressesIn(file: PdfFile, { pages }: PdfPages): Feature[] {
  const found = pages.flatMap((page) =>
    file.array(page.get('Annots')).flatMap((annotation) => {
      const address = file.resolve(file.dictionary(file.dictionary(annotation).get('A')).get('URI'))
      return typeof address === 'string' ? [decoded(address)] : []
    }),
  )
  return [...new Set(found)].sort().map((said) => ({ kind: 'link out', said }))
}

/** Those that words on a page, or elements, are said to be in. */
function languagesIn(file: PdfFile, { pages }: PdfPages): Feature[] {
  const found = pages.flatMap((page) => {
    const content = file.resolve(page.get('Contents'))
    return isStream(content)
      ? [...content.content.matchAll(/\/Span <<\/Lang \(([^)]*)\)>> BDC/g)].map(([, tag]) => tag ?? '')
      : []
  })
  return [...new Set(found)].sort().map((said) => ({ kind: 'language of words', said }))
}

/** Words that lead to a place, wherever in the book they stand; contents and indexes are read apart. */
function lettersOfLinks(root: Structured): Feature[] {
  const letters = new Map<string, number>()
  const add = (element: Structured) => {
    if (element.role === 'TOC' || element.role === 'Index') return
    const to = element.role === 'Link' ? element.leadsTo : undefined
    if (to !== undefined) letters.set(to, (letters.get(to) ?? 0) + withoutSpace(saidIn(element)).length)
    for (const kid of element.kids) if (isStructured(kid)) add(kid)
  }
  add(root)
  return [...letters].map(([to, count]) => ({ kind: `letters that lead to ${to}`, said: String(count) }))
}

/** Cells, items, headings under a title, as an ear is told of them: in whatever order their pages stand. */
function lettersOfCells(root: Structured): Feature[] {
  const notes = new Set(
    [...elementsIn(root)].flatMap(({ role, id }) => (role === 'Note' && id !== undefined ? [id] : [])),
  )
  const withoutCalls = ({ role, leadsTo }: Structured) =>
    role === 'Link' && leadsTo !== undefined && notes.has(leadsTo) ? '' : undefined
  const found = new Map<string, string[]>()
  for (const element of elementsIn(root)) {
    const kind = ROLES[element.role]
    if (kind !== undefined) found.set(kind, [...(found.get(kind) ?? []), withoutSpace(saidIn(element, withoutCalls))])
  }
  return [...found].flatMap(([kind, said]) =>
    said
      .filter((each) => each !== '')
      .sort()
      .map((each) => ({ kind, said: each })),
  )
}

const ROLES: Readonly<Record<string, string>> = {
  TH: 'cell',
  TD: 'cell',
  LBody: 'item',
  Code: 'block of code',
  H2: 'heading 2',
  H3: 'heading 3',
  H4: 'heading 4',
  H5: 'heading 5',
  H6: 'heading 6',
}
