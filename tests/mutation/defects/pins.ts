/** Pins of bibliography/links.yaml that are stale, or pin nothing. */
import { uncited } from '../consequences.js'
import type { Defect, Injected } from '../defect.js'
import { misspelt, placeIn, textOf } from '../edition.js'
import type { Random } from '../random.js'
import type { Cut } from '../sample.js'
import { notesIn } from '../scan.js'
import { type Book, inFull, inWords, labelsIn, pickBook } from '../works.js'

const LINKS = 'bibliography/links.yaml'

interface Pinned {
  readonly label: string
  readonly own: Book
  readonly words: string
  readonly edition: Injected['edition']
}

/** A note in words that is pinned to its work. */
function pinned(
  cut: Cut,
  random: Random,
  pin: (label: string, own: Book, words: string) => string,
): Pinned | undefined {
  const own = pickBook(random)
  const label = random.pick(labelsIn(cut))
  if (label === undefined) return undefined
  const words = inFull(own, 10 + random.below(180))
  const made = inWords(cut, [[label, words]], [own])
  return { label, own, words, edition: { ...made.edition, [LINKS]: pin(label, own, words.replaceAll('*', '')) } }
}

const pinOf = (file: string, label: string, words: string, cites: string) =>
  `  - file: ${file}\n    note: ${label}\n    words: ${JSON.stringify(words)}\n    cites: [${cites}]\n`

const placeInLinks = (edition: Injected['edition'], wanted: string, from = 0): string => {
  const before = (edition[LINKS] ?? '').slice(0, (edition[LINKS] ?? '').indexOf(wanted, from)).split('\n')
  return `${LINKS}:${before.length}:${(before.at(-1) ?? '').length + 1}`
}

export const pinDefects: readonly Defect[] = [
  {
    rule: 'pin-current',
    what: 'the note says something else than when it was reviewed',
    inject(cut, random) {
      const found = pinned(
        cut,
        random,
        (label, own, words) => `links:\n${pinOf(cut.chapter, label, `${words} So.`, own.key)}`,
      )
      return found && { edition: found.edition, expected: placeInLinks(found.edition, 'file:') }
    },
  },
  {
    rule: 'pin-current',
    what: 'the note that was reviewed is gone',
    times: 5,
    inject(cut, random) {
      const found = pinned(cut, random, (_, own, words) => `links:\n${pinOf(cut.chapter, '99', words, own.key)}`)
      return found && { edition: found.edition, expected: placeInLinks(found.edition, 'file:') }
    },
  },
  {
    rule: 'links-readable',
    what: 'a pin names a key that is misspelt',
    inject(cut, random) {
      const wrong = misspelt('grafton1997', random)
      const found = pinned(cut, random, (label, _, words) => `links:\n${pinOf(cut.chapter, label, words, wrong)}`)
      if (found?.own.key !== 'grafton1997') return undefined
      const { edition, label } = found
      const note = notesIn(textOf(edition, cut.chapter)).find((each) => each.label === label)
      return {
        edition,
        expected: placeInLinks(edition, wrong),
        also: [
          {
            rule: 'note-has-source',
            at: placeIn(edition, cut.chapter, note?.start ?? 0),
            why: 'a pin goes before what the words of the note say, even one to no work (parse/links/pins.ts)',
          },
          ...uncited(edition),
        ],
      }
    },
  },
  {
    rule: 'links-readable',
    what: 'a note is pinned twice',
    times: 5,
    inject(cut, random) {
      const twice = (label: string, own: Book, words: string) => {
        const pin = pinOf(cut.chapter, label, words, own.key)
        return `links:\n${pin}${pin}`
      }
      const found = pinned(cut, random, twice)
      return found && { edition: found.edition, expected: placeInLinks(found.edition, 'file:', 20) }
    },
  },
  {
    rule: 'links-readable',
    what: 'a field of a pin is misspelt',
    times: 5,
    inject(cut, random) {
      const found = pinned(
        cut,
        random,
        (label, own, words) => `links:\n${pinOf(cut.chapter, label, words, own.key).replace('cites', 'cite')}`,
      )
      const at = found && placeInLinks(found.edition, 'file:')
      const also = { rule: 'links-readable', at: at ?? '', why: 'the field is wanting under its own name' }
      return found && { edition: found.edition, expected: placeInLinks(found.edition, 'cite:'), also: [also] }
    },
  },
]
