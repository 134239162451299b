import { ENGLISH, type Scheme } from './scheme.js'

/** Note 1 of the system: ye and yë at the beginning of a word, after a vowel, and after й, ъ and ь. */
const OPEN = /(^|[аеёиоуыэюяйъь])$/u

export const bgnPcgnPlain: Scheme = {
  id: 'bgn-pcgn-plain',
  name: 'BGN/PCGN 1947 without the interpunct',
  source: 'Romanization of Russian, BGN/PCGN 1947 System (PCGN, checked June 2019); the interpunct of note 3 left out',
  tag: 'ru-Latn-x-bgnplain',
  letters: { ...ENGLISH, ё: 'ë', й: 'y', ъ: '”', ь: '’', э: 'e', ю: 'yu', я: 'ya' },
  rules: [
    { letter: 'е', after: OPEN, to: 'ye' },
    { letter: 'ё', after: OPEN, to: 'yë' },
  ],
}
