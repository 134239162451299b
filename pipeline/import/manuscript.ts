/** A text as it came from its author, and what the format it came in tells for certain about it. */

/** Offsets into a manuscript's text, in UTF-16 units; `to` is exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Manuscript {
  /** The file's name, as findings print it. */
  readonly file: string
  /**
   * One paragraph a line where the format has paragraphs (DOCX, HTML), and U+2028 for a line break inside one; as it stands
   * in the file where it has not. In a range of verse a line of verse is a line, and an empty line divides stanzas.
   */
  readonly text: string
  /** In the order of `from`, outer before inner. Plain text knows nothing. */
  readonly known: readonly Known[]
  /** Works that fields of the format bring along (Zotero, Word), for the bibliography. */
  readonly works: readonly CslRecord[]
}

/** CSL-JSON, as far as an importer must know it. */
export interface CslRecord {
  readonly id: string
  readonly [field: string]: unknown
}

/** What is certain about a range: no guess of ours, the format says it. */
export type Known = Range &
  (
    | { readonly kind: 'heading'; readonly level: number }
    | { readonly kind: 'quotation' | 'epigraph' | 'verse' | 'scene-break' | 'debris' }
    | { readonly kind: 'attribution' }
    /** Every line in the range is an item; `depth` counts from 0. */
    | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number }
    | { readonly kind: 'emphasis' | 'strong' | 'small-caps' | 'superscript' | 'subscript' }
    | { readonly kind: 'link'; readonly href: string }
    | { readonly kind: 'language'; readonly language: string }
    /** A row of a table is a line, its cells divided by tabs. */
    | { readonly kind: 'row'; readonly table: number; readonly header: boolean }
    /** The range is the call as printed; `note` is found again in a range of kind note. */
    | { readonly kind: 'call'; readonly note: string }
    | { readonly kind: 'note'; readonly note: string; readonly label: string; readonly series: 'source' | 'comment' }
    /** The range is what the field printed; `markdown` is the citation by keys: `[@carr1950, p. 3]`. */
    | { readonly kind: 'citation'; readonly markdown: string }
    /** Changes not accepted: the words of both stand in the text. A comment's range is what it is about. */
    | { readonly kind: 'insertion' | 'deletion'; readonly by: string; readonly date?: string }
    | { readonly kind: 'comment'; readonly by: string; readonly date?: string; readonly says: string }
  )
