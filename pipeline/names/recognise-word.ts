import type { ListedName, NameShape } from '../edition.js'
import { folded } from './fold.js'
import type { NameIndex } from './name-index.js'
import { couldBeSpelt, endsAsRussian, looseKey, readBack } from './read-back.js'
import type { RecognisedWord, Recognition } from './recognition.js'

const POSSESSIVE = /^(.+)['’]s$/iu
/** -s of a plural is no capital unless the whole word is. */
const PLURAL = /^(.+)s$/iu
/** What English makes of the name of a leader: Trotskyite, Leninist, Stalinism, Tolstoyan, Stalinization. */
const DERIVATION = /^(.{4,}?)(?:ites?|ists?|isms?|i?ans?|i[sz](?:e[ds]?|ing|ation)|esques?)$/iu
/** What is shorter is like too many words; what is longer is no name. */
const SHORTEST_GUESS = 5
const LONGEST_GUESS = 40

/**
 * What one word is: “Zinov’ev” before “Zinov” and ’ev, “Kirov’s” as “Kirov”, then plurals and derivations; else what may be
 * a listed name misspelt, or a Russian name that is not listed.
 */
export function recogniseWord(word: string, index: NameIndex): RecognisedWord | undefined {
  const owner = POSSESSIVE.exec(word)?.[1]
  const exact = listed(index.byForm.get(word), 'form')
  if (exact) return shaped(exact, 'name', word)
  const name = owner ?? word
  return (
    asName(name, 'name', index) ??
    (owner === undefined ? undefined : asName(word, 'name', index)) ??
    asPlural(name, index) ??
    asDerivation(name, index) ??
    asGuess(name, index)
  )
}

/** Several words that are one name: “Nizhny Novgorod”, “Rimsky-Korsakov”. */
export const recogniseWords = (words: string, index: NameIndex) => asName(words, 'name', index)

const shaped = (recognition: Recognition, shape: NameShape, spelling: string): RecognisedWord => ({
  ...recognition,
  shape,
  spelling,
})

function listed(names: readonly ListedName[] | undefined, level: 'form' | 'folded' | 'key'): Recognition | undefined {
  const [name, ...others] = names ?? []
  if (names === undefined || name === undefined) return undefined
  return others.length === 0 ? { level, name } : { level: 'ambiguous', names }
}

function asName(spelling: string, shape: NameShape, { byForm, byFolded }: NameIndex): RecognisedWord | undefined {
  const found = listed(byForm.get(spelling), 'form') ?? listed(byFolded.get(folded(spelling)), 'folded')
  return found && shaped(found, shape, spelling)
}

function asPlural(word: string, index: NameIndex): RecognisedWord | undefined {
  const one = PLURAL.exec(word)?.[1]
  return one === undefined ? undefined : asName(one, 'plural', index)
}

/** Only of surnames: a Georgian is not made of Georgi. */
function asDerivation(word: string, index: NameIndex): RecognisedWord | undefined {
  const stem = DERIVATION.exec(word)?.[1]
  if (stem === undefined) return undefined
  for (const ending of ['', 'y', 'i']) {
    const found = asName(stem + ending, 'derivation', index)
    if (found && isOfSurname(found)) return found
  }
  return undefined
}

const isOfSurname = (found: RecognisedWord) => 'name' in found && found.name.kind === 'surname'

function asGuess(word: string, { byKey, refused }: NameIndex): RecognisedWord | undefined {
  if (word.length < SHORTEST_GUESS || word.length > LONGEST_GUESS || word === word.toUpperCase()) return undefined
  if (refused.has(folded(word))) return undefined
  const readings = readBack(word)
  for (const { cyrillic } of readings) {
    const near = listed(byKey.get(looseKey(cyrillic)), 'key')
    if (near) return shaped(near, 'name', word)
  }
  const reading = readings.find(couldBeSpelt)
  if (reading === undefined || !endsAsRussian(folded(word))) return undefined
  return shaped({ level: 'unlisted', reading }, 'name', word)
}
