import { type Scheme, SLAVIST } from './scheme.js'

export const isoR9: Scheme = {
  id: 'iso-r9-1968',
  name: 'ISO/R 9:1968',
  source: 'ISO Recommendation R 9:1968, х as h',
  tag: 'ru-Latn-x-isor9',
  letters: { ...SLAVIST, х: 'h', э: 'ė' },
  preReform: { і: 'i', ѣ: 'ě', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [],
}
