/** What the step of the road prints for a recognised name. */
import { describe, expect, it } from 'vitest'
import { built, documentsOf } from '../small-edition.js'

const NAMES = `names:
  - {cyrillic: Ежов, kind: surname, customary: Yezhov}
  - {cyrillic: Зиновьев, kind: surname, customary: Zinoviev}
  - {cyrillic: Рудзутак, kind: surname, customary: Rudzutak, spellings: [Rudzutaks], origin: lv}
  - {cyrillic: Нижний Новгород, kind: place, customary: Nizhny Novgorod}
`

async function printed(text: string): Promise<string> {
  const { contentOf, differences } = await built({
    'source/edition.yaml': 'title: T\nnames: {text: customary}\n',
    'source/1.md': `${text}\n`,
    'bibliography/names.yaml': NAMES,
  })
  expect(differences).toEqual([])
  return JSON.stringify(Object.values(documentsOf(contentOf('epub'))))
}

describe('the customary form takes the place of', () => {
  it.each([
    ['Ezhov’s friends.', 'Yezhov’s friends.'],
    ['EZHOV came.', 'YEZHOV came.'],
    ['Zinov’ev’s friends.', 'Zinoviev’s friends.'],
    ['Zinov´ev and Jeschow.', 'Zinoviev and Yezhov.'],
    ['Zinov’ev–Ezhov.', 'Zinoviev–Yezhov.'],
    ['Rudzutaks was Latvian.', 'Rudzutak was Latvian.'],
    ['In Nizhnii Novgorod.', 'In Nizhny Novgorod.'],
  ])('%s', async (text, expected) => expect(await printed(text)).toContain(expected))
})

describe('as it was written stays', () => {
  it.each([
    'The Zinov’evites.',
    'The Ezhovs.',
    'Ezhovite.',
    'Zinovjevv and Ezhovsky.',
    'Deutscher, Souvarine, Engels.',
  ])('%s', async (text) => expect(await printed(text)).toContain(text))
})
