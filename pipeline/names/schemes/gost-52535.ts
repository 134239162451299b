import { ENGLISH, type Scheme } from './scheme.js'

export const gost52535: Scheme = {
  id: 'gost-52535',
  name: 'GOST R 52535.1-2006 (passports)',
  source: 'GOST R 52535.1-2006, annex A; Russian passports of 2010 to 2013',
  tag: 'ru-Latn-x-gostr525',
  letters: { ...ENGLISH, ё: 'e', й: 'i', ц: 'tc', ъ: '', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  preReform: undefined,
  rules: [],
}
