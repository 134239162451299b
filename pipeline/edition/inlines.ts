/**
 * What a line of text is made of: a closed set, so that a writer without a handler for one of them does not compile. The
 * leaves that a later step completes (names, citations, cross-references) have a type for each form.
 */
import type { Placed } from './place.js'
import type { ListedName } from './records.js'

/** The forms an edition's content takes on the way; a check changes nothing. */
export type Form = 'parsed' | 'named' | 'cited'

/** A place named in CSL's locator terms, e.g. `{ label: 'page', value: '45–47' }`. */
export interface Locator {
  readonly label: string
  readonly value: string
}

export type CiteKey = string

export interface CitationItem<S extends Form = Form> extends Placed {
  readonly key: CiteKey
  readonly prefix: readonly Inline<S>[]
  readonly locators: readonly Locator[]
  readonly suffix: readonly Inline<S>[]
  /** pandoc's `-@key`: the author is named in the sentence already. */
  readonly suppressAuthor: boolean
}

/** `[@a, 3; see @b]` (bracketed) or `@a [3]` (narrative), as written. */
export interface Citation<S extends Form = Form> extends Placed {
  readonly type: 'citation'
  readonly mode: 'bracketed' | 'narrative'
  readonly items: readonly CitationItem<S>[]
}

/** What a citation became: words of one work's reference, and inside it the words of a locator. */
export interface WorkReference {
  readonly type: 'workReference'
  readonly key: CiteKey
  readonly children: readonly Inline<'cited'>[]
}
export interface CitedRange {
  readonly type: 'citedRange'
  readonly locator: Locator
  readonly children: readonly Inline<'cited'>[]
}

export interface NoteCall extends Placed {
  readonly type: 'noteCall'
  readonly label: string
}
/** `number` is what the reader sees; `nth` counts the calls of this note from 1. */
export interface ResolvedCall extends NoteCall {
  readonly noteId: string
  readonly number: string
  readonly nth: number
}

/** What a cross-reference points at: an `id` in the edition, or a note by its label (in the same file, or in that of `id`). */
export interface CrossReference<S extends Form = Form> extends Placed {
  readonly type: 'crossReference'
  readonly id: string | undefined
  readonly note: string | undefined
  readonly page: boolean
  /** The author's own words; empty when the words are to be generated. */
  readonly children: readonly Inline<S>[]
}
/** `words` are printed everywhere; where `page` is set, a paged edition prints the page's number in their place. */
export interface ResolvedReference extends Placed {
  readonly type: 'reference'
  readonly targetId: string
  readonly page: boolean
  readonly children: readonly Inline<'cited'>[]
}

/** `:name[Smirnov]{ref=smirnov-iv}`; `ref` is a person or name id, or `none`. */
export interface MarkedName extends Placed {
  readonly type: 'markedName'
  readonly written: string
  readonly ref: string
  /** `:name[Stalin]{ref=stalin passing}`: named here, and not spoken of. */
  readonly passing: boolean
}
/** `derivation`: an English word made of the name, Trotskyist; it and a plural are printed as written. */
export type NameShape = 'name' | 'plural' | 'derivation'
/** Where a name stands: edition.yaml says how names are spelt in each zone. `title`: of chapters and sections. */
export type NameZone = 'text' | 'quotation' | 'title' | 'note' | 'bibliography'
/** How a name came to be known: by a form of it, by one without its signs, by the author’s mark. */
export type NameLevel = 'form' | 'folded' | 'marked'
export interface PrintedName extends Placed {
  readonly type: 'name'
  readonly written: string
  readonly printed: string
  readonly shape: NameShape
  readonly zone: NameZone
  readonly level: NameLevel
  /** undefined for a name that only the author's mark makes one. */
  readonly record: ListedName | undefined
  /** The id of the scheme that it is printed by; undefined: by custom, or as written. */
  readonly scheme: string | undefined
  readonly personId: string | undefined
  readonly passing?: boolean
  /** The id of this place, where an index leads to it: given when the indexes are made. */
  readonly anchor?: string
}

export interface Text extends Placed {
  readonly type: 'text'
  readonly value: string
}
interface SpanOf<T extends string, S extends Form> extends Placed {
  readonly type: T
  readonly children: readonly Inline<S>[]
}
export type Span<S extends Form> =
  | SpanOf<'emphasis', S>
  | SpanOf<'strong', S>
  | SpanOf<'smallCaps', S>
  | SpanOf<'superscript', S>
  | SpanOf<'subscript', S>
export interface Foreign<S extends Form> extends Placed {
  readonly type: 'foreign'
  readonly lang: string
  readonly children: readonly Inline<S>[]
}
export interface Link<S extends Form> extends Placed {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly Inline<S>[]
}
export interface InlineCode extends Placed {
  readonly type: 'inlineCode'
  readonly value: string
}
export interface LineBreak extends Placed {
  readonly type: 'lineBreak'
}
/** A page of the book that this edition prints begins here: for the formats that have no pages. */
export interface PrintPage {
  readonly type: 'printPage'
  readonly id: string
  /** As printed: small roman figures in the front matter, arabic ones after it. */
  readonly label: string
}
/** A page of the print source begins here. */
export interface PageBreak extends Placed {
  readonly type: 'pageBreak'
  readonly page: string
}

/** What an index has an entry under: a term, or a person by their id. */
export type IndexSubject =
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'person'; readonly id: string }

/** The line of an index that a mark belongs to. */
export interface IndexLine {
  /** The id of the index; undefined: that of persons for a person, else that of subjects. */
  readonly index: string | undefined
  readonly subject: IndexSubject
  /** A subentry. */
  readonly sub: string | undefined
  /** What the line is filed by, where not by its words. */
  readonly sort: string | undefined
}

/** `from` and `to` of one range have one `range`, a name that the author gives it. */
export type IndexMarking =
  | (IndexLine & { readonly kind: 'place'; readonly range: string | undefined; readonly passing: boolean })
  | (IndexLine & { readonly kind: 'see' | 'see-also'; readonly other: string })
  | { readonly kind: 'end'; readonly range: string }

/** `:index{term="grain"}`, `:index[words printed]{term="grain"}`; without words a point between two letters. */
export interface IndexMark<S extends Form> extends Placed {
  readonly type: 'indexMark'
  readonly marking: IndexMarking
  readonly children: readonly Inline<S>[]
  /** The id of this place, where an index leads to it: given when the indexes are made. */
  readonly anchor?: string
}

type Plain<S extends Form> = Text | Span<S> | Foreign<S> | Link<S> | InlineCode | LineBreak | PageBreak | IndexMark<S>

interface Leaves {
  readonly parsed: Citation<'parsed'> | CrossReference<'parsed'> | MarkedName | NoteCall
  readonly named: Citation<'named'> | CrossReference<'named'> | PrintedName | NoteCall
  readonly cited: WorkReference | CitedRange | ResolvedReference | PrintedName | ResolvedCall | PrintPage
}

export type Inline<S extends Form = Form> = Plain<S> | Leaves[S]
