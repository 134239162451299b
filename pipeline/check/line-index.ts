import type { TextFile } from '../edition.js'
import { LineIndex } from '../parse/place.js'

const indexes = new WeakMap<TextFile, LineIndex>()

/** The line starts of a text, found once for all the rules that ask for a place inside it. */
export function lineIndexOf(text: TextFile): LineIndex {
  const known = indexes.get(text)
  if (known) return known
  const index = new LineIndex(text.path, text.source)
  indexes.set(text, index)
  return index
}
