import type { Place } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { LineIndex } from '../place.js'
import { unknownField } from './fields.js'
import { type Bibliography, type BibliographyFinding, gather, isRecord, type RawRecord } from './record.js'

interface Stretch {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly closed: boolean
}

/**
 * Reads BibTeX or BibLaTeX entry by entry, so that one broken entry is one finding and the others are read. The values
 * are citation-js's reading of the TeX in them; the places are ours.
 */
export async function readBibtex(path: string, text: string): Promise<Bibliography> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const index = new LineIndex(path, text)
  const stretches = stretchesOf(text)
  const strings = stretches.filter((one) => one.kind === 'string').map((one) => text.slice(one.start, one.end))
  const records: RawRecord[] = []
  const findings: BibliographyFinding[] = []
  for (const { kind, start, end, closed } of stretches) {
    if (['string', 'preamble', 'comment'].includes(kind)) continue
    const source = text.slice(start, end)
    const at = index.place(start, end)
    const fault = closed ? shapeFault(source, index, start) : unclosed(at)
    if (fault) {
      findings.push(fault)
      continue
    }
    try {
      const input = [...strings, source].join('\n')
      const [value] = plugins.input.chain(input, { forceType: '@biblatex/text', generateGraph: false })
      const fields = fieldsOf(source, start, index)
      records.push({ at, value: withoutKeyCopy(value), ...placesOf(fields, value, source, start, index) })
      findings.push(...fields.flatMap((field) => unknownField(field.name, field.at)))
    } catch (error) {
      findings.push(
        unreadable(
          error,
          at,
          index,
          start,
          strings.join('\n').length + (strings.length > 0 ? 1 : 0),
          [...strings, source].join('\n'),
        ),
      )
    }
  }
  return gather(records, findings, 'the word after the opening brace')
}

/** The `@kind{…}` stretches of a file; what stands between them is comment by BibTeX's rules. */
function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  const opening = /^[ \t]*@([a-z]+)\s*[{(]/gim
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + match[0].indexOf('@')
    const end = closing(text, match.index + match[0].length)
    const next = /^[ \t]*@[a-z]+\s*[{(]/im.exec(text.slice(opening.lastIndex))
    const upTo = end ?? (next ? opening.lastIndex + next.index : text.length)
    found.push({ kind: (match[1] ?? '').toLowerCase(), start, end: upTo, closed: end !== undefined })
    opening.lastIndex = upTo
  }
  return found
}

function closing(text: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{' || (depth === 0 && text[at] === '(')) depth++
    else if (text[at] === '}' || (depth === 1 && text[at] === ')' && text[from - 1] === '(')) depth--
    if (depth === 0) return at + 1
  }
  return undefined
}

const unclosed = (at: Place): Finding => ({
  at: { ...at, end: at.start },
  unexpected: 'entry whose braces do not close',
  expected: 'a closing brace for every opening one',
})

function shapeFault(source: string, index: LineIndex, start: number): Finding | undefined {
  const head = /^@\s*[a-z]+\s*[{(]\s*([^,\s{}=]*)\s*(,|=|[})]$)?/i.exec(source)
  if (head?.[1] && head[2] !== '=') return undefined
  const at = index.place(start, start + (head?.[0].length ?? 1))
  return { at, unexpected: 'entry without a key', expected: 'a key of its own to cite it by: @book{key, …' }
}

/** Turns citation-js's "at line 2 col 7" in what it was given into a place in the file. */
function unreadable(
  error: unknown,
  at: Place,
  index: LineIndex,
  start: number,
  before: number,
  input: string,
): Finding {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const position = /at line (\d+) col (\d+)/.exec(message)
  const expected = 'fields written name = {value} with a comma between them'
  if (!position) return { at, unexpected: `entry (${message})`, expected }
  const lines = input.split('\n').slice(0, Number(position[1]) - 1)
  const offset = lines.join('\n').length + (lines.length > 0 ? 1 : 0) + Number(position[2]) - 1 - before + start
  const place = index.place(Math.max(start, offset), Math.max(start, offset))
  return { at: place, unexpected: `BibTeX (${message.replace(/ at line .*/, '')})`, expected }
}

/** citation-js adds the key a second time under CSL's `citation-key`. */
function withoutKeyCopy(value: unknown): unknown {
  if (!isRecord(value)) return value
  const { 'citation-key': _, ...rest } = value
  return rest
}

/** A value as long as this is no title that a mend would touch. */
const LONGEST_VALUE = 1000

const variableOf: Readonly<Record<string, string>> = {
  journaltitle: 'container-title',
  journal: 'container-title',
  booktitle: 'container-title',
  date: 'issued',
  year: 'issued',
  location: 'publisher-place',
  address: 'publisher-place',
  pages: 'page',
  number: 'issue',
  doi: 'DOI',
  url: 'URL',
  isbn: 'ISBN',
  issn: 'ISSN',
  urldate: 'accessed',
  origdate: 'original-date',
  langid: 'language',
  institution: 'publisher',
  school: 'publisher',
}

interface Field {
  readonly name: string
  readonly at: Place
  /** What stands between braces or quotation marks, where nothing in it is TeX's. */
  readonly inner: { readonly text: string; readonly at: Place } | undefined
}

/** The fields at the entry's own level: what looks like one inside a value is not. */
function fieldsOf(source: string, start: number, index: LineIndex): Field[] {
  const fields: Field[] = []
  const name = /[,\n]\s*([a-z][a-z0-9_+:-]*)\s*=\s*/gi
  for (let match = name.exec(source); match; match = name.exec(source)) {
    const written = match[1] ?? ''
    const from = start + match.index + match[0].indexOf(written)
    const value = name.lastIndex
    const plain = /^(?:\{([^{}\\]*)\}|"([^"{}\\]*)")/.exec(source.slice(value, value + LONGEST_VALUE))
    const text = plain?.[1] ?? plain?.[2]
    const inner =
      text === undefined ? undefined : { text, at: index.place(start + value + 1, start + value + 1 + text.length) }
    fields.push({ name: written.toLowerCase(), at: index.place(from, from + written.length), inner })
    if (source[value] === '{') name.lastIndex = (closing(source, value + 1) ?? value + 1) - 1
  }
  return fields
}

function placesOf(fields: readonly Field[], value: unknown, source: string, start: number, index: LineIndex) {
  const head = /^@\s*(\w+)\s*[{(]\s*([^,\s]*)/.exec(source)?.[0] ?? '@'
  const kind = /^@\s*\w+/.exec(source)?.[0] ?? '@'
  const key = /[^,\s{(]*$/.exec(head)?.[0] ?? ''
  const places = new Map<string, Place>([
    ['type', index.place(start, start + kind.length)],
    ['id', index.place(start + head.length - key.length, start + head.length)],
  ])
  const exact = new Map<string, Place>()
  for (const { name, at, inner } of fields) {
    const variable = variableOf[name] ?? name
    if (places.has(variable)) continue
    places.set(variable, at)
    if (inner && isRecord(value) && value[variable] === inner.text) exact.set(variable, inner.at)
  }
  return { places, exact }
}
