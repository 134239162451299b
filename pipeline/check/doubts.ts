import type { Doubt, Edition } from '../edition.js'
import { printedWords } from './printed-words.js'

/** Every doubt about what the words of a note cite, in reading order. */
export function* doubtsOf(edition: Edition<'parsed'>): Generator<Doubt> {
  for (const chapter of edition.chapters) for (const note of chapter.notes) yield* note.doubts
}

/** The words of a doubt as a finding quotes them. */
export const quoted = ({ words }: Doubt) => `“${printedWords(words)}”`

/** `one`, `one or other`: the works it may mean. */
export const listed = (keys: readonly string[]) =>
  keys
    .slice(0, 5)
    .join(', ')
    .replace(/, ([^,]+)$/, ' or $1')
