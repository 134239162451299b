import { COMMON, type Scheme } from './scheme.js'

export const isoR9: Scheme = {
  id: 'iso-r9-1968',
  name: 'ISO/R 9:1968',
  source: 'ISO Recommendation R 9:1968, х as h',
  tag: 'ru-Latn-x-isor9',
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    ъ: 'ʺ',
    ь: 'ʹ',
    э: 'ė',
    ю: 'ju',
    я: 'ja',
  },
  preReform: { і: 'i', ѣ: 'ě', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [],
}
