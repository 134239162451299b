import { ENGLISH, type Scheme } from './scheme.js'

export const bs2979: Scheme = {
  id: 'bs-2979',
  name: 'British Standard 2979:1958',
  source: 'British Standard 2979:1958, with the hyphen between т and с',
  tag: 'ru-Latn-x-bs2979',
  letters: { ...ENGLISH, ё: 'ë', й: 'ĭ', ъ: 'ʺ', ы: 'ȳ', ь: 'ʹ', э: 'é', ю: 'yu', я: 'ya' },
  preReform: { і: 'ī', ѣ: 'ê', ѳ: 'ḟ', ѵ: 'ẏ' },
  rules: [{ of: 'т', before: /^с/u, to: 't-' }],
}
