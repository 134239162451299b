/** Chapters that an edition makes itself, at the end of the front matter: every writer prints them as it prints a chapter. */
import type { Block, Chapter, Form, Inline, Place } from './edition.js'
import { startOf } from './parse/place.js'

const FILE = 'source/edition.yaml'

/** What such a chapter is; no title and no author’s id makes the two hyphens that its id begins with. */
export interface Made<S extends Form> {
  readonly id: `ch--${string}`
  readonly title: string
  readonly blocks: (at: Place) => readonly Block<S>[]
}

export function withFrontChapter<S extends Form>(
  chapters: readonly Chapter<S>[],
  { id, title, blocks }: Made<S>,
): Chapter<S>[] {
  const at = startOf(FILE)
  const heading: Inline<S>[] = [{ type: 'text', value: title, at }]
  const front = chapters.filter(({ matter }) => matter === 'front')
  const made: Chapter<S> = {
    at,
    id,
    file: FILE,
    matter: 'front',
    part: undefined,
    number: undefined,
    title: heading,
    runningHead: undefined,
    blocks: blocks(at),
    notes: [],
  }
  return [...front, made, ...chapters.slice(front.length)]
}
