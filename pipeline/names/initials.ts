/** Initials before and after a surname: “G. E. Evdokimov”, “Evdokimov, G. E.”. */
import type { Person } from '../edition.js'
import { folded } from './fold.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import { transliterateInitial } from './transliterate.js'

/** One capital, or what tables make of one Russian letter. */
const INITIAL = String.raw`(?:\p{Lu}|Y[eoua]|I[ua]|J[eoua]|[ZKCS]h|T[sz]|Dzh|Shch|T?[Ss]ch)\p{M}*`
const INITIALS = String.raw`(?:${INITIAL}\.[ \u00A0-]?){1,3}`
const BEFORE = new RegExp(`(?<![\\p{L}\\p{M}.-])${INITIALS}$`, 'u')
const AFTER = new RegExp(`^,[ \\u00A0]${INITIALS}(?<=\\.)`, 'u')
/** No longer run of initials is looked at. */
const REACH = 24

/** Where initials stand, as offsets in the text, and each of them without its stop. */
export interface Initials {
  readonly from: number
  readonly to: number
  readonly letters: readonly string[]
}

export function initialsAround(text: string, start: number, end: number): Initials | undefined {
  const [before] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? []
  if (before !== undefined) return { from: start - before.length, to: start, letters: lettersOf(before) }
  const [after] = AFTER.exec(text.slice(end, end + REACH)) ?? []
  return after === undefined ? undefined : { from: end, to: end + after.length, letters: lettersOf(after) }
}

const lettersOf = (initials: string) => initials.match(/\p{L}+/gu) ?? []

/** Whether they can be those of a person; of one whose names are not listed nothing is known. */
export function couldBeOf({ letters }: Initials, person: Person): boolean {
  const names = [person.given, person.patronymic]
  const custom = person.customary?.split(/\s+/u) ?? []
  return letters.every((letter, nth) => {
    const name = names[nth]
    if (name === undefined || name.startsWith(letter) || custom[nth]?.startsWith(letter)) return true
    return waysToWrite(name).has(folded(letter))
  })
}

/** By the first letter in Cyrillic. */
const ways = new Map<string, ReadonlySet<string>>()

/** The initials that any scheme makes of a name, folded, and their first letters. */
function waysToWrite(name: string): ReadonlySet<string> {
  const first = name.charAt(0)
  const known = ways.get(first)
  if (known) return known
  const written = [...schemes.values()].map((scheme) => folded(transliterateInitial(name, scheme)))
  const found = new Set(written.flatMap((initial) => [initial, initial.charAt(0)]))
  ways.set(first, found)
  return found
}

/** The same stretch of text with the initials of a person by a scheme; as it stands where the names are not all listed. */
export function initialsBy(stretch: string, { given, patronymic }: Person, scheme: Scheme): string {
  const names = [given, patronymic]
  let nth = 0
  return stretch.replace(/\p{L}\p{M}*\p{Ll}*/gu, (initial) => {
    const name = names[nth++]
    return name === undefined ? initial : transliterateInitial(name, scheme)
  })
}
