import { ENGLISH, type Scheme } from './scheme.js'

export const economist: Scheme = {
  id: 'economist',
  name: 'The Economist',
  source: 'The style guide of The Economist, Russian words and names',
  tag: 'ru-Latn-x-econ',
  letters: { ...ENGLISH, ё: 'yo', й: 'i', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'ий', before: /^$/u, to: 'y' },
    { of: 'ый', before: /^$/u, to: 'y' },
    { of: 'е', after: /(^|[аеёиоуыэюяьъ])$/u, to: 'ye' },
    { of: 'й', after: /^$/u, to: 'y' },
    { of: 'дж', to: 'j' },
  ],
}
