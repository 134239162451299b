/** The parts of which the tail of a citation is made, each taken where it stands. */
import type { Locator } from '../../edition.js'
import { type Day, dayAt } from './days.js'
import { imprintAt, imprintIn, type Stated } from './imprint.js'
import { placesAt } from './places.js'
import type { Reading } from './reading.js'
import { isStatedIn, type Work } from './works.js'

/** A tail as far as it has been read. */
export interface Reached {
  /** Where reading goes on. */
  at: number
  end: number
  locators: Locator[]
  years: Stated<number>[]
  publisher: Stated<string> | undefined
  imprint: boolean
  day: Day | undefined
  backNote: string | undefined
  alias: string | undefined
}

type Step = (tail: Reached, context: Context) => boolean

interface Context {
  readonly reading: Reading
  readonly text: string
  readonly commas: string
  readonly limit: number
  readonly work: Work | undefined
  /** Words that are neither imprint nor place are stepped over, if those follow. */
  readonly lenient: boolean
}

const steps: readonly Step[] = [
  takeBracket,
  takePlaces,
  takeDay,
  takeYear,
  takePhrase,
  takeImprint,
  takeKnownWord,
  skipStrange,
]

/** Takes the next part; false where none follows. */
export function takeOne(tail: Reached, context: Context): boolean {
  const gap =
    /^[\s,.:;»”“"’*\]–—)(!?]*/u.exec(context.text.slice(tail.at, Math.min(context.limit, tail.at + 20)))?.[0] ?? ''
  const bracket = gap.indexOf('(')
  const skipped = bracket < 0 ? gap : gap.slice(0, bracket)
  const before = tail.at
  tail.at += skipped.length
  if (tail.at >= context.limit) return false
  if (steps.some((step) => step(tail, context))) return true
  tail.at = before
  return false
}

function taken(tail: Reached, end: number): true {
  tail.at = tail.end = end
  return true
}

function takePlaces(tail: Reached, context: Context): boolean {
  const bare = /[,:)]\s*$/u.test(context.text.slice(Math.max(0, tail.at - 3), tail.at)) && !dayAt(context.text, tail.at)
  const found = placesAt(context.commas, tail.at, context.limit, bare)
  if (!found) return false
  tail.locators.push(...found.locators)
  const more = /^\s?(?:ff?\.|sqq?\.|et seq\.|passim|и сл\.|и след\.)/u.exec(
    context.text.slice(found.end, found.end + 12),
  )
  return taken(tail, found.end + (more?.[0].length ?? 0))
}

/** `(London: Macmillan, 1954)`, `(1958: 33)`, `(p. 45)`, `(n. 12)`, `(hereafter PSS)`. */
function takeBracket(tail: Reached, { text, commas, reading }: Context): boolean {
  const bracket = reading.note.enclosures.bracketAt(tail.at)
  if (!bracket || bracket.close - bracket.open > 400) return false
  const inside = text.slice(bracket.open + 1, bracket.close - 1)
  const note =
    /^(?:see|as(?: in)?|wie|cf\.|vgl\.|voir|см\.|supra|above,?)?\s*(?:nn?\.?|notes?|fn\.?|Anm\.|Fn\.|прим\.)\s*(\d{1,4})(?:\s(?:above|below|supra|infra))?$/iu.exec(
      inside,
    )
  const alias =
    /^(?:hereafter|henceforth|hereinafter|im Folgenden|künftig|ci-après|далее)(?:\s(?:cited as|referred to as|as|zit\.|zitiert als|cité))?\s*[:—–-]?\s*["“„«‘]?([^"”“»’]{2,60})["”“»’]?$/iu.exec(
      inside,
    )
  if (note) tail.backNote = note[1]
  else if (alias) tail.alias = alias[1]?.trim()
  else {
    const first = tail.locators.every(({ label }) => label === 'volume' || label === 'issue')
    const imprint = first ? imprintIn(text, bracket.open + 1, bracket.close - 1) : undefined
    const after = imprint?.end ?? bracket.open + 1
    const lead = /^[\s,:;]*/u.exec(text.slice(after, bracket.close))?.[0].length ?? 0
    const places = placesAt(commas, after + lead, bracket.close - 1, imprint !== undefined && lead > 0)
    const editors = /^(?:eds?|trans|comps?|Hg|Hrsg|éd|dir|ред|сост)\.?\b/iu.test(inside) || /\beds?\.$/u.test(inside)
    if (!imprint && !places && !editors) return false
    if (imprint) take(tail, imprint)
    tail.locators.push(...(places?.locators ?? []))
  }
  return taken(tail, bracket.close)
}

function take(
  tail: Reached,
  imprint: { years: readonly Stated<number>[]; publisher: Stated<string> | undefined },
): void {
  tail.years.push(...imprint.years)
  tail.publisher ??= imprint.publisher
  tail.imprint = true
}

