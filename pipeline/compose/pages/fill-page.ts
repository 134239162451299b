/**
 * One page, filled from where the page before it ended. A group of lines is placed only where all the notes called in it find
 * room; the last of them may go on overleaf, where it comes first; as long as it has not ended no other note is called.
 */

import { GRID } from '../styles.js'
import type { Box, Stack } from './box.js'
import { chainFrom } from './chains.js'
import type { Compromise } from './compromise.js'
import { Filling, type Together } from './filling.js'
import type { FootNote, OpenPage } from './open-page.js'

type Groups = Stack['groups']

/** Where a page begins: pages that begin alike are filled alike. */
export interface Start {
  /** How many stacks have begun and ended before. */
  readonly stack: number
  /** What is still to be placed of this stack; undefined for all of it, in any number of lines. */
  readonly groups: Groups | undefined
  /** Nothing of it has been placed. */
  readonly first: boolean
  /** What is still to come of a note. */
  readonly rest: readonly Box[]
  /** A note waits to begin. */
  readonly late: boolean
  readonly head: string
}

export interface Filled {
  readonly page: OpenPage
  /** undefined after the last page. */
  readonly next: Start | undefined
  readonly compromises: readonly Compromise['kind'][]
  /** The stacks that begin on it. */
  readonly begun: readonly number[]
}

export interface Book {
  readonly stacks: readonly Stack[]
  /** Of the text, notes included, in points. */
  readonly depth: number
  readonly noteOf: (id: string) => FootNote | undefined
}

/** How a page is filled. */
export interface Manner {
  /** Stacks that are set otherwise than they would best be, by their number. */
  readonly forms: ReadonlyMap<number, Groups>
  /** How many lines the page is shorter than others, as the one that faces it is. */
  readonly short: number
}

/** Whether a new page is ordered here, whatever is on the last. */
export const opensAt = ({ stack, groups }: Start, { stacks }: Book) =>
  stack === 0 ? groups === undefined : groups === undefined && stacks[stack]?.opens !== undefined

/** @param index of the page, from 0 */
export function fillPage(start: Start, index: number, book: Book, manner: Manner): Filled {
  const depth = book.depth - manner.short * GRID
  const filling = new Filling(index, depth, book.noteOf, start.rest, start.late, start.head)
  const filler = new Filler(start, index, book, manner, filling)
  const { stack, groups, first } = filler.fill()
  filling.end()
  const { page, rest, late, head, compromises } = filling
  const over = stack >= book.stacks.length && rest.length === 0
  const next = over ? undefined : { stack, groups, first, rest, late, head }
  page.ends = next === undefined || opensAt(next, book)
  if (!page.ends) page.spread()
  return { page, next, compromises, begun: filler.begun }
}

type Ended = Pick<Start, 'stack' | 'groups' | 'first'>

class Filler {
  readonly begun: number[] = []

  constructor(
    private readonly start: Start,
    private readonly index: number,
    private readonly book: Book,
    private readonly manner: Manner,
    private readonly filling: Filling,
  ) {}

  /** Where the page ends. */
  fill(): Ended {
    const { start, book, filling } = this
    const opens = opensAt(start, book)
    if (filling.rest.length > 0) {
      filling.beginWithRest()
      if (opens) return start
    }
    const stack = book.stacks[start.stack]
    if (!stack) return start
    // A left-hand page before an opening on the right stays empty.
    if (opens && stack.opens === 'recto' && this.index % 2 === 1) return start
    if (opens) filling.open(stack)
    else if (!start.first) filling.page.place(stack.repeated, 0)
    return this.#fillFrom(start)
  }

  #fillFrom(start: Ended): Ended {
    const { stacks } = this.book
    let { stack: nth, groups, first } = start
    while (nth < stacks.length) {
      const stack = stacks[nth]
      if (nth > start.stack && stack?.opens) break
      if (stack?.withNext && groups === undefined && !stacks[nth - 1]?.withNext) {
        const chain = this.#chain(nth)
        const placed = this.filling.placeChain(chain)
        if (placed === undefined) break
        if (placed) {
          for (const _ of chain) this.begun.push(nth++)
          nth--
          groups = chain.at(-1)?.whole ? [] : this.#form(nth).slice(1)
          first = false
        }
      }
      const ended = this.#placeStack(nth, groups, first)
      if (ended) return ended
      this.filling.page.leave(stacks[nth]?.after ?? 0)
      groups = undefined
      first = true
      nth++
    }
    return { stack: nth, groups: undefined, first: true }
  }

  #form(nth: number): Groups {
    return this.manner.forms.get(nth) ?? this.book.stacks[nth]?.groups ?? []
  }

  #chain(from: number): Together[] {
    return chainFrom(this.book.stacks, from).map((stack, nth) => {
      const groups = this.#form(from + nth)
      const boxes = stack.withNext ? groups.flat() : (groups[0] ?? [])
      return { stack, boxes, whole: stack.withNext || groups.length === 1 }
    })
  }

  /** What of it did not find room; undefined where all of it did. */
  #placeStack(nth: number, groups: Groups | undefined, begins: boolean): Ended | undefined {
    const { filling } = this
    const stack = this.book.stacks[nth]
    if (!stack) return undefined
    const queue = [...(groups ?? this.#form(nth))]
    let first = begins
    for (let group = queue.shift(); group; group = queue.shift()) {
      if (!first && filling.dividesOverleaf(group, queue[0] ?? []))
        return { stack: nth, groups: [group, ...queue], first }
      const placed = filling.place(group, stack, first)
      if (placed === 'no room') {
        const untouched = groups === undefined && first && this.#form(nth)[0] === group
        return { stack: nth, groups: untouched ? undefined : [group, ...queue], first }
      }
      if (placed === 'apart') queue.unshift(...group.map((box) => [box]))
      else {
        if (first) this.begun.push(nth)
        first = false
      }
    }
    return undefined
  }
}
