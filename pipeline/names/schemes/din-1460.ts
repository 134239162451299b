import { type Scheme, SLAVIST } from './scheme.js'

export const din1460: Scheme = {
  id: 'din-1460',
  name: 'DIN 1460:1982',
  source: 'DIN 1460:1982, of German libraries',
  tag: 'ru-Latn-x-din1460',
  letters: { ...SLAVIST, х: 'ch', ъ: '"', ь: "'", э: 'ė' },
  preReform: { і: 'i', ѣ: 'ě', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [
    { of: 'й', before: /^[аоуэыюя]/u, to: 'j-' },
    { of: 'ш', before: /^ч/u, to: 'š-' },
  ],
}
