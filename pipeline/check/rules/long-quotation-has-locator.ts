import { z } from 'zod'
import type { Block, Edition, NoteCall, Quotation } from '../../edition.js'
import { plainText } from '../../plain-text.js'
import { blocksOf, deep, inlinesOf } from '../../walk.js'
import type { CitedPlace } from '../cited-places.js'
import { countWords } from '../count-words.js'
import { notesCalled } from '../notes-called.js'
import type { Rule } from '../rule.js'
import { citedByNote, hasPages, withoutLocator } from '../works-with-pages.js'

const yaml = 'title: T\nrules: {long-quotation-has-locator: {words: 12}}\n'
const passage = 'A history has no place for what cannot be found again by whoever wishes to.'

export const longQuotationHasLocator: Rule<{ words: number }> = {
  id: 'long-quotation-has-locator',
  severity: 'warning',
  what: 'A note to a long quotation, set off from the text, says where in the work it stands.',
  why: 'Who wants to read on before and after must be able to open the work at that place; an article has pages too.',
  mend: 'Give the page: `[@key, p. 45]`; or what the work has in place of pages, `[@key, {preface}]`.',
  options: z.object({
    words: z.number().int().min(1).default(40).describe('From how many words on a quotation is long'),
  }),
  passes: {
    files: { 'source/edition.yaml': yaml, 'source/1.md': `> ${passage}[^1]\n\n[^1]: [@work, p. 3]\n` },
  },
  fails: {
    files: { 'source/edition.yaml': yaml, 'source/1.md': `> ${passage}[^1]\n\n[^1]: [@work]\n` },
    found: ['source/1.md:3:8'],
  },
  *check(edition, { options }) {
    const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
    const cited = citedByNote(edition)
    const noteOf = notesCalled(edition)
    const reported = new Set<CitedPlace>()
    for (const { quotation, call } of quotationsWithCall(edition)) {
      const note = noteOf(call)
      const place = note && withoutLocator(cited.get(note))
      const entry = place && entries.get(place.key)
      if (!place || !entry || !hasPages(entry.csl) || reported.has(place)) continue
      const length = countWords(
        plainText([...inlinesOf(quotation.children)].filter((inline) => inline.type === 'text')),
      )
      if (length < options.words) continue
      reported.add(place)
      const related = { at: quotation.at, what: 'the quotation' }
      const unexpected = `quotation of ${length} words from ${place.key} without its place`
      yield { at: place.at, unexpected, expected: 'a page, `[@key, p. 45]`', related }
    }
  },
}

/** The last call in a quotation or its attribution, else the one that ends the words leading up to it. */
function* quotationsWithCall(
  edition: Edition<'parsed'>,
): Generator<{ quotation: Quotation<'parsed'>; call: NoteCall }> {
  for (const chapter of edition.chapters) {
    let before: Block<'parsed'> | undefined
    for (const block of blocksOf(chapter.blocks)) {
      if (block.type === 'quotation' || block.type === 'epigraph') {
        const inside = [...inlinesOf(block.children), ...deep<'parsed'>(block.attribution ?? [])]
        const call = inside.findLast((inline) => inline.type === 'noteCall') ?? callAtEnd(before)
        if (call?.type === 'noteCall') yield { quotation: block, call }
      }
      before = block
    }
  }
}

const callAtEnd = (block: Block<'parsed'> | undefined) =>
  block?.type === 'paragraph' ? block.children.at(-1) : undefined
