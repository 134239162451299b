/** Runs of words in another language, where an unknown word is no misprint. */
import type { Token } from './tokens.js'

/** The commonest short words of the languages that English scholarly books quote, but for those that are English too. */
const FOREIGN: ReadonlySet<string> = new Set(
  [
    'le la les un une des du de et est que qui dans ce cette il elle je vous nous ils sont pour par sur avec au aux ne pas plus en se son sa ses mais ou où mon ma',
    'der die das den dem des und ist ein eine einer eines nicht von zu zur zum mit für auf im ich sie wir ihr auch als über nach bei durch war',
    'et in ad cum non quod qui quae est sunt ut sed ex ab pro per de sub sic nec aut vel hoc esse ipse',
    'il lo gli di che del della dei delle non per con una sono',
    'el los las del por con para una que se no su como',
    'na ne chto kak za po ot iz dlya bez pri eto byl',
  ]
    .join(' ')
    .split(' '),
)
/** Words of English that these languages have too tell nothing. */
const ENGLISH = new Set(
  'in a i o no me do so on as at an is he pro per die war plus pas son sur par con an was'.split(' '),
)
const SPAN = 4

/** How many of the nearest words are of another language or unknown, this one aside. */
export function strangersNear(tokens: readonly Token[], at: number, unknown: (key: string) => boolean): number {
  let near = 0
  for (let k = Math.max(0, at - SPAN); k <= Math.min(tokens.length - 1, at + SPAN); k++) {
    const key = tokens[k]?.key ?? ''
    if (k !== at && key !== '' && (isForeign(key) || (tokens[k]?.letters === 'lower' && unknown(key)))) near++
  }
  return near
}

const isForeign = (key: string) => FOREIGN.has(key) && !ENGLISH.has(key)
