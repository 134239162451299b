/** Notes that cite in words, and say something else than the bibliography does. */

import type { Defect, Injected } from '../defect.js'
import { misspelt } from '../edition.js'
import type { Random } from '../random.js'
import type { Cut } from '../sample.js'
import {
  type Book,
  bookOf,
  inFull,
  inShort,
  inWords,
  isCited,
  labelsIn,
  otherBook,
  pickBook,
  placeOfWords,
  shortTitle,
} from '../works.js'

const page = (random: Random) => 10 + random.below(180)

/** Where the only note that cites is rewritten no bibliography is left, and no words are looked into. */
const citesOnce = (cut: Cut) => labelsIn(cut).length < 2

/** One note in words, and the words of it that are wrong. */
function oneNote(cut: Cut, random: Random, own: Book, words: string, wrong: string): Injected | undefined {
  const label = random.pick(labelsIn(cut))
  if (label === undefined) return undefined
  const made = inWords(cut, [[label, words]], [own])
  return { edition: made.edition, expected: placeOfWords(made, label, wrong) }
}

/** Two notes that follow one another; the second is wrong. */
function twoNotes(
  cut: Cut,
  random: Random,
  cited: readonly Book[],
  first: string,
  second: string,
): Injected | undefined {
  const labels = labelsIn(cut)
  const one = random.pick(labels.slice(0, -1))
  const other = labels.find((label) => Number(label) === Number(one) + 1)
  if (one === undefined || other === undefined) return undefined
  const made = inWords(
    cut,
    [
      [one, first],
      [other, second],
    ],
    cited,
  )
  return { edition: made.edition, expected: placeOfWords(made, other, second) }
}

const PUBLISHERS = ['Verso', 'Penguin', 'Routledge', 'Blackwell', 'Macmillan']
const UNKNOWN = [
  'Isaac Deutscher, *The Prophet Armed: Trotsky, 1879–1921* (London: Verso, 1954), p. 45.',
  'Carr, *The Interregnum*, p. 330.',
  'Robert Conquest, *The Harvest of Sorrow* (New York: Oxford University Press, 1986), pp. 12–14.',
  'See Souvarine, *Stalin*, p. 421.',
  'Merle Fainsod, *Smolensk under Soviet Rule* (London: Macmillan, 1958), p. 211.',
]

const AUTHORS = [
  { given: 'Isaac', family: 'Deutscher' },
  { given: 'Robert', family: 'Conquest' },
  { given: 'Merle', family: 'Fainsod' },
  { given: 'Roy', family: 'Medvedev' },
]
/** Its short title has eight words. */
const LONG = bookOf('tchaikovsky1906')
/** Its short title is one word, with an article. */
const ONE_WORD = bookOf('grafton1997')

function titleMisspelt(cut: Cut, random: Random, own: Book): Injected | undefined {
  const words = shortTitle(own).split(' ')
  const nth = random.pick(words.flatMap((word, place) => (/^[A-Z][a-z]{5,}$/.test(word) ? [place] : [])))
  if (nth === undefined) return undefined
  const wrong = words.with(nth, misspelt(words[nth] ?? '', random)).join(' ')
  return oneNote(cut, random, own, `${own.family}, *${wrong}*, p. ${page(random)}.`, wrong)
}

function yearChanged(cut: Cut, random: Random, own: Book): Injected | undefined {
  const year = String(Number(own.year) + 1 + random.below(12))
  return oneNote(cut, random, own, inFull({ ...own, year }, page(random)), year)
}

