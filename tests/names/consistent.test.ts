/** Spellings that do not go together, by the zones they stand in. */
import { describe, expect, it } from 'vitest'
import { checked } from '../small-edition.js'

const NAMES = `names:
  - {cyrillic: Ежов, kind: surname, customary: Yezhov}
  - {cyrillic: Ягода, kind: surname, customary: Yagoda}
  - {cyrillic: Евдокимов, kind: surname, customary: Yevdokimov}
  - {cyrillic: Томский, kind: surname, customary: Tomsky}
  - {cyrillic: Троцкий, kind: surname}
  - {cyrillic: Чайковский, kind: surname, customary: Tchaikovsky}
  - {cyrillic: Чехов, kind: surname, customary: Chekhov}
  - {cyrillic: Дзержинский, kind: surname, customary: Dzerzhinsky, spellings: [Dzierżyński], origin: pl}
`

async function found(text: string, zones = '{}') {
  const { findings } = await checked({
    'source/edition.yaml': `title: T\nnames: ${zones}\n`,
    'source/1.md': `${text}\n`,
    'bibliography/names.yaml': NAMES,
  })
  return findings
    .filter(({ rule }) => rule === 'name-consistent')
    .map(({ at, unexpected, expected }) => `${at.start.line}:${at.start.column} ${unexpected} / ${expected}`)
}

describe('two spellings of one name', () => {
  it('are told by the less usual, once, and how often', async () => {
    expect(await found('Trotsky, Trotsky, Trotsky, Trotskii, Trotskii’s.')).toEqual([
      '1:28 “Trotskii” for Троцкий, 2 times / “Trotsky”, as elsewhere',
    ])
  })
  it('may stand in different zones, and as they were quoted', async () => {
    expect(await found('Trotsky.[^a]\n\n> Trotskij.\n\n[^a]: Trotskii.')).toEqual([])
  })
  it('are one where the zone chooses the form', async () => {
    expect(await found('Trotsky, Trotskii, Yezhov, Ezhov.', '{text: ala-lc}')).toEqual([])
    expect(await found('Yezhov, Ezhov, Evdokimov.', '{text: customary}')).toEqual([])
    expect(await found('Trotsky, Trotskii.', '{text: customary}')).toHaveLength(1)
  })
  it('are not “Zinov’ev” with one apostrophe or another, nor capitals', async () => {
    expect(await found("Trotsky and TROTSKY, Trotsky’s and Trotsky's.")).toEqual([])
  })
  it('are not derivations: those are English words', async () => {
    expect(await found('Trotskii and the Trotskyites.')).toEqual([])
    expect(await found('Trotskii and the Trotskys.')).toHaveLength(1)
  })
})

describe('names of several schemes', () => {
  it('are told by the letter that no scheme writes in both ways', async () => {
    expect(await found('Yezhov and Yagoda and Evdokimov.')).toEqual([
      '1:23 “e” for Е at the beginning in “Evdokimov” / “ye”, as in “Yezhov”: no scheme writes both',
    ])
    expect(await found('Ezhov, Iagoda and Evdokimov.')).toEqual([])
    expect(await found('Yezhov, Yagoda, Yevdokimov.')).toEqual([])
    expect(await found('Tomskii, Tomskii and Trotsky.')).toEqual([
      '1:22 “y” for -ий at the end in “Trotsky” / “ii”, as in “Tomskii”: no scheme writes both',
    ])
  })
  it('are not those that custom or another alphabet spells', async () => {
    expect(await found('Tchaikovsky and Chekhov; Tomskii and Dzierżyński, or Tomskii and Tchaikovsky.')).toEqual([])
  })
  it('are told of the text and the notes each by itself', async () => {
    expect(await found('Yezhov.[^a]\n\n[^a]: Evdokimov.')).toEqual([])
  })
})

it('a name that is marked by hand is decided', async () => {
  expect(await found('Trotsky and :name[Trotskii]{ref=none}.')).toEqual([])
})

it('an author keeps the spelling of the bibliography', async () => {
  const { findings } = await checked({
    'source/1.md': 'Mrachkovsky met Abramovitch.[^1]\n\n[^1]: [@abramovitch]\n',
    'bibliography/names.yaml': `names:
  - {cyrillic: Мрачковский, kind: surname}
  - {cyrillic: Абрамович, kind: surname}
`,
    'bibliography/works.json': JSON.stringify([
      {
        id: 'abramovitch',
        type: 'book',
        title: 'The Soviet Revolution',
        author: [{ family: 'Abramovitch', given: 'Raphael' }],
        publisher: 'Allen and Unwin',
        issued: { 'date-parts': [[1962]] },
      },
    ]),
  })
  expect(findings).toEqual([])
})
