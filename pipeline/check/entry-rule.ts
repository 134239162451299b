/** What the rules of one entry share: they look at its variables, and find at the place of one of them. */
import type { Edition, Entry, Place } from '../edition.js'
import type { Edit, Finding } from '../finding.js'
import type { Example } from './rule.js'

export interface EntryFault extends Omit<Finding, 'at'> {
  /** A variable, or the path to a value inside it: `author.0.family`. */
  readonly variable: string
}

/** The check of a rule that looks at each entry by itself. */
export function eachEntry(
  faultsOf: (entry: Entry, edition: Edition<'parsed'>) => Iterable<EntryFault>,
): (edition: Edition<'parsed'>) => Iterable<Finding> {
  return function* (edition) {
    for (const entry of edition.entries)
      for (const { variable, ...fault } of faultsOf(entry, edition))
        yield { at: placeOfValue(entry, variable), ...fault }
  }
}

/** The place of a value, or of the nearest value around it that has one. */
export function placeOfValue(entry: Entry, path: string): Place {
  const place = entry.places.get(path)
  if (place) return place
  const dot = path.lastIndexOf('.')
  return dot < 0 ? entry.at : placeOfValue(entry, path.slice(0, dot))
}

/** A mend that puts another text in the place of a value; none where the source does not have the value's own characters. */
export function replaceValue(entry: Entry, variable: string, text: string): readonly Edit[] | undefined {
  const at = entry.exact.get(variable)
  if (!at) return undefined
  const bare = at.start.offset === entry.places.get(variable)?.start.offset
  // Without quotation marks YAML could read a number or `yes` into the new text: one of these makes it words for certain.
  return bare && !/[ –/]/.test(text) ? undefined : [{ at, text }]
}

/** The value of a variable that must be text. */
export function textOf({ csl }: Entry, variable: string): string | undefined {
  const value = csl[variable]
  return typeof value === 'string' ? value : undefined
}

/** For a rule's examples: one entry, cited; what the rule is about stands on the third line, from its second column. */
export function entryExample(written: string, type = 'book'): Example {
  const container = type.startsWith('article') ? '"container-title": "J"' : '"publisher": "P"'
  const entry = `[{"id": "work", "type": "${type}", "title": "T", ${container},\n "issued": {"date-parts": [[1954]]},\n ${written}}]`
  return { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, p. 3]\n', 'bibliography/a.json': entry } }
}
