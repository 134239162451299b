import { COMMON, type Scheme } from './scheme.js'

export const gost779b: Scheme = {
  id: 'gost-7.79-b',
  name: 'GOST 7.79-2000, system B',
  source: "GOST 7.79-2000, system B, the column of Russian; ы and э, on which copies differ, are y' and e'",
  tag: 'ru-Latn-x-gost779b',
  letters: {
    ...COMMON,
    ё: 'yo',
    ж: 'zh',
    й: 'j',
    х: 'x',
    ц: 'cz',
    ч: 'ch',
    ш: 'sh',
    щ: 'shh',
    ъ: '``',
    ы: "y'",
    ь: '`',
    э: "e'",
    ю: 'yu',
    я: 'ya',
  },
  preReform: { і: "i'", ѣ: 'ye', ѳ: 'fh', ѵ: 'yh' },
  rules: [
    { of: 'і', before: /^[аеёиоуыэюяй]/u, to: 'i' },
    { of: 'ц', before: /^[еёиійыэюя]/u, to: 'c' },
  ],
}
