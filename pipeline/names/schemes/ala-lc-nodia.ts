import { ENGLISH, type Scheme } from './scheme.js'

export const alaLcNodia: Scheme = {
  id: 'ala-lc-nodia',
  name: 'ALA-LC without diacritics',
  source:
    'ALA-LC Romanization Tables, Russian (Library of Congress, 2012), ligatures and diacritics left out, as journals print it',
  tag: 'ru-Latn-alalc97-x-nodia',
  letters: { ...ENGLISH, ё: 'e', й: 'i', ъ: 'ʺ', ь: 'ʹ', э: 'e', ю: 'iu', я: 'ia' },
  preReform: { і: 'i', ѣ: 'ie', ѳ: 'f', ѵ: 'i' },
  rules: [],
}
