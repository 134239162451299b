import { z } from 'zod'
import type { Block, Inline, Quotation } from '../../edition.js'
import { plainText } from '../../plain-text.js'
import { deep, inlinesOf } from '../../walk.js'
import { countWords } from '../count-words.js'
import type { Rule } from '../rule.js'

const MOST_IN_SOURCE = 8
/** No reference in brackets is longer than this. */
const LONGEST = 200
const passage = 'So many words of another, and set off so that nobody can take them for the author’s own.'

export const blockQuotationHasNote: Rule<{ words: number }> = {
  id: 'block-quotation-has-note',
  severity: 'warning',
  what: 'A passage quoted at length has a note, a citation, or an attribution. (In the chapters; not where `notes.sources` is `optional`.)',
  why: 'Words of another that are set off from the text, and lead to no source, cannot be checked by anybody.',
  mend: 'Call a note at the end of the passage or of the sentence that leads up to it; or add `::attribution[Who, *Where*]`.',
  options: z.object({
    words: z.number().int().min(1).default(15).describe('From how many words on; what is shorter may be an example'),
  }),
  passes: { files: { 'source/1.md': `He wrote:[^1]\n\n> ${passage}\n\n[^1]: [@work, p. 3]\n` } },
  fails: { files: { 'source/1.md': `He wrote:\n\n> ${passage}\n\nSo it goes on.\n` }, found: ['source/1.md:3:1'] },
  *check(edition, { options }) {
    if (edition.metadata.notes.sources === 'optional') return
    // An appendix prints what the chapters quote, with its sources there.
    for (const chapter of edition.chapters.filter(({ matter }) => matter !== 'back')) {
      for (const block of unsourced(chapter.blocks)) {
        const name = block.type === 'quotation' ? 'block quotation' : 'epigraph'
        const length = countWords(plainText([...inlinesOf(block.children)].filter(({ type }) => type === 'text')))
        if (length >= options.words)
          yield {
            at: block.at,
            unexpected: `${name} without a source`,
            expected: 'a note, a citation or an attribution',
          }
      }
    }
  },
}

function* unsourced(blocks: readonly Block<'parsed'>[]): Generator<Quotation<'parsed'>> {
  for (const [nth, block] of blocks.entries()) {
    if (block.type === 'section') yield* unsourced(block.children)
    if (block.type !== 'quotation' && block.type !== 'epigraph') continue
    const own =
      block.attribution !== undefined ||
      [...inlinesOf(block.children)].some(leadsToSource) ||
      endsWithSource(block.children)
    if (!own && !sentenceLeads(blocks[nth - 1], 'last') && !sentenceLeads(blocks[nth + 1], 'first')) yield block
  }
}

/** A line of its own such as "John 8:32", or a reference in brackets at the very end. */
function endsWithSource(blocks: readonly Block<'parsed'>[]): boolean {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return false
  const words = plainText(last.children)
  return (
    (blocks.length > 1 && countWords(words) <= MOST_IN_SOURCE) ||
    /\([^()]*\d[^()]*\)[.”’"»]*$/.test(words.slice(-LONGEST))
  )
}

const leadsToSource = ({ type }: Inline<'parsed'>) => type === 'noteCall' || type === 'citation'

/** Whether a note is called, or a work cited, in the sentence before the passage or after it. */
function sentenceLeads(block: Block<'parsed'> | undefined, which: 'first' | 'last'): boolean {
  if (block?.type !== 'paragraph') return false
  const inlines = [...deep<'parsed'>(block.children)]
  for (const inline of which === 'first' ? inlines : inlines.reverse()) {
    if (leadsToSource(inline)) return true
    if (inline.type === 'text' && /[.!?][”’"»)]*\s+\p{Lu}/u.test(inline.value)) return false
  }
  return false
}
