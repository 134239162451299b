/** The words of a note as one text, and where each of its characters stands in the source. */
import type { Block, Inline, Note, Place } from '../../edition.js'
import type { LineIndex } from '../place.js'
import { BLOCK_END } from './words.js'

export interface NoteText {
  readonly text: string
  /** Stretches in italics or small capitals: often a title. */
  readonly set: readonly { readonly open: number; readonly close: number }[]
  /** The place in the source of a stretch of the text. */
  place(start: number, end: number): Place
}

export function noteText(note: Note<'parsed'>, source: string, index: LineIndex): NoteText {
  const flat = new Flat(source)
  flat.blocks(note.blocks)
  const { text, offsets, set } = flat
  return {
    text,
    set,
    place: (start, end) => {
      const from = offsets[start] ?? note.at.start.offset
      const to = (offsets[Math.max(start, end - 1)] ?? from) + 1
      return index.place(from, Math.max(from, to))
    },
  }
}

/** The words of a note alone. */
export function noteWords(note: Note<'parsed'>, source: string): string {
  const flat = new Flat(source)
  flat.blocks(note.blocks)
  return flat.text
}

class Flat {
  #pieces: string[] = []
  #length = 0
  readonly offsets: number[] = []
  readonly set: { open: number; close: number }[] = []
  constructor(private readonly source: string) {}

  get text(): string {
    return this.#pieces.join('')
  }

  blocks(blocks: readonly Block<'parsed'>[]): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.#run(block.children)
      else if (block.type === 'list') for (const item of block.items) this.blocks(item)
      // The words of a quotation are another’s: only what the author says of it is a citation.
      else if (block.type === 'quotation' || block.type === 'verse') this.#run(block.attribution ?? [])
      else if (block.type === 'section') this.blocks(block.children)
      this.#add(BLOCK_END, block.at.end.offset)
    }
  }

  #run(run: readonly Inline<'parsed'>[]): void {
    for (const inline of run) this.#inline(inline)
  }

  #inline(inline: Inline<'parsed'>): void {
    const from = this.#length
    const at = inline.at.start.offset
    if (inline.type === 'text' || inline.type === 'inlineCode') this.#text(inline.value, at, inline.at.end.offset)
    else if (inline.type === 'markedName') this.#text(inline.written, at, inline.at.end.offset)
    else if (inline.type === 'lineBreak') this.#add(' ', at)
    else if ('children' in inline) this.#run(inline.children)
    if (inline.type === 'emphasis' || inline.type === 'smallCaps' || inline.type === 'strong')
      this.set.push({ open: from, close: this.#length })
  }

  #add(characters: string, offset: number): void {
    this.#pieces.push(characters)
    this.#length += characters.length
    for (let nth = 0; nth < characters.length; nth++) this.offsets.push(offset)
  }

  /** Follows a text through its source, which may have escapes, line ends and spaces that the text has not. */
  #text(value: string, start: number, end: number): void {
    this.#pieces.push(value)
    this.#length += value.length
    let at = start
    for (let nth = 0; nth < value.length; nth++) {
      at = this.#seek(value[nth] ?? '', at, end)
      this.offsets.push(Math.min(at, Math.max(start, end - 1)))
      if (at < end) at++
    }
  }

  /** The next place of a character; where it is not near (a character reference, a composed letter), the place reached. */
  #seek(character: string, at: number, end: number): number {
    const space = character === ' '
    for (let ahead = at; ahead < end && ahead < at + 40; ahead++) {
      const there = this.source[ahead] ?? ''
      if (there === character || (space && /\s/.test(there))) return ahead
      if (!/[\s\\&;#\w]/.test(there)) return at
    }
    return at
  }
}
