import { ENGLISH, OPEN, type Scheme } from './scheme.js'

export const bgnPcgn: Scheme = {
  id: 'bgn-pcgn',
  name: 'BGN/PCGN 1947',
  source: 'Romanization of Russian, BGN/PCGN 1947 System (PCGN, checked June 2019), with the interpunct of note 3',
  tag: 'ru-Latn-x-bgn',
  letters: { ...ENGLISH, ё: 'ë', й: 'y', ъ: '”', ь: '’', э: 'e', ю: 'yu', я: 'ya' },
  preReform: undefined,
  rules: [
    { of: 'е', after: OPEN, to: 'ye' },
    { of: 'ё', after: OPEN, to: 'yë' },
    { of: 'й', before: /^[ауыэ]/u, to: 'y·' },
    { of: 'ы', after: /[аеёиоуыэюя]$/u, before: /^[ауыэ]/u, to: '·y·' },
    { of: 'ы', before: /^[ауыэ]/u, to: 'y·' },
    { of: 'ы', after: /[аеёиоуыэюя]$/u, to: '·y' },
    { of: 'э', after: /[бвгджзклмнпрстфхцчшщ]$/u, to: '·e' },
    { of: 'т', before: /^с/u, to: 't·' },
    { of: 'ш', before: /^ч/u, to: 'sh·' },
  ],
}
