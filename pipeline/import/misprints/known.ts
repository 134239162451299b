/** Whether a form is a word: in the list, or made of its words by the rules that no list follows to the end. */
import type { Wordlist } from './misprint.js'

/** `listed` as it stands; `name` listed with a capital only; `rare` in the list of rare ones; `made` from listed words: an old ending, a prefix, a compound written as one. */
export type Standing = 'listed' | 'name' | 'rare' | 'made' | 'unknown'

const CONTRACTED = /(?:'s|n't|'ll|'ve|'re|'d|'m|'em)$/
const ROMAN = /^[ivxlc]{2,7}$/
const PREFIXES = [
  'un',
  'non',
  're',
  'in',
  'over',
  'under',
  'out',
  'fore',
  'mis',
  'pre',
  'semi',
  'anti',
  'counter',
  'dis',
  'sub',
  'self',
  'co',
  'inter',
  'super',
]
/** An ending, and what stood there before it. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['eth', ['', 'e']],
  ['est', ['', 'e']],
  ['edst', ['', 'e']],
  ['st', ['']],
  ['ness', ['']],
  ['nesses', ['']],
  ['ly', ['', 'le']],
  ['less', ['']],
  ['ful', ['']],
  ['fuls', ['']],
  ['like', ['']],
  ['ish', ['', 'e']],
  ['fold', ['']],
  ['ism', ['', 'e']],
  ['ist', ['', 'e']],
  ['ists', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['able', ['', 'e']],
  ['al', ['', 'e']],
  ['als', ['', 'e']],
  ['ency', ['ence', 'ent']],
  ['ancy', ['ance', 'ant']],
  ['s', ['']],
  ['ies', ['y']],
  ['ick', ['ic']],
  ['xion', ['ction']],
  ['xions', ['ctions']],
  ['ise', ['ize']],
  ['ised', ['ized']],
  ['ising', ['izing']],
  ['isation', ['ization']],
  ['our', ['or']],
  ['t', ['ed']],
]
const SHORTEST_STEM = 4

/** Judges a form in lower case with straight apostrophes. */
export function judge({ words, rare }: Wordlist): (key: string) => Standing {
  const plain = (key: string) => words.has(key)
  const name = (key: string) => words.has(capitalised(key)) || words.has(key.toUpperCase())
  return (key) => {
    const bare = key.replace(CONTRACTED, '')
    if (plain(key) || plain(bare) || ROMAN.test(key)) return 'listed'
    if (name(key) || name(bare)) return 'name'
    if (rare.has(key) || rare.has(bare)) return 'rare'
    return madeOf(bare, plain) ? 'made' : 'unknown'
  }
}

export const isListed = (standing: Standing) => standing === 'listed' || standing === 'name'

/** A name of the list, whether or not it is a word too: Turkey, Reading. */
export const nameIn =
  ({ words }: Wordlist) =>
  (key: string) =>
    words.has(capitalised(key))

function madeOf(key: string, plain: (key: string) => boolean): boolean {
  const stems = [key, ...PREFIXES.filter((prefix) => key.startsWith(prefix)).map((prefix) => key.slice(prefix.length))]
  return (
    stems.some((stem) => (stem !== key && isStem(stem, plain)) || endsLawfully(stem, plain)) || isCompound(key, plain)
  )
}

const isStem = (stem: string, plain: (key: string) => boolean) => stem.length >= SHORTEST_STEM && plain(stem)

const endsLawfully = (key: string, plain: (key: string) => boolean) =>
  ENDINGS.some(
    ([ending, before]) =>
      key.endsWith(ending) &&
      before.some((was) => {
        const stem = key.slice(0, -ending.length)
        return isStem(stem + was, plain) || (was === '' && stem.endsWith('i') && isStem(`${stem.slice(0, -1)}y`, plain))
      }),
  )

function isCompound(key: string, plain: (key: string) => boolean): boolean {
  for (let at = SHORTEST_STEM - 1; at <= key.length - SHORTEST_STEM + 1; at++) {
    if (plain(key.slice(0, at)) && plain(key.slice(at))) return true
  }
  return false
}

export const capitalised = (key: string) => key.slice(0, 1).toUpperCase() + key.slice(1)
