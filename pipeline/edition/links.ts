/** How the words of a free-text note were found to mean a work of the bibliography. */
import type { CiteKey, Locator } from './inlines.js'
import type { Placed } from './place.js'

/**
 * `pinned`: bibliography/links.yaml says so. `full`, `short`, `title`, `author-date`: by the names, title words and years in
 * the note itself. The others point back at a citation before them.
 */
export type Resolution =
  | 'pinned'
  | 'full'
  | 'short'
  | 'title'
  | 'author-date'
  | 'ibid'
  | 'idem'
  | 'op. cit.'
  | 'loc. cit.'
  | 'cross-reference'

/** What a note says of a work otherwise than its entry; `at` is where it says so. */
export interface Disagreement extends Placed {
  readonly of: 'author' | 'year' | 'title' | 'short title' | 'publisher'
  readonly written: string
}

/** Words of a note that cite a work; `at` is where they stand, their locators included. */
export interface Mention extends Placed {
  readonly words: string
  readonly key: CiteKey
  readonly resolution: Resolution
  readonly locators: readonly Locator[]
  /** Place, publisher or year of publication is given with the title. */
  readonly full: boolean
  readonly disagreements: readonly Disagreement[]
}

/**
 * Words that look like a citation and were not linked. `unknown`: no entry is like them. `ambiguous`: several are, none
 * clearly. `no-antecedent`, `several-antecedents`: what a word that points back needs before it is not there, or not one.
 * `unknown-antecedent`: the citation before could not be linked either, and is a doubt of its own.
 * `candidates` are the nearest entries, best first.
 */
export interface Doubt extends Placed {
  readonly words: string
  readonly reason: 'unknown' | 'ambiguous' | 'no-antecedent' | 'several-antecedents' | 'unknown-antecedent'
  /** The kind of word that points back, where one does. */
  readonly marker: 'ibid' | 'op. cit.' | 'cross-reference' | undefined
  readonly candidates: readonly CiteKey[]
}
