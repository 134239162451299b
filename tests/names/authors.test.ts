/** Authors of works: kept as they signed, known as who they are, and respelt only where the edition asks for it. */
import { describe, expect, it } from 'vitest'
import { built, treeOf } from '../small-edition.js'
import { contains } from '../xml-tree.js'

const NAMES = `names:
  - {cyrillic: Троцкий, kind: surname, customary: Trotsky}
  - {cyrillic: Лев, kind: given, customary: Leon}
  - {cyrillic: Абрамович, kind: surname, customary: Abramovich, spellings: [Abramovitch]}
persons:
  - {id: trotsky, surname: Троцкий, given: Лев, patronymic: Давидович, customary: Leon Trotsky}
  - {id: sedova, surname: Троцкий, given: Сергей}
`
const WORKS = JSON.stringify([
  {
    id: 'history',
    type: 'book',
    title: 'История русской революции',
    author: [{ family: 'Trotskii', given: 'L. D.' }],
    publisher: 'Granit',
    issued: { 'date-parts': [[1931]] },
  },
  {
    id: 'life',
    type: 'book',
    title: 'Moia zhizn',
    'original-title': 'Моя жизнь',
    language: 'ru',
    author: [{ family: 'Троцкий', given: 'Л.' }],
    publisher: 'Granit',
    issued: { 'date-parts': [[1930]] },
  },
  {
    id: 'abramovitch',
    type: 'book',
    title: 'Of Trotskii',
    author: [{ family: 'Abramovitch', given: 'R.' }],
    publisher: 'Allen',
    issued: { 'date-parts': [[1962]] },
  },
])
const TEXT = `# One

Trotskii wrote.[^1] So did Abramovitch.[^2] And more.[^3]

[^1]: [@history; @life]
[^2]: [@abramovitch]
[^3]: Trotskii, *История русской революции*, on Trotskii himself. But Trotskii did not say so.
`

async function edition(zones: string) {
  const { contentOf, differences, edition } = await built({
    'source/edition.yaml': `title: T\nnotes: {sources: optional}\nnames: ${zones}\n`,
    'source/1.md': TEXT,
    'bibliography/names.yaml': NAMES,
    'bibliography/works.json': WORKS,
  })
  expect(differences).toEqual([])
  const tei = treeOf(contentOf('tei'))
  return {
    printed: JSON.stringify(edition.chapters),
    tei: (example: string) => contains(tei, example),
    bytes: new TextDecoder().decode(contentOf('tei')),
  }
}

describe('by default', () => {
  it('stay as they signed in the bibliography and in the notes that cite them, whatever the text has', async () => {
    const { bytes } = await edition('{text: customary, note: customary}')
    expect(bytes).toMatch(/Trotskii, L(?:\. |\. )D|L\. D\. Trotskii/)
    expect(bytes).toContain('<surname>Abramovitch</surname>')
    expect(bytes).toMatch(/<reg>Trotsky<\/reg><\/choice><\/persName> wrote|<reg>Trotsky<\/reg><\/choice><\/name> wrote/)
    const [, note = ''] = /n="3"[^>]*>([\s\S]*?)<\/note>/.exec(bytes) ?? []
    expect(note.match(/<reg>Trotsky<\/reg>/g)).toHaveLength(2)
    expect(note.replace(/<[^>]+>/g, '')).toMatch(/^Trotskii, История/)
  })
  it('are known as persons by their names and initials, in Latin letters and in Cyrillic', async () => {
    const { tei } = await edition('{}')
    expect(
      tei(
        '<author><persName ref="#person-trotsky"><forename>L. D.</forename> <surname>Trotskii</surname></persName></author>',
      ),
    ).toBe(true)
    expect(
      tei(
        '<author><persName ref="#person-trotsky"><forename>Л.</forename> <surname>Троцкий</surname></persName></author>',
      ),
    ).toBe(true)
    expect(tei('<author><persName><forename>R.</forename> <surname>Abramovitch</surname></persName></author>')).toBe(
      true,
    )
  })
})

it('titles in Cyrillic are in the TEI, as entered and as originals', async () => {
  const { tei } = await edition('{text: bgn-pcgn}')
  expect(tei('<title level="m" xml:lang="ru">История русской революции</title>')).toBe(true)
  expect(tei('<title level="m" xml:lang="ru-Latn">Moia zhizn</title>')).toBe(true)
  expect(tei('<title level="m" type="original" xml:lang="ru">Моя жизнь</title>')).toBe(true)
})

it('follow a scheme where the edition asks for it, and titles do not', async () => {
  const { bytes } = await edition('{bibliography: bgn-pcgn-plain}')
  const list = bytes.slice(bytes.indexOf('<standOff>'), bytes.indexOf('</standOff>'))
  expect(list).toContain('<forename>L. D.</forename> <surname>Trotskiy</surname>')
  expect(list).toContain('<surname>Abramovich</surname>')
  expect(list).toContain('Of Trotskii')
})
