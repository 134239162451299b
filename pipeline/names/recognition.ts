import type { ListedName, NameShape } from '../edition.js'
import type { ReadBack } from './read-back.js'

/** What a word is, and how surely: only a form and a folded form are acted on without asking. */
export type Recognition =
  | { readonly level: 'form' | 'folded' | 'key'; readonly name: ListedName }
  | { readonly level: 'ambiguous'; readonly names: readonly ListedName[] }
  | { readonly level: 'unlisted'; readonly reading: ReadBack }

export type RecognisedWord = Recognition & {
  /** “Kirov” and “Kirov’s” are the name; “the Kirovs” and “Kirovite” are English words made of it. */
  readonly shape: NameShape
  /** The spelling of the name itself, without what English adds to it. */
  readonly spelling: string
}

/** A recognised word in a text; `written` is all of it but a possessive ending. */
export type FoundName = RecognisedWord & { readonly start: number; readonly written: string }

export type ListedRecognition = FoundName & { readonly level: 'form' | 'folded'; readonly name: ListedName }

/** Whether it is, without asking, a listed name. */
export const isCertain = (found: FoundName): found is ListedRecognition =>
  found.level === 'form' || found.level === 'folded'
