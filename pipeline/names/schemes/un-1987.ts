import { type Scheme, SLAVIST } from './scheme.js'

export const un1987: Scheme = {
  id: 'un-1987',
  name: 'UNGEGN 1987',
  source: 'United Nations resolution V/18 of 1987, after GOST 1983',
  tag: 'ru-Latn-x-ungegn',
  letters: { ...SLAVIST, х: 'h', ъ: '”', ь: '’', э: 'è' },
  preReform: undefined,
  rules: [],
}
