/** Entries that are doubled, wanting, or made of what CSL does not know. */
import { entriesIn, type FoundEntry } from '../bibliography.js'
import {
  has,
  placeInVariable,
  placeOfEntry,
  placeOfVariable,
  typeOf,
  valueIn,
  withoutVariable,
  withVariable,
} from '../change-entry.js'
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, misspelt, placeIn, textOf } from '../edition.js'
import type { Random } from '../random.js'
import { type Cut, sample } from '../sample.js'
import { keysIn } from '../scan.js'

type Wanted = (entry: FoundEntry) => boolean
const one = ({ edition }: Cut, random: Random, wanted: Wanted = () => true) =>
  random.pick(entriesIn(edition).filter(wanted))

/** A variable with another value; found at that value. */
function valued(
  cut: Cut,
  random: Random,
  variable: string,
  value: string | readonly unknown[] | object,
  wanted?: Wanted,
) {
  const entry = one(cut, random, wanted)
  if (!entry) return undefined
  const after = withVariable(cut.edition, entry, variable, value as string)
  return { edition: after, expected: placeOfVariable(after, entry.key, variable) }
}

const isCsl = ({ notation }: FoundEntry) => notation !== 'bib'
const isBook = (entry: FoundEntry) => typeOf(entry) === 'book'

/** The entry under another key, put after the others of its file, and cited beside it. */
function copied(
  { edition, chapter }: Cut,
  entry: FoundEntry,
  key: string,
  change: (text: string) => string = (text) => text,
) {
  const text = textOf(edition, chapter)
  const cite = new RegExp(`@${entry.key}(?!\\w)[^;\\]]*`).exec(text)
  const inBracket = cite && text.lastIndexOf('[', cite.index) > text.lastIndexOf(']', cite.index)
  if (!cite || !inBracket || text[text.lastIndexOf('[', cite.index) - 1] === '^') return undefined
  const own = change(entry.text.replace(entry.key, key))
  const copy = entry.notation === 'json' ? `,\n  ${own}` : entry.notation === 'yaml' ? `- ${own}` : `\n${own}`
  const last = entriesIn(edition)
    .filter(({ file }) => file === entry.file)
    .at(-1)
  const with2 = inserted(edition, entry.file, last?.end ?? entry.end, copy)
  return inserted(with2, chapter, cite.index + cite[0].length, `; @${key}, p. 3`)
}

const NEEDED: Readonly<Record<string, string>> = { webpage: 'URL', 'article-journal': 'container-title' }

