import { alaLcNodia } from './schemes/ala-lc-nodia.js'
import { popularEnglish } from './schemes/popular-english.js'
import { OPEN, type Scheme, type SchemeRule } from './schemes/scheme.js'
import { wikipedia } from './schemes/wikipedia.js'

/** One choice that published notes on transliteration make beside their table: the rules of each way to choose. */
interface Switch {
  /** Names that it changes. */
  readonly where: RegExp
  readonly ways: readonly (readonly SchemeRule[])[]
}

/** After the notes on transliteration of English books; “as the table has it” is one way of each. */
const SWITCHES: readonly Switch[] = [
  {
    where: /[иы]й(?!\p{L})/u,
    ways: [
      [],
      [
        { of: 'ий', before: /^$/u, to: 'y' },
        { of: 'ый', before: /^$/u, to: 'y' },
      ],
      [
        { of: 'ий', before: /^$/u, to: 'i' },
        { of: 'ый', before: /^$/u, to: 'y' },
      ],
    ],
  },
  {
    where: /(?<![бвгджзклмнпрстфхцчшщ])е/u,
    ways: [[], [{ of: 'е', after: /^$/u, to: 'ye' }], [{ of: 'е', after: OPEN, to: 'ye' }], [{ of: 'е', to: 'e' }]],
  },
  { where: /ё/u, ways: [[], [{ of: 'ё', to: 'e' }], [{ of: 'ё', to: 'yo' }], [{ of: 'ё', to: 'io' }]] },
  { where: /ь[еёя]/u, ways: [[], [{ of: 'ь', before: /^[еёя]/u, to: 'i' }]] },
  {
    where: /(?<!\p{L})[юя]/u,
    ways: [
      [],
      [
        { of: 'ю', after: /^$/u, to: 'yu' },
        { of: 'я', after: /^$/u, to: 'ya' },
      ],
    ],
  },
  { where: /кс/u, ways: [[], [{ of: 'кс', to: 'x' }]] },
  { where: /ия/u, ways: [[], [{ of: 'ия', to: 'ia' }]] },
]

/** The tables that such notes start from: ia and i, ya and y, ya and i. */
const BASES = [alaLcNodia, wikipedia, popularEnglish]

/** The English tables with every combination of choices that can change a name. */
export function switchedSchemes(cyrillic: string): Scheme[] {
  const name = cyrillic.toLowerCase()
  const choices = SWITCHES.filter(({ where }) => where.test(name)).reduce<readonly (readonly SchemeRule[])[]>(
    (made, { ways }) => made.flatMap((rules) => ways.map((way) => [...rules, ...way])),
    [[]],
  )
  return BASES.flatMap((base) => choices.map((rules) => ({ ...base, rules: [...rules, ...base.rules] })))
}
