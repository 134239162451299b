import { citationsIn } from '../../parse/citations/index.js'
import type { Rule } from '../rule.js'

export const entryCited: Rule = {
  id: 'entry-cited',
  severity: 'warning',
  what: 'Every entry of the bibliography is cited.',
  why: 'A work that nothing cites is not printed: a note that cited it may have been lost.',
  mend: 'Cite the work, name it in a free-text note with `:note{cites="key"}`, or take out the entry.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n' } },
  fails: {
    files: {
      'source/1.md': 'One.\n',
      'bibliography/a.json':
        '[\n {"id": "a", "type": "book", "title": "T", "author": [{"family": "F"}], "issued": {"date-parts": [[1954]]}}]',
    },
    found: ['bibliography/a.json:2:2'],
  },
  *check(edition) {
    const cited = new Set(
      edition.texts
        .flatMap((text) => citationsIn(text.tree))
        .flatMap((citation) => citation.items.map((item) => item.key)),
    )
    for (const note of edition.chapters.flatMap((chapter) => chapter.notes))
      for (const key of [...note.cites, ...note.mentions.map((mention) => mention.key)]) cited.add(key)
    for (const { key, at } of edition.entries)
      if (!cited.has(key)) yield { at, unexpected: `entry ${key} that nothing cites`, expected: 'a citation of it' }
  },
}
