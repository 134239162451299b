/** Every name and every mark that an index may lead to, in reading order: a note is read where it is first called. */
import type { Chapter, IndexMark, Inline, Note, PrintedName } from '../edition.js'
import { sameLabel } from '../parse/notes.js'
import { mapBlocks } from '../walk.js'

type Form = 'named' | 'cited'

export interface IndexedPlace {
  readonly inline: PrintedName | IndexMark<Form>
  readonly chapter: Chapter<Form>
  /** undefined in the text. */
  readonly note: Note<Form> | undefined
  /** Which paragraph of the edition, line of verse or cell it stands in, counted from 1. */
  readonly paragraph: number
  /** Persons under whom a mark around it is indexed. */
  readonly marked: readonly string[]
}

export function indexedPlaces(chapters: readonly Chapter<Form>[]): IndexedPlace[] {
  const walk = new Walk()
  for (const chapter of chapters) walk.chapter(chapter)
  return walk.found
}

type Surroundings = Omit<IndexedPlace, 'inline'>

class Walk {
  readonly found: IndexedPlace[] = []
  #unread = new Map<string, Note<Form>>()
  #paragraphs = 0

  chapter(chapter: Chapter<Form>): void {
    this.#unread = new Map(chapter.notes.map((note) => [sameLabel(note.label), note]))
    this.#run(chapter.title, chapter, undefined)
    this.#blocks(chapter.blocks, chapter, undefined)
  }

  #blocks(blocks: Chapter<Form>['blocks'], chapter: Chapter<Form>, note: Note<Form> | undefined): void {
    mapBlocks<Form, Form>(blocks, (run) => {
      this.#run(run, chapter, note)
      return []
    })
  }

  #run(run: readonly Inline<Form>[], chapter: Chapter<Form>, note: Note<Form> | undefined): void {
    this.#inlines(run, { chapter, note, paragraph: ++this.#paragraphs, marked: [] })
  }

  #inlines(run: readonly Inline<Form>[], around: Surroundings): void {
    for (const inline of run) {
      if (inline.type === 'name' || inline.type === 'indexMark') this.found.push({ ...around, inline })
      if (inline.type === 'noteCall') this.#note(inline.label, around.chapter)
      else if (inline.type === 'citation')
        for (const item of inline.items) this.#inlines([...item.prefix, ...item.suffix], around)
      else if ('children' in inline) this.#inlines(inline.children, inside(inline, around))
    }
  }

  #note(label: string, chapter: Chapter<Form>): void {
    const note = this.#unread.get(sameLabel(label))
    this.#unread.delete(sameLabel(label))
    if (note) this.#blocks(note.blocks, chapter, note)
  }
}

function inside(inline: Inline<Form>, around: Surroundings): Surroundings {
  if (inline.type !== 'indexMark' || inline.marking.kind !== 'place') return around
  const { subject } = inline.marking
  return subject.kind === 'person' ? { ...around, marked: [...around.marked, subject.id] } : around
}
