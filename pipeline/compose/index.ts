/** The sixth step: an edition → the printed book, one block under the other. Pure: nothing here knows who draws it. */
import type { Chapter, Edition, Note } from '../edition.js'
import { noteMark } from '../note-mark.js'
import { displayName } from '../people.js'
import { plainText } from '../plain-text.js'
import { wordsFor } from '../words.js'
import { headed, type Paragraph, type Printed, paragraph, printedBlocks, type Setting } from './blocks.js'
import { backId, runsOf } from './runs.js'
import { type Page, pageOf, type StyleName } from './styles.js'

export interface Print {
  readonly page: Page
  readonly titlePage: readonly Printed[]
  /** The heading of the contents. */
  readonly contents: string
  readonly text: readonly Printed[]
  readonly draft: string | undefined
}

export function compose(edition: Edition<'cited'>): Print {
  const words = wordsFor(edition.metadata.language)
  const setting: Setting = { words, style: 'paragraph', indent: 0, depth: 2 }
  return {
    page: pageOf(edition.metadata.page.size),
    titlePage: titlePage(edition),
    contents: words.contents,
    text: [
      ...edition.chapters.flatMap((chapter) => chapterBlocks(chapter, setting)),
      ...bibliography(edition, setting),
    ],
    draft: edition.draft ? words.draft : undefined,
  }
}

function titlePage({ metadata }: Edition<'cited'>): Printed[] {
  const { title, subtitle, authors, editors, edition, publisher, identifiers, licence, language } = metadata
  const line = (style: StyleName, text: string | undefined) =>
    text ? [paragraph({ style, indent: 0 }, [{ text }])] : []
  const names = editors.map(displayName).join(', ')
  return [
    ...line('title', title),
    ...line('subtitle', subtitle),
    ...line('titleLine', authors.map(displayName).join(', ')),
    ...line('titleLine', names && `${wordsFor(language).editedBy} ${names}`),
    ...line('titleLine', edition),
    ...line('titleLine', typeof publisher === 'string' ? publisher : publisher?.name),
    ...line('titleLine', identifiers.isbn?.pdf && `ISBN ${identifiers.isbn.pdf}`),
    ...line('titleLine', identifiers.doi && `https://doi.org/${identifiers.doi}`),
    ...line('titleLine', typeof licence === 'string' ? licence : licence?.name),
  ]
}

function chapterBlocks(chapter: Chapter<'cited'>, setting: Setting): Printed[] {
  const title = plainText(chapter.title)
  const heading: Paragraph = {
    ...headed(chapter.id, runsOf(chapter.title, setting.words)),
    style: 'chapter',
    newPage: true,
    head: chapter.runningHead ?? title,
    ...(title === '' ? {} : { outline: { level: 1, title } }),
  }
  const part = chapter.part === undefined ? [] : [partTitle(chapter.part)]
  const blocks = openingsUnindented(printedBlocks(chapter.blocks, setting))
  return [...part, heading, ...blocks, ...chapterNotes(chapter, setting)]
}

const partTitle = (title: string): Paragraph => ({
  ...paragraph({ style: 'part', indent: 0 }, [{ text: title }]),
  newPage: true,
  head: '',
  outline: { level: 1, title },
})

/** The first paragraph after anything that is no paragraph of the text begins flush left. */
function openingsUnindented(blocks: readonly Printed[]): Printed[] {
  return blocks.map((block, nth) => {
    const before = blocks[nth - 1]
    const follows = before?.type === 'paragraph' && before.style === 'paragraph'
    return block.type === 'paragraph' && block.style === 'paragraph' && !follows
      ? { ...block, style: 'opening' }
      : block
  })
}

function chapterNotes(chapter: Chapter<'cited'>, setting: Setting): Printed[] {
  if (chapter.notes.length === 0) return []
  return [
    paragraph({ style: 'notes', indent: 0 }, [{ text: setting.words.notes }]),
    ...chapter.notes.flatMap((note) => noteBlocks(note, setting)),
  ]
}

/** The number leads back to the paragraph of the call. */
function noteBlocks(note: Note<'cited'>, setting: Setting): Printed[] {
  const number = { text: `${noteMark(note)}\u00A0`, to: backId(note.id) }
  const inside: Setting = { ...setting, style: 'note' }
  const [first, ...rest] = printedBlocks(note.blocks, inside)
  const opened = first?.type === 'paragraph' ? { ...first, runs: [number, ...first.runs] } : paragraph(inside, [number])
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest
  return [{ ...opened, ids: [...opened.ids, note.id] }, ...others]
}

function bibliography({ bibliography: works }: Edition<'cited'>, { words }: Setting): Printed[] {
  if (works.length === 0) return []
  const title = words.bibliography
  const heading: Paragraph = {
    ...paragraph({ style: 'chapter', indent: 0 }, [{ text: title }]),
    newPage: true,
    head: title,
    outline: { level: 1, title },
  }
  const parts = works.flatMap(({ title: part, entries }) => [
    ...(part === undefined ? [] : [paragraph({ style: 'section', indent: 0 }, [{ text: part }])]),
    ...entries.map(({ children }) => paragraph({ style: 'work', indent: 0 }, runsOf(children, words))),
  ])
  return [heading, ...parts]
}
