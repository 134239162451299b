/** What the page shows, chapter by chapter: everything is counted, and as much as a reader can face is shown. */
import { groupBy } from '../../group-by.js'
import type { Review, ReviewChapter, ReviewFinding } from './data.js'
import { type Places, placesOf } from './places.js'

export type ReviewDecision = Review['decisions'][number]

export interface Counts {
  readonly notes: number
  readonly calls: number
  /** Open, and made unless it is rejected. */
  readonly doubtful: number
  /** Open, and not made unless it is accepted. */
  readonly suggestions: number
  readonly findings: number
}

/** Something to look at, with the name by which the page knows it. */
export interface Shown<T> {
  readonly name: string
  readonly entry: T
}

export interface Section {
  readonly name: string
  readonly title: string
  /** Undefined: what lies outside the chapters. */
  readonly chapter: ReviewChapter | undefined
  readonly counts: Counts
  readonly decisions: readonly Shown<ReviewDecision>[]
  readonly findings: readonly Shown<ReviewFinding>[]
}

export interface Arranged {
  readonly review: Review
  readonly places: Places
  readonly sections: readonly Section[]
  /** Open decisions that are not shown, for there are too many. */
  readonly cut: number
}

/** No one decides more in one go, and a browser stays quick. */
export const MOST = 2000

/** Everything in its chapter, in the order of the manuscript. */
export function arrange(review: Review): Arranged {
  const places = placesOf(review)
  const open = review.decisions.filter(({ isOpen }) => isOpen)
  const shown = choose(open, review.decisions)
  const named = review.decisions.map((entry, nth) => ({ name: `decision-${nth + 1}`, entry }))
  const openIn = groupBy(open, ({ from }) => places.chapterOf(from))
  const decisionsIn = groupBy(
    named.filter(({ entry }) => shown.has(entry)),
    ({ entry }) => places.chapterOf(entry.from),
  )
  const found = review.findings.map((entry, nth) => ({ name: `finding-${nth + 1}`, entry }))
  const findingsIn = groupBy(found, ({ entry }) => places.chapterOf(entry.at))
  const section = (nth: number | undefined, name: string, title: string): Section => {
    const chapter = nth === undefined ? undefined : review.chapters[nth]
    const findings = findingsIn.get(nth) ?? []
    const counts = countsOf(chapter?.notes ?? [], openIn.get(nth) ?? [], findings.length)
    return { name, title, chapter, counts, decisions: decisionsIn.get(nth) ?? [], findings }
  }
  const chapters = review.chapters.map(({ title, path }, nth) =>
    section(nth, `chapter-${nth + 1}`, title.trim() || path),
  )
  const outside = section(undefined, 'outside', 'Outside the chapters')
  const isEmpty = outside.decisions.length === 0 && Object.values(outside.counts).every((count) => count === 0)
  return {
    review,
    places,
    sections: isEmpty ? chapters : [...chapters, outside],
    cut: Math.max(0, open.length - MOST),
  }
}

function countsOf(notes: ReviewChapter['notes'], open: readonly ReviewDecision[], findings: number): Counts {
  const suggestions = open.filter(({ isSuggestion }) => isSuggestion).length
  return {
    notes: notes.length,
    calls: notes.filter(({ call }) => call !== undefined).length,
    doubtful: open.length - suggestions,
    suggestions,
    findings,
  }
}

/** The open ones first; those that have been decided before where there is room. */
function choose(open: readonly ReviewDecision[], all: readonly ReviewDecision[]): ReadonlySet<ReviewDecision> {
  const decided = all.filter(({ isOpen, verdict }) => !isOpen && verdict !== undefined)
  return new Set([...open, ...decided].slice(0, MOST))
}
