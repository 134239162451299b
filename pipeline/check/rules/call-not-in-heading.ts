import type { Inline, Section } from '../../edition.js'
import { blocksOf, deep } from '../../walk.js'
import type { Rule } from '../rule.js'

export const callNotInHeading: Rule = {
  id: 'call-not-in-heading',
  severity: 'warning',
  what: 'No note is called from a heading.',
  why: 'A heading is repeated in the contents, the running head and the navigation, where a call has no place.',
  mend: 'Call the note from the first sentence below.',
  passes: { files: { 'source/1.md': '# One\n\nA claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: { files: { 'source/1.md': '# One[^1]\n\nA claim.\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:6'] },
  *check(edition) {
    for (const chapter of edition.chapters) {
      const sections = [...blocksOf(chapter.blocks)].filter(
        (block): block is Section<'parsed'> => block.type === 'section',
      )
      const titles: (readonly Inline<'parsed'>[])[] = [chapter.title, ...sections.map((section) => section.title)]
      for (const inline of titles.flatMap((title) => [...deep<'parsed'>(title)])) {
        if (inline.type === 'noteCall')
          yield {
            at: inline.at,
            unexpected: `call of note ${inline.label} in a heading`,
            expected: 'a call in the text',
          }
      }
    }
  },
}
