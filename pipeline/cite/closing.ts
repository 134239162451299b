import type { Inline } from '../edition.js'

/**
 * A paragraph of a note that ends with a citation gets the mark with which its style ends notes; the author's own mark, and
 * one that the reference itself ends with, are left alone.
 */
export function closed(
  written: readonly Inline<'named'>[],
  printed: readonly Inline<'cited'>[],
  closing: string,
): Inline<'cited'>[] {
  const citation = written.findLast(isPrinted)
  const end = printed.findLast(isPrinted)
  if (closing === '' || citation?.type !== 'citation' || !end || /[.!?…]$/.test(ending(end))) return [...printed]
  return [...printed, { type: 'text', value: closing, at: citation.at }]
}

const isPrinted = (inline: Inline) => inline.type !== 'indexMark' || inline.children.length > 0

function ending(inline: Inline<'cited'>): string {
  if (inline.type === 'text' || inline.type === 'inlineCode') return inline.value
  const last = 'children' in inline ? inline.children.at(-1) : undefined
  return last ? ending(last) : ''
}
