import { type Scheme, SLAVIST } from './scheme.js'

export const scholarly: Scheme = {
  id: 'scholarly',
  name: 'Scholarly (Slavists)',
  source: 'The international system of Slavic studies, х as x',
  tag: 'ru-Latn-x-scholar',
  letters: { ...SLAVIST, х: 'x', э: 'è' },
  preReform: { і: 'i', ѣ: 'ě', ѳ: 'f', ѵ: 'i' },
  rules: [],
}
