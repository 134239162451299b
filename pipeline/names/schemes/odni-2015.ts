import { ENGLISH, OPEN, type Scheme } from './scheme.js'

export const odni2015: Scheme = {
  id: 'odni-2015',
  name: 'ICS 630-01 (2015)',
  source: 'Intelligence Community Standard 630-01, annex K: Russian personal names',
  tag: 'ru-Latn-x-odni',
  letters: { ...ENGLISH, ё: 'yo', й: 'y', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [{ of: 'е', after: OPEN, to: 'ye' }],
}
