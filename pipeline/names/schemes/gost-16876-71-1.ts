import { COMMON, type Scheme } from './scheme.js'

export const gost16876First: Scheme = {
  id: 'gost-16876-71-1',
  name: 'GOST 16876-71, table 1',
  source: 'GOST 16876-71, table 1, with diacritics (SEV 1362-78); replaced in 2002',
  tag: 'ru-Latn-x-gost71a',
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
    э: 'è',
    ю: 'ju',
    я: 'ja',
  },
  preReform: { і: 'ì', ѣ: 'ě', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [],
}
