const SIGNS: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
/** Above it Roman figures have no sign that is agreed on. */
const HIGHEST = 3999

/** A number from 1 in small Roman figures; what is too high is written as the highest. */
export function roman(number: number): string {
  let left = Math.min(number, HIGHEST)
  let written = ''
  for (const [value, sign] of SIGNS) for (; left >= value; left -= value) written += sign
  return written
}
