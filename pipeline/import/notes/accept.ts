/** Which lines that look like the beginning of a note are one, though no call was found for them. */
import type { NoteStart } from './note-starts.js'

/** How many notes in a row may have been lost between two that are there. */
const MOST_LOST = 4

/** A book whose notes stand in sections has hardly any elsewhere. */
const MOST_IN_SECTIONS = 0.2
/** Where blank lines part so many notes of sections, they part all. */
const MOSTLY_PARTED = 0.8

/**
 * In a section of notes every label begins a note, if it fits the count. Among the text a note without its call must stand
 * where the count wants it, marked as the notes around it are.
 * @param starts all candidates, in the order of the text
 * @param matched those that have their call
 */
export function acceptNotes(
  starts: readonly NoteStart[],
  matched: ReadonlySet<NoteStart>,
  together: (one: NoteStart | undefined, other: NoteStart) => boolean,
): NoteStart[] {
  const style = dominantStyle(matched)
  const again = beginsAgain(matched)
  const accepted: NoteStart[] = []
  const listed = listItems(starts, matched, together)
  const among = [...matched].filter(({ section }) => section === undefined).length >= MOST_IN_SECTIONS * matched.size
  const parted = [...matched].filter((start) => start.section !== undefined && start.parted).length
  const mostlyParted = parted >= MOSTLY_PARTED * [...matched].filter(({ section }) => section !== undefined).length
  let lastMatched: NoteStart | undefined
  starts.forEach((start, nth) => {
    if (matched.has(start)) {
      accepted.push(start)
      lastMatched = start
    } else if (
      start.section !== undefined
        ? (start.parted || !mostlyParted) && fitsSection(start, accepted.at(-1))
        : among &&
          !listed.has(start) &&
          (again || lastMatched === undefined || start.label.value > lastMatched.label.value) &&
          fitsText(start, lastMatched, nextMatched(starts, nth, matched), style)
    )
      accepted.push(start)
  })
  return accepted
}

/** Whether numbers ever begin again among the text: where none does, a lower number after a higher one is an item's. */
function beginsAgain(matched: ReadonlySet<NoteStart>): boolean {
  const among = [...matched].filter(({ section, label }) => section === undefined && label.family === 'figure')
  const values = among.sort((a, b) => a.line.nth - b.line.nth).map(({ label }) => label.value)
  return values.length === 0 || values.some((value, nth) => value <= (values[nth - 1] ?? 0))
}

/** So many labels that count on, stand together among the text and all have no call are the items of a list. */
const LIST = 3

function listItems(
  starts: readonly NoteStart[],
  matched: ReadonlySet<NoteStart>,
  together: (one: NoteStart | undefined, other: NoteStart) => boolean,
): ReadonlySet<NoteStart> {
  const items = new Set<NoteStart>()
  let run: NoteStart[] = []
  const close = () => {
    if (run.length >= LIST) for (const start of run) items.add(start)
    run = []
  }
  for (const start of starts) {
    const last = run.at(-1)
    const counts =
      last &&
      last.label.style === start.label.style &&
      last.label.value + 1 === start.label.value &&
      together(last, start)
    if (last && !counts) close()
    if (start.section === undefined && !matched.has(start) && start.label.family === 'figure') run.push(start)
    else close()
  }
  close()
  return items
}

/** The styles of notes among the text, by family; a style that was matched but once may be chance. */
function dominantStyle(matched: ReadonlySet<NoteStart>): ReadonlyMap<string, string> {
  const count = new Map<string, number>()
  for (const { label, section } of matched) {
    if (section === undefined)
      count.set(`${label.family} ${label.style}`, (count.get(`${label.family} ${label.style}`) ?? 0) + 1)
  }
  const dominant = new Map<string, string>()
  for (const [name, times] of [...count].sort((a, b) => a[1] - b[1])) {
    if (times > 1) dominant.set(name.split(' ')[0] ?? '', name.split(' ')[1] ?? '')
  }
  return dominant
}

function nextMatched(
  starts: readonly NoteStart[],
  from: number,
  matched: ReadonlySet<NoteStart>,
): NoteStart | undefined {
  const family = starts[from]?.label.family
  for (let nth = from + 1; nth < starts.length && nth < from + 40; nth++) {
    const start = starts[nth]
    if (start && matched.has(start) && start.label.family === family) return start
  }
  return undefined
}

/** A list within a note counts too, but not from where the notes stand. */
function fitsSection(start: NoteStart, before: NoteStart | undefined): boolean {
  if (start.label.style === 'sign' || start.label.style === 'fn') return true
  const same = before && before.section === start.section && before.group === start.group ? before : undefined
  if (!same) return start.parted || start.label.value === 1
  const step = start.label.value - same.label.value
  return (
    start.label.style === same.label.style &&
    ((step >= 1 && step <= 2 * MOST_LOST) || (start.parted && start.label.value <= MOST_LOST))
  )
}

function fitsText(
  start: NoteStart,
  before: NoteStart | undefined,
  after: NoteStart | undefined,
  style: ReadonlyMap<string, string>,
): boolean {
  if (style.get(start.label.family) !== start.label.style) return false
  if (start.label.family === 'fn') return true
  if (start.label.family === 'sign') return start.parted || isNeighbour(start, before)
  const { value } = start.label
  const above = before?.label.value ?? 0
  if (!start.parted && value !== above + 1 && !isNeighbour(start, before) && !isNeighbour(start, after)) return false
  if (before === undefined) return isNeighbour(start, after)
  const follows = value > above && value - above <= MOST_LOST
  const leads =
    after === undefined ||
    (after.label.value > value && after.label.value - value <= MOST_LOST) ||
    after.label.value <= MOST_LOST
  const restarts =
    value <= 2 &&
    after !== undefined &&
    isClose(start, after) &&
    after.label.value > value &&
    after.label.value - value <= MOST_LOST
  return (follows && leads) || restarts
}

/** Within a few pages. */
const isClose = (start: NoteStart, other: NoteStart) => Math.abs(other.line.nth - start.line.nth) <= 300

/** Notes at one foot stand together, a few lines apart. */
const isNeighbour = (start: NoteStart, other: NoteStart | undefined) =>
  other !== undefined &&
  Math.abs(other.line.nth - start.line.nth) <= 12 &&
  Math.abs(other.label.value - start.label.value) <= MOST_LOST
