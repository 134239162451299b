/** Notes: at the end of the book, or as asides at the end of their chapter, which many reading systems open as a pop-up. */
import type { Chapter, Note } from '../../edition.js'
import { noteMark } from '../../note-mark.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { type BlockContext, xhtmlBlocks } from './blocks.js'
import { callId, xhtmlInlines } from './inlines.js'

/** A list for each chapter, under its title. */
export function endnotes(title: string, chapters: readonly Chapter<'cited'>[], context: BlockContext): Content {
  const groups = chapters.map((chapter) =>
    blockElement('section', {}, [
      chapter.title.length > 0 ? element('h2', {}, xhtmlInlines(chapter.title, { ...context, ids: false })) : undefined,
      blockElement(
        'ol',
        { class: 'notes' },
        chapter.notes.map((note) => blockElement('li', { id: note.id }, noteContent(note, context))),
      ),
    ]),
  )
  return blockElement('section', { 'epub:type': 'endnotes', role: 'doc-endnotes' }, [
    element('h1', {}, [text(title)]),
    ...groups,
  ])
}

export const asides = ({ notes }: Chapter<'cited'>, context: BlockContext): Content[] =>
  notes.map((note) =>
    blockElement(
      'aside',
      { id: note.id, 'epub:type': 'footnote', role: 'doc-footnote', class: 'note' },
      noteContent(note, context),
    ),
  )

/** The way back stands at the start of a note, where every reading system finds it; one for each call. */
function noteContent(note: Note<'cited'>, context: BlockContext): Content[] {
  const { backToText } = context.words
  const back = Array.from({ length: note.calls }, (_, call) => {
    const href = context.hrefOf(callId(note.id, call + 1))
    return element('a', { role: 'doc-backlink', class: 'back', href, title: backToText }, [
      text(call === 0 ? noteMark(note) : `↩${call + 1}`),
    ])
  }).flatMap((link) => [link, text(' ')])
  const [first, ...rest] = note.blocks
  if (first?.type !== 'paragraph') return [element('p', {}, back), ...xhtmlBlocks(note.blocks, context)]
  return [element('p', {}, [...back, ...xhtmlInlines(first.children, context)]), ...xhtmlBlocks(rest, context)]
}