function takeDay(tail: Reached, { text, limit }: Context): boolean {
  const day = dayAt(text, tail.at)
  if (!day || day.end > limit) return false
  tail.day ??= day
  return taken(tail, day.end)
}

function takeYear(tail: Reached, { text, limit, work }: Context): boolean {
  const found = /^(1[4-9]\d\d|20\d\d)[a-z]?(?![\p{L}\d])/u.exec(text.slice(tail.at, Math.min(limit, tail.at + 6)))
  // A year of the title is none of publication: `Trotsky, 1879–1921`.
  if (!found || (work?.words.has(found[1] ?? '') && !isStatedIn(work, Number(found[1])))) return false
  const start = tail.at
  tail.years.push({ value: Number(found[1]), start, end: start + found[0].length })
  const range = /^\s?[-–/]\s?\d{2,4}(?!\d)/u.exec(text.slice(start + found[0].length, start + 14))
  return taken(tail, start + found[0].length + (range?.[0].length ?? 0))
}

const PHRASE = new RegExp(
  `^(?:${[
    'op\\.? ?cit\\.?|a\\. ?a\\. ?O\\.|указ\\. ?соч\\.|loc\\. ?cit\\.',
    '(?:\\d+(?:st|nd|rd|th|e|\\.|-е|-ое)?|rev\\.?|second|third|new|2\\.,? (?:erw|durchges)\\.) ?(?:rev\\.? )?(?:edn?|edition|Aufl(?:age)?|éd|изд)\\b\\.?',
    '\\d+ (?:vols?|volumes|Bde|Bände|tomes|тт?|томах)\\b\\.?|в \\d+-?х? т\\.?',
    '(?:esp(?:ecially)?\\.?|here|at|hier|bes\\.|insb\\.|ici|notamment|passim|reprinted?|repr\\.?|Nachdr\\.)(?=[ ,])',
    '(?:trans(?:l(?:ated)?)?\\.?|ed(?:s|ited)?\\.?|übers\\.|hrsg\\.|hg\\.|hg\\. v\\.|traduit|trad\\.|éd\\.|под ред\\.|пер\\.|сост\\.|with an introduction|intro\\.)(?: (?:by|and|von|v\\.|par|с))?(?: [\\p{Lu}][^\\d(),;:]{0,60})?(?=[,(:;.]|$)',
  ].join('|')})`,
  'iu',
)

/** Editions, editors, translators, and words that lead to a place. */
function takePhrase(tail: Reached, { text, limit }: Context): boolean {
  const found = PHRASE.exec(text.slice(tail.at, Math.min(limit, tail.at + 120)))
  if (!found || found[0] === '') return false
  tail.at += found[0].length
  return true
}

function takeImprint(tail: Reached, { text, limit }: Context): boolean {
  const imprint = imprintAt(text, tail.at, limit)
  if (!imprint) return false
  take(tail, imprint)
  return taken(tail, imprint.end)
}

/** A word of the entry itself: the rest of its title, its container, its publisher. */
function takeKnownWord(tail: Reached, { reading, work, text, limit }: Context): boolean {
  const nth = work ? reading.wordAt(tail.at) : undefined
  if (!work || nth === undefined) return false
  const word = reading.word(nth)
  const own = work.words.has(word.plain) || reading.makes(nth, work) > 0
  const leadsOn = /^(?:in|of|the|by|and|von|und|in:|de|la|et|v|i|в|и)$/iu.test(word.text) && nth + 1 < reading.length
  const next = leadsOn ? reading.word(nth + 1) : undefined
  if (word.start !== tail.at || word.end > limit || !(own || (next && work.words.has(next.plain)))) return false
  const numbered = own ? /^ (\d{1,4})(?=[ ,:(])(?! \p{L}|, \d{4})/u.exec(text.slice(word.end, word.end + 8)) : null
  if (numbered) tail.locators.push({ label: 'volume', value: numbered[1] ?? '' })
  return taken(tail, word.end + (numbered?.[0].length ?? 0))
}

/** Up to eight words of a subtitle or an editor that the entry does not know, if an imprint or a labelled place follows. */
function skipStrange(tail: Reached, context: Context): boolean {
  if (!context.lenient || tail.locators.length > 0) return false
  const chunk = /^[^,.;:()\n]{1,80}[,.:]?\s*(?=\(|\p{L})/u.exec(context.text.slice(tail.at, context.limit))
  if (!chunk || chunk[0].split(' ').length > 9) return false
  const ahead: Reached = { ...tail, at: tail.at + chunk[0].length, locators: [], years: [] }
  const labelled = placesAt(context.commas, ahead.at, context.limit, false)
  const found = labelled ? takePlaces(ahead, context) : takeBracket(ahead, context)
  if (!found) return false
  tail.locators.push(...ahead.locators)
  tail.years.push(...ahead.years)
  Object.assign(tail, {
    publisher: ahead.publisher,
    imprint: ahead.imprint,
    backNote: ahead.backNote,
    alias: ahead.alias,
  })
  return taken(tail, ahead.end)
}
