/** Words broken at the end of a line: joined, or a compound whose hyphen stays. */
import type { Line } from '../lines.js'
import { BROKEN_WORD } from '../wrapping.js'

export interface BrokenWord {
  readonly joined: string
  /** What is put between the halves: nothing, or a hyphen. */
  readonly hyphen: '' | '-'
  /** 0 to 1. */
  readonly score: number
}

/** Whether the book, or the language, has a word; how often the book does. */
export interface KnownWords {
  readonly timesInBook: (word: string) => number
  readonly isWord: (word: string) => boolean
}

/** "twenty-two" keeps its hyphen wherever a line ends. */
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i
const UNITS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/i

/** @returns undefined where the line does not end in a broken word */
export function readBrokenWord(line: Line, next: Line, known: KnownWords): BrokenWord | undefined {
  if (!BROKEN_WORD.test(line.text)) return undefined
  const before = /[\p{L}\p{M}’'-]+(?=[-\u00AD¬‐]$)/u.exec(line.text.slice(-40))?.[0] ?? ''
  const after = /^[\p{L}\p{M}’']+/u.exec(next.text.slice(0, 40))?.[0]
  if (after === undefined) return undefined
  const soft = /[\u00AD¬]$/.test(line.text)
  const whole = before + after
  if (soft) return { joined: whole, hyphen: '', score: 0.98 }
  if (!/^\p{Ll}/u.test(after)) return { joined: `${before}-${after}`, hyphen: '-', score: 0.9 }
  if (TENS.test(before) && UNITS.test(after)) return { joined: `${before}-${after}`, hyphen: '-', score: 0.97 }
  const joined = known.timesInBook(whole) > 0 || known.isWord(whole)
  const parted = known.timesInBook(`${before}-${after}`)
  if (parted > known.timesInBook(whole)) return { joined: `${before}-${after}`, hyphen: '-', score: 0.85 }
  if (joined) return { joined: whole, hyphen: '', score: 0.95 }
  const two = known.isWord(before) && known.isWord(after) && Math.min(before.length, after.length) > 3
  return two ? { joined: `${before}-${after}`, hyphen: '-', score: 0.5 } : { joined: whole, hyphen: '', score: 0.6 }
}
