/**
 * Slips that are none: where one letter stands for another in several words, and the two do not look alike, somebody speaks so
 * or spells so (a lisper's `fwom` and `gweat`, an old writer's `publick`). A hand slips otherwise each time.
 */
import type { Reading } from './readings.js'

/** In so many words it is a habit, and in so great a part of all that differ in a letter. */
const HABIT = { words: 4, part: 0.04 }
/** Readings with worse odds tell nothing. */
const LEAST = -3

/** Takes the slips from the readings of each form that a habit of the text explains. */
export function withoutDialect(read: ReadonlyMap<string, readonly Reading[]>): ReadonlyMap<string, readonly Reading[]> {
  const words = new Map<string, number>()
  for (const [form, [best]] of read) {
    if (best === undefined || best.turn || best.odds < LEAST) continue
    const change = changeOf(form, best.word)
    if (change !== undefined) words.set(change, (words.get(change) ?? 0) + 1)
  }
  const differ = [...words.values()].reduce((sum, times) => sum + times, 0)
  const habit = Math.max(HABIT.words, differ * HABIT.part)
  const isHabit = (form: string, { word, turn }: Reading) =>
    !turn && (words.get(changeOf(form, word) ?? '') ?? 0) >= habit
  return new Map(
    [...read].map(([form, readings]) => {
      const spoken = readings.some((reading) => isHabit(form, reading))
      return [form, spoken ? readings.filter(({ turn }) => turn) : readings] as const
    }),
  )
}

/** The letter written and the letter meant, where the two words differ in one. */
function changeOf(form: string, word: string): string | undefined {
  if (form.length !== word.length) return undefined
  let at = 0
  while (at < form.length && form[at] === word[at]) at++
  return form.slice(at + 1) === word.slice(at + 1) ? `${form[at]}${word[at]}` : undefined
}
