import { ENGLISH, type Scheme } from './scheme.js'

export const gost16876Second: Scheme = {
  id: 'gost-16876-71-2',
  name: 'GOST 16876-71, table 2',
  source: 'GOST 16876-71, table 2, without diacritics',
  tag: 'ru-Latn-x-gost71b',
  letters: { ...ENGLISH, ё: 'jo', й: 'jj', ц: 'c', щ: 'shh', ъ: 'ʺ', ь: 'ʹ', э: 'eh', ю: 'ju', я: 'ja' },
  preReform: { і: 'ih', ѣ: 'jeh', ѳ: 'fh', ѵ: 'yh' },
  rules: [],
}
