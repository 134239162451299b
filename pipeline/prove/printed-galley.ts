/** The proof of a galley: in its margins stand its stamp, the numbers of lines and the marks of the compositor, and no other word. */
import type { Words } from '../words.js'
import type { GalleyPage, Standing } from './pdf-galley.js'
import { withoutSpace } from './reading.js'

const EVERY = 5
/** The compositor alone knows which lines are loose: such a mark stands by a line, once. */
const LOOSE = '~'
const DIVIDED = '-'
/** What a reader takes for the hyphen that a line's end added. */
const ADDED_HYPHEN = '\u00AD'

export function faultsOfGalley(pages: readonly GalleyPage[], { proofs }: Pick<Words, 'proofs'>): string[] {
  return pages.flatMap((page, index) =>
    [...faultsOfStamp(page, proofs), ...faultsOfNumbers(page), ...faultsOfMarks(page)].map(
      (fault) => `page ${index + 1} of the galley: ${fault}`,
    ),
  )
}

const NUMBER = /^\d+$/
const isMark = ({ said }: Standing) => said === LOOSE || said === DIVIDED
const shown = ({ said, y }: Standing) => `${said} at ${y}`

function faultsOfStamp({ beside }: GalleyPage, proofs: string): string[] {
  const stamps = beside.filter((each) => !NUMBER.test(each.said) && !isMark(each))
  const said = withoutSpace(stamps.map((stamp) => stamp.said).join(''))
  return said === withoutSpace(proofs) ? [] : [`it says “${said}”, not “${proofs}”`]
}

/** Each stands by its line. */
function faultsOfNumbers({ beside, text }: GalleyPage): string[] {
  const wanted = text.flatMap(({ y }, nth) => ((nth + 1) % EVERY === 0 ? shown({ said: String(nth + 1), y }) : []))
  return differing('numbers', wanted, beside.filter(({ said }) => NUMBER.test(said)).map(shown))
}

function faultsOfMarks({ beside, text, notes }: GalleyPage): string[] {
  const lines = [...text, ...notes]
  const divided = lines.filter(({ said }) => said.trimEnd().endsWith(ADDED_HYPHEN)).map(({ y }) => y)
  const at = (sign: string) => beside.filter(({ said }) => said === sign).map(({ y }) => y)
  const loose = at(LOOSE)
  const astray = loose.filter((y, nth) => loose.indexOf(y) !== nth || !lines.some((line) => line.y === y))
  return [
    ...differing('divided words', divided.map(String), at(DIVIDED).map(String)),
    ...astray.map((y) => `a mark by no line at ${y}`),
  ]
}

function differing(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const [one, other] = [[...wanted].sort().join(', '), [...found].sort().join(', ')]
  return one === other ? [] : [`${what}: ${other || 'none'}, not ${one || 'none'}`]
}
