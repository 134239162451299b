/**
 * The model: what an edition is at each stage of the road.
 *
 * A text's content is a closed tree of blocks and inlines, so that a writer without a handler for one of them does not
 * compile. The leaves that a later step completes (names, citations, cross-references) have a form per stage.
 */
import type { Root } from 'mdast'
import type { Metadata } from './parse/metadata/schema.js'

/** How far an edition has come: a writer takes only a cited one. */
export type Stage = 'parsed' | 'checked' | 'named' | 'cited'
/** The forms its content takes on the way; a check changes nothing. */
export type Form = 'parsed' | 'named' | 'cited'
type FormOf<S extends Stage> = S extends 'checked' ? 'parsed' : S

/** A point in a source file; line and column count from 1, offset from 0 (UTF-16 units). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where something stands: a path inside the edition with forward slashes, and the span of it there. */
export interface Place {
  readonly file: string
  readonly start: Point
  readonly end: Point
}

export interface Placed {
  readonly at: Place
}

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
}
export interface PrintedName extends Placed {
  readonly type: 'name'
  readonly written: string
  readonly printed: string
  readonly personId: string | undefined
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
/** A page of the print source begins here. */
export interface PageBreak extends Placed {
  readonly type: 'pageBreak'
  readonly page: string
}

type Plain<S extends Form> = Text | Span<S> | Foreign<S> | Link<S> | InlineCode | LineBreak | PageBreak

interface Leaves {
  readonly parsed: Citation<'parsed'> | CrossReference<'parsed'> | MarkedName | NoteCall
  readonly named: Citation<'named'> | CrossReference<'named'> | PrintedName | NoteCall
  readonly cited: WorkReference | CitedRange | ResolvedReference | PrintedName | ResolvedCall
}

export type Inline<S extends Form = Form> = Plain<S> | Leaves[S]

export interface Paragraph<S extends Form> extends Placed {
  readonly type: 'paragraph'
  readonly children: readonly Inline<S>[]
}
export interface Section<S extends Form> extends Placed {
  readonly type: 'section'
  readonly id: string
  readonly title: readonly Inline<S>[]
  readonly children: readonly Block<S>[]
}
interface QuotationOf<T extends string, S extends Form> extends Placed {
  readonly type: T
  readonly lang: string | undefined
  readonly children: readonly Block<S>[]
  readonly attribution: readonly Inline<S>[] | undefined
}
/** A passage in another's words, set off from the text. */
export type Quotation<S extends Form> = QuotationOf<'quotation', S> | QuotationOf<'epigraph', S>
export interface Dedication<S extends Form> extends Placed {
  readonly type: 'dedication'
  readonly children: readonly Block<S>[]
}
export interface VerseLine<S extends Form> extends Placed {
  /** Steps of indentation, two typed spaces each. */
  readonly indent: number
  readonly children: readonly Inline<S>[]
}
export interface Verse<S extends Form> extends Placed {
  readonly type: 'verse'
  readonly lang: string | undefined
  readonly stanzas: readonly (readonly VerseLine<S>[])[]
  readonly attribution: readonly Inline<S>[] | undefined
}
export interface List<S extends Form> extends Placed {
  readonly type: 'list'
  /** The first number of an ordered list; undefined for an unordered one. */
  readonly start: number | undefined
  readonly items: readonly (readonly Block<S>[])[]
}
export interface TableCell<S extends Form> {
  readonly align: 'left' | 'right' | 'center' | undefined
  readonly children: readonly Inline<S>[]
}
/** The first row is the head. `number` is undefined for a table without a caption. */
export interface Table<S extends Form> extends Placed {
  readonly type: 'table'
  readonly id: string
  readonly number: number | undefined
  readonly caption: readonly Inline<S>[]
  readonly rows: readonly (readonly TableCell<S>[])[]
}
export interface Figure<S extends Form> extends Placed {
  readonly type: 'figure'
  readonly id: string
  readonly number: number | undefined
  /** A path inside the edition. */
  readonly image: string
  /** undefined when the figure is marked as decorative. */
  readonly alt: string | undefined
  readonly caption: readonly Block<S>[]
  readonly credit: readonly Inline<S>[] | undefined
  readonly licence: string | undefined
}
export interface SceneBreak extends Placed {
  readonly type: 'sceneBreak'
}
export interface CodeBlock extends Placed {
  readonly type: 'code'
  readonly value: string
}

export type Block<S extends Form = Form> =
  | Paragraph<S>
  | Section<S>
  | Quotation<S>
  | Dedication<S>
  | Verse<S>
  | List<S>
  | Table<S>
  | Figure<S>
  | SceneBreak
  | CodeBlock

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
  readonly calls: number
  readonly blocks: readonly Block<S>[]
}

export type Matter = 'front' | 'body' | 'back'

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

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly [part: string]: unknown
}
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly [part: string]: unknown
}
/** A CSL-JSON item as written in the bibliography; validated by the rules, not by the type. */
export interface CslItem {
  readonly id: CiteKey
  readonly type: string
  readonly [variable: string]: unknown
}

/** Duplicates are kept, to be found. */
export interface Entry extends Placed {
  readonly key: CiteKey
  readonly csl: CslItem
  /** The place of a variable in the source, where the format gives one. */
  readonly places: ReadonlyMap<string, Place>
}

/** A name and its forms, whoever bears it. */
export interface NameRecord extends Placed {
  /** In Cyrillic, ё always written. */
  readonly cyrillic: string
  readonly kind: 'surname' | 'given' | 'patronymic' | 'place'
  /** The form English readers know; undefined: the scheme's. */
  readonly customary: string | undefined
  /** Other spellings that stand for this name. */
  readonly spellings: readonly string[]
}

/** A person, by the Cyrillic of their names; identifiers have been checked by whoever wrote them down. */
export interface Person extends Placed {
  readonly id: string
  readonly surname: string
  readonly given: string | undefined
  readonly patronymic: string | undefined
  /** As in the edition's chosen form, e.g. "Leon Trotsky"; undefined: made from the names. */
  readonly customary: string | undefined
  readonly birth: string | undefined
  readonly death: string | undefined
  readonly identifiers: Readonly<Record<string, string>>
}

export interface FormattedEntry {
  readonly key: CiteKey
  readonly children: readonly Inline<'cited'>[]
}

export interface Edition<S extends Stage = Stage> {
  readonly stage: S
  readonly slug: string
  readonly metadata: Metadata
  readonly texts: readonly TextFile[]
  readonly chapters: readonly Chapter<FormOf<S>>[]
  readonly entries: readonly Entry[]
  readonly names: readonly NameRecord[]
  readonly persons: readonly Person[]
  /** The printed bibliography: empty before the works are cited. */
  readonly bibliography: readonly FormattedEntry[]
  /** Images by their path inside the edition. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly draft: boolean
}
