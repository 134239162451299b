/** The EPUB 3 edition. */
import { createHash } from 'node:crypto'
import type { Edition } from '../../edition.js'
import { imageTypeOf } from '../../parse/images.js'
import { wordsFor } from '../../words.js'
import { blockElement, element, text, xmlDocument } from '../../xml.js'
import type { Writer } from '../writer.js'
import { archive } from './archive.js'
import { BookDocuments, type Document } from './documents.js'
import { navDocument } from './nav.js'
import { type Item, packageDocument } from './package.js'
import { xhtmlPage } from './page.js'
import { listedPages, pagesMarked } from './page-list.js'

const XHTML = 'application/xhtml+xml'

export const epub: Writer = {
  format: 'epub',
  extension: '.epub',
  async render(composed, print, sources) {
    const paged = pagesMarked(composed, print.starts)
    const { edition } = paged
    const images = imageNames(edition)
    const book = new BookDocuments(paged, print.places, (path) => images.get(path) ?? path)
    const documents = [...coverDocument(edition, images), ...book.all()]
    const pages = listedPages(paged, book.files)
    const nav = navDocument(edition, book, documents, pages)
    const files = new Map<string, Uint8Array>()
    for (const { file, content } of documents) files.set(file, content)
    files.set('nav.xhtml', nav)
    files.set('style.css', new TextEncoder().encode(sources.assets.epubStylesheet))
    for (const [path, name] of images) files.set(name, edition.images.get(path) ?? new Uint8Array())
    const items = manifest(edition, documents, images)
    const facts = { edition, items, epoch: sources.epoch, fingerprint: fingerprint(files) }
    files.set(
      'package.opf',
      packageDocument({ ...facts, pages: pages.length === 0 ? undefined : edition.metadata.epub.pages }),
    )
    return archive(
      new Map([
        ['META-INF/container.xml', container()],
        ...[...files].map(([name, content]) => [`EPUB/${name}`, content] as const),
      ]),
    )
  },
}

/** Names inside the container: ASCII, by order, whatever the edition's files are called. */
function imageNames(edition: Edition<'cited'>): Map<string, string> {
  const extension = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const
  const names = [...edition.images].map(([path, bytes], nth) => {
    const type = imageTypeOf(bytes)
    return [path, `images/image-${nth + 1}.${type ? extension[type] : 'bin'}`] as const
  })
  return new Map(names)
}

function coverDocument({ metadata, draft }: Edition<'cited'>, images: ReadonlyMap<string, string>): Document[] {
  const image = metadata.cover === undefined ? undefined : images.get(`source/${metadata.cover}`)
  if (image === undefined) return []
  const picture = element('img', { src: image, alt: metadata.title, role: 'doc-cover' }, [])
  const page = blockElement('section', { 'epub:type': 'cover', class: 'cover' }, [picture])
  const facts = {
    lang: metadata.language,
    title: metadata.title,
    division: 'frontmatter',
    draft: draft ? wordsFor(metadata.language).draft : undefined,
  }
  return [{ file: 'cover.xhtml', title: undefined, landmark: 'cover', content: xhtmlPage(facts, [page]) }]
}

function manifest(
  edition: Edition<'cited'>,
  documents: readonly Document[],
  images: ReadonlyMap<string, string>,
): Item[] {
  const cover = edition.metadata.cover === undefined ? undefined : `source/${edition.metadata.cover}`
  const pages = documents.map(
    ({ file }): Item => ({ id: `doc-${file.replace(/\.xhtml$/, '')}`, href: file, type: XHTML, spine: true }),
  )
  const nav: Item = { id: 'nav', href: 'nav.xhtml', type: XHTML, properties: 'nav', spine: true }
  const front = documents.findIndex(({ landmark }) => landmark === 'titlepage') + 1
  const pictures = [...images].map(
    ([path, href], nth): Item => ({
      id: `image-${nth + 1}`,
      href,
      type: imageTypeOf(edition.images.get(path) ?? new Uint8Array()) ?? '',
      properties: path === cover ? 'cover-image' : undefined,
      spine: false,
    }),
  )
  return [
    ...pages.slice(0, front),
    nav,
    ...pages.slice(front),
    { id: 'style', href: 'style.css', type: 'text/css', spine: false },
    ...pictures,
  ]
}

function container(): Uint8Array {
  const rootfile = element(
    'rootfile',
    { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' },
    [],
  )
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:container'
  return xmlDocument(
    element('container', { version: '1.0', xmlns: namespace }, [element('rootfiles', {}, [rootfile]), text('')]),
  )
}

/** What the identifier is made from: every byte of the book but the package document itself. */
function fingerprint(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [name, content] of files) hash.update(name).update('\0').update(content)
  return hash.digest('hex')
}
