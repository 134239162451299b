import { type Scheme, SLAVIST } from './scheme.js'

export const gost16876First: Scheme = {
  id: 'gost-16876-71-1',
  name: 'GOST 16876-71, table 1',
  source: 'GOST 16876-71, table 1, with diacritics (SEV 1362-78); replaced in 2002',
  tag: 'ru-Latn-x-gost71a',
  letters: { ...SLAVIST, х: 'h', э: 'è' },
  preReform: { і: 'ì', ѣ: 'ě', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [],
}
