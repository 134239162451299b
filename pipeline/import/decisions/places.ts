/** Places in a manuscript of several files, as an editor's program shows them: "introduction.txt:97:74". */
import type { Place } from '../../edition.js'
import { LineIndex } from '../../parse/place.js'
import { type Collected, partAt } from '../collected.js'
import type { Range } from '../manuscript.js'

export interface Places {
  readonly of: (range: Range) => Place
  /** As an editor writes it after `change:`; the file is left out where there is but one. */
  readonly spell: (range: Range) => string
  /** The offset in the whole text; undefined: not written as `LINE:COLUMN` or `FILE:LINE:COLUMN`, or not there. */
  readonly offsetOf: (written: string) => number | undefined
}

export function placesIn({ manuscript, parts }: Collected): Places {
  const indexes = new Map(
    parts.map((part) => [part.file, new LineIndex(part.file, manuscript.text.slice(part.from, part.to))]),
  )
  const of = ({ from, to }: Range): Place => {
    const start = partAt(parts, from)
    const index = indexes.get(start?.part.file ?? '')
    if (!start || !index) throw new Error('a place outside the manuscript')
    const end = Math.max(start.offset, Math.min(to, start.part.to) - start.part.from)
    return index.place(start.offset, end)
  }
  return {
    of,
    spell: (range) => {
      const { file, start } = of(range)
      return parts.length === 1 ? `${start.line}:${start.column}` : `${file}:${start.line}:${start.column}`
    },
    offsetOf: (written) => {
      const match = /^(?:(.*):)?(\d+):(\d+)$/.exec(written.trim())
      const part =
        match?.[1] === undefined
          ? parts[0]
          : parts.find(({ file }) => file === match[1] || file.endsWith(`/${match[1]}`))
      if (!match || !part) return undefined
      const offset = indexes.get(part.file)?.offset(Number(match[2]), Number(match[3]))
      return offset === undefined ? undefined : part.from + offset
    },
  }
}
