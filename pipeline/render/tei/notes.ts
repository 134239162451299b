import type { Note } from '../../edition.js'
import { isEndnote } from '../../note-place.js'
import { type Content, element } from '../../xml.js'
import { teiBlocks } from './blocks.js'
import type { TeiContext } from './inlines.js'

/** The note, in place at its call: numbered as the reader sees it, `place` is where the printed book has it. */
export function noteElement(note: Note<'cited'>, context: TeiContext): Content {
  const keys = new Set([...note.cites, ...note.mentions.map((mention) => mention.key)])
  const source = [...keys].map((key) => context.works.get(key)).flatMap((id) => (id ? [`#${id}`] : []))
  const attributes = {
    'xml:id': note.id,
    n: note.number,
    place: isEndnote(note, context.metadata) ? 'end' : 'foot',
    type: note.series === 'comment' ? 'comment' : note.discursive ? 'discursive' : 'source',
    source: source.length > 0 ? source.join(' ') : undefined,
  }
  return element('note', attributes, teiBlocks(note.blocks, context))
}
