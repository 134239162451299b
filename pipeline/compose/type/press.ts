/** What setting a book needs beside its text: fonts, the shaper, patterns of hyphenation. All are bytes or data, loaded by read/. */

export type FontStyle = 'normal' | 'italics' | 'bold' | 'bolditalics'
/** The files of a family. */
export type Faces = Readonly<Record<FontStyle, Uint8Array>>
export type Family = 'text' | 'code' | 'fallback' | 'romanisation'

/** Patterns in the form of the package `hyphen`: levels, a trie, exceptions. */
export type HyphenPatterns = readonly unknown[]

export interface Press {
  readonly fonts: Readonly<Record<Family, Faces>>
  readonly harfbuzz: Uint8Array
  /** By the names of `hyphen`'s pattern files, such as `en-gb`. */
  readonly hyphenation: ReadonlyMap<string, HyphenPatterns>
}
