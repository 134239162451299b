/** Entries of the bibliography → works, as notes know them: by makers, titles, years, shelf marks. */
import type { CslItem, CslName, Entry } from '../../edition.js'
import type { Day } from './days.js'
import { dayOf, yearsOf } from './entry-dates.js'
import type { Folded } from './fold.js'
import { type Shelf, shelfOf } from './shelf.js'
import { plainOf, plainWords, tellingWords } from './telling-words.js'
import { particles, smallWords } from './terms.js'
import { textOf, titlesOf, titleVariables } from './title-forms.js'
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
  /** The same without the names of people. */
  readonly ownWords: ReadonlySet<string>
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
    words: new Set(plainOf(tellingWords(`${everyText(csl)}\n${everyName(csl)}`))),
    ownWords: new Set(plainOf(tellingWords(everyText(csl)))),
    shelf: shelfOf(csl),
    spelt: readWords([...titleVariables.map((name) => textOf(csl, name)), namesIn(names(csl, MAKERS))].join('\n'))
      .words,
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
const AROUND = ['container-title', 'container-title-short', 'collection-title', 'volume-title']

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

/** Variables that say nothing of what a work is called or where it appeared. */
const ASIDE = new Set(['id', 'abstract', 'note', 'keyword', 'URL'])

const everyText = (csl: CslItem) =>
  Object.entries(csl)
    .flatMap(([name, value]) => (typeof value === 'object' || ASIDE.has(name) ? [] : [String(value)]))
    .join('\n')

const everyName = (csl: CslItem) => Object.values(csl).map(namesIn).join('\n')

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

/** Whether a year is one of those in which a work appeared. */
export const isStatedIn = (work: Work, year: number) =>
  work.years.some(([first, last]) => first <= year && year <= last)
