import type { CitationItem, Entry, FormattedEntry, Inline, Place } from '../edition.js'
import type { Metadata } from '../parse/metadata/schema.js'
import type { Locales } from './locale.js'

/** A work in a cluster, its prefix and suffix already in the form they are printed in. */
export type ReadyItem = CitationItem<'cited'>

/** One citation as written, `[@a; @b]` or `@a [p. 3]`. */
export interface Cluster {
  /** Unique in the request. */
  readonly id: string
  readonly at: Place
  readonly mode: 'bracketed' | 'narrative'
  readonly items: readonly ReadyItem[]
  /** Words stand before it in its note, so that "ibid." takes no capital. */
  readonly midSentence?: boolean
}

/** A note, or a citation in the running text: what CSL counts as one place of citing. */
export interface CitingPlace {
  /** The note's number as the reader sees it; undefined in running text. */
  readonly number: string | undefined
  /** Empty for a note that cites nothing, which comes between all the same: no ibid reaches over it. */
  readonly clusters: readonly Cluster[]
}

/** A run of notes in reading order, in which short forms and ibid refer back; the next scope starts with full forms. */
export interface NoteScope {
  readonly places: readonly CitingPlace[]
}

export interface CitationRequest {
  /** A style in CSL 1.0.2 as XML. */
  readonly style: string
  /** A language tag, e.g. `en-GB`. */
  readonly locale: string
  /** CSL locales as XML by tag, beside en-US, de-DE, fr-FR, es-ES and nl-NL. */
  readonly locales?: Locales
  /** Whether the style's ibid forms are used; without them every later citation has the short form. True by default. */
  readonly ibid?: boolean
  /** The works of the printed bibliography; every work cited is among them. */
  readonly entries: readonly Pick<Entry, 'key' | 'csl' | 'at'>[]
  readonly scopes: readonly NoteScope[]
  /** How the bibliography prints titles in Cyrillic; as they are entered by default. */
  readonly titles?: Pick<Metadata['bibliography'], 'titles' | 'scheme'>
}

export interface FormattedCitations {
  /** By cluster. Of a narrative cluster, what follows the authors' names. */
  readonly clusters: ReadonlyMap<string, readonly Inline<'cited'>[]>
  /** The authors' names of narrative clusters, to be printed in the sentence before the cluster's own words. */
  readonly leads: ReadonlyMap<string, readonly Inline<'cited'>[]>
  /** What the style prints at the end of a note that ends with a cluster, e.g. a full stop. No cluster ends with it. */
  readonly closing: string
  /** In the style's order; empty when the style has no bibliography. */
  readonly bibliography: readonly FormattedEntry[]
}
