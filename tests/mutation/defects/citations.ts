/** Citations by key whose marks, keys or places are wrong. */
import { entriesIn } from '../bibliography.js'
import { uncited } from '../consequences.js'
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, misspelt, placeIn, textOf } from '../edition.js'
import type { Random } from '../random.js'
import { notesIn, type Span } from '../scan.js'

interface FoundItem extends Span {
  readonly key: string
  /** Where `@` stands. */
  readonly at: number
  /** Inside the bracket it stands in. */
  readonly bracket: Span
}

/** Works cited in brackets in the notes, each to the semicolon or bracket that ends it. */
function itemsIn(text: string): FoundItem[] {
  return notesIn(text).flatMap((note) =>
    [...note.text.matchAll(/\[[^[\]]*@[^[\]]*\]/g)].flatMap(({ 0: whole, index }) => {
      const bracket = { start: note.words + index, end: note.words + index + whole.length }
      return [...whole.slice(1, -1).matchAll(/(?:[^;{}]|\{[^}]*\})+/g)].flatMap((part): FoundItem[] => {
        const [found] = part[0].matchAll(/@(\w+)/g)
        const start = bracket.start + 1 + part.index + (/^\s*/.exec(part[0])?.[0].length ?? 0)
        const at = bracket.start + 1 + part.index + (found?.index ?? 0)
        return found?.[1]
          ? [{ key: found[1], at, start, end: bracket.start + 1 + part.index + part[0].length, bracket }]
          : []
      })
    }),
  )
}

/** A citation in a note, alone in its bracket, of one of these works. */
function single(edition: Edition, file: string, random: Random, of: (key: string) => boolean = () => true) {
  return random.pick(
    itemsIn(textOf(edition, file)).filter(
      ({ key, start, end, bracket }) => of(key) && start === bracket.start + 1 && end === bracket.end - 1,
    ),
  )
}

