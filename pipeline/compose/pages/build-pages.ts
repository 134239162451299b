/**
 * Stacks → pages, in one pass forward. A group of lines is placed only where all the notes called in it find room; the last
 * of them may go on overleaf, where it comes first, and as long as it has not ended no other note is called.
 */
import { GRID } from '../styles.js'
import { type Box, heightOf, type Stack } from './box.js'
import { countIn, type FootNote, notesCalled, OpenPage } from './open-page.js'

/** Where a rule could not be kept, for there was no way to keep it: `page` counts from 0. */
export interface Compromise {
  readonly page: number
  /** A paragraph's first or last line alone; part of a note without its rules; a note later than its call. */
  readonly kind: 'lone line' | 'short split' | 'late note'
}

export interface Built {
  readonly pages: readonly OpenPage[]
  readonly compromises: readonly Compromise[]
}

/** Of a page's depth, what the rest of a long note may take before text stands above it again. */
const MOST_OF_REST = 0.72
/** Where only so little would be left for the text, the rest takes the whole page, in points. */
const LITTLE = 3 * GRID
/** Pages in a row that a rest of notes may fill: a bound for what cannot happen. */
const MOST_PAGES = 10_000

export function buildPages(
  stacks: readonly Stack[],
  depth: number,
  noteOf: (id: string) => FootNote | undefined,
): Built {
  const builder = new Builder(depth, noteOf)
  for (const [nth, stack] of stacks.entries()) builder.add(stack, nth, stacks)
  builder.finish()
  return builder
}

class Builder implements Built {
  readonly pages: OpenPage[] = []
  readonly compromises: Compromise[] = []
  #rest: Box[] = []
  #head = ''

  constructor(
    private readonly depth: number,
    private readonly noteOf: (id: string) => FootNote | undefined,
  ) {}

  add(stack: Stack, nth: number, stacks: readonly Stack[]): void {
    if (stack.newPage || this.pages.length === 0) {
      this.finish()
      if (stack.head !== undefined) this.#head = stack.head
      this.#turn()
      this.#page.opens = true
    }
    if (stack.withNext && !stacks[nth - 1]?.withNext) this.#keepTogether(stacks, nth)
    const queue = [...stack.groups]
    let first = true
    for (let group = queue.shift(); group; group = queue.shift()) {
      if (!this.#place(group, stack, first)) queue.unshift(...group.map((box) => [box]))
      else first = false
    }
    this.#page.leave(stack.after)
  }

  /** What is left of the notes. */
  finish(): void {
    for (let bound = 0; this.#rest.length > 0 && bound < MOST_PAGES; bound++) this.#turn()
  }

  get #page(): OpenPage {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  #plan(height: number, notes: readonly FootNote[]): number[] | undefined {
    return notes.length > 0 && this.#rest.length > 0 ? undefined : this.#page.plan(height, notes)
  }

  /** A heading goes where the first lines of its text do: they are looked at together. */
  #keepTogether(stacks: readonly Stack[], from: number): void {
    const chain: Stack[] = []
    for (let nth = from; stacks[nth] && chain.length < 20; nth++) {
      const stack = stacks[nth]
      if (stack && !(nth > from && stack.newPage)) chain.push(stack)
      if (!stack?.withNext) break
    }
    const fits = () => this.#plan(this.#heightOf(chain), notesCalled(chain.flatMap(kept), this.noteOf))
    for (let bound = 0; bound < MOST_PAGES && !fits(); bound++) {
      if (this.#page.empty && this.#rest.length === 0) return
      this.#turn()
    }
  }

  #heightOf(chain: readonly Stack[]): number {
    let y = this.#page.textHeight
    let after = this.#page.spaceAfter
    for (const stack of chain) {
      y += this.#page.spaceBefore(stack, y, after) + heightOf(kept(stack))
      after = stack.after
    }
    return y - this.#page.textHeight
  }

  /** False where the group finds room on no page: then its lines are placed one by one. */
  #place(group: readonly Box[], stack: Stack, first: boolean): boolean {
    const notes = notesCalled(group, this.noteOf)
    const space = () => (first || this.#page.empty ? this.#page.spaceBefore(stack) : 0)
    let plan = this.#plan(space() + heightOf(group), notes)
    for (let bound = 0; !plan && bound < MOST_PAGES; bound++) {
      if (this.#rest.length === 0 && this.#fresh(stack, first)) {
        if (group.length > 1) {
          this.compromises.push({ page: this.pages.length - 1, kind: 'lone line' })
          return false
        }
        plan = this.#forced(space() + heightOf(group), notes)
        break
      }
      this.#turn()
      if (!first && stack.repeated.length > 0) this.#page.place(stack.repeated, 0)
      plan = this.#plan(space() + heightOf(group), notes)
    }
    this.#commit(group, stack, first, space(), plan ?? [], notes)
    return true
  }

  /** Nothing stands on the page but what would stand on any. */
  #fresh(stack: Stack, first: boolean): boolean {
    return this.#page.notes.length === 0 && this.#page.body.length <= (first ? 0 : stack.repeated.length)
  }

  /** The last means: a note split anywhere; and where even its first line finds no room, a note that begins overleaf. */
  #forced(height: number, notes: readonly FootNote[]): number[] {
    const page = this.pages.length - 1
    const split = this.#page.plan(height, notes, 1, 1)
    if (split) {
      this.compromises.push({ page, kind: 'short split' })
      return split
    }
    let room = this.#page.room - height
    const plan = notes.map(({ boxes }) => {
      const count = Math.max(0, countIn(boxes, room))
      room = count < boxes.length ? 0 : room - heightOf(boxes)
      return count
    })
    if (plan.includes(0)) this.compromises.push({ page, kind: 'late note' })
    return plan
  }

  #commit(
    group: readonly Box[],
    stack: Stack,
    first: boolean,
    space: number,
    plan: readonly number[],
    notes: readonly FootNote[],
  ): void {
    const page = this.#page
    page.place(group, space)
    if (first && stack.head !== undefined) {
      this.#head = stack.head
      page.head = stack.head
    }
    if (first && stack.outline) page.outline.push({ ...stack.outline, y: page.textHeight - heightOf(group) })
    for (const [nth, { boxes }] of notes.entries()) {
      page.addNotes(boxes.slice(0, plan[nth] ?? 0))
      this.#rest.push(...boxes.slice(plan[nth] ?? 0))
    }
  }

  #turn(): void {
    const page = new OpenPage(this.depth)
    page.head = this.#head
    this.pages.push(page)
    if (this.#rest.length === 0) return
    const room = page.plan(LITTLE, [{ id: '', boxes: this.#rest }])
    const all = room?.[0] === this.#rest.length
    const most = all ? this.#rest.length : Math.max(1, countIn(this.#rest, this.depth * MOST_OF_REST))
    const count = this.#rest.length - most === 1 && most > 2 ? most - 1 : most
    page.continued = true
    page.addNotes(this.#rest.splice(0, count))
  }
}

/** What of a stack must stand with what is before it. */
const kept = ({ withNext, groups }: Stack): readonly Box[] => (withNext ? groups.flat() : (groups[0] ?? []))
