/** Every text of a chapter with the zones of its characters: the one walk that finding and respelling names share. */
import type { Chapter, Inline, MarkedName, Note, Text } from '../edition.js'
import { mapBlocks } from '../walk.js'
import { quotedStretches, type Stretch } from './quoted.js'
import { type Zone, zoneInNote } from './zones.js'

type Run = readonly Inline<'parsed'>[]
type NamedRun = Inline<'named'>[]

/** What stands around a text: all the words of its line of inlines, and the note it is of. */
export interface Surroundings {
  readonly words: string
  /** Where the text begins in them. */
  readonly start: number
  readonly note: Note<'parsed'> | undefined
  /** The zone at an offset in the text. */
  readonly zoneAt: (offset: number) => Zone
}

/** What each text and each name marked by hand becomes. */
export interface Visitor {
  text(text: Text, around: Surroundings): NamedRun
  marked(name: MarkedName, around: Surroundings): NamedRun
}

export function visitTexts(chapter: Chapter<'parsed'>, visitor: Visitor): Chapter<'named'> {
  const visit = (run: Run, zone: Zone, note?: Note<'parsed'>) => new RunVisit(run, note, visitor).run(run, zone)
  return {
    ...chapter,
    title: visit(chapter.title, 'title'),
    blocks: mapBlocks<'parsed', 'named'>(chapter.blocks, (run, setting) => visit(run, setting)),
    notes: chapter.notes.map((note) => ({
      ...note,
      blocks: mapBlocks<'parsed', 'named'>(note.blocks, (run, setting) => visit(run, zoneInNote(setting), note)),
    })),
  }
}

class RunVisit {
  readonly #starts = new Map<Text | MarkedName, number>()
  readonly #words: string
  readonly #quoted: readonly Stretch[]

  constructor(
    run: Run,
    private readonly note: Note<'parsed'> | undefined,
    private readonly visitor: Visitor,
  ) {
    const pieces: string[] = []
    let length = 0
    for (const leaf of wordsOf(run)) {
      this.#starts.set(leaf, length)
      const piece = leaf.type === 'text' ? leaf.value : leaf.written
      length += piece.length
      pieces.push(piece)
    }
    this.#words = pieces.join('')
    this.#quoted = quotedStretches(this.#words)
  }

  run(run: Run, zone: Zone): NamedRun {
    return run.flatMap((inline): NamedRun => {
      switch (inline.type) {
        case 'text':
          return this.visitor.text(inline, this.#around(inline, zone))
        case 'markedName':
          return this.visitor.marked(inline, this.#around(inline, zone))
        case 'citation': {
          const affixes = (item: (typeof inline.items)[number]) => ({
            prefix: this.run(item.prefix, zone),
            suffix: this.run(item.suffix, zone),
          })
          return [{ ...inline, items: inline.items.map((item) => ({ ...item, ...affixes(item) })) }]
        }
        case 'foreign':
          return [{ ...inline, children: this.run(inline.children, 'quotation') }]
        case 'emphasis':
          return [{ ...inline, children: this.run(inline.children, isTitle(inline.children) ? 'quotation' : zone) }]
        case 'strong':
        case 'smallCaps':
        case 'superscript':
        case 'subscript':
        case 'link':
        case 'indexMark':
        case 'crossReference':
          return [{ ...inline, children: this.run(inline.children, zone) }]
        default:
          return [inline]
      }
    })
  }

  #around(leaf: Text | MarkedName, zone: Zone): Surroundings {
    const start = this.#starts.get(leaf) ?? 0
    const isQuoted = (offset: number) => this.#quoted.some(([from, to]) => from <= offset && offset < to)
    const zoneAt = (offset: number): Zone => (isQuoted(start + offset) ? 'quotation' : zone)
    return { words: this.#words, start, note: this.note, zoneAt }
  }
}

function* wordsOf(run: Run): Generator<Text | MarkedName> {
  for (const inline of run) {
    if (inline.type === 'text' || inline.type === 'markedName') yield inline
    else if (inline.type === 'citation')
      for (const item of inline.items) yield* wordsOf([...item.prefix, ...item.suffix])
    else if ('children' in inline) yield* wordsOf(inline.children)
  }
}

/** Several words in italics that begin with a capital are a work’s title; one word is stressed, or foreign. */
const isTitle = (run: Run) => /^\p{Lu}\S*\s+\S/u.test([...wordsOf(run)].map(plain).join(''))
const plain = (leaf: Text | MarkedName) => (leaf.type === 'text' ? leaf.value : leaf.written)
