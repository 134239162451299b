import { COMMON, type Scheme } from './scheme.js'

export const scholarly: Scheme = {
  id: 'scholarly',
  name: 'Scholarly (Slavists)',
  source: 'The international system of Slavic studies, х as x',
  tag: 'ru-Latn-x-scholar',
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'x',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    ъ: 'ʺ',
    ь: 'ʹ',
    э: 'è',
    ю: 'ju',
    я: 'ja',
  },
  preReform: { і: 'i', ѣ: 'ě', ѳ: 'f', ѵ: 'i' },
  rules: [],
}
