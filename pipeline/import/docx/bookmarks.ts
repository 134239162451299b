/** Bookmarks: around the calls of notes, whose marks Word prints again by them, and around citations of Zotero. */
import type { XmlElement } from './xml.js'

/** More are never open at once in a document that people made. */
const MOST_OPEN = 100

export class Bookmarks {
  readonly #open = new Map<string, string>()
  readonly #ends = new Map<string, () => void>()
  readonly #notes = new Map<string, string>()
  readonly #repeated: { readonly bookmark: string; readonly from: number; readonly to: number }[] = []

  start({ attributes }: XmlElement): void {
    if (this.#open.size < MOST_OPEN) this.#open.set(attributes.get('w:id') ?? '', attributes.get('w:name') ?? '')
  }

  end({ attributes }: XmlElement): void {
    const id = attributes.get('w:id') ?? ''
    this.#open.delete(id)
    this.#ends.get(id)?.()
    this.#ends.delete(id)
  }

  /** What is to be done where the bookmark that starts here ends. */
  atEnd({ attributes }: XmlElement, end: () => void): void {
    this.#ends.set(attributes.get('w:id') ?? '', end)
  }

  /** A note is called here, inside the bookmarks that are open. */
  call(note: string): void {
    for (const bookmark of this.#open.values()) if (!this.#notes.has(bookmark)) this.#notes.set(bookmark, note)
  }

  /** The mark of the note in a bookmark is printed here once more; the bookmark may come later. */
  repeat(bookmark: string, from: number, to: number): void {
    this.#repeated.push({ bookmark, from, to })
  }

  *repeatedCalls(): Generator<{ readonly note: string; readonly from: number; readonly to: number }> {
    for (const { bookmark, from, to } of this.#repeated) {
      const note = this.#notes.get(bookmark)
      if (note !== undefined) yield { note, from, to }
    }
  }
}
