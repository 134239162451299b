import type { Note } from './edition.js'

/** What stands before the text of a note: a number has its full stop, a mark stands alone. */
export const noteMark = ({ series, number }: Pick<Note, 'series' | 'number'>) =>
  series === 'source' ? `${number}.` : number
