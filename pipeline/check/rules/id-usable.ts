import { eachEntry } from '../entry-rule.js'
import type { Rule } from '../rule.js'

/** What pandoc reads after `@` without braces, less what TeX takes for its own. */
const USABLE = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.+/-](?=[\p{L}\p{N}_])|[:/](?=\/))*$/u
const entry = (id: string) =>
  `[{"id": "${id}", "type": "book", "title": "T", "publisher": "P", "issued": {"date-parts": [[1954]]}}]`

export const idUsable: Rule = {
  id: 'id-usable',
  severity: 'warning',
  what: 'Every key can be written after `@`, and carried by BibTeX and pandoc.',
  why: 'A key with a space, a comma or a brace must be cited as `@{…}`, and no BibTeX file can hold it.',
  mend: 'Use letters, digits and `_`, with single `:`, `.`, `-`, `+` or `/` inside; change the citations with it.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@1954:d-a]\n', 'bibliography/a.json': entry('1954:d-a') } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@{my book}]\n', 'bibliography/a.json': entry('my book') },
    found: ['bibliography/a.json:1:9'],
  },
  check: eachEntry(({ key }) => {
    if (USABLE.test(key)) return []
    const mark = /[^\p{L}\p{N}_:.+/-]/u.exec(key)?.[0]
    const fault = mark === undefined ? 'mark at an end, or two in a row' : mark.trim() === '' ? 'space' : `“${mark}”`
    return [
      { variable: 'id', unexpected: `${fault} in the key ${key}`, expected: 'letters and digits, single marks inside' },
    ]
  }),
}
