import type { Block, Inline } from '../../edition.js'
import { deep, inlinesOf } from '../../walk.js'
import type { Rule } from '../rule.js'

export const blockQuotationHasNote: Rule = {
  id: 'block-quotation-has-note',
  severity: 'warning',
  what: 'A passage quoted at length has a note, a citation, or an attribution. (Not where `notes.sources` is `optional`.)',
  why: 'Words of another that are set off from the text, and lead to no source, cannot be checked by anybody.',
  mend: 'Call a note at the end of the passage or of the sentence that leads up to it; or add `::attribution[Who, *Where*]`.',
  passes: { files: { 'source/1.md': 'He wrote:[^1]\n\n> Words.\n\n[^1]: [@work, p. 3]\n' } },
  fails: { files: { 'source/1.md': 'He wrote:\n\n> Words.\n\nSo it goes on.\n' }, found: ['source/1.md:3:1'] },
  *check(edition) {
    if (edition.metadata.notes.sources === 'optional') return
    for (const chapter of edition.chapters) yield* unsourced(chapter.blocks)
  },
}

function* unsourced(
  blocks: readonly Block<'parsed'>[],
): Generator<{ at: Block['at']; unexpected: string; expected: string }> {
  for (const [nth, block] of blocks.entries()) {
    if (block.type === 'section') yield* unsourced(block.children)
    if (block.type !== 'quotation' && block.type !== 'epigraph') continue
    const sourced =
      block.attribution !== undefined ||
      [...inlinesOf(block.children)].some(leadsToSource) ||
      leadsIn(blocks[nth - 1]) ||
      followsOn(blocks[nth + 1])
    const name = block.type === 'quotation' ? 'block quotation' : 'epigraph'
    if (!sourced)
      yield { at: block.at, unexpected: `${name} without a source`, expected: 'a note, a citation or an attribution' }
  }
}

const leadsToSource = ({ type }: Inline<'parsed'>) => type === 'noteCall' || type === 'citation'

/** The last sentence of the paragraph before. */
function leadsIn(block: Block<'parsed'> | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  for (const inline of [...deep<'parsed'>(block.children)].reverse()) {
    if (leadsToSource(inline)) return true
    if (inline.type === 'text' && /[.!?][”’"»)]*\s+\p{Lu}/u.test(inline.value)) return false
  }
  return false
}

/** The first sentence of the paragraph after, and a call that stands at its end. */
function followsOn(block: Block<'parsed'> | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  for (const inline of deep<'parsed'>(block.children)) {
    if (leadsToSource(inline)) return true
    if (inline.type === 'text' && /[.!?][”’"»)]*\s+\p{Lu}/u.test(inline.value)) return false
  }
  return false
}
