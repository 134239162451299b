import type { Series } from '../edition.js'

/** The printers’ marks, in their customary order. */
const MARKS = ['*', '†', '‡', '§', '¶']

/** What the reader sees at a call: each series is counted by itself. */
export class NoteNumbers {
  #counts: Record<Series, number> = { source: 0, comment: 0 }

  restart(): void {
    this.#counts = { source: 0, comment: 0 }
  }

  next(series: Series): string {
    const count = ++this.#counts[series]
    return series === 'source' ? String(count) : markOf(count)
  }
}

/** After the last mark they begin again, doubled, then tripled. */
function markOf(count: number): string {
  const mark = MARKS[(count - 1) % MARKS.length] ?? '*'
  return mark.repeat(Math.ceil(count / MARKS.length))
}
