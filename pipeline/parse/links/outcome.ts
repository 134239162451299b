/** What comes of reading a note: links and doubts, in offsets of its text; and proposals, of which the best are settled. */
import type { Disagreement, Doubt, Locator, Resolution } from '../../edition.js'
import type { Scope } from './scope.js'
import type { Work } from './works.js'

export interface Linked {
  readonly start: number
  readonly end: number
  readonly work: Work
  readonly resolution: Resolution
  readonly locators: readonly Locator[]
  readonly full: boolean
  readonly disagreements: readonly (Omit<Disagreement, 'at'> & { readonly start: number; readonly end: number })[]
}

export interface Unsure {
  readonly start: number
  readonly end: number
  readonly reason: Doubt['reason']
  readonly marker: Doubt['marker']
  readonly candidates: readonly Work[]
}

export interface Outcome {
  readonly linked: readonly Linked[]
  readonly unsure?: Unsure
  /** Further places in the work cited last. */
  readonly more?: { readonly locators: readonly Locator[]; readonly end: number }
  /** `hereafter PSS`: what the work is called from here on. */
  readonly alias?: string | undefined
  /** Notes pointed at that have not been read yet: their works are linked when they have. */
  readonly later?: readonly { readonly scope: Scope; readonly label: string }[]
}

/** What has been read so far: the notes before, and this note up to here. */
export interface Running {
  readonly scope: Scope
  /** The works of the citation just before in this note; `unknown` if it could not be linked. */
  readonly last: readonly Work[] | 'unknown' | undefined
  readonly linked: readonly Linked[]
}

/** Words that may be a citation; the better proposal wins the words. */
export interface Proposal {
  /** Its first word, and after its last; what follows as imprint and places is read when it is settled. */
  readonly from: number
  readonly to: number
  readonly score: number
  /** It may well be no citation: the one before it is read on over it. */
  readonly faint?: boolean
  /** The work it would most likely be. */
  readonly likely?: Work
  /** A place in the work follows its name at once. */
  readonly placed?: boolean
  /** Whether, right after a citation of a work, it only says what that work is a part of. */
  readonly isPartOf?: (work: Work) => boolean
  /** @param until the first word of the next citation */
  readonly settle: (running: Running, until: number) => Outcome | undefined
}
