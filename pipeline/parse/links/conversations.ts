/** Interviews and private messages, which have no title: `Interview with A. P. Morozkina, 14 June 1998`, `Morozkina (interview)`. */
import { type Day, dayAt, sameDay } from './days.js'
import type { Outcome, Proposal } from './outcome.js'
import type { Reading } from './reading.js'
import { isPersonal } from './title-forms.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

const NOUNS: Readonly<Record<'interview' | 'personal_communication', ReadonlySet<string>>> = {
  interview: new Set(
    'interview interviews intervju interviu conversation gesprach entretien interviewt beseda besedy'.split(' '),
  ),
  personal_communication: new Set(
    'mail email communication message letter correspondence conversation mitteilung brief schreiben lettre courriel pismo soobshchenie'.split(
      ' ',
    ),
  ),
}
/** What stands between the noun and the name: `e-mail to the author from`, `Gespräch des Verfassers mit`. */
const BETWEEN = new Set(
  'with by of the author authors from to my personal private oral mit von des dem verfassers verfasser an den avec de l auteur s so ot avtora avtoru mr mrs ms miss dr prof professor herr frau sir dame'.split(
    ' ',
  ),
)
const MOST_BETWEEN = 8

export function conversationProposals(reading: Reading): Proposal[] {
  return reading.note.words.flatMap((word, nth): Proposal[] => {
    const types = (['interview', 'personal_communication'] as const).filter((type) => NOUNS[type].has(word.plain))
    const named = types.length > 0 ? nameBeside(reading, nth) : undefined
    if (!named) return []
    const works = reading
      .makings(named.at)
      .map(({ work }) => work)
      .filter(
        (work) =>
          isPersonal(work.csl) && types.some((type) => type === work.csl.type) && hasInitials(reading, named.at, work),
      )
    const [likely] = works
    if (!likely) return []
    const [from, to] = [Math.min(nth, named.from), Math.max(nth, named.at) + 1]
    return [
      { from, to, likely, score: 5.2, settle: (_, until) => settle(reading, [...new Set(works)], { from, to, until }) },
    ]
  })
}

interface Named {
  /** Where the name begins, and its family name. */
  readonly from: number
  readonly at: number
}

function nameBeside(reading: Reading, noun: number): Named | undefined {
  return nameAfter(reading, noun) ?? nameBefore(reading, noun)
}

/** `interview with A. P. Morozkina` */
function nameAfter(reading: Reading, noun: number): Named | undefined {
  let led = false
  for (let nth = noun + 1; nth < Math.min(reading.length, noun + MOST_BETWEEN); nth++) {
    if (reading.gap(nth) >= GAP.sentence || (led && reading.gap(nth) === GAP.mark)) return undefined
    const word = reading.word(nth)
    if (word.capital && isPerson(reading, nth)) return led ? { from: noun, at: nth } : undefined
    led ||= BETWEEN.has(word.plain)
    if (!(BETWEEN.has(word.plain) || reading.isNameLike(nth) || word.text.length === 1)) return undefined
  }
  return undefined
}

/** `Morozkina interview`, `Morozkina (interview, 14 June 1998)`, `Peter Thorne (e-mail to the author)` */
function nameBefore(reading: Reading, noun: number): Named | undefined {
  const first =
    reading.word(noun).plain === 'mail' && reading.word(Math.max(noun - 1, 0)).plain === 'e' ? noun - 1 : noun
  let nth = first - 1
  while (
    nth >= 0 &&
    nth > first - 4 &&
    reading.gap(nth + 1) < GAP.sentence &&
    /^(?:personal|private|oral|author|authors)$/.test(reading.word(nth).plain)
  )
    nth--
  // A bracket may stand some words after the name: `as Joan Penn tells me (e-mail to the author)`.
  const start = reading.start(first, GAP.sentence)
  if (reading.note.text[reading.word(first).start - 1] === '(')
    for (let back = 0; back < MOST_BETWEEN && nth > start && !isPerson(reading, nth); back++) nth--
  if (nth < start || !isPerson(reading, nth)) return undefined
  let from = nth
  while (
    from > 0 &&
    reading.gap(from) === GAP.space &&
    (reading.word(from - 1).text.length === 1 || (reading.word(from - 1).capital && reading.isNameLike(from - 1)))
  )
    from--
  return { from, at: nth }
}

const isPerson = (reading: Reading, nth: number) =>
  reading.makings(nth).some(({ work, quality }) => isPersonal(work.csl) && quality >= 0.9)

/** Initials before the name are those of the entry, or there are none. */
function hasInitials(reading: Reading, at: number, work: Work): boolean {
  const initials: string[] = []
  for (
    let nth = at - 1;
    nth >= 0 && reading.gap(nth + 1) === GAP.space && reading.word(nth).capital && reading.word(nth).text.length === 1;
    nth--
  )
    initials.unshift(reading.word(nth).sound.charAt(0))
  const written = initials.join('')
  return work.makers.some(
    ({ initials: own }) => written === '' || own === '' || own.startsWith(written) || written.startsWith(own),
  )
}

function settle(
  reading: Reading,
  works: readonly Work[],
  { from, to, until }: { from: number; to: number; until: number },
): Outcome | undefined {
  const stated = dayIn(reading, to, until)
  const possible = stated ? works.filter(({ day }) => day === undefined || sameDay(day, stated.day)) : works
  const start = reading.word(from).start
  const end = stated?.end ?? reading.word(to - 1).end
  const [work] = possible
  if (work && possible.length === 1)
    return {
      linked: [
        {
          start,
          end,
          work,
          resolution: stated ? 'full' : 'short',
          locators: [],
          full: stated !== undefined,
          disagreements: [],
        },
      ],
    }
  const reason = work ? 'ambiguous' : 'unknown'
  return { linked: [], unsure: { start, end, reason, marker: undefined, candidates: work ? possible : works } }
}

/** The day that follows in the same sentence, over places and other words. */
function dayIn(reading: Reading, to: number, until: number): { day: Day; end: number } | undefined {
  const last = Math.min(until, to < reading.length ? reading.end(Math.max(0, to - 1), GAP.sentence) : to, to + 12)
  for (let nth = to; nth < last; nth++) {
    const day = dayAt(reading.note.text, reading.word(nth).start)
    if (day) return { day, end: day.end }
  }
  return undefined
}
