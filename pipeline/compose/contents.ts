/** The contents, and the lists of figures and of tables: titles, each with the page it stands on. */
import type { Edition } from '../edition.js'
import { plainText } from '../plain-text.js'
import { blocksOf } from '../walk.js'
import { paragraph } from './blocks.js'
import type { Element } from './element.js'
import type { Paragraph, Printed, Setting } from './printed.js'

/** Entries deeper than this are left to the reader's outline. */
const DEPTH = 2
const STEP = 14

interface Listed {
  readonly id: string
  readonly title: string
  readonly level: number
}

export function contents(text: readonly Printed[], setting: Setting): Printed[] {
  const listed = text.flatMap((block): Listed[] => {
    if (block.type !== 'paragraph' || !block.outline || block.outline.level > DEPTH) return []
    const [id] = block.ids
    return id === undefined ? [] : [{ id, ...block.outline }]
  })
  return list(setting.words.contents, 'recto', listed, setting)
}

/** Of those that have a number; only where edition.yaml asks for them. */
export function listsOfPlates({ metadata, chapters }: Edition<'cited'>, setting: Setting): Printed[] {
  const blocks = chapters.flatMap((chapter) => [...blocksOf(chapter.blocks)])
  return metadata.page.lists.flatMap((kind) => {
    const listed = blocks.flatMap((block): Listed[] => {
      if (
        (block.type !== 'figure' && block.type !== 'table') ||
        `${block.type}s` !== kind ||
        block.number === undefined
      )
        return []
      return [{ id: block.id, title: `${block.number}.\u2002${captionOf(block)}`, level: 1 }]
    })
    return list(setting.words[kind], 'page', listed, setting)
  })
}

/** The first paragraph of it, without calls of notes. */
function captionOf(
  block: Extract<Edition<'cited'>['chapters'][number]['blocks'][number], { type: 'figure' | 'table' }>,
): string {
  if (block.type === 'table') return plainText(block.caption)
  const [first] = block.caption
  return first?.type === 'paragraph' ? plainText(first.children) : ''
}

function list(title: string, opens: 'page' | 'recto', listed: readonly Listed[], setting: Setting): Printed[] {
  if (listed.length === 0) return []
  const whole: Element = { role: 'TOC', parent: undefined }
  const entries = listed.map(
    ({ id, title: words, level }): Paragraph => ({
      ...paragraph({ ...setting, style: 'contents', indent: (level - 1) * STEP }, [{ text: words, to: id }]),
      element: { role: 'Reference', parent: { role: 'TOCI', parent: whole } },
      flush: { text: '', to: id, pageOf: id },
    }),
  )
  const heading = paragraph({ ...setting, style: 'chapter' }, [{ text: title }], 'H1')
  return [{ ...heading, opens, head: title }, ...entries]
}
