/** What stands before a title, a year or a place: the names of those who made the work, or a word for the one named before. */
import { distance } from 'fastest-levenshtein'
import { yearIn } from './fold.js'
import type { Reading } from './reading.js'
import { articles, betweenNames, openers, particles, smallWords } from './terms.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export interface Lead {
  /** Words that may be names, the nearest first. */
  readonly names: readonly number[]
  /** Nothing else stands before them: whoever is not named here did not make the work. */
  readonly complete: boolean
  /** A word that belongs to no citation stands right before them: the name may be torn, or the subject of a sentence. */
  readonly stray: boolean
  /** A document is named and no author. */
  readonly document: boolean
  /** `idem`, `ders.`, `он же`; or `his` before a title. */
  readonly same: 'idem' | 'his' | undefined
  /** The year between names and title: `Deutscher (1954), The Prophet Armed`. */
  readonly year: number | undefined
  /** The first word of the lead, or the word it leads to. */
  readonly from: number
}

const IDEM = new Set('idem eadem iidem ead id ders dies derselbe dieselbe dieselben'.split(' '))
const HIS = new Set('his her their seine seinem seinen sein ihre ihr son sa ses leur ego ee ikh'.split(' '))
/** `её же статью «…»` */
const KINDS = new Set(
  'stat statia stati statiu kniga knigu knige monografiia monografiiu rabota rabotu article book essay aufsatz buch'.split(
    ' ',
  ),
)
const MOST_WORDS = 12

/** Reads to the left of a word. */
export function leadBefore(reading: Reading, at: number): Lead {
  const names: number[] = []
  const lead = {
    complete: false,
    stray: false,
    document: false,
    same: undefined as Lead['same'],
    year: undefined as number | undefined,
    from: at,
  }
  for (let nth = at - 1; names.length < MOST_WORDS; nth--) {
    const step = nth < 0 || endsBefore(reading, nth, at, names.length) ? 'end' : kindOf(reading, nth, at, names.length)
    if (step === 'name' || step === 'between' || step === 'year') lead.from = nth
    if (step === 'name') names.push(nth)
    else if (step === 'year') lead.year = yearIn(reading.word(nth).text)
    else if (step === 'idem' || step === 'his') {
      lead.same = step
      lead.from = nth
    }
    if (step === 'name' || step === 'between' || step === 'year') continue
    lead.document = step === 'document'
    lead.stray =
      step === 'stray' || (step === 'other' && reading.gap(nth + 1) === GAP.space && !isFunctionWord(reading, nth))
    lead.complete = (step !== 'other' && step !== 'stray') || reading.gap(nth + 1) >= GAP.mark
    break
  }
  return { ...lead, names }
}

/** A citation ends where another does; a sentence, unless nothing but a name stands in it: `Deutscher, Isaac. The Prophet`. */
function endsBefore(reading: Reading, nth: number, at: number, named: number): boolean {
  const gap = reading.gap(nth + 1)
  if (gap === GAP.citation) return true
  if (reading.isApart(nth, at)) return named > 0 || !isIdem(reading, nth)
  if (named > 0 && opensBracket(reading, nth, at)) return true
  if (gap !== GAP.sentence) return false
  const start = reading.start(nth, GAP.sentence)
  if (named > 0 || nth - start > 4) return true
  for (let word = start; word <= nth; word++) if (!reading.isNameLike(word) && !reading.isSignal(word)) return true
  return false
}

