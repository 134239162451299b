import type { Block, Inline } from '../edition.js'

/** A note that ends with a reference gets the mark with which its style ends notes; the author's own mark is left alone. */
export function closeNote(blocks: readonly Block<'cited'>[], closing: string): readonly Block<'cited'>[] {
  const last = blocks.at(-1)
  const end = last?.type === 'paragraph' ? last.children.at(-1) : undefined
  if (closing === '' || last?.type !== 'paragraph' || end?.type !== 'workReference' || /[.!?…]$/.test(ending(end)))
    return blocks
  const mark: Inline<'cited'> = { type: 'text', value: closing, at: last.at }
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, mark] }]
}

function ending(inline: Inline<'cited'>): string {
  if (inline.type === 'text' || inline.type === 'inlineCode') return inline.value
  const last = 'children' in inline ? inline.children.at(-1) : undefined
  return last ? ending(last) : ''
}
