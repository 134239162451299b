/** One name spelt in two ways, and names whose spellings no one scheme gives, zone by zone, as they will be printed. */
import type { NameInText } from './find-names.js'
import { choicesIn } from './letter-choices.js'
import type { Policies } from './policies.js'
import { isByScheme, type Spelling, spellingsOf } from './spellings.js'
import type { Zone } from './zones.js'

export type Inconsistency =
  | { readonly kind: 'spelling'; readonly unusual: Spelling; readonly usual: Spelling }
  | {
      readonly kind: 'scheme'
      readonly what: string
      readonly unusual: Spelling
      readonly written: string
      readonly usual: Spelling
      readonly usually: string
    }

/** What was quoted is spelt as it was printed. */
const ZONES: readonly Zone[] = ['text', 'title', 'note']

/** @param signed spellings that are not asked to change: authors wrote their names so on their books */
export function inconsistencies(
  places: readonly NameInText[],
  policies: Policies,
  signed: ReadonlySet<string>,
): Inconsistency[] {
  return ZONES.flatMap((zone) => {
    const names = spellingsOf(places, zone, policies[zone])
    const usual = names.flatMap(([first]) => (first ? [first] : []))
    const found = [...names.flatMap(inTwoWays), ...(policies[zone] === 'keep' ? bySeveralSchemes(usual) : [])]
    return found.filter(({ unusual }) => !signed.has(unusual.spelling))
  })
}

function inTwoWays([usual, ...others]: readonly Spelling[]): Inconsistency[] {
  return usual ? others.map((unusual) => ({ kind: 'spelling', unusual, usual })) : []
}

interface Way {
  readonly written: string
  readonly spellings: Spelling[]
}

const moreUsualFirst = (a: Way, b: Way) => b.spellings.length - a.spellings.length || timesOf(b) - timesOf(a)
const timesOf = ({ spellings }: Way) => spellings.reduce((sum, { places }) => sum + places.length, 0)

/** Names that write one letter in several ways: those of the less usual way. */
function bySeveralSchemes(spellings: readonly Spelling[]): Inconsistency[] {
  const choices = new Map<string, Map<string, Way>>()
  for (const spelling of spellings.filter(isByScheme)) {
    for (const { choice, written } of choicesIn(spelling.spelling, spelling.name)) {
      const ways = choices.get(choice.what) ?? new Map<string, Way>()
      const way = ways.get(written) ?? { written, spellings: [] }
      way.spellings.push(spelling)
      choices.set(choice.what, ways.set(written, way))
    }
  }
  return [...choices].flatMap(([what, ways]) => {
    const [first, ...others] = [...ways.values()].sort(moreUsualFirst)
    const [usual] = first?.spellings ?? []
    if (!first || !usual) return []
    return others.flatMap(({ written, spellings: unusual }) =>
      unusual.map(
        (one): Inconsistency => ({ kind: 'scheme', what, unusual: one, written, usual, usually: first.written }),
      ),
    )
  })
}
