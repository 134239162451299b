/**
 * The model: what an edition is at each stage of the road. Its content is a closed tree of blocks and inlines; everything
 * with a place in the source knows it.
 */
import type { Root } from 'mdast'
import type { Block } from './edition/blocks.js'
import type { BookIndex } from './edition/indexes.js'
import type { CiteKey, Form, Inline, NoteCall } from './edition/inlines.js'
import type { Doubt, Mention } from './edition/links.js'
import type { Place, Placed } from './edition/place.js'
import type { Entry, NameDecision, NameRecord, Person } from './edition/records.js'
import type { Suppression } from './edition/suppressions.js'
import type { Metadata } from './parse/metadata/schema.js'

export type * from './edition/blocks.js'
export type * from './edition/indexes.js'
export type * from './edition/inlines.js'
export type * from './edition/links.js'
export type * from './edition/place.js'
export type * from './edition/records.js'
export type * from './edition/suppressions.js'

/** How far an edition has come: a writer takes only a cited one. */
export type Stage = 'parsed' | 'checked' | 'named' | 'cited'
type FormOf<S extends Stage> = S extends 'checked' ? 'parsed' : S

export type Series = 'source' | 'comment'

/** A note, in the order of its first call. `at` is its definition. */
export interface Note<S extends Form = Form> extends Placed {
  readonly id: string
  readonly label: string
  readonly series: Series
  /** What the reader sees: arabic for sources; *, †, ‡ … for comments. */
  readonly number: string
  /** The author's mark that this note gives no source: `:note{discursive}`. */
  readonly discursive: boolean
  /** Works the author says a free-text note cites: `:note{cites="a b"}`. */
  readonly cites: readonly CiteKey[]
  /** Works that the words of a free-text note were found to cite, in order; a note with an `@` citation has none. */
  readonly mentions: readonly Mention[]
  readonly doubts: readonly Doubt[]
  readonly calls: number
  readonly blocks: readonly Block<S>[]
}

/** The colophon is the last of the book, after its indexes. */
export type Matter = 'front' | 'body' | 'back' | 'colophon'

/** A chapter: a file, or one of several in a file with several shallowest headings. */
export interface Chapter<S extends Form = Form> extends Placed {
  readonly id: string
  readonly file: string
  readonly matter: Matter
  /** The part of the book it opens in, on the first chapter of that part only. */
  readonly part: string | undefined
  /** Body chapters count from 1; undefined in front and back matter. */
  readonly number: number | undefined
  readonly title: readonly Inline<S>[]
  readonly runningHead: string | undefined
  readonly blocks: readonly Block<S>[]
  /** The notes first called in this chapter. */
  readonly notes: readonly Note<S>[]
}

/** A definition as it stands in a file, called or not. */
export interface Definition extends Placed {
  readonly label: string
  readonly series: Series
}

/** A source file as Markdown understood it, with every call and every definition found in it. */
export interface TextFile {
  readonly path: string
  readonly source: string
  readonly tree: Root
  readonly calls: readonly NoteCall[]
  readonly definitions: readonly Definition[]
}

/** The CSL style of an edition, and the CSL locales beside those that citation-js brings. */
export interface CitationStyle {
  readonly name: string
  /** undefined for a style that citation-js brings, and for one that cannot be used. */
  readonly xml: string | undefined
  /** As XML, by their tags. */
  readonly locales: ReadonlyMap<string, string>
  readonly usable: boolean
}

export interface FormattedEntry {
  readonly key: CiteKey
  readonly children: readonly Inline<'cited'>[]
}

/** A part of the printed bibliography; the only one has no title. */
export interface BibliographySection {
  readonly title: string | undefined
  readonly entries: readonly FormattedEntry[]
}

export interface Edition<S extends Stage = Stage> {
  readonly stage: S
  readonly slug: string
  readonly metadata: Metadata
  /** Where a field of edition.yaml stands, or the nearest field around it. */
  readonly placeInMetadata: (path: readonly (string | number)[]) => Place
  readonly texts: readonly TextFile[]
  readonly chapters: readonly Chapter<FormOf<S>>[]
  readonly entries: readonly Entry[]
  readonly names: readonly NameRecord[]
  readonly persons: readonly Person[]
  readonly nameDecisions: readonly NameDecision[]
  /** What the editor allows, in the order of the text. */
  readonly suppressions: readonly Suppression[]
  readonly citationStyle: CitationStyle
  /** The printed bibliography: empty before the works are cited. */
  readonly bibliography: readonly BibliographySection[]
  /** Empty before they are made. */
  readonly indexes: readonly BookIndex[]
  /** Images by their path inside the edition. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly draft: boolean
}
