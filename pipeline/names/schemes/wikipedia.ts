import { ENGLISH, type Scheme } from './scheme.js'

export const wikipedia: Scheme = {
  id: 'wikipedia',
  name: 'English Wikipedia',
  source: 'Wikipedia, Romanization of Russian',
  tag: 'ru-Latn-x-wprus',
  letters: { ...ENGLISH, ё: 'yo', й: 'y', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'ий', before: /^$/u, to: 'y' },
    { of: 'ый', before: /^$/u, to: 'y' },
    { of: 'е', after: /(^|[аеёиоуыэюяъь])$/u, to: 'ye' },
    { of: 'ь', before: /^[аиоуыэ]/u, to: 'y' },
    { of: 'ъ', before: /^[аиоуыэ]/u, to: 'y' },
  ],
}
