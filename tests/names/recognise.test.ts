/** Names in sentences: what is a name, how surely, and what is none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListedName } from '../../pipeline/edition.js'
import { formsOf } from '../../pipeline/names/forms.js'
import { recogniser } from '../../pipeline/names/recognise.js'
import type { FoundName } from '../../pipeline/names/recognition.js'
import { starterNames } from '../../pipeline/names/starter/index.js'

const known = recogniser(starterNames)

const meaning = (found: FoundName) =>
  'name' in found
    ? found.name.cyrillic
    : found.level === 'ambiguous'
      ? found.names.map(({ cyrillic }) => cyrillic).join('|')
      : `(${found.reading.cyrillic})`
const said = (text: string, names = known) =>
  [...names.find(text)].map((found) => [found.written, meaning(found), found.level, found.shape].join(' '))

/** Spellings of books in English, German, French and Polish, and of Russian passports. */
describe.each([
  ['Троцкий', 'Trotsky Trotskii Trotskiy Trotski Trotzky Trockij Trozki'],
  ['Зиновьев', "Zinoviev Zinov’ev Zinov'ev Zinovʹev Zinovev Zinovyev Zinov`ev Zinowjew Sinowjew"],
  ['Ежов', 'Yezhov Ezhov Jeschow Iejov Ejov Ežov'],
  ['Хрущёв', 'Khrushchev Khrushchëv Khrushchyov Chruschtschow Khrouchtchev Chruščëv Xruščëv Khruschev'],
  ['Маяковский', 'Mayakovsky Maiakovskii Majakovskij Majakowski Maïakovski'],
  ['Шостакович', 'Shostakovich Schostakowitsch Chostakovitch Šostakovič'],
  ['Тухачевский', 'Tukhachevsky Tukhachevskii Tuchatschewski Toukhatchevski Tuxačevskij'],
  ['Крупская', 'Krupskaya Krupskaia Krupskaja Kroupskaïa'],
  ['Орджоникидзе', 'Ordzhonikidze Ordjonikidze Ordschonikidse Ordžonikidze'],
  ['Косиор', 'Kosior Kossior'],
  ['Юденич', 'Yudenich Iudenich Judenitsch Ioudenitch'],
])('%s', (cyrillic, spellings) => {
  it.each(spellings.split(' '))('is found as %s', (spelling) => {
    const [found] = known.find(`Then ${spelling} came.`)
    expect(found && [found.written, meaning(found), found.start]).toEqual([spelling, cyrillic, 5])
  })
})

describe('levels', () => {
  it.each([
    ['Zinov’ev', 'Zinov’ev Зиновьев form name'],
    ['ZINOVIEV', 'ZINOVIEV Зиновьев folded name'],
    ['Zinov´ev', 'Zinov´ev Зиновьев folded name'],
    ['Dzierzynski', 'Dzierzynski Дзержинский folded name'],
    ['Bukharinn', 'Bukharinn Бухарин key name'],
    ['Tomskyi', 'Tomskyi Томский key name'],
    ['Lominadzev', 'Lominadzev (Ломинадзев) unlisted name'],
    ['Zaslavskii', 'Zaslavskii (Заславский) unlisted name'],
  ])('%s', (written, expected) => expect(said(`Then ${written} came.`)).toEqual([expected]))

  it('stop where a spelling stands for two names', () => {
    const name = (cyrillic: string, spellings: string[] = []): ListedName => ({
      cyrillic,
      kind: 'surname',
      customary: undefined,
      spellings,
      origin: undefined,
    })
    expect(said('Chruschtschow.', recogniser([name('Хрущёв'), name('Хрущов')]))).toEqual([
      'Chruschtschow Хрущёв|Хрущов ambiguous name',
    ])
    expect(said('Chruschtschow.', recogniser([name('Хрущёв', ['Chruschtschow']), name('Хрущов')]))).toEqual([
      'Chruschtschow Хрущёв form name',
    ])
  })
})

it('a spelling that is said to be another word is no form of the name', () => {
  const name = { cyrillic: 'Маев', kind: 'surname', customary: undefined, spellings: [], origin: undefined } as const
  expect(said('Then Maev and Mayev came.', recogniser([name]))).toEqual(['Maev Маев form name', 'Mayev Маев form name'])
  expect(said('Then Maev and Mayev came.', recogniser([{ ...name, not: ['Mayev'] }]))).toEqual(['Maev Маев form name'])
})

