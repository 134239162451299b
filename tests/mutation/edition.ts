/** An edition as texts by their paths, and changes to them that leave the rest as it is. */
import type { Random } from './random.js'

export type Edition = Readonly<Record<string, string>>

/** `file:line:column` of a place in a file: how a report names it. */
export function placeIn(edition: Edition, file: string, offset: number): string {
  const before = textOf(edition, file).slice(0, offset).split('\n')
  return `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`
}

export const textOf = (edition: Edition, file: string): string => edition[file] ?? ''

export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edition with stretches of one file replaced; their offsets are those of the file before any change. */
export function changed(edition: Edition, file: string, ...changes: readonly Change[]): Edition {
  const text = [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), textOf(edition, file))
  return { ...edition, [file]: text }
}

export const inserted = (edition: Edition, file: string, at: number, text: string): Edition =>
  changed(edition, file, { start: at, end: at, text })

/** One letter put in the place of another, as a finger slips: the word is another word, and no longer or shorter. */
export function misspelt(word: string, random: Random): string {
  const letters = [...word]
  const places = letters.flatMap((letter, nth) => (/[a-z]/.test(letter) ? [nth] : []))
  const place = random.pick(places) ?? 0
  const other = random.pick([...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => letter !== letters[place]))
  return letters.with(place, other ?? 'x').join('')
}
