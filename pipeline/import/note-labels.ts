/** The label of a note as its call prints it, and as it may stand once more before the note's own words. */
import { inOrder, joined } from './known-ranges.js'
import type { Known } from './manuscript.js'

/** `[12]` and `12.` are the label 12. */
export function labelOf(printed: string): string {
  return printed.replace(/^[\s[({]{1,9}|[\s\])}.:]{1,9}$/g, '').replace(/^(?:fn|en|n)\.?\s?(?=\d)/i, '')
}

/** A label of digits counts the sources; stars and letters mark comments (pipeline/TEXT.md, "Notes"). */
export const seriesOf = (label: string): 'source' | 'comment' =>
  label === '' || /^\d+\p{L}?$/u.test(label) ? 'source' : 'comment'

/**
 * Brackets around a call belong to it, its raising says nothing more; a label repeated before the note's words is debris.
 * @param labelled notes that may repeat it: where the file counts them itself, `1` is of the words
 */
export function withLabels(text: string, known: readonly Known[], labelled: ReadonlySet<string>): Known[] {
  const calls = new Map(
    known.flatMap((range) =>
      range.kind === 'call' ? [range, withBrackets(text, range)].map(({ from, to }) => [from, to] as const) : [],
    ),
  )
  const told = inOrder(
    known.flatMap((range): Known[] => {
      if (range.kind === 'superscript' && isOfCalls(range, calls)) return []
      if (range.kind === 'call') return [withBrackets(text, range)]
      const end =
        range.kind === 'note' && labelled.has(range.note)
          ? repeatedLabel(text.slice(range.from, range.to), range.label)
          : 0
      return end === 0 ? [range] : [range, { kind: 'debris', from: range.from, to: range.from + end }]
    }),
  )
  return joined(told)
}

/** Whether a range is of nothing but calls, one after another. */
function isOfCalls({ from, to }: Known, calls: ReadonlyMap<number, number>): boolean {
  let at: number | undefined = from
  while (at !== undefined && at < to) at = calls.get(at)
  return at === to
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' }

function withBrackets(text: string, call: Known): Known {
  const closing = CLOSING[text[call.from - 1] ?? '']
  return closing === undefined || closing !== text[call.to] ? call : { ...call, from: call.from - 1, to: call.to + 1 }
}

/** How much of a note's words is its label with its brackets, its full stop and the space after it. */
function repeatedLabel(words: string, label: string): number {
  const opening = /^[\s[(]{0,9}(?:(?:fn|en|n|note)\.?\s?(?=\d))?/i.exec(words)?.[0].length ?? 0
  if (label === '' || !words.startsWith(label, opening)) return 0
  const after = words.slice(opening + label.length, opening + label.length + 10)
  const closing = /^[\s\])}.:]{0,9}/.exec(after)?.[0].length ?? 0
  return closing === 0 && /^[\p{L}\p{N}]/u.test(after) ? 0 : opening + label.length + closing
}
