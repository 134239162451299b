import type { Placed, TextFile } from '../edition.js'
import { seriesOf } from '../parse/notes.js'

export interface NumberedCall extends Placed {
  readonly number: number
}

/** The numbers that stand in a text as those of notes, called or defined: one without its partner is another rule's to report. */
export function numbersIn({ calls, definitions }: TextFile): Set<number> {
  return new Set(
    [...calls, ...definitions].filter(({ label }) => seriesOf(label) === 'source').map(({ label }) => Number(label)),
  )
}

/** The first call of each numbered note that has a definition, in the order of the text. */
export function firstCalls(text: TextFile): NumberedCall[] {
  const defined = new Set(text.definitions.map((definition) => definition.label))
  const seen = new Set<number>()
  return text.calls.flatMap(({ label, at }) => {
    const number = Number(label)
    if (seriesOf(label) !== 'source' || !defined.has(label) || seen.has(number)) return []
    seen.add(number)
    return [{ number, at }]
  })
}
