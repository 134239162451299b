/** The proof of the contents and of the lists of figures and tables: each line leads to what it names, and says its page. */
import type { Edition } from '../edition.js'
import { ENDNOTES, isEndnote } from '../note-place.js'
import { plainText } from '../plain-text.js'
import { blocksOf } from '../walk.js'
import type { PdfReading } from './pdf.js'

type Kind = Edition['metadata']['page']['lists'][number]

const numbersOf = ({ chapters }: Edition<'cited'>, kind: Kind) =>
  chapters
    .flatMap((chapter) => [...blocksOf(chapter.blocks)])
    .flatMap((block) =>
      (block.type === 'figure' || block.type === 'table') && `${block.type}s` === kind && block.number !== undefined
        ? [block.id]
        : [],
    )

/** The lists that edition.yaml asks for and that have something to list. */
export const listsIn = (edition: Edition<'cited'>): Kind[] =>
  edition.metadata.page.lists.filter((kind) => numbersOf(edition, kind).length > 0)

/** What the contents name: chapters with a title and their sections, the endnotes, the bibliography, the indexes. */
const headingsOf = ({ chapters, metadata, bibliography, indexes }: Edition<'cited'>): string[] => [
  ...chapters.flatMap(({ id, title, blocks }) => [
    ...(plainText(title) === '' ? [] : [id]),
    ...blocks.flatMap((block) => (block.type === 'section' ? [block.id] : [])),
  ]),
  ...(chapters.some(({ notes }) => notes.some((note) => isEndnote(note, metadata))) ? [ENDNOTES] : []),
  ...(bibliography.length > 0 ? ['bibliography'] : []),
  ...indexes.map(({ id }) => id),
]

export function compareContents(edition: Edition<'cited'>, { listed, pageOf, labels }: PdfReading) {
  const wrong = listed.flatMap(({ said, to }) => {
    const label = labels[pageOf.get(to) ?? -1]
    if (label !== undefined && said.endsWith(label)) return []
    return [
      { place: 'contents', edition: `${said.slice(0, 60)}, on page ${label ?? 'unknown'}`, artefact: said.slice(-80) },
    ]
  })
  const lines = new Set(listed.map(({ to }) => to))
  const lost = listsIn(edition)
    .flatMap((kind) => numbersOf(edition, kind))
    .concat(listed.length > 0 ? headingsOf(edition) : [])
    .filter((id) => !lines.has(id))
  return [...wrong, ...lost.map((id) => ({ place: 'contents', edition: `a line for ${id}`, artefact: 'none' }))]
}
