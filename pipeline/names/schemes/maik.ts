import { ENGLISH, type Scheme } from './scheme.js'

export const maik: Scheme = {
  id: 'maik',
  name: 'MAIK Nauka',
  source: 'House style of MAIK Nauka/Interperiodica, 2011, section 2.2.1',
  tag: 'ru-Latn-x-maik',
  letters: { ...ENGLISH, ё: 'e', й: 'i', ъ: '”', ь: '’', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [],
}
