import { LineIndex } from '../parse/place.js'
import { oncePerText } from './once-per-text.js'

/** The line starts of a text, for a place inside it. */
export const lineIndexOf = oncePerText((text) => new LineIndex(text.path, text.source))