/** The first page and the last that an article has. */
const pagesOf = (edition: Edition, key: string): [number, number] | undefined => {
  const entry = entriesIn(edition).find((each) => each.key === key)
  const [, first, last] = /(?:"page": "|pages = \{)(\d+)[–-]+(\d+)/.exec(entry?.text ?? '') ?? []
  return first && last ? [Number(first), Number(last)] : undefined
}
const volumeOf = (edition: Edition, key: string) =>
  /(?:"volume": "|volume = \{)(\d+)/.exec(entriesIn(edition).find((each) => each.key === key)?.text ?? '')?.[1]

/** The citation with another place in its work, and where it stands then. */
function placed(edition: Edition, file: string, item: FoundItem | undefined, place: string) {
  if (!item) return undefined
  const after = changed(edition, file, { start: item.start, end: item.end, text: `@${item.key}, ${place}` })
  return { edition: after, expected: placeIn(after, file, item.start) }
}

export const citationDefects: readonly Defect[] = [
  {
    rule: 'citation-known',
    what: 'a key is misspelt by one letter',
    inject({ edition, chapter }, random) {
      const item = random.pick(itemsIn(textOf(edition, chapter)))
      if (!item) return undefined
      const after = changed(edition, chapter, {
        start: item.at + 1,
        end: item.at + 1 + item.key.length,
        text: misspelt(item.key, random),
      })
      return { edition: after, expected: placeIn(after, chapter, item.at) }
    },
  },
  {
    rule: 'citation-known',
    what: 'two letters of a key change places',
    inject({ edition, chapter }, random) {
      const item = random.pick(itemsIn(textOf(edition, chapter)))
      if (!item || item.key.length < 4) return undefined
      const nth = random.below(item.key.length - 1)
      const [one = '', other = ''] = [item.key[nth], item.key[nth + 1]]
      if (
        one === other ||
        entriesIn(edition).some(({ key }) => key === item.key.slice(0, nth) + other + one + item.key.slice(nth + 2))
      )
        return undefined
      const start = item.at + 1 + nth
      const after = changed(edition, chapter, { start, end: start + 2, text: other + one })
      return { edition: after, expected: placeIn(after, chapter, item.at) }
    },
  },
  {
    rule: 'key-case',
    what: 'a key has a capital',
    inject({ edition, chapter }, random) {
      const item = random.pick(itemsIn(textOf(edition, chapter)))
      if (!item) return undefined
      const start = item.at + 1
      const after = changed(edition, chapter, { start, end: start + 1, text: (item.key[0] ?? '').toUpperCase() })
      return { edition: after, expected: placeIn(after, chapter, item.at) }
    },
  },
  {
    rule: 'citation-syntax',
    what: 'a bracket does not close',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const item = random.pick(itemsIn(text))
      if (!item) return undefined
      const { end } = item.bracket
      const after = changed(edition, chapter, { start: end - 1, end, text: '' })
      return { edition: after, expected: placeIn(after, chapter, item.bracket.start) }
    },
  },
  {
    rule: 'citation-syntax',
    what: 'a key has lost its @',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random, (key) => /\d/.test(key))
      if (!item) return undefined
      const after = changed(edition, chapter, { start: item.at, end: item.at + 1, text: '' })
      return { edition: after, expected: placeIn(after, chapter, item.bracket.start), also: uncited(after) }
    },
  },
  {
    rule: 'citation-syntax',
    what: 'a second place has no key',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random)
      if (!item) return undefined
      const after = inserted(edition, chapter, item.end, `; p. ${1 + random.below(300)}`)
      return { edition: after, expected: placeIn(after, chapter, item.bracket.start) }
    },
  },
  {
    rule: 'locator-label',
    what: 'the word before the page is misspelt',
    inject: ({ edition, chapter }, random) =>
      labelled(edition, chapter, random, random.pick(['pg', 'pge', 'pag', 'fo', 'vlo', 'chp', 'ppp', 'colum']) ?? 'pg'),
  },
  {
    rule: 'locator-in-range',
    what: 'the page is outside the article',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random, (key) => pagesOf(edition, key) !== undefined)
      const [first, last] = pagesOf(edition, item?.key ?? '') ?? [0, 0]
      const outside = random.below(2) === 0 ? first - 1 - random.below(40) : last + 1 + random.below(400)
      return placed(edition, chapter, item, `p. ${outside}`)
    },
  },
  {
    rule: 'locator-in-range',
    what: 'the range goes on beyond the article',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random, (key) => pagesOf(edition, key) !== undefined)
      const [first, last] = pagesOf(edition, item?.key ?? '') ?? [0, 0]
      return placed(edition, chapter, item, `pp. ${first}–${last + 1 + random.below(9)}`)
    },
  },
  {
    rule: 'locator-in-work',
    what: 'the volume is not the one that the entry is',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random, (key) => volumeOf(edition, key) !== undefined)
      const volume = Number(volumeOf(edition, item?.key ?? ''))
      return placed(edition, chapter, item, `vol. ${volume + 1 + random.below(20)}`)
    },
  },
  {
    rule: 'locator-ascending',
    what: 'a range goes down',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random)
      const [first, last] = pagesOf(edition, item?.key ?? '') ?? [20 + random.below(70), 99]
      return placed(edition, chapter, item, `pp. ${last}–${first}`)
    },
  },
  {
    rule: 'cited-once-per-note',
    what: 'a work is cited twice at one place',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const item = single(edition, chapter, random)
      if (!item || text[item.start] !== '@') return undefined
      const after = inserted(edition, chapter, item.end, `; ${text.slice(item.start, item.end)}`)
      return { edition: after, expected: placeIn(after, chapter, item.end + 2) }
    },
  },
  {
    rule: 'ibid-not-typed',
    what: 'ibid. is typed in a note that cites by key',
    inject({ edition, chapter }, random) {
      const item = single(edition, chapter, random)
      if (!item) return undefined
      const typed =
        random.pick(['; ibid., p. 5', '; *ibid.*, p. 7', '; op. cit., p. 8', '; Ibid., pp. 9–10', '; там же, с. 4']) ??
        ''
      const after = inserted(edition, chapter, item.bracket.end, typed)
      return { edition: after, expected: placeIn(after, chapter, item.bracket.end + typed.search(/\p{L}/u)) }
    },
  },
]

/** A place with another word before its number, and where the word stands. */
function labelled(edition: Edition, file: string, random: Random, label: string) {
  const item = single(edition, file, random)
  const made = placed(edition, file, item, `${label}. ${2 + random.below(90)}`)
  return made && item && { ...made, expected: placeIn(made.edition, file, item.start + item.key.length + 3) }
}
