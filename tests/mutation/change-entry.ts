/** Variables of an entry written, renamed or taken out, in the notation of its file. */
import { entriesIn, type FoundEntry } from './bibliography.js'
import { changed, type Edition, placeIn, textOf } from './edition.js'

type Value = string | readonly unknown[] | { readonly [name: string]: unknown }

/** What BibLaTeX calls a variable. */
const FIELDS: Readonly<Record<string, string>> = {
  page: 'pages',
  language: 'langid',
  'container-title': 'journaltitle',
  ISBN: 'isbn',
  ISSN: 'issn',
  DOI: 'doi',
  URL: 'url',
}
const fieldOf = (variable: string) => FIELDS[variable] ?? variable

/** The stretch that a variable takes, from its name to the end of its last line: in JSON without the comma. */
function stretchOf({ notation, text, start }: FoundEntry, variable: string) {
  const name = variable.replace(/[-]/g, '\\-')
  const pattern =
    notation === 'json'
      ? new RegExp(`(?<=\\n {4})"${name}": [\\s\\S]*?(?=,?\\n(?: {4}"| {2}\\}))`)
      : notation === 'yaml'
        ? new RegExp(`(?<=\\n {2}|^)${name}:(?: .*)?(?:\\n {2}(?:- | {2}).*)*`)
        : new RegExp(`(?<=\\n {2})${fieldOf(variable)} = .*`)
  const found = pattern.exec(text)
  return found && { start: start + found.index, end: start + found.index + found[0].length, text: found[0] }
}

function written({ notation }: FoundEntry, variable: string, value: Value): string {
  const json = JSON.stringify(value)
  if (notation === 'json') return `${JSON.stringify(variable)}: ${json}`
  return notation === 'yaml' ? `${variable}: ${json}` : `${fieldOf(variable)} = {${String(value)}},`
}

/** The entry with a variable that has this value, in the place of what it had, or first after its key. */
export function withVariable(edition: Edition, entry: FoundEntry, variable: string, value: Value): Edition {
  const line = written(entry, variable, value)
  const had = stretchOf(entry, variable)
  if (had) return changed(edition, entry.file, { ...had, text: line })
  const indent = entry.notation === 'json' ? '    ' : '  '
  const key = entry.notation === 'json' ? entry.text.indexOf('\n') + 1 : 0
  const at = entry.start + entry.text.indexOf('\n', key) + 1
  const text = `${indent}${line}${entry.notation === 'json' ? ',' : ''}\n`
  return changed(edition, entry.file, { start: at, end: at, text })
}

export function withoutVariable(edition: Edition, entry: FoundEntry, variable: string): Edition | undefined {
  const had = stretchOf(entry, variable)
  if (!had) return undefined
  const text = textOf(edition, entry.file)
  const lineStart = text.lastIndexOf('\n', had.start)
  if (entry.notation !== 'json') return changed(edition, entry.file, { start: lineStart, end: had.end, text: '' })
  const comma = text[had.end] === ','
  // The last variable of an entry takes the comma before it away.
  const start = comma || text[lineStart - 1] !== ',' ? lineStart : lineStart - 1
  return changed(edition, entry.file, { start, end: had.end + (comma ? 1 : 0), text: '' })
}

/** Where the finding of a variable stands: at its value; in BibTeX at its name. */
export function placeOfVariable(edition: Edition, key: string, variable: string): string {
  const entry = entriesIn(edition).find((each) => each.key === key)
  const at = entry && stretchOf(entry, variable)
  if (!entry || !at) return ''
  const name = entry.notation === 'bib' ? 0 : (/^[^:]*:\s*(?:- )?/.exec(at.text)?.[0].length ?? 0)
  return placeIn(edition, entry.file, at.start + name)
}

/** Where a value stands inside a variable, by the words of it: at its quotation mark. */
export function placeInVariable(edition: Edition, key: string, variable: string, value: string): string {
  const entry = entriesIn(edition).find((each) => each.key === key)
  const at = entry && stretchOf(entry, variable)
  if (!entry || !at) return ''
  return placeIn(edition, entry.file, at.start + at.text.indexOf(JSON.stringify(value)))
}

export function placeOfEntry(edition: Edition, key: string, nth: 'first' | 'last' = 'first'): string {
  const same = entriesIn(edition).filter((each) => each.key === key)
  const entry = nth === 'first' ? same[0] : same.at(-1)
  return entry ? placeIn(edition, entry.file, entry.start) : ''
}

/** What the entry says, where that is a plain text. */
export function valueIn(entry: FoundEntry, variable: string): string | undefined {
  const own = stretchOf(entry, variable)?.text
  if (own === undefined) return undefined
  const value = own.slice(own.search(/[:=]/) + 1).trim()
  if (entry.notation === 'bib') return /^\{(.*)\},?$/.exec(value)?.[1]
  return entry.notation === 'json'
    ? value.startsWith('"')
      ? String(JSON.parse(value))
      : undefined
    : value.replace(/^'(.*)'$/, '$1')
}

export const has = (entry: FoundEntry, variable: string) => stretchOf(entry, variable) !== null

export const typeOf = (entry: FoundEntry): string =>
  entry.notation === 'bib' ? (/^@(\w+)/.exec(entry.text)?.[1] ?? '') : (valueIn(entry, 'type') ?? '')
