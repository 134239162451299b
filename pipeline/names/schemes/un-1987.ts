import { COMMON, type Scheme } from './scheme.js'

export const un1987: Scheme = {
  id: 'un-1987',
  name: 'UNGEGN 1987',
  source: 'United Nations resolution V/18 of 1987, after GOST 1983',
  tag: 'ru-Latn-x-ungegn',
  letters: {
    ...COMMON,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    ъ: '”',
    ь: '’',
    э: 'è',
    ю: 'ju',
    я: 'ja',
  },
  preReform: undefined,
  rules: [],
}
