import { ENGLISH, type Scheme } from './scheme.js'

export const popularEnglish: Scheme = {
  id: 'popular-english',
  name: 'Popular English, British',
  source:
    'British Standard 2979 as the trade reduces it: no signs or diacritics, y for -ий and -ый, ye at the beginning of a word; houses differ',
  tag: 'ru-Latn-x-popular',
  letters: { ...ENGLISH, ё: 'yo', й: 'i', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'ий', before: /^$/u, to: 'y' },
    { of: 'ый', before: /^$/u, to: 'y' },
    { of: 'ье', to: 'ie' },
    { of: 'ьё', to: 'yo' },
    { of: 'ё', after: /[жчшщ]$/u, to: 'e' },
    { of: 'е', after: /^$/u, to: 'ye' },
    { of: 'й', after: /^$/u, to: 'y' },
    { of: 'ия', before: /^$/u, to: 'ia' },
  ],
}
