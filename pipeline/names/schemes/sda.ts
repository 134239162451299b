import { ENGLISH, type Scheme } from './scheme.js'

export const stalinDigitalArchive: Scheme = {
  id: 'sda',
  name: 'Stalin Digital Archive',
  source: 'Stalin Digital Archive (Yale), its note on transliteration',
  tag: 'ru-Latn-x-sda',
  letters: { ...ENGLISH, ё: 'yo', й: 'i', ъ: '', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  preReform: undefined,
  rules: [
    { of: 'ий', before: /^$/u, to: 'y' },
    { of: 'ый', before: /^$/u, to: 'y' },
    { of: 'я', after: /^$/u, to: 'ya' },
    { of: 'ю', after: /^$/u, to: 'yu' },
    { of: 'е', after: /^$/u, to: 'ye' },
    { of: 'ё', after: /[шчщж]$/u, to: 'e' },
    { of: 'ьё', to: 'yo' },
    { of: 'ье', to: 'ie' },
  ],
}
