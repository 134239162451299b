import { yearIn } from './fold.js'
import type { Reading } from './reading.js'
import { articles, betweenNames, openers, particles, smallWords } from './terms.js'
import { GAP } from './words.js'

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
