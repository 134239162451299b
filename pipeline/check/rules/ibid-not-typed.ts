import { inlinesOf } from '../../walk.js'
import type { Rule } from '../rule.js'
import { textMatches } from '../text-matches.js'

const IBID = /(?<!\p{L})(?:ibid(?:em)?|op\. ?cit|loc\. ?cit|там же)(?!\p{L})\.?/giu
/** It stands for a work where a place in the work follows, or nothing; else the word itself is spoken of. */
const AS_REFERENCE = /^[*_]?(?:\s*[,;)]|\s*pp?\.|\s*\d|\s*$|\s*\n)/

export const ibidNotTyped: Rule = {
  id: 'ibid-not-typed',
  severity: 'warning',
  what: 'A note that cites by key leaves “ibid.” to the style.',
  why: 'A typed “ibid.” points at another work as soon as a note is put before it.',
  mend: 'Cite the work again, `[@key, p. 45]`: it prints as ibid. wherever that is right.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work, p. 3]\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]; ibid., p. 3.\n' }, found: ['source/1.md:3:16'] },
  *check(edition) {
    const sources = new Map(edition.texts.map((text) => [text.path, text.source]))
    for (const { at, words, note } of textMatches(edition, IBID)) {
      const cites = note && [...inlinesOf(note.blocks)].some((inline) => inline.type === 'citation')
      const after = sources.get(at.file)?.slice(at.end.offset) ?? ''
      if (cites && AS_REFERENCE.test(after))
        yield { at, unexpected: `“${words}” typed in note ${note.label}`, expected: 'a citation [@key]' }
    }
  },
}
