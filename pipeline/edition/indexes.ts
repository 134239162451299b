/** The generated indexes of an edition: of persons, of subjects. Which page a place is on only the printed book knows. */

/** A place that an index leads to; for a passage its beginning, and where it ends. */
export interface IndexLocator {
  readonly id: string
  readonly endId: string | undefined
  /** The number of the note it stands in; undefined in the text. */
  readonly note: string | undefined
}

/** "see Trotsky, Leon": words of another heading, and its id. */
export interface IndexReference {
  readonly words: string
  readonly id: string
}

export interface IndexHeading {
  readonly id: string
  readonly words: string
  /** A BCP 47 tag, where the words are in a romanisation scheme. */
  readonly lang: string | undefined
  /** Whom it names. */
  readonly personId: string | undefined
  /** In reading order. */
  readonly locators: readonly IndexLocator[]
  readonly subheadings: readonly IndexHeading[]
  readonly see: readonly IndexReference[]
  readonly seeAlso: readonly IndexReference[]
}

export interface BookIndex {
  readonly id: string
  readonly title: string
  /** In the order of the alphabet. */
  readonly headings: readonly IndexHeading[]
}
