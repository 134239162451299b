import { ENGLISH, type Scheme } from './scheme.js'

export const alaLc: Scheme = {
  id: 'ala-lc',
  name: 'ALA-LC 2012',
  source:
    'ALA-LC Romanization Tables, Russian (Library of Congress, 2012); obsolete letters from its tables of Russian and Church Slavic',
  tag: 'ru-Latn-alalc97',
  letters: { ...ENGLISH, ё: 'ë', й: 'ĭ', ц: 't͡s', ъ: 'ʺ', ь: 'ʹ', э: 'ė', ю: 'i͡u', я: 'i͡a' },
  preReform: { і: 'ī', ѣ: 'i͡e', ѳ: 'ḟ', ѵ: 'ẏ' },
  ligatures: true,
  rules: [],
}
