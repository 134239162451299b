import { citedKeys } from '../../cited-keys.js'
import { nearestMatch } from '../../nearest-match.js'
import { ownKeys } from '../../parse/own-keys.js'
import { isRefused } from '../refused.js'
import type { Rule } from '../rule.js'
import { writtenKeys } from '../written-keys.js'

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
  *check(edition, { intake }) {
    if (isRefused(intake)) return
    const own = ownKeys(edition.entries)
    const inTexts = edition.texts.flatMap((text) => writtenKeys(text).map(({ key }) => own(key)))
    const known = new Set(edition.entries.map(({ key }) => key))
    // A key that is no entry’s is reported, with the one that it is like: that one is cited with a slip of the pen.
    const meant = inTexts.filter((key) => !known.has(key)).map((key) => nearestMatch(key, known))
    const cited = new Set([...citedKeys(edition), ...inTexts, ...meant])
    for (const entry of edition.entries) {
      const { key } = entry
      if (!cited.has(key))
        yield { at: entry.at, unexpected: `entry ${key} that nothing cites`, expected: 'a citation of it' }
    }
  },
}
