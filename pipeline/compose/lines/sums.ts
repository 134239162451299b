/** Width, stretch and shrink of a paragraph before each of its tokens, and at its end: in columns, for there are many. */
import type { Measure } from './break-lines.js'
import type { Setter } from './setter.js'
import type { Token } from './tokens.js'

/** How far a space of a justified line may give, times its width; a ragged line has the more room at its end. */
export const STRETCH = 0.6
export const SHRINK = 0.33
/** A narrow space, times the width of another. */
export const THIN = 0.6
const RAGGED = 6

/** In points. */
export interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
}

export function sumsOf(tokens: readonly Token[], { justified }: Measure, { words }: Setter): Sums {
  const count = tokens.length + 1
  const sums = { width: new Float64Array(count), stretch: new Float64Array(count), shrink: new Float64Array(count) }
  let width = 0
  let stretch = 0
  let shrink = 0
  for (let nth = 0; nth < tokens.length; nth++) {
    const token = tokens[nth]
    if (!token) continue
    width += (words.advance[token.word] ?? 0) * token.fount.scale + token.kern
    if (token.after === 'space' || token.after === 'tied') {
      const { space } = token.spaceFount
      width += token.thin ? space * THIN : space
      stretch += token.thin ? 0 : space * (justified ? STRETCH : RAGGED)
      shrink += justified && !token.thin ? space * SHRINK : 0
    }
    sums.width[nth + 1] = width
    sums.stretch[nth + 1] = stretch
    sums.shrink[nth + 1] = shrink
  }
  return sums
}
