import type { Place, TextFile } from '../edition.js'
import { seriesOf } from '../parse/notes.js'

/** The first call of each numbered note that has a definition, in the order of the text. */
export function firstCalls(text: TextFile): { number: number; at: Place }[] {
  const defined = new Set(text.definitions.map((definition) => definition.label))
  const seen = new Set<number>()
  return text.calls.flatMap(({ label, at }) => {
    const number = Number(label)
    if (seriesOf(label) !== 'source' || !defined.has(label) || seen.has(number)) return []
    seen.add(number)
    return [{ number, at }]
  })
}
