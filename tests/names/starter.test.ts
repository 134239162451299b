/** The starter list: its letters, its forms, and names that it must have. */
import words from 'an-array-of-english-words' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { folded } from '../../pipeline/names/fold.js'
import { formsOf } from '../../pipeline/names/forms.js'
import { starterNames } from '../../pipeline/names/starter/index.js'
import { ownForms } from '../../pipeline/names/starter/own-forms.js'

const texts = starterNames.flatMap(({ cyrillic, customary, spellings }) => [cyrillic, customary ?? '', ...spellings])

describe('the starter list', () => {
  it('has four hundred names, each once', () => {
    expect(starterNames.length).toBeGreaterThan(400)
    const names = starterNames.map(({ cyrillic }) => cyrillic)
    expect(names.filter((name, nth) => names.indexOf(name) !== nth)).toEqual([])
  })
  it('is composed, trimmed, and has Cyrillic letters in its Cyrillic alone', () => {
    for (const text of texts) expect(text).toBe(text.normalize('NFC').trim())
    for (const { cyrillic } of starterNames) expect(cyrillic).toMatch(/^\p{Lu}[\p{Script=Cyrillic} -]+$/u)
    for (const { customary, spellings } of starterNames)
      for (const form of [customary ?? '', ...spellings]) expect(form).toMatch(/^\p{Lu}[\p{Script=Latin}. -]+$/u)
  })
  it('writes ё', () => {
    const withYo = ['Хрущёв', 'Горбачёв', 'Поскрёбышев', 'Фёдор', 'Гумилёв', 'Соловьёв', 'Королёв', 'Будённый']
    for (const name of withYo) expect(starterNames.map(({ cyrillic }) => cyrillic)).toContain(name)
  })
  it('lists no spelling twice, nor the customary form again', () => {
    for (const { customary, spellings } of starterNames)
      expect(new Set([customary, ...spellings]).size).toBe(spellings.length + 1)
  })
  it('has customary forms that a scheme gives, but for those that it says are their own', () => {
    const own = starterNames.filter((name) => {
      const made = [...formsOf({ ...name, customary: undefined, spellings: [] }).keys()]
      return !made.map(folded).includes(folded(name.customary ?? ''))
    })
    expect(own.map(({ cyrillic }) => cyrillic).sort()).toEqual(Object.values(ownForms).flat().sort())
  })
  it('has no spelling that stands for two names', () => {
    const bearers = new Map<string, string>()
    for (const { cyrillic, ...name } of starterNames)
      for (const form of formsOf({ cyrillic, ...name }).keys()) {
        expect(bearers.get(folded(form)) ?? cyrillic).toBe(cyrillic)
        bearers.set(folded(form), cyrillic)
      }
  })
  it('has hardly a form that is an English word', () => {
    const english = new Set<string>(words)
    const forms = starterNames.flatMap((name) => [...formsOf(name).keys()])
    const met = new Set(forms.map(folded).filter((form) => english.has(form)))
    expect([...met].sort()).toEqual('archangel kiev lazar pavlova perm poutine repin repine rutin samara'.split(' '))
  })
})

/** As English works of reference print them. */
it.each([
  ['Троцкий', 'Trotsky'],
  ['Ежов', 'Yezhov'],
  ['Дзержинский', 'Dzerzhinsky'],
  ['Зиновьев', 'Zinoviev'],
  ['Преображенский', 'Preobrazhensky'],
  ['Крупская', 'Krupskaya'],
  ['Тухачевский', 'Tukhachevsky'],
  ['Чайковский', 'Tchaikovsky'],
  ['Куйбышев', 'Kuibyshev'],
  ['Будённый', 'Budyonny'],
])('%s is known as %s', (cyrillic, customary) => {
  expect(starterNames.find((name) => name.cyrillic === cyrillic)?.customary).toBe(customary)
})
