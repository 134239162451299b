/** Notes, calls and paragraphs of a text of the sample, found by a simple scan: nothing here is shared with the parser. */

export interface Span {
  readonly start: number
  readonly end: number
}

export interface FoundCall extends Span {
  readonly label: string
}

export interface FoundNote extends Span {
  readonly label: string
  /** Where its words begin. */
  readonly words: number
  readonly text: string
}

export const isNumbered = ({ label }: { readonly label: string }) => /^\d+$/.test(label)

/** Definitions, each to the end of its last line. */
export function notesIn(text: string): FoundNote[] {
  return [...text.matchAll(/^\[\^([^\]\n]+)\]: ?(?:.+\n?|\n {4}.+\n?)*/gm)].map(
    ({ 0: whole, 1: label = '', index }) => {
      const end = index + whole.trimEnd().length
      const words = index + (/^\[\^[^\]]+\]: ?/.exec(whole)?.[0].length ?? 0)
      return { label, start: index, end, words, text: text.slice(words, end) }
    },
  )
}

export function callsIn(text: string): FoundCall[] {
  return [...text.matchAll(/\[\^([^\]\n]+)\](?!:)/g)].map(({ 0: whole, 1: label = '', index }) => ({
    label,
    start: index,
    end: index + whole.length,
  }))
}

/** Calls in paragraphs of the running text: not in headings, quotations, attributions, tables or verse. */
export function callsInParagraphs(text: string): FoundCall[] {
  const paragraphs = paragraphsIn(text)
  return callsIn(text).filter((call) => paragraphs.some(({ start, end }) => start <= call.start && call.end <= end))
}

/** Paragraphs of the running text, on the left margin and in no block. */
export function paragraphsIn(text: string): Span[] {
  const found: Span[] = []
  let depth = 0
  for (const { 0: chunk, index } of text.matchAll(/(?:.+(?:\n|$))+/g)) {
    const inside = depth > 0
    for (const line of chunk.split('\n')) {
      if (/^:{3,}\w/.test(line)) depth++
      else if (/^:{3,}$/.test(line)) depth--
    }
    if (!inside && /^(?:[*“]?\p{L}|:(?:name|ref)\[)/u.test(chunk))
      found.push({ start: index, end: index + chunk.trimEnd().length })
  }
  return found
}

/** Plain words of four letters and more with a space before and after them, in the paragraphs. */
export function wordsIn(text: string): Span[] {
  return paragraphsIn(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<= )[a-z]{4,}(?= )/g)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  )
}

/** The keys that a text cites, by `@` or in the mark of a note. */
export function keysIn(text: string): Set<string> {
  const marked = [...text.matchAll(/cites="([^"]*)"/g)].flatMap(([, keys = '']) => keys.split(/[\s,]+/))
  return new Set([...[...text.matchAll(/@(\w+)/g)].map(([, key = '']) => key), ...marked])
}
