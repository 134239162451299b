import { ENGLISH, OPEN, type Scheme } from './scheme.js'

export const bgnSimplified: Scheme = {
  id: 'bgn-simplified',
  name: 'BGN/PCGN as newspapers simplify it',
  source: 'BGN/PCGN 1947 without signs, yo for ё and a plain y for the endings -ий and -ый',
  tag: 'ru-Latn-x-bgnsimp',
  letters: { ...ENGLISH, ё: 'yo', й: 'y', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'ий', before: /^$/u, to: 'y' },
    { of: 'ый', before: /^$/u, to: 'y' },
    { of: 'е', after: OPEN, to: 'ye' },
  ],
}
