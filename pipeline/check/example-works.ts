/** Small bibliographies for the examples of the rules on notes in words: every work in them is real, every note made up. */

const prophet = (id: string, title: string, subtitle: string, year: number) => ({
  id,
  type: 'book',
  title: `${title}: ${subtitle}`,
  'title-short': title,
  author: [{ family: 'Deutscher', given: 'Isaac' }],
  'publisher-place': 'London',
  publisher: 'Oxford University Press',
  issued: { 'date-parts': [[year]] },
})

const lines = (entries: readonly object[]) => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`

/** One book. */
export const armed = lines([prophet('armed', 'The Prophet Armed', 'Trotsky, 1879–1921', 1954)])

/** Two books of one author whose titles have a word in common. */
export const prophets = lines([
  prophet('armed', 'The Prophet Armed', 'Trotsky, 1879–1921', 1954),
  prophet('unarmed', 'The Prophet Unarmed', 'Trotsky, 1921–1929', 1959),
])

/** A small edition whose only note is pinned to `key` under certain words. */
export const pinnedNote = (words: string, key: string) => ({
  'source/1.md': notes('Deutscher, The Prophet, p. 45.'),
  'bibliography/a.json': armed,
  'bibliography/links.yaml': `links:\n  - file: source/1.md\n    note: 1\n    words: ${words}\n    cites: [${key}]\n`,
})

/** A source note for each text, and a line of text that calls it. */
export function notes(...texts: readonly string[]): string {
  const calls = texts.map((_, nth) => `One.[^${nth + 1}]`).join(' ')
  return `${calls}\n\n${texts.map((text, nth) => `[^${nth + 1}]: ${text}\n`).join('')}`
}
