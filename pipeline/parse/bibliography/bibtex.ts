import type { Place } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { LineIndex } from '../place.js'
import { type Bibliography, gather, isRecord, type RawRecord } from './record.js'

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
  const findings: Finding[] = []
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
      records.push({ at, value: withoutKeyCopy(value), places: fieldPlaces(source, start, index) })
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

const fields: Readonly<Record<string, string>> = {
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

function fieldPlaces(source: string, start: number, index: LineIndex): Map<string, Place> {
  const places = new Map<string, Place>([
    ['type', index.place(start, start + (/^@\s*\w+/.exec(source)?.[0].length ?? 1))],
  ])
  for (const match of source.matchAll(/[,\n]\s*([a-z][a-z0-9_-]*)\s*=\s*/gi)) {
    const name = (match[1] ?? '').toLowerCase()
    const from = start + match.index + match[0].indexOf(match[1] ?? '')
    const variable = fields[name] ?? name
    if (!places.has(variable)) places.set(variable, index.place(from, from + name.length))
  }
  return places
}
