/** What a reader of a PDF does not see, or is told in other words than are drawn: there must be nothing of it. */
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isDictionary, isName, isStream } from './pdf-objects.js'

/** Smaller type is no type, in points. */
const SMALLEST = 3

/** Entries of the catalogue that run something, hide something or carry another file along (ISO 32000-1 §7.7.2). */
const NOT_IN_CATALOGUE = ['OCProperties', 'OpenAction', 'AA', 'AcroForm', 'Collection']

export function* hiddenInPdf(file: PdfFile, pages: readonly Dictionary[]): Generator<string> {
  for (const entry of NOT_IN_CATALOGUE) if (file.root.has(entry)) yield `${entry} in the catalogue`
  const names = file.dictionary(file.root.get('Names'))
  for (const entry of ['JavaScript', 'EmbeddedFiles']) if (names.has(entry)) yield `${entry} in the file`
  yield* linksOnNoPage(file, pages)
  for (const [nth, page] of pages.entries()) {
    for (const fault of faultsOfPage(file, page)) yield `page ${nth + 1}: ${fault}`
  }
}

/** A link that an ear is told of can be followed by a hand too. */
function* linksOnNoPage(file: PdfFile, pages: readonly Dictionary[]): Generator<string> {
  const shown = new Set(pages.flatMap((page) => file.array(page.get('Annots')).map((each) => file.dictionary(each))))
  const open = [file.dictionary(file.root.get('StructTreeRoot'))]
  for (let element = open.pop(); element; element = open.pop()) {
    const link = element.get('Obj')
    if (link !== undefined && !shown.has(file.dictionary(link))) yield 'a link that stands on no page'
    const kids = file.resolve(element.get('K'))
    for (const kid of Array.isArray(kids) ? kids : []) {
      const inside = file.resolve(kid)
      if (isDictionary(inside)) open.push(inside)
    }
  }
}

function* faultsOfPage(file: PdfFile, page: Dictionary): Generator<string> {
  for (const each of file.array(page.get('Annots'))) {
    const annotation = file.dictionary(each)
    const kind = file.resolve(annotation.get('Subtype'))
    if (!isName(kind) || kind.name !== 'Link') yield 'an annotation that is no link'
    const action = file.resolve(file.dictionary(annotation.get('A')).get('S'))
    if (!isName(action) || (action.name !== 'GoTo' && action.name !== 'URI')) yield 'a link that does something else'
  }
  const content = file.resolve(page.get('Contents'))
  if (isStream(content)) yield* faultsOfContent(content.content, boxOf(file, page))
}

interface Box {
  readonly width: number
  readonly height: number
}

function boxOf(file: PdfFile, page: Dictionary): Box {
  const [left, bottom, right, top] = file.array(page.get('MediaBox')).map(Number)
  return { width: (right ?? 0) - (left ?? 0), height: (top ?? 0) - (bottom ?? 0) }
}

/** Pictures and furniture, whose type stands in a system of its own. */
const DRAWINGS = /\/(?:Figure|Artifact)\b[\s\S]*?EMC/g

function* faultsOfContent(content: string, { width, height }: Box): Generator<string> {
  if (/\/(?:ActualText|Alt|E)\s*[(<]/.test(content)) yield 'other words for what is drawn'
  if (/(?:^|\s)[1-7] Tr\b/.test(content)) yield 'type that is not filled'
  for (const [, size] of content.matchAll(/\/F\d+ (\S+) Tf/g))
    if (Number(size) < SMALLEST) yield `type of ${size} points`
  for (const [, x, y] of content.replace(DRAWINGS, '').matchAll(/1 0 0 -1 (\S+) (\S+) Tm/g))
    if (Number(x) < 0 || Number(x) > width || Number(y) < 0 || Number(y) > height) yield 'words beside the page'
}
