/** The navigation document: contents, landmarks, and the pages of a source or of the printed edition. */
import type { Block, Chapter, Edition } from '../../edition.js'
import { plainText } from '../../plain-text.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import type { BookDocuments, Document } from './documents.js'
import { chapterFile } from './id-files.js'
import { xhtmlPage } from './page.js'
import type { ListedPage } from './page-list.js'

interface Entry {
  readonly title: string
  readonly href: string
  readonly children: Entry[]
}

export function navDocument(
  edition: Edition<'cited'>,
  book: BookDocuments,
  documents: readonly Document[],
  pages: readonly ListedPage[],
): Uint8Array {
  const { words } = book
  const lang = edition.metadata.language
  const contents = blockElement('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
    element('h1', {}, [text(words.contents)]),
    listOf(contentsOf(edition, documents)),
  ])
  const landmarks = documents.flatMap(({ landmark, file, title }) =>
    landmark ? [{ type: landmark, file, title: title ?? edition.metadata.title }] : [],
  )
  const landmarkList = blockElement('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
    blockElement('ol', {}, [
      landmarkItem('toc', '#toc', words.contents),
      ...landmarks.map(({ type, file, title }) => landmarkItem(type, file, title)),
    ]),
  ])
  const pageList = blockElement('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' }, [
    blockElement(
      'ol',
      {},
      pages.map(({ page, href }) => element('li', {}, [element('a', { href }, [text(page)])])),
    ),
  ])
  const draft = edition.draft ? words.draft : undefined
  return xhtmlPage({ lang, title: words.contents, division: 'frontmatter', draft }, [
    contents,
    landmarkList,
    pages.length > 0 ? pageList : undefined,
  ])
}

const landmarkItem = (type: string, href: string, title: string) =>
  element('li', {}, [element('a', { 'epub:type': type, href }, [text(title)])])

function contentsOf(edition: Edition<'cited'>, documents: readonly Document[]): Entry[] {
  const chapterOf = new Map(edition.chapters.map((chapter) => [chapterFile(chapter), chapter]))
  const top: Entry[] = []
  let within = top
  for (const { file, title, opensPart } of documents) {
    const chapter = chapterOf.get(file)
    if (chapter?.matter !== 'body') within = top
    if (title === undefined) continue
    const entry: Entry = { title, href: file, children: chapter ? sectionsOf(chapter.blocks, chapter) : [] }
    within.push(entry)
    if (opensPart) within = entry.children
  }
  const [start] = edition.chapters
  return top.length > 0 || !start ? top : [{ title: edition.metadata.title, href: chapterFile(start), children: [] }]
}

function sectionsOf(blocks: readonly Block<'cited'>[], chapter: Chapter<'cited'>): Entry[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [
          {
            title: plainText(block.title),
            href: `${chapterFile(chapter)}#${block.id}`,
            children: sectionsOf(block.children, chapter),
          },
        ]
      : [],
  )
}

function listOf(entries: readonly Entry[]): Content {
  const item = ({ title, href, children }: Entry) =>
    blockElement('li', {}, [element('a', { href }, [text(title)]), children.length > 0 ? listOf(children) : undefined])
  return blockElement('ol', {}, entries.map(item))
}
