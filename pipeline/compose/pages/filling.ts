/** A page while it is filled: what has room on it, and what is still to come of its notes. */
import { type Box, endsDivided, heightOf, type Stack } from './box.js'
import type { Compromise } from './compromise.js'
import { type FootNote, notesCalled, OpenPage } from './open-page.js'
import { forcedPlan, restOn, splitAt } from './rest-of-notes.js'

/** What of a stack stands with what follows it, or with what is before it. */
export interface Together {
  readonly stack: Stack
  readonly boxes: readonly Box[]
  /** It is all of it. */
  readonly whole: boolean
}

export class Filling {
  readonly page: OpenPage
  readonly compromises: Compromise['kind'][] = []
  readonly rest: Box[]
  /** Boxes on this page that would go with what follows to any other. */
  #bound = 0

  /** @param index of the page, from 0 @param depth of its text, in points @param rest what is still to come of a note */
  constructor(
    private readonly index: number,
    private readonly depth: number,
    private readonly noteOf: (id: string) => FootNote | undefined,
    rest: readonly Box[],
    /** A note waits to begin. */
    public late: boolean,
    /** The running head. */
    public head: string,
  ) {
    this.page = new OpenPage(depth)
    this.page.head = head
    this.rest = [...rest]
  }

  /** The rest of a note comes first. */
  beginWithRest(): void {
    this.page.continued = true
    this.page.addNotes(this.rest.splice(0, restOn(this.rest, this.depth, this.late)))
    this.late &&= this.rest.length > 0
  }

  open({ head, quiet }: Stack): void {
    if (head !== undefined) this.head = head
    this.page.head = this.head
    this.page.opens = true
    this.page.quiet = quiet
  }

  /** What is free on a page that has ended goes to the rest of its notes. */
  end(): void {
    if (this.page.notes.length > 0) this.page.addNotes(this.rest.splice(0, splitAt(this.rest, this.page.room)))
  }

  #plan(height: number, notes: readonly FootNote[]): number[] | undefined {
    return notes.length > 0 && this.rest.length > 0 ? undefined : this.page.plan(height, notes)
  }

  /** Stacks that stay together; undefined where they find no room, false where no page has room for them. */
  placeChain(chain: readonly Together[]): boolean | undefined {
    const { page } = this
    const notes = notesCalled(
      chain.flatMap(({ boxes }) => boxes),
      this.noteOf,
    )
    const plan = this.#plan(this.#heightOf(chain), notes)
    if (!plan) {
      if (!page.empty || this.rest.length > 0 || page.notes.length > 0) return undefined
      this.#bound = chain.slice(0, -1).flatMap(({ boxes }) => boxes).length
      return false
    }
    for (const { stack, boxes, whole } of chain) {
      this.#put(boxes, stack, true)
      page.leave(whole ? stack.after : 0)
    }
    this.#addNotes(notes, plan)
    return true
  }

  #heightOf(chain: readonly Together[]): number {
    let y = this.page.textHeight
    let after = this.page.spaceAfter
    for (const { stack, boxes } of chain) {
      y += this.page.spaceBefore(stack, y, after) + heightOf(boxes)
      after = stack.after
    }
    return y - this.page.textHeight
  }

  /** A word is not divided where the leaf is turned: a line short is better. */
  dividesOverleaf(group: readonly Box[], next: readonly Box[]): boolean {
    if (this.index % 2 === 1 || group.length !== 1 || !endsDivided(group) || this.page.empty) return false
    const both = [...group, ...next]
    const fits = (boxes: readonly Box[]) => this.#plan(heightOf(boxes), notesCalled(boxes, this.noteOf)) !== undefined
    return fits(group) && !fits(both)
  }

  /** Where no page has room for a group, its lines are placed apart. */
  place(group: readonly Box[], stack: Stack, first: boolean): 'placed' | 'apart' | 'no room' {
    const { page } = this
    const notes = notesCalled(group, this.noteOf)
    const height = (first || page.empty ? page.spaceBefore(stack) : 0) + heightOf(group)
    let plan = this.#plan(height, notes)
    if (!plan) {
      if (this.rest.length > 0 || !this.#isFresh(stack, first)) return 'no room'
      if (group.length > 1) {
        this.compromises.push('lone line')
        return 'apart'
      }
      const forced = forcedPlan(page, height, notes)
      this.compromises.push(...forced.compromises)
      this.late = forced.late
      plan = forced.plan
    }
    this.#put(group, stack, first)
    this.#addNotes(notes, plan)
    return 'placed'
  }

  /** Nothing stands on the page but what would stand on any. */
  #isFresh(stack: Stack, first: boolean): boolean {
    return this.page.notes.length === 0 && this.page.body.length <= (first ? this.#bound : stack.repeated.length)
  }

  #put(boxes: readonly Box[], stack: Stack, first: boolean): void {
    const { page } = this
    page.place(boxes, first || page.empty ? page.spaceBefore(stack) : 0, first && !page.empty && stack.gives)
    if (!first) return
    if (stack.head !== undefined) {
      this.head = stack.head
      page.head = stack.head
    }
    if (stack.outline) page.outline.push({ ...stack.outline, y: page.textHeight - heightOf(boxes) })
  }

  #addNotes(notes: readonly FootNote[], plan: readonly number[]): void {
    for (const [nth, { boxes }] of notes.entries()) {
      this.page.addNotes(boxes.slice(0, plan[nth] ?? 0))
      this.rest.push(...boxes.slice(plan[nth] ?? 0))
    }
  }
}
