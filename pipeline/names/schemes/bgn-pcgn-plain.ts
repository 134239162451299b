import { ENGLISH, OPEN, type Scheme } from './scheme.js'

export const bgnPcgnPlain: Scheme = {
  id: 'bgn-pcgn-plain',
  name: 'BGN/PCGN 1947 without the interpunct',
  source: 'Romanization of Russian, BGN/PCGN 1947 System (PCGN, checked June 2019); the interpunct of note 3 left out',
  tag: 'ru-Latn-x-bgnplain',
  letters: { ...ENGLISH, ё: 'ë', й: 'y', ъ: '”', ь: '’', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'е', after: OPEN, to: 'ye' },
    { of: 'ё', after: OPEN, to: 'yë' },
  ],
}
