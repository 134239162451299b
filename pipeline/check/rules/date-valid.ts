import type { Entry } from '../../edition.js'
import { isRecord } from '../../parse/bibliography/record.js'
import { dateVariables } from '../../parse/bibliography/vocabulary.js'
import { type EntryFault, eachEntry, entryExample, placeOfValue } from '../entry-rule.js'
import type { Rule } from '../rule.js'

type Day = readonly number[]

/** Of two dates of one work the first is never after the second. */
const ORDER = [
  ['original-date', 'issued', 'first published after this edition'],
  ['submitted', 'issued', 'submitted after it was issued'],
  ['issued', 'accessed', 'seen before it was issued'],
] as const

export const dateValid: Rule = {
  id: 'date-valid',
  severity: 'error',
  what: 'The dates of an entry can follow one another.',
  why: 'A page seen before it was put up, or a range that ends before it begins, has a slip in one of its numbers.',
  mend: 'Correct the date that is wrong.',
  passes: entryExample('"accessed": {"date-parts": [[1954, 3]]}', 'webpage'),
  fails: { ...entryExample('"accessed": {"date-parts": [[1945, 3]]}', 'webpage'), found: ['bibliography/a.json:3:14'] },
  check: eachEntry((entry) => [...backwardRanges(entry), ...wrongOrder(entry)]),
}

function* backwardRanges({ csl }: Entry): Generator<EntryFault> {
  for (const variable of dateVariables) {
    const [first, last] = daysOf(csl[variable])
    if (first && last && compare(first, last) > 0)
      yield {
        variable,
        unexpected: `${variable} from ${worded(first)} to ${worded(last)}`,
        expected: 'a range that goes up',
      }
  }
}

function* wrongOrder(entry: Entry): Generator<EntryFault> {
  const { csl } = entry
  for (const [before, after, fault] of ORDER) {
    const [first] = daysOf(csl[before])
    const last = daysOf(csl[after]).at(-1)
    if (!first || !last || compare(first, last) <= 0) continue
    const variable = after === 'issued' ? before : after
    const other = variable === before ? after : before
    const related = { at: placeOfValue(entry, other), what: `${other} ${worded(variable === before ? last : first)}` }
    const unexpected = `${variable} ${worded(variable === before ? first : last)}, ${fault}`
    const expected = variable === before ? `no later than ${worded(last)}` : `no earlier than ${worded(first)}`
    yield { variable, unexpected, expected, related }
  }
}

/** The dates of a variable that are made of numbers; their shape is for entry-schema to see to. */
function daysOf(value: unknown): Day[] {
  const parts = isRecord(value) ? value['date-parts'] : undefined
  if (!Array.isArray(parts)) return []
  const days = parts.map((part: unknown) => (Array.isArray(part) ? part.map(Number) : []))
  return days.every((day) => day.length > 0 && day.every(Number.isInteger)) ? days : []
}

/** As far as both say: 1954 is neither before nor after March 1954. */
function compare(a: Day, b: Day): number {
  for (const [nth, part] of a.entries()) {
    const other = b[nth]
    if (other === undefined) return 0
    if (part !== other) return part - other
  }
  return 0
}

const worded = (day: Day) => day.join('-')
