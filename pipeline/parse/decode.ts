/** Bytes → text that XML can hold, with the place of whatever cannot stand in it. */
import type { IntakeFinding } from './intake.js'
import { LineIndex } from './place.js'

export interface Decoded {
  readonly text: string
  readonly faults: readonly IntakeFinding[]
}

/**
 * XML 1.0 §2.2: no controls but tab and line ends (those from U+0080 are discouraged, and the mark of a file in another
 * encoding), no U+FFFE, no U+FFFF. U+FFFD means bytes were lost before us.
 */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\uFFFD-\uFFFF]/gu
/** For values that another reader has unescaped: half a pair of surrogates is no character either. */
export const isPrintable = (text: string) => !/(?![\t\n\r])\p{Cc}|[\uFFFD-\uFFFF]|\p{Cs}/u.test(text)

const MOST_SHOWN = 20

/** Decode strict UTF-8 (a byte order mark is dropped). Text with a fault keeps its length, so that places stay true. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  const index = new LineIndex(file, text)
  const faults: IntakeFinding[] = []
  for (const match of text.matchAll(UNPRINTABLE)) {
    if (faults.length === MOST_SHOWN) break
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    faults.push({
      rule: 'text-readable',
      at: index.place(match.index, match.index + 1),
      unexpected: code === 'FFFD' ? 'bytes that are not UTF-8' : `control character U+${code}`,
      expected: code === 'FFFD' ? 'a file saved as UTF-8' : 'printable text',
    })
  }
  return { text, faults }
}
