/** The entries of an index as read anywhere: what they are, and what stands at the places they lead to. */

/** A place led to: its id, and the words that stand there; undefined where a file does not say. */
export interface ReadPlace {
  readonly id: string
  readonly words: string | undefined
}

export interface ReadLocator {
  /** Where a passage begins and, where the file leads there too, where it ends. */
  readonly places: readonly ReadPlace[]
  /** What is printed for it: "45n12"; empty in a format without pages. */
  readonly shown: string
}

export interface ReadEntry {
  /** 0 is the title of an index; 1 a heading, 2 its subheading; undefined where a file does not say. */
  readonly depth: number | undefined
  readonly term: string
  readonly locators: readonly ReadLocator[]
  readonly see: readonly ReadPlace[]
  readonly seeAlso: readonly ReadPlace[]
}

export const titleEntry = (term: string): ReadEntry => ({ depth: 0, term, locators: [], see: [], seeAlso: [] })
