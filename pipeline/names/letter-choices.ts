/** Where tables of romanisation part ways: a scheme writes each of these in one way only. */
import type { ListedName } from '../edition.js'

export interface LetterChoice {
  /** What is written, as a message says it. */
  readonly what: string
  /** In lower case, where the Cyrillic has it. */
  readonly cyrillic: RegExp
  /** The first group is how it is written, in lower case. */
  readonly latin: RegExp
}

const CONSONANT = 'бвгджзклмнпрстфхцчшщ'

export const letterChoices: readonly LetterChoice[] = [
  { what: 'Е at the beginning', cyrillic: /^е/u, latin: /^(ye|je|ie|e)/u },
  { what: 'Ю at the beginning', cyrillic: /^ю/u, latin: /^(yu|ju|iou|iu|i͡u|û)/u },
  { what: 'Я at the beginning', cyrillic: /^я/u, latin: /^(ya|ja|ia|i͡a|â)/u },
  { what: 'я after a consonant', cyrillic: new RegExp(`^[^яию]*[${CONSONANT}]я`, 'u'), latin: /[^aeiou](ya|ja|ia|â)/u },
  {
    what: 'ю after a consonant',
    cyrillic: new RegExp(`^[^яию]*[${CONSONANT}]ю`, 'u'),
    latin: /[^aeiou](yu|ju|iou|iu|û)/u,
  },
  { what: 'я after a vowel', cyrillic: /^[^яию]*[аеоу]я(?!$)/u, latin: /[aeou](ya|ia|ja|ïa|i͡a|â)/u },
  {
    what: 'й before a consonant',
    cyrillic: new RegExp(`^[^йияыюьё]*[аеоуэ]й[${CONSONANT}]`, 'u'),
    latin: /[aeou](y|i|ĭ|j|ï)(?=[bcdfghklmnprstvwzčšžŝ])/u,
  },
  { what: '-ий at the end', cyrillic: /ий$/u, latin: /(iy|ii|iĭ|ij|y|i)$/u },
  { what: '-ая at the end', cyrillic: /ая$/u, latin: /(aya|aia|aja|aïa|ai͡a|aâ)$/u },
  { what: '-в at the end', cyrillic: /в$/u, latin: /(v|w|ff)$/u },
  { what: 'х', cyrillic: /^[^кхчшщцйэ]*х/u, latin: /(kh|ch|x|h)/u },
  { what: 'ж', cyrillic: /^.[^жшзюяйёе]*(?<!д)ж/u, latin: /(?<=.)(zh|ž|j|sch)/u },
  { what: 'ч', cyrillic: /^[^чшцтх]*ч/u, latin: /(tsch|tch|ch|č|cz)/u },
]

/** How a spelling writes what tables disagree on. */
export function choicesIn(spelling: string, { cyrillic }: ListedName): { choice: LetterChoice; written: string }[] {
  const [russian, latin] = [cyrillic.toLowerCase(), spelling.normalize('NFC').toLowerCase()]
  return letterChoices.flatMap((choice) => {
    const written = choice.cyrillic.test(russian) ? choice.latin.exec(latin)?.[1] : undefined
    return written === undefined ? [] : [{ choice, written }]
  })
}
