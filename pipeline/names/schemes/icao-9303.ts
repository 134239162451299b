import { ENGLISH, type Scheme } from './scheme.js'

export const icao9303: Scheme = {
  id: 'icao-9303',
  name: 'ICAO 9303 (passports)',
  source: 'ICAO Doc 9303, part 3; Russian passports since 2013 (Federal Migration Service, order 320 of 2012)',
  tag: 'ru-Latn-x-icao',
  letters: { ...ENGLISH, ё: 'e', й: 'i', ъ: 'ie', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  preReform: undefined,
  rules: [],
}
