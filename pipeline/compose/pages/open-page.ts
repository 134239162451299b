/** A page being filled: text from the top, notes from the foot. */
import { GRID } from '../styles.js'
import { type Box, heightOf, type Stack } from './box.js'

/** A note as it will stand at the foot. */
export interface FootNote {
  readonly id: string
  readonly boxes: readonly Box[]
}

/** Between the text and the notes, the rule included; in points. */
export const OVER_NOTES = 14
/** Lines of a split note on either side; a note of three lines or fewer is not split. */
const FEWEST_OF_NOTE = 2
const UNSPLIT = 3
/** What a space gives at most, in points. */
const MOST_GIVEN = 4
/** Height compared as equal, in points. */
const NEAR = 0.01

export interface Placed {
  readonly box: Box
  readonly y: number
}

export class OpenPage {
  readonly body: Placed[] = []
  readonly notes: Box[] = []
  /** Its notes begin with the rest of one from the page before. */
  continued = false
  /** A chapter or a part begins here: no running head. */
  opens = false
  /** A chapter or the book ends on it. */
  ends = false
  /** Neither head nor folio. */
  quiet = false
  head = ''
  readonly outline: { readonly level: number; readonly title: string; y: number }[] = []
  readonly #giving: number[] = []
  #y = 0
  #after = 0
  #noteHeight = 0

  constructor(readonly depth: number) {}

  get empty(): boolean {
    return this.body.length === 0
  }

  /** What is free between text and notes. */
  get room(): number {
    return this.depth - this.#y - (this.notes.length > 0 ? this.#noteHeight + OVER_NOTES : 0)
  }

  /** Space between what stands here and a stack that comes next; at the top of a page only an opening has some. */
  spaceBefore(
    { before, onGrid, opens }: Pick<Stack, 'before' | 'onGrid' | 'opens'>,
    y = this.#y,
    after = this.#after,
  ): number {
    const space = y === 0 && !opens ? 0 : Math.max(before, after)
    return onGrid ? Math.ceil((y + space - NEAR) / GRID) * GRID - y : space
  }

  /** How much of each note goes here with text of a height, in boxes; undefined where it finds no room. */
  plan(height: number, notes: readonly FootNote[], fewest = FEWEST_OF_NOTE, unsplit = UNSPLIT): number[] | undefined {
    let room = this.room - height + NEAR
    if (room < 0) return undefined
    if (notes.length > 0 && this.notes.length === 0) room -= OVER_NOTES
    const plan: number[] = []
    for (const [nth, { boxes }] of notes.entries()) {
      const whole = heightOf(boxes)
      if (whole <= room) {
        plan.push(boxes.length)
        room -= whole
        continue
      }
      const part = Math.min(countIn(boxes, room), boxes.length - fewest)
      if (nth < notes.length - 1 || boxes.length <= unsplit || part < fewest) return undefined
      plan.push(part)
    }
    return plan
  }

  /** @param gives whether the space before them may grow, so that the page is filled */
  place(boxes: readonly Box[], space: number, gives = false): void {
    if (gives && space > 0) this.#giving.push(this.body.length)
    this.#y += space
    for (const box of boxes) {
      this.body.push({ box, y: this.#y })
      this.#y += box.height
    }
    this.#after = 0
  }

  /** What is free is shared out among the spaces that give. */
  spread(): void {
    const more = this.room / this.#giving.length
    if (this.#giving.length === 0 || more > MOST_GIVEN || more < NEAR) return
    const added = (nth: number) => more * this.#giving.filter((from) => from <= nth).length
    for (const mark of this.outline) {
      const at = this.body.findIndex(({ y }) => y > mark.y - NEAR)
      if (at >= 0) mark.y += added(at)
    }
    for (const [nth, { box, y }] of this.body.entries()) this.body[nth] = { box, y: y + added(nth) }
    this.#y += more * this.#giving.length
  }

  leave(after: number): void {
    this.#after = after
  }

  addNotes(boxes: readonly Box[]): void {
    this.notes.push(...boxes)
    this.#noteHeight += heightOf(boxes)
  }

  /** Where the notes begin, from the top of the text. */
  get notesFrom(): number {
    return this.depth - this.#noteHeight
  }

  get textHeight(): number {
    return this.#y
  }

  get spaceAfter(): number {
    return this.#after
  }
}

/** The notes that boxes call, each followed by those that it calls itself. */
export function notesCalled(boxes: readonly Box[], noteOf: (id: string) => FootNote | undefined): FootNote[] {
  const called = new Set<FootNote>()
  const add = (calling: readonly Box[]) => {
    for (const id of calling.flatMap(({ notes }) => notes)) {
      const note = noteOf(id)
      if (!note || called.has(note)) continue
      called.add(note)
      add(note.boxes)
    }
  }
  add(boxes)
  return [...called]
}

/** How many boxes a height has room for. */
export function countIn(boxes: readonly Box[], height: number): number {
  let count = 0
  let used = 0
  for (const box of boxes) {
    used += box.height
    if (used > height + NEAR) break
    count++
  }
  return count
}
