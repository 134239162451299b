/** Chapters that an edition makes itself: every writer prints them as it prints a chapter. */
import type { Block, Chapter, Form, Inline, Matter, Place } from './edition.js'
import { startOf } from './parse/place.js'

const FILE = 'source/edition.yaml'

/** What such a chapter is; no title and no author’s id makes the two hyphens that its id begins with. */
export interface Made<S extends Form> {
  readonly id: `ch--${string}`
  readonly title: string
  readonly blocks: (at: Place) => readonly Block<S>[]
}

/** At the end of the front matter. */
export function withFrontChapter<S extends Form>(chapters: readonly Chapter<S>[], made: Made<S>): Chapter<S>[] {
  const front = chapters.filter(({ matter }) => matter === 'front')
  return [...front, madeChapter('front', made), ...chapters.slice(front.length)]
}

export function madeChapter<S extends Form>(matter: Matter, { id, title, blocks }: Made<S>): Chapter<S> {
  const at = startOf(FILE)
  const heading: Inline<S>[] = [{ type: 'text', value: title, at }]
  return {
    at,
    id,
    file: FILE,
    matter,
    part: undefined,
    number: undefined,
    title: heading,
    runningHead: undefined,
    blocks: blocks(at),
    notes: [],
  }
}
