/** The entries of an index as read anywhere: what they are, and what stands at the places they lead to. */
import type { Passage } from './reading.js'

/** A place led to: its id, and the words that stand there. */
export interface ReadPlace {
  readonly id: string
  readonly words: string
}

export interface ReadEntry {
  readonly term: string
  /** 1 for a heading, 2 for its subheading. */
  readonly depth: number
  /** The beginning of each passage, and its end where it has one. */
  readonly locators: readonly (readonly ReadPlace[])[]
  readonly see: readonly ReadPlace[]
  readonly seeAlso: readonly ReadPlace[]
}

export function entryPassage(index: string, { term, depth, locators, see, seeAlso }: ReadEntry): Passage {
  const places = (read: readonly ReadPlace[]) => read.map(({ id, words }) => `${id} “${words}”`)
  const parts = [
    `${'– '.repeat(depth - 1)}${term}`,
    ...locators.map((ends) => places(ends).join('–')),
    ...places(see).map((other) => `see ${other}`),
    ...places(seeAlso).map((other) => `see also ${other}`),
  ]
  return { place: `${index}, “${term}”`, text: parts.join(', ').replace(/\s+/gu, ' ') }
}
