/** The title that stands at the head of every page. */
import { isBlank, type Line } from '../lines.js'

/** A head has no more letters than this; the title that it repeats may have more. */
const LONGEST = 80
const LONGEST_TITLE = 200
/** A head that is the beginning of a longer title, cut to fit the line. */
const SHORTEST_CUT = 12

/**
 * Heads stand by a page number, and say again what was said before: a title of the text or an earlier head. A line with the
 * page's own number in it needs no such proof.
 * @param folios the page numbers, in order
 */
export function findRunningHeads(lines: readonly Line[], folios: readonly Line[]): { line: Line; score: number }[] {
  const candidates = folios.flatMap((folio) => {
    const line = nextWords(lines, folio.nth + 1)
    return line && line.text.length <= LONGEST ? [{ line, folio }] : []
  })
  const numbered = new Map<string, number>()
  for (const { line } of candidates) {
    const words = withoutNumber(line.text)
    if (words !== undefined) numbered.set(words, (numbered.get(words) ?? 0) + 1)
  }
  const places = new Map<number, number>(candidates.map(({ line, folio }) => [line.nth, Number(folio.text)]))
  const said = new Said()
  const heads: { line: Line; score: number }[] = []
  for (const line of lines) {
    if (isBlank(line) || line.text.length > LONGEST_TITLE) continue
    const page = places.get(line.nth)
    const words = withoutNumber(line.text)
    const counted = words !== undefined && page !== undefined && isNextPage(line.text, page)
    if (page !== undefined && (counted || (numbered.get(words ?? '') ?? 0) > 2)) heads.push({ line, score: 0.97 })
    else if (page !== undefined && said.has(line.text)) heads.push({ line, score: 0.93 })
    else if (page === undefined && standsAlone(lines, line)) said.add(line.text)
  }
  const repeated = repeatedHeads(candidates.map(({ line }) => line))
  const known = new Set(heads.map(({ line }) => line))
  for (const { line } of candidates) {
    if (!known.has(line) && repeated.has(normal(line.text))) heads.push({ line, score: 0.9 })
  }
  return heads
}

/** The next line with words, if it is near: a head follows its page number at once. */
function nextWords(lines: readonly Line[], from: number): Line | undefined {
  for (let nth = from; nth < from + 3; nth++) if (!isBlank(lines[nth])) return lines[nth]
  return undefined
}

const NUMBER_BESIDE = /^(\d{1,4})\s+(\D.*)$|^(.*\D)\s+(\d{1,4})$/

function withoutNumber(text: string): string | undefined {
  const match = NUMBER_BESIDE.exec(text)
  const words = match?.[2] ?? match?.[3]
  return words === undefined ? undefined : normal(words)
}

function isNextPage(text: string, folio: number): boolean {
  const match = NUMBER_BESIDE.exec(text)
  const words = match?.[2] ?? match?.[3] ?? ''
  return Number(match?.[1] ?? match?.[4]) - folio === 1 && words === words.toUpperCase()
}

const standsAlone = (lines: readonly Line[], line: Line) => isBlank(lines[line.nth - 1]) || isBlank(lines[line.nth + 1])

/** Heads that come at three pages or more, whatever stands elsewhere in the text. */
function repeatedHeads(lines: readonly Line[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const { text } of lines) count.set(normal(text), (count.get(normal(text)) ?? 0) + 1)
  return new Set([...count].filter(([, times]) => times > 2).map(([text]) => text))
}

const NUMERAL_BEFORE = /^(chapter |part |book )?([ivxlc]+|\d+)( |$)/

const normal = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Titles that have stood in the text: whole, without their number, and by their beginning. */
class Said {
  readonly #whole = new Set<string>()
  readonly #beginnings = new Set<string>()

  add(text: string): void {
    const words = normal(text)
    for (const form of [words, words.replace(NUMERAL_BEFORE, '')]) {
      this.#whole.add(form)
      this.#beginnings.add(form.slice(0, SHORTEST_CUT))
    }
  }

  has(text: string): boolean {
    const words = normal(text)
    const titled = words.replace(NUMERAL_BEFORE, '')
    if (this.#whole.has(words) || (titled !== '' && this.#whole.has(titled))) return true
    return (
      text === text.toUpperCase() &&
      titled.length >= SHORTEST_CUT &&
      this.#beginnings.has(titled.slice(0, SHORTEST_CUT))
    )
  }
}
