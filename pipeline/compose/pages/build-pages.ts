/**
 * Stacks → pages, in one pass forward. A group of lines is placed only where all the notes called in it find room; the last
 * of them may go on overleaf, where it comes first; as long as it has not ended no other note is called.
 */
import { type Box, endsDivided, heightOf, type Stack } from './box.js'
import { chainFrom, kept } from './chains.js'
import type { Compromise } from './compromise.js'
import { countIn, type FootNote, notesCalled, OpenPage, OVER_NOTES } from './open-page.js'
import { restOn, splitAt } from './rest-of-notes.js'

export interface Built {
  readonly pages: readonly OpenPage[]
  readonly compromises: readonly Compromise[]
}

/** Pages in a row that notes may fill: a bound for what cannot happen. */
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
  /** A note waits to begin. */
  #late = false
  #head = ''
  /** How many groups of a stack were placed with what is before it. */
  readonly #placed = new Map<Stack, number>()
  /** Boxes on this page that would go with what follows to any other. */
  #bound = 0

  constructor(
    private readonly depth: number,
    private readonly noteOf: (id: string) => FootNote | undefined,
  ) {}

  add(stack: Stack, nth: number, stacks: readonly Stack[]): void {
    if (stack.opens || this.pages.length === 0) this.#open(stack)
    if (stack.withNext && !stacks[nth - 1]?.withNext) this.#placeChain(chainFrom(stacks, nth))
    const queue = stack.groups.slice(this.#placed.get(stack) ?? 0)
    let first = !this.#placed.has(stack)
    for (let group = queue.shift(); group; group = queue.shift()) {
      if (!first && this.#dividesOverleaf(group, queue[0] ?? [])) this.#turn()
      if (!this.#place(group, stack, first)) queue.unshift(...group.map((box) => [box]))
      else first = false
    }
    this.#page.leave(stack.after)
  }

  finish(): void {
    for (let bound = 0; this.#rest.length > 0 && bound < MOST_PAGES; bound++) this.#turn()
  }

  /** A left-hand page before an opening on the right stays empty. */
  #open({ opens, head, quiet }: Stack): void {
    this.finish()
    if (opens === 'recto' && this.pages.length % 2 === 1) this.#turn()
    if (head !== undefined) this.#head = head
    this.#turn()
    this.#page.opens = true
    this.#page.quiet = quiet
  }

  get #page(): OpenPage {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  #plan(height: number, notes: readonly FootNote[]): number[] | undefined {
    return notes.length > 0 && this.#rest.length > 0 ? undefined : this.#page.plan(height, notes)
  }

  /** A heading and the first lines of its text are placed as one; where no page has room for them, one after the other. */
  #placeChain(chain: readonly Stack[]): void {
    const notes = notesCalled(chain.flatMap(kept), this.noteOf)
    let plan = this.#plan(this.#heightOf(chain), notes)
    for (let bound = 0; !plan && bound < MOST_PAGES; bound++) {
      if (this.#page.empty && this.#rest.length === 0 && this.#page.notes.length === 0) {
        this.#bound = chain.slice(0, -1).flatMap(kept).length
        return
      }
      this.#turn()
      plan = this.#plan(this.#heightOf(chain), notes)
    }
    for (const stack of chain) {
      this.#put(kept(stack), stack, true)
      this.#page.leave(stack.withNext || stack.groups.length === 1 ? stack.after : 0)
      this.#placed.set(stack, stack.withNext ? stack.groups.length : 1)
    }
    this.#addNotes(notes, plan ?? [])
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

  /** A word is not divided where the leaf is turned: a line short is better. */
  #dividesOverleaf(group: readonly Box[], next: readonly Box[]): boolean {
    if (this.pages.length % 2 === 0 || group.length !== 1 || !endsDivided(group)) return false
    const both = [...group, ...next]
    const fits = (boxes: readonly Box[]) => this.#plan(heightOf(boxes), notesCalled(boxes, this.noteOf)) !== undefined
    return fits(group) && !fits(both)
  }

  /** False where the group finds room on no page: then its lines are placed one by one. */
  #place(group: readonly Box[], stack: Stack, first: boolean): boolean {
    const notes = notesCalled(group, this.noteOf)
    const height = () => (first || this.#page.empty ? this.#page.spaceBefore(stack) : 0) + heightOf(group)
    let plan = this.#plan(height(), notes)
    for (let bound = 0; !plan && bound < MOST_PAGES; bound++) {
      if (this.#rest.length === 0 && this.#fresh(stack, first)) {
        if (group.length > 1) {
          this.compromises.push({ page: this.pages.length - 1, kind: 'lone line' })
          return false
        }
        plan = this.#forced(height(), notes)
        break
      }
      this.#turn()
      if (!first && stack.repeated.length > 0) this.#page.place(stack.repeated, 0)
      plan = this.#plan(height(), notes)
    }
    this.#put(group, stack, first)
    this.#addNotes(notes, plan ?? [])
    return true
  }

  /** Nothing stands on the page but what would stand on any. */
  #fresh(stack: Stack, first: boolean): boolean {
    return this.#page.notes.length === 0 && this.#page.body.length <= (first ? this.#bound : stack.repeated.length)
  }

  /** The last means: a note split anywhere; and where even its first line finds no room, a note that begins overleaf. */
  #forced(height: number, notes: readonly FootNote[]): number[] {
    const page = this.pages.length - 1
    const split = this.#page.plan(height, notes, 1, 1)
    if (split) {
      this.compromises.push({ page, kind: 'short split' })
      return split
    }
    let room = this.#page.room - height - OVER_NOTES
    const plan = notes.map(({ boxes }) => {
      const count = Math.max(0, countIn(boxes, room))
      room = count < boxes.length ? 0 : room - heightOf(boxes)
      return count
    })
    this.#late = plan.includes(0)
    for (const count of plan) if (count === 0) this.compromises.push({ page, kind: 'late note' })
    return plan
  }

  #put(boxes: readonly Box[], stack: Stack, first: boolean): void {
    const page = this.#page
    page.place(boxes, first || page.empty ? page.spaceBefore(stack) : 0)
    if (!first) return
    if (stack.head !== undefined) {
      this.#head = stack.head
      page.head = stack.head
    }
    if (stack.outline) page.outline.push({ ...stack.outline, y: page.textHeight - heightOf(boxes) })
  }

  #addNotes(notes: readonly FootNote[], plan: readonly number[]): void {
    for (const [nth, { boxes }] of notes.entries()) {
      this.#page.addNotes(boxes.slice(0, plan[nth] ?? 0))
      this.#rest.push(...boxes.slice(plan[nth] ?? 0))
    }
  }

  #turn(): void {
    // What is free on the page that has ended goes to the rest of its notes.
    const ended = this.pages.at(-1)
    if (ended && ended.notes.length > 0) ended.addNotes(this.#rest.splice(0, splitAt(this.#rest, ended.room)))
    const page = new OpenPage(this.depth)
    page.head = this.#head
    this.pages.push(page)
    this.#bound = 0
    if (this.#rest.length === 0) return
    page.continued = true
    page.addNotes(this.#rest.splice(0, restOn(this.#rest, this.depth, this.#late)))
    this.#late &&= this.#rest.length > 0
  }
}
