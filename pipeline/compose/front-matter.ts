/** The title page and the contents. */
import type { Edition } from '../edition.js'
import { displayName } from '../people.js'
import { wordsFor } from '../words.js'
import { paragraph } from './blocks.js'
import type { Element } from './element.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import type { StyleName } from './styles.js'

export function titlePage({ metadata }: Edition<'cited'>, setting: Setting): Printed[] {
  const { title, subtitle, authors, editors, edition, publisher, identifiers, licence, language } = metadata
  const line = (style: StyleName, text: string | undefined) =>
    text ? [paragraph({ ...setting, style }, [{ text }])] : []
  const names = editors.map(displayName).join(', ')
  return [
    { ...paragraph({ ...setting, style: 'title' }, [{ text: title }]), newPage: true, head: '' },
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

/** Entries deeper than this are left to the reader's outline. */
const DEPTH = 2
const STEP = 14

/** Titles, each with the page it stands on. */
export function contents(text: readonly Printed[], setting: Setting): Printed[] {
  const list: Element = { role: 'TOC', parent: undefined }
  const entries = text.flatMap((block): Paragraph[] => {
    if (block.type !== 'paragraph' || !block.outline || block.outline.level > DEPTH) return []
    const [id] = block.ids
    if (id === undefined) return []
    const { title, level } = block.outline
    const entry = { ...setting, style: 'contents' as const, indent: (level - 1) * STEP }
    return [
      {
        ...paragraph(entry, [{ text: title, to: id }]),
        element: { role: 'Reference', parent: { role: 'TOCI', parent: list } },
        flush: { text: '', to: id, pageOf: id },
      },
    ]
  })
  if (entries.length === 0) return []
  const { contents: title } = setting.words
  const heading = paragraph({ ...setting, style: 'chapter' }, [{ text: title }], 'H1')
  return [{ ...heading, newPage: true, head: title }, ...entries]
}