export const entryDefects: readonly Defect[] = [
  {
    rule: 'entry-cited',
    what: 'an entry is there that nothing cites',
    inject({ edition }, random) {
      const entry = random.pick(
        entriesIn(sample).filter(
          ({ key, notation, text }) =>
            notation === 'json' && !entriesIn(edition).some((other) => other.key === key) && text.length < 2000,
        ),
      )
      const file = 'bibliography/works.json'
      if (!entry) return undefined
      const own = textOf(edition, file)
      const after =
        own === ''
          ? { ...edition, [file]: `[\n  ${entry.text}\n]\n` }
          : inserted(edition, file, own.lastIndexOf('\n]'), `,\n  ${entry.text}`)
      return { edition: after, expected: placeOfEntry(after, entry.key) }
    },
  },
  {
    rule: 'entry-once',
    what: 'an entry is pasted a second time',
    inject({ edition }, random) {
      const entry = random.pick(entriesIn(edition))
      if (!entry) return undefined
      const copy =
        entry.notation === 'json'
          ? `,\n  ${entry.text}`
          : entry.notation === 'yaml'
            ? `- ${entry.text}`
            : `\n${entry.text}`
      const after = inserted(edition, entry.file, entry.end, copy)
      return { edition: after, expected: placeOfEntry(after, entry.key, 'last') }
    },
  },
  {
    rule: 'entry-not-twin',
    what: 'a work has two entries under two keys',
    inject(cut, random) {
      const entry = one(cut, random)
      const after = entry && copied(cut, entry, `${entry.key}x`)
      return after && { edition: after, expected: placeOfEntry(after, `${entry.key}x`) }
    },
  },
  {
    rule: 'entry-schema',
    what: 'a variable is misspelt',
    inject(cut, random) {
      const entry = one(cut, random, isCsl)
      const variable = random.pick(
        ['language', 'publisher-place', 'title-short', 'edition', 'accessed'].filter(
          (name) => entry && has(entry, name),
        ),
      )
      if (!entry || variable === undefined || !canDoWithout(entry, variable)) return undefined
      const wrong = misspelt(variable, random)
      const name = entry.notation === 'json' ? `"${variable}":` : `\n  ${variable}:`
      const at = entry.start + entry.text.indexOf(name) + (entry.notation === 'json' ? 1 : 3)
      const after = changed(cut.edition, entry.file, { start: at, end: at + variable.length, text: wrong })
      return { edition: after, expected: placeOfVariable(after, entry.key, wrong) }
    },
  },
  {
    rule: 'entry-schema',
    what: 'a type is misspelt',
    inject(cut, random) {
      const entry = one(cut, random, (each) => isCsl(each) && has(each, 'title'))
      return entry && valued(cut, random, 'type', misspelt(typeOf(entry), random), ({ key }) => key === entry.key)
    },
  },
  {
    rule: 'entry-schema',
    what: 'a month is the thirteenth, or a day the thirty-first of a short month',
    inject(cut, random) {
      const date = random.pick([
        [1954, 13],
        [1954, 0, 1],
        [1961, 2, 30],
        [1917, 4, 31],
        [1917, 11, 0],
        [1917, 6, 1, 2],
      ])
      return valued(cut, random, 'issued', { 'date-parts': [date] }, (each) => isCsl(each) && !has(each, 'accessed'))
    },
  },
  {
    rule: 'entry-schema',
    what: 'an author is written as text',
    times: 5,
    inject: (cut, random) =>
      valued(cut, random, 'author', 'Pushkin, Alexander', (each) => isCsl(each) && has(each, 'author')),
  },
  {
    rule: 'entry-complete',
    what: 'an entry has no title',
    inject(cut, random) {
      const entry = one(
        cut,
        random,
        (each) =>
          !/^(?:manuscript|legislation|article-(?:magazine|newspaper)|collection|software|post|post-weblog)$/.test(
            typeOf(each),
          ) && !has(each, 'title-short'),
      )
      const after = entry && withoutVariable(cut.edition, entry, 'title')
      return after && { edition: after, expected: placeOfEntry(after, entry.key) }
    },
  },
  {
    rule: 'entry-complete',
    what: 'an entry lacks what its type needs',
    times: 7,
    inject(cut, random) {
      const entry = one(
        cut,
        random,
        (each) => NEEDED[typeOf(each)] !== undefined && has(each, NEEDED[typeOf(each)] ?? ''),
      )
      const after = entry && withoutVariable(cut.edition, entry, NEEDED[typeOf(entry)] ?? '')
      return after && { edition: after, expected: placeOfEntry(after, entry.key) }
    },
  },
  {
    rule: 'field-known',
    what: 'a field of BibTeX is misspelt',
    inject(cut, random) {
      const entry = one(cut, random, ({ notation }) => notation === 'bib')
      const field = random.pick(
        ['langid', 'location', 'volume', 'publisher'].filter((name) => entry?.text.includes(`  ${name} =`)),
      )
      if (
        !entry ||
        field === undefined ||
        (field === 'volume' && !entry.text.includes('date')) ||
        (field === 'publisher' && !entry.text.includes('author'))
      )
        return undefined
      const wrong = misspelt(field, random)
      const at = entry.start + entry.text.indexOf(`  ${field} =`) + 2
      const after = changed(cut.edition, entry.file, { start: at, end: at + field.length, text: wrong })
      return { edition: after, expected: placeIn(after, entry.file, at) }
    },
  },
  {
    rule: 'field-known',
    what: 'a book has the title of a journal',
    inject: (cut, random) =>
      valued(cut, random, 'container-title', 'Studies in Footnotes', (each) => isCsl(each) && isBook(each)),
  },
  {
    rule: 'id-usable',
    what: 'a key has a mark that cannot stand in it',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const entry = random.pick(
        entriesIn(edition).filter(
          ({ key, notation }) => notation !== 'bib' && keysIn(text).has(key) && !text.includes(`cites="${key}`),
        ),
      )
      const mark = random.pick([' ', '&', ',', '’', '--']) ?? ' '
      if (!entry) return undefined
      const key = entry.key.replace(/(?<=^\w{3})/, mark)
      const cited = { ...edition, [chapter]: text.replace(new RegExp(`@${entry.key}(?!\\w)`, 'g'), `@{${key}}`) }
      const at = entry.start + entry.text.indexOf(entry.key)
      const quoted = entry.notation === 'json' ? key : JSON.stringify(key)
      const after = changed(cited, entry.file, { start: at, end: at + entry.key.length, text: quoted })
      return { edition: after, expected: placeIn(after, entry.file, entry.notation === 'json' ? at - 1 : at) }
    },
  },
  {
    rule: 'bibliography-readable',
    what: 'a comma, a brace or an indentation is lost',
    inject(cut, random) {
      const entry = one(cut, random, ({ notation, text }) => notation !== 'bib' || text.includes('volume'))
      return entry && damaged(cut.edition, entry)
    },
  },
  {
    rule: 'given-name-consistent',
    what: 'a person has only initials in another work',
    inject(cut, random) {
      const entry = one(
        cut,
        random,
        (each) =>
          isCsl(each) && /"family": "[A-Z][a-z]+",\s+"given": "[A-Z][a-z]{2,}"/.test(each.text) && !has(each, 'editor'),
      )
      const [, family, given] = /"family": "([^"]+)",\s+"given": "([^"]+)"/.exec(entry?.text ?? '') ?? []
      if (!entry || !family || !given || /[^A-Za-z]/.test(given)) return undefined
      const initials = `${given[0]}.`
      const after = withVariable(cut.edition, entry, 'editor', [{ family, given: initials }])
      return { edition: after, expected: placeInVariable(after, entry.key, 'editor', initials) }
    },
  },
  {
    rule: 'date-valid',
    what: 'a page was seen before it was put up',
    inject(cut, random) {
      const accessed = { 'date-parts': [[1700 + random.below(80), 1 + random.below(12)]] }
      return valued(
        cut,
        random,
        'accessed',
        accessed,
        (each) => isCsl(each) && has(each, 'issued') && has(each, 'accessed'),
      )
    },
  },
  {
    rule: 'date-valid',
    what: 'a range of years goes down',
    inject(cut, random) {
      const first = 1900 + random.below(90)
      return valued(
        cut,
        random,
        'issued',
        { 'date-parts': [[first], [first - 1 - random.below(50)]] },
        (each) => isCsl(each) && has(each, 'issued') && !has(each, 'accessed'),
      )
    },
  },
]

/** What an entry may lose without another rule finding it wanting. */
function canDoWithout(entry: FoundEntry, variable: string): boolean {
  if (variable === 'language') return !/[А-я]/.test(valueIn(entry, 'title') ?? '')
  if (variable === 'accessed') return has(entry, 'issued') || !has(entry, 'URL')
  return true
}

function damaged(edition: Edition, entry: FoundEntry) {
  if (entry.notation === 'json') {
    const at = entry.start + entry.text.indexOf('",\n') + 1
    const after = changed(edition, entry.file, { start: at, end: at + 1, text: '' })
    return { edition: after, expected: placeIn(after, entry.file, textOf(after, entry.file).indexOf('"', at)) }
  }
  if (entry.notation === 'yaml') {
    const at = entry.start + entry.text.indexOf('\n  type') + 1
    const after = changed(edition, entry.file, { start: at, end: at + 2, text: ' ' })
    return { edition: after, expected: placeIn(after, entry.file, at) }
  }
  const at = entry.start + entry.text.indexOf('},\n  volume')
  const after = changed(edition, entry.file, { start: at, end: at + 1, text: '' })
  return { edition: after, expected: placeIn(after, entry.file, entry.start) }
}
