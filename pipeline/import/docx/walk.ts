/** A document read from its first paragraph to its last note: what all handlers of its elements share. */
import { FaultList } from '../fault-list.js'
import type { KnownText, Trait } from '../known-text.js'
import { Bookmarks } from './bookmarks.js'
import { bookmarkedCitations } from './citations/bookmarked.js'
import { readSources, type Sources } from './citations/word-sources.js'
import { Works } from './citations/works.js'
import { Comments } from './comments.js'
import { elementsIn } from './elements.js'
import type { FieldMeaning } from './field-meaning.js'
import { Fields } from './fields.js'
import { handlerOf } from './handlers.js'
import { Lines } from './lines.js'
import { type Look, PLAIN } from './look.js'
import { NoteCalls } from './note-calls.js'
import { NoteMarks } from './note-marks.js'
import { Numbering } from './numbering.js'
import { OpenBlock } from './open-block.js'
import type { WordPart, WordParts } from './parts.js'
import { StyleSheet } from './styles.js'
import { TypedMark } from './typed-mark.js'
import type { XmlElement } from './xml.js'

/** What is around an element. */
export interface Around {
  /** Where the links of this part of the file lead. */
  readonly links: ReadonlyMap<string, string>
  readonly paragraph: Look
  readonly run: Look
  readonly inLink: boolean
}

/** Words that a program printed, to be compared with what stands there now. */
export interface Printed {
  readonly from: number
  readonly to: number
  readonly words: string
}

export class Walk {
  readonly lines: Lines
  readonly block: OpenBlock
  readonly styles: StyleSheet
  readonly numbering: Numbering
  readonly comments: Comments
  readonly marks: NoteMarks
  readonly calls: NoteCalls
  readonly typedMark: TypedMark
  readonly sources: Sources
  /** The code of Zotero's citations that stand in bookmarks, by the names of these. */
  readonly citedInBookmarks: ReadonlyMap<string, string>
  readonly works = new Works()
  readonly faults = new FaultList()
  readonly printed: Printed[] = []
  readonly bookmarks = new Bookmarks()
  tables = 0
  #fields: Fields
  #boxes: { box: XmlElement; around: Around }[] = []

  constructor(text: KnownText, parts: WordParts) {
    this.lines = new Lines(text)
    this.block = new OpenBlock(text)
    this.styles = new StyleSheet(parts.styles)
    this.numbering = new Numbering(parts.numbering)
    this.comments = new Comments(parts.comments?.root)
    this.marks = new NoteMarks(parts.document.root, parts.settings)
    this.calls = new NoteCalls(this.marks)
    this.typedMark = new TypedMark(this)
    this.sources = readSources(parts.sources)
    this.citedInBookmarks = bookmarkedCitations(parts.properties)
    this.#fields = new Fields(parts.document.root)
  }

  get fields(): Fields {
    return this.#fields
  }

  get at(): number {
    return this.lines.text.length
  }

  /** A text with a beginning and an end of its own: the body, a note, a text box. */
  story(root: XmlElement, part: Pick<WordPart, 'links'>): void {
    const outer = this.#fields
    this.#fields = new Fields(root)
    this.children(root, { links: part.links, paragraph: PLAIN, run: PLAIN, inLink: false })
    this.block.end()
    this.#fields = outer
  }

  children(element: XmlElement, around: Around): void {
    for (const child of elementsIn(element)) this.element(child, around)
  }

  element(element: XmlElement, around: Around): void {
    const handle = handlerOf(element.name)
    if (handle) handle(this, element, around)
    else this.children(element, around)
  }

  put(words: string): void {
    if (this.#fields.hideWords) return
    this.lines.put(words)
    this.typedMark.put(words)
  }

  as(traits: readonly Trait[], write: () => void): void {
    const closes = traits.map((trait) => this.lines.text.open(trait))
    write()
    for (const close of closes.reverse()) close()
  }

  /** Begins what a field or a content control means; returns what ends it. */
  begin(meaning: FieldMeaning): () => void {
    const from = this.at
    const closes = meaning.traits.map((trait) => this.lines.text.open(trait))
    return () => {
      for (const close of closes.reverse()) close()
      const range = { from, to: this.at }
      if (meaning.fault) this.faults.add(meaning.fault.what, meaning.fault.mend, range)
      if (meaning.printed !== undefined) this.printed.push({ ...range, words: meaning.printed })
      if (meaning.callOf !== undefined) this.bookmarks.repeat(meaning.callOf, from, this.at)
    }
  }

  /** What can be told only now that all is read. */
  end(): void {
    this.typedMark.end()
    for (const { note, from, to } of this.bookmarks.repeatedCalls())
      this.lines.text.mark({ kind: 'call', note }, from, to)
    for (const { by, says } of this.comments.unplaced()) {
      this.faults.add(`A comment of ${by} stands nowhere in the text: “${says}”`, 'See to it before it is forgotten.')
    }
  }

  fault(what: string, mend: string, from = this.at): void {
    this.faults.add(what, mend, { from, to: this.at })
  }

  formattingChanged(): void {
    this.fault('Changes of formatting that nobody has accepted were taken as accepted.', 'Look through them in Word.')
  }

  /** A text box waits until its paragraph is written. */
  wait(box: XmlElement, around: Around): void {
    this.#boxes.push({ box, around })
  }

  textBoxes(): void {
    const boxes = this.#boxes
    this.#boxes = []
    for (const { box, around } of boxes) {
      const from = this.at
      this.story(box, around)
      this.fault('A text box was set after the paragraph it hangs on.', 'Move its words where they belong.', from)
    }
  }
}
