/** Entries of the bibliography → works, as notes know them: by makers, titles, years, shelf marks. */
import type { CslDate, CslItem, CslName, Entry } from '../../edition.js'
import type { Folded } from './fold.js'
import { type Shelf, shelfOf } from './shelf.js'
import { particles, smallWords } from './terms.js'
import { readWords } from './words.js'

export interface Maker {
  /** The words of the family name, or of a body’s name; without particles. */
  readonly family: readonly string[]
  /** The sounds with which the given names begin. */
  readonly initials: string
}

/** One of the titles a work goes by: the words that tell it from others. */
export interface Title {
  readonly work: Work
  /** `alias`: what the author of the notes has said to call it. */
  readonly kind: 'title' | 'short' | 'container' | 'alias'
  readonly words: readonly string[]
  /** All its words, the small ones too, and where among them each telling word stands. */
  readonly all: readonly string[]
  readonly places: readonly number[]
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Work {
  readonly key: string
  readonly csl: CslItem
  /** Everybody who had a hand in it. */
  readonly makers: readonly Maker[]
  /** Those whom it goes by: its authors, else its editors. */
  readonly leading: readonly Maker[]
  readonly titles: readonly Title[]
  /** First and last year of each date of publication, reprints and originals among them. */
  readonly years: readonly (readonly [number, number])[]
  readonly day: Day | undefined
  readonly volume: string | undefined
  readonly publisher: ReadonlySet<string>
  /** The words of what it is a part of: a collection, a newspaper, a series. */
  readonly around: ReadonlySet<string>
  /** Every word of the entry: what stands in a note and among these needs no other explanation. */
  readonly words: ReadonlySet<string>
  readonly shelf: Shelf | undefined
  /** The words of its titles and makers as spelt in the entry. */
  readonly spelt: readonly Folded[]
}

export function workOf(entry: Entry): Work {
  const { csl } = entry
  const leading = names(csl, ['author']).length > 0 ? names(csl, ['author']) : names(csl, EDITORS)
  const titles: Title[] = []
  const work: Work = {
    key: entry.key,
    csl,
    makers: names(csl, MAKERS).map(makerOf),
    leading: leading.map(makerOf),
    titles,
    years: DATES.flatMap((name) => yearsOf(csl[name])),
    day: dayOf(csl.issued),
    volume: textOf(csl, 'volume'),
    publisher: new Set(plainOf(tellingWords([textOf(csl, 'publisher'), textOf(csl, 'original-publisher')].join(' ')))),
    around: new Set(plainOf(tellingWords(AROUND.map((name) => textOf(csl, name)).join('\n')))),
    words: new Set(plainOf(tellingWords(everyText(csl)))),
    shelf: shelfOf(csl),
    spelt: readWords([...NAMED.map((name) => textOf(csl, name)), namesIn(names(csl, MAKERS))].join('\n')).words,
  }
  titles.push(...titlesOf(work))
  return work
}

const MAKERS = [
  'author',
  'editor',
  'editorial-director',
  'editor-translator',
  'compiler',
  'translator',
  'container-author',
  'collection-editor',
  'director',
  'interviewer',
  'contributor',
  'recipient',
]
const EDITORS = ['editor', 'editor-translator', 'compiler', 'editorial-director', 'director']
const DATES = ['issued', 'original-date', 'event-date', 'available-date']
const TITLES = ['title', 'original-title', 'title-main', 'translated-title']
const SHORT = ['title-short', 'shortTitle', 'container-title-short', 'journalAbbreviation']

const AROUND = ['container-title', 'container-title-short', 'collection-title', 'volume-title']
const NAMED = [...TITLES, ...SHORT, 'container-title']

export function textOf(csl: CslItem, name: string): string | undefined {
  const value = csl[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/<[^<>]{0,40}>/g, '') : undefined
}

function names(csl: CslItem, roles: readonly string[]): CslName[] {
  return roles.flatMap((role): CslName[] => {
    const value = csl[role]
    return Array.isArray(value)
      ? value.filter((name): name is CslName => typeof name === 'object' && name !== null)
      : []
  })
}

function makerOf(name: CslName): Maker {
  const text = (part: string) => (typeof name[part] === 'string' ? String(name[part]) : '')
  const family = plainWords(text('family') || text('literal'))
  const own = family.filter((word) => !particles.has(word) && !smallWords.has(word))
  const given = readWords(text('given')).words
  return { family: own.length > 0 ? own : family, initials: given.map((word) => word.sound.charAt(0)).join('') }
}

/** Conversations and letters are known by who spoke and when: what Zotero calls them is no title. */
export const isPersonal = ({ type }: CslItem) => type === 'interview' || type === 'personal_communication'
const UNTITLED =
  /^(?:(?:author['’]s |oral |personal )*(?:interview|conversation|e-?mail|letter|communication|message)|gespräch|mitteilung|brief|entretien|lettre|интервью|беседа|письмо)(?![\p{L}])/iu

function titlesOf(work: Work): Title[] {
  if (isPersonal(work.csl) && UNTITLED.test(textOf(work.csl, 'title') ?? '')) return []
  const made = (kind: Title['kind'], names: readonly string[]) =>
    names.flatMap((name) => {
      const whole = textOf(work.csl, name)
      return whole === undefined ? [] : partsOf(whole).map((written) => ({ kind, written }))
    })
  const forms = [
    ...made('short', SHORT.slice(0, 2)),
    ...made('title', TITLES),
    ...made('container', ['container-title', SHORT[2] ?? '', SHORT[3] ?? '']),
  ]
  const seen = new Set<string>()
  return forms.flatMap(({ kind, written }): Title[] => {
    const title = titleOf(work, kind, written)
    const mark = title.all.join(' ')
    if (title.words.length === 0 || seen.has(mark)) return []
    seen.add(mark)
    return [title]
  })
}

export function titleOf(work: Work, kind: Title['kind'], written: string): Title {
  const all = plainWords(written)
  const telling = all.flatMap((word, nth) => (isTelling(word) ? [nth] : []))
  const places = telling.length > 0 ? telling : all.map((_, nth) => nth)
  return { work, kind, all, places, words: places.map((nth) => all[nth] ?? '') }
}

/** The whole title, what stands before its subtitle, and what stands before its first comma or bracket. */
function partsOf(whole: string): string[] {
  const main = whole.split(/\s*[:?!]\s|\s*:|(?<=\p{L}{3})\.\s|\s[—–]\s|;\s/u)[0] ?? whole
  const stem = main.split(/,\s|\s\(/u)[0] ?? main
  return [whole, main, stem]
}

/** The words that tell titles apart: all but small ones and single letters. A title of small words alone keeps them. */
export function tellingWords(text: string): Folded[] {
  const all = readWords(text).words
  const telling = all.filter((word) => isTelling(word.plain))
  return telling.length > 0 ? telling : [...all]
}

export const isTelling = (plain: string) => !smallWords.has(plain) && (plain.length > 1 || /\d/.test(plain))

const plainOf = (words: readonly Folded[]) => words.map((word) => word.plain)
const plainWords = (text: string) => plainOf(readWords(text).words)

function everyText(csl: CslItem): string {
  return Object.entries(csl)
    .filter(([name]) => name !== 'id' && name !== 'abstract' && name !== 'note' && name !== 'keyword' && name !== 'URL')
    .map(([, value]) => (typeof value === 'object' ? namesIn(value) : String(value)))
    .join('\n')
}

function namesIn(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value
    .map((name: unknown) =>
      typeof name === 'object' && name !== null
        ? Object.values(name)
            .filter((part) => typeof part === 'string')
            .join(' ')
        : '',
    )
    .join('\n')
}

function yearsOf(value: unknown): (readonly [number, number])[] {
  const parts = datePartsOf(value)
  const years = parts.map((part) => Number(part[0])).filter((year) => Number.isInteger(year))
  const [first, last = first] = years
  if (first !== undefined && last !== undefined) return [[first, last]]
  const written = typeof value === 'object' && value !== null ? JSON.stringify(value) : ''
  return [...written.matchAll(/\b(?:1[4-9]|20)\d\d\b/g)].map(([year]) => [Number(year), Number(year)])
}

function datePartsOf(value: unknown): readonly (readonly (number | string)[])[] {
  const parts = (value as CslDate | undefined)?.['date-parts']
  return Array.isArray(parts) ? parts.filter(Array.isArray) : []
}

function dayOf(value: unknown): Day | undefined {
  const [year, month, day] = (datePartsOf(value)[0] ?? []).map(Number)
  return year && month && day ? { year, month, day } : undefined
}

export const isStatedIn = (work: Work, year: number) =>
  work.years.some(([first, last]) => first <= year && year <= last)
