import type { TextFile } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { LineIndex } from '../parse/place.js'

/** The line starts of a text, for a place inside it. */
export const lineIndexOf = foundOnce((text: TextFile) => new LineIndex(text.path, text.source))
