/** Chapters, their notes and the bibliography → what is printed of them. */
import type { Chapter, Edition, Note } from '../edition.js'
import { noteMark } from '../note-mark.js'
import { plainText } from '../plain-text.js'
import { capitalised } from '../words.js'
import { paragraph, printedBlocks } from './blocks.js'
import type { Element } from './element.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import { backId, runsOf } from './runs.js'

/** Of the title page of the part that a chapter opens. */
export const partId = (chapterId: string) => `${chapterId}-part`

/** @param opens where chapters and parts begin */
export function chapterBlocks(chapter: Chapter<'cited'>, opens: 'page' | 'recto', setting: Setting): Printed[] {
  const title = plainText(chapter.title)
  const heading: Paragraph = {
    ...paragraph({ ...setting, style: 'chapter' }, runsOf(chapter.title, setting.words), 'H1'),
    ids: [chapter.id],
    opens,
    head: chapter.runningHead ?? title,
    ...(title === '' ? {} : { outline: { level: 1, title } }),
  }
  const part = chapter.part === undefined ? [] : [{ ...partTitle(chapter.part, partId(chapter.id), setting), opens }]
  return [...part, heading, ...openingsUnindented(printedBlocks(chapter.blocks, setting))]
}

const partTitle = (title: string, id: string, setting: Setting): Paragraph => ({
  ...paragraph({ ...setting, style: 'part' }, [{ text: title }], 'H1'),
  ids: [id],
  quiet: true,
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

/** The number leads back to the place of the call. */
export function noteBlocks(note: Note<'cited'>, setting: Setting): Printed[] {
  const element: Element = { role: 'Note', parent: setting.element, id: note.id }
  const inside: Setting = { ...setting, style: 'note', inNote: true, element }
  const number = { text: `${noteMark(note)}\u00A0`, to: backId(note.id) }
  const [first, ...rest] = printedBlocks(note.blocks, inside)
  if (first?.type !== 'paragraph' || first.label !== undefined)
    return [{ ...paragraph(inside, [number]), ids: [note.id] }, ...(first ? [first] : []), ...rest]
  return [{ ...first, runs: [number, ...first.runs], ids: [...first.ids, note.id] }, ...rest.map(further)]
}

/** The paragraphs of a note after its first are indented, as those of the text are. */
const further = (block: Printed): Printed =>
  block.type === 'paragraph' && block.style === 'note' && block.label === undefined
    ? { ...block, style: 'noteParagraph' }
    : block

export function bibliography(
  { bibliography: works }: Edition<'cited'>,
  opens: 'page' | 'recto',
  setting: Setting,
): Printed[] {
  if (works.length === 0) return []
  const title = capitalised(setting.words.bibliography)
  const heading: Paragraph = {
    ...paragraph({ ...setting, style: 'chapter' }, [{ text: title }], 'H1'),
    ids: ['bibliography'],
    opens,
    head: title,
    outline: { level: 1, title },
  }
  const parts = works.flatMap(({ title: part, entries }) => [
    ...(part === undefined ? [] : [paragraph({ ...setting, style: 'section' }, [{ text: part }], 'H2')]),
    ...entries.map(({ children }) => paragraph({ ...setting, style: 'work' }, runsOf(children, setting.words))),
  ])
  return [heading, ...parts]
}
