/** Ranges as the formats cut them → ranges as an editor would draw them. */
import type { Known, Range } from './manuscript.js'

/** What a range may leave outside at its ends, and whether neighbours that say the same are pieces of one range. */
interface Habits {
  readonly trim: 'nothing' | 'line ends' | 'spaces'
  readonly joins: boolean
  readonly mayBeEmpty?: boolean
  /** Of a range over several lines each line is a range of its own. */
  readonly byLine?: boolean
}

const inline: Habits = { trim: 'spaces', joins: true }
const look: Habits = { ...inline, byLine: true }
const one: Habits = { trim: 'spaces', joins: false }
const block: Habits = { trim: 'line ends', joins: false }
const change: Habits = { trim: 'nothing', joins: true }

const habits: Readonly<Record<Known['kind'], Habits>> = {
  emphasis: look,
  strong: look,
  'small-caps': look,
  superscript: look,
  subscript: look,
  link: look,
  language: inline,
  call: one,
  citation: one,
  debris: inline,
  heading: block,
  quotation: block,
  epigraph: block,
  verse: block,
  'scene-break': block,
  attribution: block,
  item: block,
  row: { trim: 'nothing', joins: false },
  note: { ...block, mayBeEmpty: true },
  insertion: change,
  deletion: change,
  comment: { trim: 'nothing', joins: false, mayBeEmpty: true },
}

/** By `from`, outer before inner; of equal ranges the one that was opened first. */
export function inOrder(known: readonly Known[]): Known[] {
  return [...known].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Word cuts a phrase in italics into runs: those that touch and say the same are one. */
export function joined(known: readonly Known[]): Known[] {
  const result: Known[] = []
  const last = new Map<string, number>()
  for (const range of known) {
    const { from, to, ...trait } = range
    const said = habits[range.kind].joins ? JSON.stringify(trait) : undefined
    const place = said === undefined ? undefined : last.get(said)
    const before = place === undefined ? undefined : result[place]
    if (place !== undefined && before && before.to >= from) {
      result[place] = { ...before, to: Math.max(before.to, to) }
    } else {
      result.push(range)
      if (said !== undefined) last.set(said, result.length - 1)
    }
  }
  return result
}

const outside = {
  nothing: '',
  'line ends': '\n\u2028',
  spaces: ' \t\n\u00a0\u2028',
} as const

/** Without white space at the ends; what then has nothing in it is no range. */
export function trimmed(known: readonly Known[], text: string): Known[] {
  return known.flatMap((range) => {
    const { trim, mayBeEmpty } = habits[range.kind]
    const { from, to } = within(range, text, outside[trim])
    return from < to || mayBeEmpty ? [{ ...range, from, to }] : []
  })
}

/** What was opened at the end of a line begins on the next; what is a matter of a line ends with it. */
export function withoutLineEnds(known: readonly Known[], text: string): Known[] {
  return known.flatMap((range): Known[] => {
    if (habits[range.kind].trim === 'nothing') return [range]
    const inner = { ...range, ...within(range, text, '\n') }
    return habits[range.kind].byLine ? byLine(inner, text) : [inner]
  })
}

function byLine(range: Known, text: string): Known[] {
  const lines: Known[] = []
  let from = range.from
  for (let end = text.indexOf('\n', from); end >= 0 && end < range.to; end = text.indexOf('\n', from)) {
    lines.push({ ...range, from, to: end })
    from = end + 1
  }
  return [...lines, { ...range, from }]
}

function within({ from, to }: Range, text: string, left: string): Range {
  let [first, end] = [from, to]
  while (first < end && left.includes(text.charAt(first))) first++
  while (end > first && left.includes(text.charAt(end - 1))) end--
  return { from: first, to: end }
}
