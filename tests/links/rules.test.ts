/** What the rules say of notes in words: which findings, and none where there should be none. */
import { describe, expect, it } from 'vitest'
import { built, checked } from '../small-edition.js'
import { works } from './made-up.js'

const QUIET = ['entry-cited', 'entry-complete']
const text = (notes: readonly string[]) =>
  `${notes.map((_, nth) => `A line.[^${nth + 1}]`).join('\n\n')}\n\n${notes.map((words, nth) => `[^${nth + 1}]: ${words}\n`).join('\n')}`

async function rules(notes: readonly string[], metadata = ''): Promise<string[]> {
  const { findings } = await checked({
    'source/edition.yaml': `title: T\n${metadata}`,
    'source/1.md': text(notes),
    'bibliography/works.json': JSON.stringify(works),
  })
  return findings.filter((finding) => !QUIET.includes(finding.rule)).map(({ rule, severity }) => `${rule} ${severity}`)
}

const FULL = 'Maeve Halloran, The Senate Armed: Volhovia, 1901–1911 (London: Ostrava Lane Press, 1970), p. 45.'
const SHORT = 'Halloran, The Senate Armed, p. 45.'

describe('each note alone', () => {
  it.each<readonly [string, readonly string[]]>([
    [FULL, []],
    [SHORT, []],
    [FULL.replace('1970', '1907'), ['note-agrees-with-entry error']],
    [FULL.replace('Maeve Halloran', 'Ilya Vetrov'), ['note-agrees-with-entry error']],
    [FULL.replace('Ostrava Lane Press', 'Nemo'), ['details-agree-with-entry warning']],
    [FULL.replace('Ostrava Lane Press', 'Ostrava Lane'), []],
    [FULL.replace('Ostrava Lane Press', 'OLP'), []],
    ['Halloran, The Senate Arrned, p. 45.', ['short-title-matches warning']],
    ['Pennington, Rivers and Revenue in Old Volhovia (London, 1928; repr. 1992), p. 3.', []],
    ['Pennington, Rivers and Revenue in Old Volhovia (London, 1928), p. 3.', []],
    ['Pennington, Rivers and Revenue in Old Volhovia (London, 1992), p. 3.', []],
    ['Halloran, “What Did the Toll-Keepers Want?,” p. 300.', ['locator-in-range error']],
    ['Halloran, “What Did the Toll-Keepers Want?,” p. 210.', []],
    ['Vetrov, Karelin, pp. 12–9.', ['locator-ascending warning']],
    ['Halloran, Senate, p. 3.', ['link-unambiguous warning']],
    ['Smith, The Drowned Province, p. 3.', ['note-linked error']],
    [':note{discursive} Smith, The Drowned Province, p. 3.', []],
    [':note{discursive} See Halloran, Senate, p. 3; ibid., p. 5.', []],
    ['Ibid.', ['ibid-has-antecedent error']],
    ['See n. 9 above.', ['cross-reference-resolves error']],
    ['Karelin said so in 1923.', ['note-has-source error']],
  ])('%s', async (note, expected) => expect((await rules([note])).sort()).toEqual([...expected].sort()))
})

describe('sources that are not required', () => {
  it('soften note-linked as they soften note-has-source', async () => {
    const smith = ['Smith, The Drowned Province, p. 3.']
    expect(await rules(smith, 'notes: {sources: expected}\n')).toEqual(['note-linked warning'])
    expect(await rules(smith, 'notes: {sources: optional}\n')).toEqual([])
  })
})

describe('the full form', () => {
  it('comes first', async () => expect(await rules([SHORT, FULL])).toEqual(['full-form-first warning']))
  it('may come nowhere', async () => expect(await rules([SHORT, SHORT])).toEqual([]))
  it('may come again', async () => expect(await rules([FULL, SHORT, FULL])).toEqual([]))
})

describe('comments', () => {
  it('are linked where that is certain, and never found fault with', async () => {
    const { edition, findings } = await checked({
      'source/1.md': `One.[^a] Two.[^b]\n\n[^a]: ${SHORT.replace('Armed', 'Arrned')}\n[^b]: Ibid.; Smith, The Drowned Province, p. 3.\n`,
      'bibliography/works.json': JSON.stringify(works),
    })
    const notes = edition.chapters.flatMap((chapter) => chapter.notes)
    expect(notes[0]?.mentions.map((mention) => mention.key)).toEqual(['halloran-armed'])
    expect(notes.flatMap((note) => note.doubts)).toEqual([])
    expect(findings.filter((finding) => !QUIET.includes(finding.rule))).toEqual([])
  })
  it('are no antecedent of a source note', async () => {
    const { edition } = await checked({
      'source/1.md': `One.[^1] Two.[^b] Three.[^2]\n\n[^1]: Vetrov, Karelin, p. 4.\n[^b]: ${SHORT}\n[^2]: Ibid.\n`,
      'bibliography/works.json': JSON.stringify(works),
    })
    const last = edition.chapters[0]?.notes.at(-1)
    expect(last?.mentions.map((mention) => mention.key)).toEqual(['vetrov-life'])
  })
})

it('a linked note prints as its author wrote it, its work is in the bibliography, and TEI knows it', async () => {
  const { differences, contentOf, edition } = await built({
    'source/1.md': text([SHORT, 'Ibid., p. 46; see also Vetrov, Karelin, p. 3.']),
    'bibliography/works.json': JSON.stringify(works),
  })
  expect(differences).toEqual([])
  const tei = new TextDecoder().decode(contentOf('tei'))
  expect(tei).toContain(SHORT)
  expect([...tei.matchAll(/<note [^>]*source="([^"]*)"/g)].map(([, source]) => source)).toEqual([
    '#work-halloran-armed',
    '#work-halloran-armed #work-vetrov-life',
  ])
  expect(tei).toContain('Life in Office')
  expect(edition.chapters[0]?.notes.length).toBe(2)
})
