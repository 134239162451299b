/** Marks for an index that lead nowhere, and surnames that came to have two bearers. */
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, placeIn, textOf } from '../edition.js'
import { paragraphsIn } from '../scan.js'

const NAMES = 'bibliography/names.yaml'

/** After a word in the running text, outside marks, quotations, code and what is set in italics. */
function placesAfterWords(text: string): number[] {
  return paragraphsIn(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    return [...words.matchAll(/(?<= [a-z]{3,})(?= [a-z]+ )/g)]
      .map(({ index }) => index)
      .filter((index) => isPlain(words.slice(0, index)))
      .map((index) => start + index)
  })
}

const count = (text: string, mark: string) => text.split(mark).length - 1
const isPlain = (before: string) =>
  count(before, '[') === count(before, ']') &&
  count(before, '{') === count(before, '}') &&
  count(before, '“') === count(before, '”') &&
  count(before, '*') % 2 === 0 &&
  count(before, '`') % 2 === 0

/** One mark, or several in a row, of which the last is wrong. */
const marked = (rule: string, what: string, wrong: string, before = ''): Defect => ({
  rule,
  what,
  inject({ edition, chapter }, random) {
    const place = random.pick(placesAfterWords(textOf(edition, chapter)))
    if (place === undefined) return undefined
    const after = inserted(edition, chapter, place, before + wrong)
    return { edition: after, expected: placeIn(after, chapter, place + before.length) }
  },
})

const mark = (said: string) => `:index{${said}}`

export const indexDefects: readonly Defect[] = [
  marked('index-range-closed', 'a passage is begun and never ended', mark('term="a made-up term" from=made-up')),
  marked('index-range-closed', 'a passage is ended that nobody began', mark('to=made-up')),
  marked('index-person-known', 'a mark names a person who is not listed', mark('person=nobody-of-note')),
  marked('index-made', 'a mark is for an index that is not made', mark('term="a made-up term" index=made-up')),
  marked(
    'index-see-defined',
    '“see” leads to no heading',
    mark('term="a made-up term" see="a term that is not there"'),
  ),
  marked(
    'index-see-alone',
    'a heading with a place of its own sends the reader away',
    mark('term="a made-up term" see="another term"'),
    mark('term="a made-up term"') + mark('term="another term"'),
  ),
  {
    rule: 'index-locators-few',
    what: 'one heading has nine bare places',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const places = placesAfterWords(text)
      const ofParagraphs = paragraphsIn(text).flatMap(
        ({ start, end }) => random.pick(places.filter((place) => start <= place && place < end)) ?? [],
      )
      const [first, ...more] = ofParagraphs
      if (first === undefined || more.length < 8) return undefined
      const changes = [first, ...more.slice(0, 8)].map((place) => ({
        start: place,
        end: place,
        text: mark('term="a made-up term"'),
      }))
      const after = changed(edition, chapter, ...changes)
      return { edition: after, expected: placeIn(after, chapter, first) }
    },
  },
  {
    rule: 'person-decided',
    what: 'a second person of a surname is listed',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const once = personsIn(edition).flatMap(({ surname, customary }) => {
        const all = Object.entries(edition).flatMap(([file, words]) =>
          file.endsWith('.md') ? stands(words, customary) : [],
        )
        const [place, ...more] = stands(text, customary)
        const plain = place !== undefined && isInPlainText(text, place)
        return plain && more.length === 0 && all.length === 1 ? [{ surname, place }] : []
      })
      const found = random.pick(once)
      if (!found) return undefined
      const line = `  - {id: namesake, surname: ${found.surname}, given: Иной}\n`
      const persons = textOf(edition, NAMES).indexOf('persons:') + 'persons:\n'.length
      const after = inserted(edition, NAMES, persons, line)
      return { edition: after, expected: placeIn(after, chapter, found.place) }
    },
  },
]

/** Surnames of listed persons in Cyrillic, and as their list of names has them in English. */
function personsIn(edition: Edition): { surname: string; customary: string }[] {
  const list = textOf(edition, NAMES)
  return [...list.matchAll(/\{id: [a-z-]+, surname: (\p{L}+)/gu)].flatMap(([, surname = '']) => {
    const customary = new RegExp(`cyrillic: ${surname}, kind: surname, customary: (\\p{L}+)`, 'u').exec(list)?.[1]
    return customary === undefined ? [] : [{ surname, customary }]
  })
}

const stands = (text: string, name: string): number[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${name}`, 'gu'))].map(({ index }) => index)

/** In a paragraph, outside marks and quotations, and no longer word. */
function isInPlainText(text: string, place: number): boolean {
  const paragraph = paragraphsIn(text).find(({ start, end }) => start <= place && place < end)
  return (
    paragraph !== undefined &&
    isPlain(text.slice(paragraph.start, place)) &&
    /^\p{Lu}\p{Ll}+(?:’s)?[ ,.;:]/u.test(text.slice(place, place + 30))
  )
}
