/** What an EPUB must say of the book outside its text (EPUB 3.3 §5.5). */
import type { Block, Chapter, Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'
import { displayName, filingName } from '../people.js'
import { plainText } from '../plain-text.js'
import { type Words, wordsFor } from '../words.js'
import type { Feature } from './features.js'
import { plain } from './reading.js'

export function expectedEpubFacts(edition: Edition<'cited'>, documents: number): Feature[] {
  const words = wordsFor(edition.metadata.language)
  const { epub, language } = edition.metadata
  const noted = edition.chapters.filter(({ notes }) => notes.length > 0)
  const headings = edition.indexes.flatMap((index) => index.headings.flatMap((top) => [top, ...top.subheadings]))
  const atEnd = epub.notes === 'end' && noted.length > 0
  return [
    ...coreOf(edition),
    ...times(documents, 'language of a document', language),
    ...titlePage(edition, words),
    ...contentsOf(edition, words),
    ...facts('title of the notes', atEnd ? [words.notes] : []),
    ...facts(
      'title over notes',
      atEnd ? noted.map(({ title }) => plainText(title)).filter((title) => title !== '') : [],
    ),
    ...facts('title of the bibliography', edition.bibliography.length > 0 ? [words.bibliography] : []),
    ...facts(
      'word for “see”',
      headings.filter(({ see }) => see.length > 0).map(() => words.see),
    ),
    ...facts(
      'word for “see also”',
      headings.filter(({ seeAlso }) => seeAlso.length > 0).map(() => words.seeAlso),
    ),
    ...(edition.draft ? times(documents, 'mark of a draft', words.draft) : []),
  ]
}

const facts = (kind: string, values: readonly (string | undefined)[]): Feature[] =>
  values.flatMap((value) => (value === undefined ? [] : [{ kind, said: plain(value) }]))

const times = (count: number, kind: string, value: string) =>
  facts(
    kind,
    Array.from({ length: count }, () => value),
  )

function coreOf({ metadata, draft }: Edition<'cited'>): Feature[] {
  const { identifiers, publisher, licence, series } = metadata
  const agents = (kind: string, who: readonly Agent[], role: string) =>
    facts(
      kind,
      who.map((agent) => `${displayName(agent)}|role ${agent.role ?? role}|file-as ${filingName(agent)}`),
    )
  return [
    ...facts('dc:title', [
      `${draft ? '[DRAFT] ' : ''}${metadata.title}|title-type main`,
      metadata.subtitle && `${metadata.subtitle}|title-type subtitle`,
    ]),
    ...facts('dc:identifier', [
      identifiers.isbn?.epub !== undefined
        ? `urn:isbn:${identifiers.isbn.epub.replace(/[^\dX]/g, '')}`
        : identifiers.doi && `https://doi.org/${identifiers.doi}`,
    ]),
    ...facts('dc:language', [metadata.language]),
    ...agents('dc:creator', metadata.authors, 'aut'),
    ...agents('dc:contributor', metadata.editors, 'edt'),
    ...facts('dc:publisher', [typeof publisher === 'string' ? publisher : publisher?.name]),
    ...facts('dc:date', [metadata.date]),
    ...facts('dc:description', [metadata.description]),
    ...facts('dc:subject', metadata.subjects),
    ...facts('dc:rights', [typeof licence === 'string' ? licence : licence?.name]),
    ...facts('series', [
      series &&
        [
          series.title,
          'collection-type series',
          ...(series.number === undefined ? [] : [`group-position ${series.number}`]),
        ].join('|'),
    ]),
  ]
}

function titlePage({ metadata }: Edition<'cited'>, words: Words): Feature[] {
  const { title, subtitle, authors, editors, edition, publisher } = metadata
  return facts('line of the title page', [
    title,
    subtitle,
    authors.length > 0 ? authors.map(displayName).join(', ') : undefined,
    editors.length > 0 ? `${words.editedBy} ${editors.map(displayName).join(', ')}` : undefined,
    edition,
    typeof publisher === 'string' ? publisher : publisher?.name,
  ])
}

/** Parts with their chapters, chapters with their sections; then what stands at the end of the book. */
function contentsOf(edition: Edition<'cited'>, words: Words): Feature[] {
  const lines: string[] = []
  const add = (depth: number, title: string) => title !== '' && lines.push(`${depth} ${title}`)
  const sections = (blocks: readonly Block<'cited'>[], depth: number) => {
    for (const block of blocks)
      if (block.type === 'section') {
        add(depth, plainText(block.title))
        sections(block.children, depth + 1)
      }
  }
  const inMatter = (matter: Chapter['matter']) => {
    let depth = 0
    for (const { part, title, blocks } of edition.chapters.filter((chapter) => chapter.matter === matter)) {
      if (part !== undefined) {
        add(0, part)
        depth = 1
      }
      add(depth, plainText(title))
      if (plainText(title) !== '') sections(blocks, depth + 1)
    }
  }
  for (const matter of ['front', 'body', 'back'] as const) inMatter(matter)
  const hasNotes = edition.chapters.some(({ notes }) => notes.length > 0)
  if (hasNotes && edition.metadata.epub.notes === 'end') add(0, words.notes)
  if (edition.bibliography.length > 0) add(0, words.bibliography)
  for (const { title } of edition.indexes) add(0, title)
  inMatter('colophon')
  return facts(
    'line of the contents',
    lines.length > 0 || edition.chapters.length === 0 ? lines : [`0 ${edition.metadata.title}`],
  )
}
