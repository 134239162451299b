/** What stands before the text of a printed book: its title pages, its imprint, its contents; nothing more. */
import type { Edition } from '../edition.js'
import { ENDNOTES } from '../note-place.js'
import { displayName } from '../people.js'
import { plainText } from '../plain-text.js'
import { blocksOf } from '../walk.js'
import { capitalised, type Words } from '../words.js'
import type { PdfReading } from './pdf.js'
import type { Found } from './printed.js'
import { listsIn } from './printed-contents.js'
import { withoutSpace } from './reading.js'

/** @param before all that is said before the first chapter, without white space */
export function compareFront(edition: Edition<'cited'>, words: Words, actual: PdfReading, before: string): Found[] {
  const wanted = withoutSpace(titlePages(edition, words).join(''))
  if (!before.startsWith(wanted))
    return [{ place: 'title page', edition: wanted.slice(0, 80), artefact: before.slice(0, 80) }]
  let rest = before.slice(wanted.length)
  const titles = [words.contents, ...listsIn(edition).map((kind) => words[kind])].map(withoutSpace)
  for (const { said } of actual.listed) {
    if (!rest.startsWith(said)) rest = rest.slice(titles.find((title) => rest.startsWith(title + said))?.length ?? 0)
    if (!rest.startsWith(said)) break
    rest = rest.slice(said.length)
  }
  return rest === '' ? [] : [{ place: 'before the text', edition: 'nothing more', artefact: rest.slice(0, 80) }]
}

function titlePages({ metadata }: Edition<'cited'>, words: Words): string[] {
  const { title, subtitle, authors, editors, publisher, edition, identifiers, licence, page } = metadata
  const names = editors.map(displayName).join(', ')
  return [
    page['half-title'] ? title : undefined,
    title,
    subtitle,
    authors.map(displayName).join(', '),
    names && `${words.editedBy} ${names}`,
    typeof publisher === 'string' ? publisher : publisher?.name,
    edition,
    identifiers.isbn?.pdf && `ISBN ${identifiers.isbn.pdf}`,
    identifiers.doi && `https://doi.org/${identifiers.doi}`,
    typeof licence === 'string' ? licence : licence?.name,
  ].filter((line) => line !== undefined)
}

/** A line of the contents, or of a list of figures or tables, says the title of what it leads to, and its page. */
export function compareListed(
  edition: Edition<'cited'>,
  words: Words,
  { listed, pageOf, labels }: PdfReading,
): Found[] {
  const titles = titlesById(edition, words)
  return listed.flatMap(({ said, to }) => {
    const wanted = withoutSpace(`${titles.get(to) ?? '?'}${labels[pageOf.get(to) ?? -1] ?? '?'}`)
    return said === wanted ? [] : [{ place: 'contents', edition: wanted, artefact: said }]
  })
}

function titlesById({ chapters, bibliography, indexes }: Edition<'cited'>, words: Words): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { id, part, title, blocks } of chapters) {
    titles.set(id, plainText(title))
    if (part !== undefined) titles.set(`${id}-part`, part)
    for (const block of blocksOf(blocks)) {
      if (block.type === 'section') titles.set(block.id, plainText(block.title))
      if (block.type === 'table') titles.set(block.id, `${block.number}. ${plainText(block.caption)}`)
      const [caption] = block.type === 'figure' ? block.caption : []
      if (block.type === 'figure')
        titles.set(block.id, `${block.number}. ${caption?.type === 'paragraph' ? plainText(caption.children) : ''}`)
    }
  }
  if (bibliography.length > 0) titles.set('bibliography', capitalised(words.bibliography))
  for (const { id, title } of indexes) titles.set(id, title)
  return titles.set(ENDNOTES, words.notes)
}
