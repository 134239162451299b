import { type Scheme, SLAVIST } from './scheme.js'

export const iso9: Scheme = {
  id: 'iso9-1995',
  name: 'ISO 9:1995 (GOST 7.79-2000, system A)',
  source: 'ISO 9:1995, Transliteration of Cyrillic characters into Latin characters; GOST 7.79-2000, system A',
  tag: 'ru-Latn-t-ru-m0-iso-1995',
  letters: { ...SLAVIST, х: 'h', щ: 'ŝ', э: 'è', ю: 'û', я: 'â' },
  preReform: { і: 'ì', ѣ: 'ě', ѳ: 'f̀', ѵ: 'ỳ', ѫ: 'ǎ', ѕ: 'ẑ' },
  rules: [],
}