describe('what English adds', () => {
  it.each([
    ['Kirov’s speech and Zinov’ev’s', ['Kirov Киров form name', 'Zinov’ev Зиновьев form name']],
    ["Stalin's, STALIN’S", ['Stalin Сталин form name', 'STALIN Сталин folded name']],
    ['the Kamenevs and the Kamenevs’ flat', ['Kamenevs Каменев form plural', 'Kamenevs Каменев form plural']],
    ['Trotskyites', ['Trotskyites Троцкий form derivation']],
    [
      'Zinovievite, Leninist, Leninism’s',
      ['Zinovievite Зиновьев form derivation', 'Leninist Ленин form derivation', 'Leninism Ленин form derivation'],
    ],
    ['Tolstoyan Stalinization', ['Tolstoyan Толстой form derivation', 'Stalinization Сталин form derivation']],
    ['anti-Trotskyist', ['Trotskyist Троцкий form derivation']],
    ['The Georgians are no Georgys', ['Georgys Георгий form plural']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))

  it('a soft sign at the end is of the name, a closing mark is not', () => {
    expect(said('of Gogol’, he said')).toEqual(['Gogol’ Гоголь form name'])
    expect(said('by ‘Gogol’, he said')).toEqual(['Gogol Гоголь form name'])
    expect(said('Gogolʹ and Gogol’s')).toEqual(['Gogolʹ Гоголь form name', 'Gogol Гоголь form name'])
  })
})

describe('several words', () => {
  it.each([
    ['Zinoviev–Kamenev', ['Zinoviev Зиновьев form name', 'Kamenev Каменев form name']],
    ['the Zinoviev-Kamenev bloc', ['Zinoviev Зиновьев form name', 'Kamenev Каменев form name']],
    ['Rimsky-Korsakov’s', ['Rimsky-Korsakov Римский-Корсаков form name']],
    ['Nizhny Novgorod, Novgorod', ['Nizhny Novgorod Нижний Новгород form name', 'Novgorod Новгород form name']],
    ['in St. Petersburg', ['St. Petersburg Санкт-Петербург form name']],
    ['F. E. Dzerzhinsky', ['Dzerzhinsky Дзержинский form name']],
    ['Krupskaya, Alliluyeva', ['Krupskaya Крупская form name', 'Alliluyeva Аллилуева form name']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

it('leaves strangers alone', () => {
  const strangers =
    'Deutscher, Souvarine, Rosa Luxemburg, Machiavelli, Al Capone’s, Engels, Karl Marx, Serge, Marxism, Cosimo Medici’s, ' +
    'Agathocles, Cicero, Jenghiz Khan, Wrangel, Francis Bacon, Berlin, Martin, Austin, Boston, Moscow Mule? ' +
    'Alexander the Great, Rightist, Georgian, Balkan, Russian, Ukrainian, Bolsheviks, Politburo, Kremlin, Husky, Frisky, An Ian, Geneva, Jury, Blücher, Lew, Elena, Ulrich, Ginsburg'
  expect(said(strangers)).toEqual(['Moscow Москва form name'])
})

describe('whatever the text', () => {
  const names = starterNames.slice(0, 60)
  const forms = names.flatMap((name) => [...formsOf(name).keys()])
  const some = recogniser(names)
  const piece = fc.oneof(
    fc.constantFrom(...forms),
    fc.constantFrom(' ', '-', '–', '’s ', '’', '.', 'ite ', 's ', ' the ', '\n'),
    fc.string({ maxLength: 4 }),
  )
  it('what is found stands there, in order, and does not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        let from = 0
        for (const { start, written } of some.find(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(text.slice(start, start + written.length)).toBe(written)
          from = start + written.length
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500, seed: 1917 },
    )
  })
  it('every form of every listed name is found', () => {
    for (const name of names)
      for (const form of formsOf(name).keys()) {
        const [found] = some.find(`Then ${form} came.`)
        expect(found && [found.written, meaning(found)]).toEqual([form, name.cyrillic])
      }
  })
})
