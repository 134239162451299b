/** Figures within words and letters within years: `0f`, `w0rk`, `l9l7`. */

import type { Standing } from './known.js'
import type { Misprint } from './misprint.js'
import type { Token } from './tokens.js'

const AS_FIGURE: Readonly<Record<string, string>> = { l: '1', I: '1', i: '1', O: '0', o: '0', S: '5', B: '8', Z: '2' }
const AS_LETTERS: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['l', 'i'],
  '5': ['s'],
  '8': ['b'],
  '6': ['b'],
  '9': ['g'],
}
const SCORE = 0.9

/** The misprints among a paragraph's words that mix letters and figures. */
export function mixedDigits(
  text: string,
  tokens: readonly Token[],
  standing: (key: string) => Standing,
): readonly Misprint[] {
  return tokens.flatMap(({ from, to, broken, tied }) => {
    const written = text.slice(from, to)
    if (broken || tied || written.length > LONGEST || !/\d/.test(written) || !/\p{L}/u.test(written)) return []
    const [suggested, ...alternatives] = [...asYear(written), ...asWords(written, standing)]
    return suggested === undefined
      ? []
      : [{ from, to, written, suggested, alternatives, score: SCORE, why: 'digit-in-word' as const }]
  })
}

const LONGEST = 24

/** Four signs and no fewer: a shorter number with a letter in it may be the mark of a note. */
function asYear(written: string): readonly string[] {
  const figures = [...written].map((sign) => AS_FIGURE[sign] ?? sign).join('')
  return /^(?:1\d|20)\d\d$/.test(figures) && /\d.*\d/.test(written) ? [figures] : []
}

/** A figure at the end is a note's; one before it may be a letter, if what comes out is a word. */
function asWords(written: string, standing: (key: string) => Standing): readonly string[] {
  if (!/^\d?(?:\p{L}+\d)*\p{L}+$/u.test(written)) return []
  let readings = ['']
  for (const sign of written) {
    readings = readings.flatMap((start) => (AS_LETTERS[sign] ?? [sign]).map((letter) => start + letter)).slice(0, 16)
  }
  const plain = /^\d(?:st|nd|rd|th|d|s|mo|vo|to|bis)$/.test(written)
  return plain
    ? []
    : readings.filter((word) => !/\d/.test(word) && word.length > 1 && standing(word.toLowerCase()) === 'listed')
}