/** What stands in brackets is not led by what stands before them. */
function opensBracket(reading: Reading, nth: number, at: number): boolean {
  const from = reading.word(nth).end
  const opening = reading.note.text.slice(from, reading.word(nth + 1).start).search(/[([]/)
  if (opening < 0) return false
  const bracket = reading.note.enclosures.bracketAt(from + opening)
  return bracket === undefined || bracket.close > reading.word(at).start
}

/** `by`, `to`, `see`: what a sentence has before a name. */
function isFunctionWord(reading: Reading, nth: number): boolean {
  const { plain } = reading.word(nth)
  return smallWords.has(plain) || openers.has(plain) || reading.isSignal(nth)
}

type Kind = 'name' | 'between' | 'year' | 'idem' | 'his' | 'document' | 'end' | 'other' | 'stray'

function kindOf(reading: Reading, nth: number, at: number, named: number): Kind {
  const word = reading.word(nth)
  if (named === 0 && isIdem(reading, nth)) return 'idem'
  if (named === 0 && KINDS.has(word.plain) && !word.capital && nth > 0 && isIdem(reading, nth - 1)) return 'between'
  if (named === 0 && HIS.has(word.plain) && reading.gap(nth + 1) <= GAP.mark && nth + 1 === at) return 'his'
  if (betweenNames.has(word.plain) && (named > 0 || /^(?:eds?|hg|hrsg|red|sost|dir|comp|al)$/.test(word.plain)))
    return nth > 0 &&
      reading.gap(nth) < GAP.sentence &&
      (reading.isNameLike(nth - 1) || betweenNames.has(reading.word(nth - 1).plain))
      ? 'between'
      : isTornBefore(reading, nth)
        ? 'stray'
        : 'end'
  if (
    named === 0 &&
    yearIn(word.text) !== undefined &&
    nth > 0 &&
    reading.isNameLike(nth - 1) &&
    !reading.isDocument(nth - 1)
  )
    return 'year'
  if (/^(?:\d+|\d{2,}\p{L}{1,2})$/u.test(word.text)) return 'end'
  if (/\d/.test(word.text)) return 'other'
  if (word.capital && word.text.length > 1 && articles.has(word.plain) && !particles.has(word.plain)) return 'end'
  if (reading.isSignal(nth) && (!word.capital || reading.gap(nth) >= GAP.mark))
    return word.text.length === 1 && word.capital ? 'name' : 'end'
  if (reading.isDocument(nth)) return 'document'
  if (!word.capital && named === 0) return 'other'
  return reading.isNameLike(nth) ? 'name' : 'other'
}

/** `Ca- rr and Davies`: what stands before `and` is the piece of a name. */
const isTornBefore = (reading: Reading, nth: number) =>
  nth > 0 &&
  reading.gap(nth) === GAP.space &&
  /^\p{L}/u.test(reading.word(nth - 1).text) &&
  !isFunctionWord(reading, nth - 1)

/** `idem`, `ders.`, `он же`. */
export function isIdem(reading: Reading, nth: number): boolean {
  const word = reading.word(nth)
  if (IDEM.has(word.plain) && word.plain !== 'dies') return true
  if (word.plain === 'dies') return reading.note.text[word.end] === '.'
  return (
    (word.plain === 'zhe' || word.plain === 'ze') &&
    nth > 0 &&
    /^(?:on|ona|oni|ee|ego|ikh|ih|eio)$/.test(reading.word(nth - 1).plain)
  )
}

export interface NamedMaker {
  /** Where the name begins, given names and co-authors included. */
  readonly from: number
  readonly quality: number
  /** Other names stand between it and what it leads to. */
  readonly far: boolean
}

/** Where a lead names a maker of the work; undefined if it does not. */
export function makerIn(reading: Reading, lead: Lead, work: Work): NamedMaker | undefined {
  for (const nth of lead.names) {
    const known = Math.max(reading.makes(nth, work), resembles(reading, nth, work))
    const quality = isNamesake(reading, nth, work) ? known * 0.6 : known
    if (quality === 0) continue
    const nearer = lead.names.filter((other) => other > nth && reading.gap(other) >= GAP.mark)
    const far = nearer.some((other) => reading.makings(other).length > 0 && reading.makes(other, work) === 0)
    return { from: startOfName(reading, lead, nth, work), quality, far }
  }
  return undefined
}

/** `Z. Medvedev` for a work by R. Medvedev: the initial beside the family name is that of nobody who made it. */
export function isNamesake(reading: Reading, nth: number, work: Work): boolean {
  const initials = [nth - 1, nth + 1].flatMap((beside) => {
    const word = reading.note.words[beside]
    const joined = reading.gap(Math.max(nth, beside)) === GAP.space
    return word?.capital && word.text.length <= 2 && joined ? [word.sound.charAt(0)] : []
  })
  const { plain } = reading.word(nth)
  const makers = work.makers.filter(({ family, initials: own }) => own !== '' && family.includes(plain))
  return (
    initials.length > 0 && makers.length > 0 && !makers.some((maker) => initials.includes(maker.initials.charAt(0)))
  )
}

/** A misread name of somebody who is expected here: a third of its letters may be wrong. */
function resembles(reading: Reading, nth: number, work: Work): number {
  const { plain, text } = reading.word(nth)
  if (plain.length < 5 || /\d\d/.test(text) || reading.makings(nth).length > 0) return 0
  const near = work.makers.some(({ family }) =>
    family.some((name) => name.length >= 5 && distance(name, plain) <= Math.floor(name.length / 4)),
  )
  return near ? 0.6 : 0
}

function startOfName(reading: Reading, lead: Lead, nth: number, work: Work): number {
  let from = nth
  while (from > lead.from) {
    const before = from - 1
    const isName = lead.names.includes(before)
    const joined = reading.gap(from) === GAP.space
    const coAuthor = reading.makes(before, work) > 0 || reading.word(before).text.length <= 2
    if (
      !(isName && (joined || coAuthor)) &&
      !(betweenNames.has(reading.word(before).plain) && coAuthorBefore(reading, before, work))
    )
      break
    from = before
  }
  return from
}

const coAuthorBefore = (reading: Reading, nth: number, work: Work) => nth > 0 && reading.makes(nth - 1, work) > 0

/** Whether somebody who did not make the work is named with a maker of it: `Davies and Wheatcroft` for a book by Davies. */
export function hasStranger(reading: Reading, { names, from }: Lead, work: Work): boolean {
  const last = Math.max(from, ...names)
  for (let nth = from + 1; nth < last; nth++) {
    if (!/^(?:and|und|et|y)$/.test(reading.word(nth).plain)) continue
    const sides = [chunk(reading, names, nth, 1), chunk(reading, names, nth, -1)]
    if (sides.some((side) => side.length > 0 && !side.some((name) => reading.makes(name, work) > 0))) return true
  }
  return false
}

/** The words of the name beside a word, up to the next comma. */
function chunk(reading: Reading, names: readonly number[], from: number, step: 1 | -1): number[] {
  const found: number[] = []
  for (let nth = from + step; names.includes(nth); nth += step) {
    found.push(nth)
    if (reading.gap(step > 0 ? nth + 1 : nth) >= GAP.mark) break
  }
  return found
}