export const wordDefects: readonly Defect[] = [
  {
    rule: 'note-has-source',
    what: 'a note only makes a remark',
    inject(cut, random) {
      const label = random.pick(labelsIn(cut))
      const words = random.pick([
        'Somebody said so.',
        'This is disputed.',
        'The sum was done twice, with the same result.',
      ])
      if (label === undefined || words === undefined) return undefined
      const { edition, chapter, notes } = inWords(cut, [[label, words]], [])
      const at = placeOfWords({ edition, chapter, notes }, label, words)
      return { edition, expected: at.replace(/\d+$/, '1') }
    },
  },
  {
    rule: 'note-linked',
    what: 'a note cites a work that the bibliography does not have',
    inject(cut, random) {
      const label = random.pick(labelsIn(cut))
      const words = random.pick(UNKNOWN)
      if (label === undefined || words === undefined || citesOnce(cut)) return undefined
      const made = inWords(cut, [[label, words]], [])
      return { edition: made.edition, expected: placeOfWords(made, label, words.replace('See ', '')) }
    },
  },
  {
    rule: 'link-unambiguous',
    what: 'a note names the author of two works, and nothing that tells them apart',
    inject(cut, random) {
      const label = random.pick(labelsIn(cut))
      const both = ['tchekhoff1903', 'tchekhoff1908'].map(
        (key): Book => ({ key, given: '', family: '', title: '', place: '', publisher: '', year: '' }),
      )
      if (label === undefined) return undefined
      const words = `Tchekhoff, *Other Stories*, p. ${page(random)}.`
      // Both are cited by key as well: else one of them would be found to be cited nowhere.
      const [other] = labelsIn(cut).filter((each) => Number(each) > Number(label))
      if (other === undefined) return undefined
      const made = inWords(
        cut,
        [
          [label, words],
          [other, '[@tchekhoff1903, p. 3; @tchekhoff1908, p. 5].'],
        ],
        both,
      )
      return { edition: made.edition, expected: placeOfWords(made, label, words) }
    },
  },
  {
    rule: 'ibid-has-antecedent',
    what: 'ibid. stands in the first note of a chapter',
    times: 6,
    inject(cut, random) {
      const [label] = labelsIn(cut)
      if (label !== '1' || citesOnce(cut)) return undefined
      const words = random.pick(['Ibid., p. 46.', '*Ibid.*, pp. 4–5.', 'Ibid.', 'Ibidem, p. 12.']) ?? ''
      const made = inWords(cut, [[label, words]], [])
      return { edition: made.edition, expected: placeOfWords(made, label, words) }
    },
  },
  {
    rule: 'ibid-has-antecedent',
    what: 'ibid. follows a remark, and no citation',
    inject(cut, random) {
      const [one, other] = labelsIn(cut)
      if (one !== '1' || other !== '2') return undefined
      const words = `Ibid., p. ${page(random)}.`
      const made = inWords(
        cut,
        [
          [one, ':note{discursive} This is disputed.'],
          [other, words],
        ],
        [],
      )
      return { edition: made.edition, expected: placeOfWords(made, other, words) }
    },
  },
  {
    rule: 'ibid-single-antecedent',
    what: 'ibid. follows a note that cites two works',
    inject(cut, random) {
      const one = pickBook(random)
      const other = otherBook(random, one)
      const first = `[@${one.key}, p. ${page(random)}; @${other.key}, p. ${page(random)}].`
      return twoNotes(cut, random, [one, other], first, `Ibid., p. ${page(random)}.`)
    },
  },
  {
    rule: 'opcit-resolves',
    what: 'op. cit. stands after an author not cited before',
    inject(cut, random) {
      const own = pickBook(random)
      const label = random.pick(labelsIn(cut))
      if (label === undefined || isCited(cut, own) || citesOnce(cut)) return undefined
      const words = `${own.family}, op. cit., p. ${page(random)}.`
      const made = inWords(cut, [[label, words]], [])
      return { edition: made.edition, expected: placeOfWords(made, label, words) }
    },
  },
  {
    rule: 'short-title-matches',
    what: 'a word of the short title is misspelt',
    inject: (cut, random) => titleMisspelt(cut, random, otherBook(random, LONG)),
  },
  {
    rule: 'short-title-matches',
    what: 'a word of a short title of many words is misspelt',
    inject: (cut, random) => titleMisspelt(cut, random, LONG),
  },
  {
    rule: 'note-agrees-with-entry',
    what: 'the year is another than the entry has',
    inject: (cut, random) => yearChanged(cut, random, otherBook(random, ONE_WORD)),
  },
  {
    rule: 'note-agrees-with-entry',
    what: 'the year is another, and the title is one word and a subtitle',
    inject: (cut, random) => yearChanged(cut, random, ONE_WORD),
  },
  {
    rule: 'note-agrees-with-entry',
    what: 'the author is another than the entry has',
    inject(cut, random) {
      const own = pickBook(random)
      const author = random.pick(AUTHORS) ?? own
      const words = inFull({ ...own, ...author }, page(random))
      return oneNote(cut, random, own, words, words.slice(0, words.indexOf(',')))
    },
  },
  {
    rule: 'note-agrees-with-entry',
    what: 'the family name of the author is another than the entry has',
    inject(cut, random) {
      const own = pickBook(random)
      const words = inFull({ ...own, family: random.pick(AUTHORS)?.family ?? '' }, page(random))
      return oneNote(cut, random, own, words, words.slice(0, words.indexOf(',')))
    },
  },
  {
    rule: 'details-agree-with-entry',
    what: 'the publisher is another than the entry has',
    inject(cut, random) {
      const own = pickBook(random)
      const publisher = random.pick(PUBLISHERS) ?? 'Verso'
      return oneNote(cut, random, own, inFull({ ...own, publisher }, page(random)), publisher)
    },
  },
  {
    rule: 'full-form-first',
    what: 'the short form comes before the full one',
    inject(cut, random) {
      const own = pickBook(random)
      const labels = labelsIn(cut)
      const [one, other] = [random.pick(labels), random.pick(labels)]
      if (one === undefined || other === undefined || Number(one) >= Number(other)) return undefined
      const first = inShort(own, page(random))
      const made = inWords(
        cut,
        [
          [one, first],
          [other, inFull(own, page(random))],
        ],
        [own],
      )
      return { edition: made.edition, expected: placeOfWords(made, one, first) }
    },
  },
]
