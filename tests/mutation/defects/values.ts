/** Values of an entry that a reader could not use: numbers, addresses, names and titles. */
import { entriesIn, type FoundEntry } from '../bibliography.js'
import {
  has,
  placeInVariable,
  placeOfVariable,
  typeOf,
  valueIn,
  withoutVariable,
  withVariable,
} from '../change-entry.js'
import type { Defect } from '../defect.js'
import type { Random } from '../random.js'
import type { Cut } from '../sample.js'

type Wanted = (entry: FoundEntry) => boolean

/** An entry with another value, made from the one it has. */
function valued(
  cut: Cut,
  random: Random,
  variable: string,
  wanted: Wanted,
  made: (value: string) => string | undefined,
) {
  const entry = random.pick(entriesIn(cut.edition).filter(wanted))
  const value = entry && made(valueIn(entry, variable) ?? '')
  if (!entry || value === undefined) return undefined
  const after = withVariable(cut.edition, entry, variable, value)
  return { edition: after, expected: placeOfVariable(after, entry.key, variable) }
}

const isCsl = ({ notation }: FoundEntry) => notation !== 'bib'
const isPaged = (entry: FoundEntry) => has(entry, 'page')
const isLatin = (entry: FoundEntry) => /^[^{А-я]*$/.test(valueIn(entry, 'title') ?? 'А')
const otherDigit = (digit: string, random: Random) => String((Number(digit) + 1 + random.below(9)) % 10)

/** The author of an entry, written so. */
function named(cut: Cut, random: Random, name: Readonly<Record<string, string>>, wrong: string) {
  const entry = random.pick(entriesIn(cut.edition).filter((each) => isCsl(each) && has(each, 'author')))
  if (!entry) return undefined
  const after = withVariable(cut.edition, entry, 'author', [name])
  return { edition: after, expected: placeInVariable(after, entry.key, 'author', wrong) }
}

const MISSHAPEN: readonly (readonly [name: Readonly<Record<string, string>>, wrong: string])[] = [
  [{ family: 'Grafton, Anthony' }, 'Grafton, Anthony'],
  [{ family: 'GRAFTON', given: 'Anthony' }, 'GRAFTON'],
  [{ literal: 'Grafton, A.' }, 'Grafton, A.'],
  [{ family: 'Grafton', given: 'Anthony and Lisa' }, 'Anthony and Lisa'],
  [{ family: 'Grafton', given: 'A T' }, 'A T'],
  [{ family: 'Grafton2', given: 'Anthony' }, 'Grafton2'],
  [{ family: 'Grafton et al.', given: 'Anthony' }, 'Grafton et al.'],
  [{ family: 'others' }, 'others'],
]

export const valueDefects: readonly Defect[] = [
  {
    rule: 'isbn-valid',
    what: 'a digit is another',
    inject(cut, random) {
      const isbn = random.pick(['978-0-19-536892-5', '978-0-306-40615-7', '0-306-40615-2']) ?? ''
      const digits = [...isbn].flatMap((mark, place) => (/\d/.test(mark) ? [place] : []))
      const place = random.pick(digits) ?? 0
      const wrong = isbn.slice(0, place) + otherDigit(isbn[place] ?? '', random) + isbn.slice(place + 1)
      return valued(
        cut,
        random,
        'ISBN',
        (entry) => /^(?:book|chapter)$/.test(typeOf(entry)),
        () => wrong,
      )
    },
  },
  {
    rule: 'issn-valid',
    what: 'a digit is another',
    inject(cut, random) {
      const issn = random.pick(['0028-0836', '0378-5955', '2434-561X']) ?? ''
      const place = random.pick([0, 1, 2, 3, 5, 6, 7]) ?? 0
      const wrong =
        issn.slice(0, place) +
        (/\d/.test(issn[place] ?? '') ? otherDigit(issn[place] ?? '', random) : '1') +
        issn.slice(place + 1)
      return valued(
        cut,
        random,
        'ISSN',
        (entry) => /^article/.test(typeOf(entry)),
        () => wrong,
      )
    },
  },
  {
    rule: 'doi-valid',
    what: 'an address stands before it',
    inject(cut, random) {
      const address = random.pick(['https://doi.org/', 'http://dx.doi.org/', 'doi:', 'DOI ']) ?? ''
      const made = (doi: string) => `${address}${doi || `10.1000/${100 + random.below(900)}`}`
      return valued(cut, random, 'DOI', (entry) => !has(entry, 'URL'), made)
    },
  },
  {
    rule: 'orcid-valid',
    what: 'a digit is another',
    inject(cut, random) {
      const orcid = '0000-0002-1825-0097'
      const place = random.pick([0, 5, 6, 7, 10, 12, 15, 16, 17, 18]) ?? 0
      const wrong = orcid.slice(0, place) + otherDigit(orcid[place] ?? '', random) + orcid.slice(place + 1)
      return named(cut, random, { family: 'Carberry', given: 'Josiah', ORCID: wrong }, wrong)
    },
  },
  {
    rule: 'pages-ascend',
    what: 'the pages of an article go down',
    inject: (cut, random) =>
      valued(
        cut,
        random,
        'page',
        (entry) => /^(?:article|chapter|inproceedings)/.test(typeOf(entry)) && !isPaged(entry),
        () => `${60 + random.below(39)}–${10 + random.below(40)}`,
      ),
  },
  {
    rule: 'pages-in-full',
    what: 'the last page of an article is cut short',
    inject: (cut, random) =>
      valued(
        cut,
        random,
        'page',
        (entry) => /^(?:article|chapter|inproceedings)/.test(typeOf(entry)) && !isPaged(entry),
        () => `${301 + random.below(40)}–${50 + random.below(40)}`,
      ),
  },
  {
    rule: 'url-has-access-date',
    what: 'the date is deleted on which a page was seen',
    inject(cut, random) {
      const entry = random.pick(
        entriesIn(cut.edition).filter((each) => has(each, 'accessed') && !has(each, 'issued') && !has(each, 'DOI')),
      )
      const after = entry && withoutVariable(cut.edition, entry, 'accessed')
      return after && { edition: after, expected: placeOfVariable(after, entry.key, 'URL') }
    },
  },
  {
    rule: 'name-shaped',
    what: 'a name is not divided, or is two, or is in capitals',
    times: 15,
    inject(cut, random) {
      const misshapen = random.pick(MISSHAPEN)
      return misshapen && named(cut, random, ...misshapen)
    },
  },
  {
    rule: 'title-clean',
    what: 'a title is in capitals',
    inject: (cut, random) =>
      valued(cut, random, 'title', isLatin, (title) =>
        (title.match(/[a-z]{3,}/gi)?.length ?? 0) > 3 ? title.toUpperCase() : undefined,
      ),
  },
  {
    rule: 'title-clean',
    what: 'a title has a stop at its end, a doubled space, or marks around it',
    inject: (cut, random) =>
      valued(cut, random, 'title', isLatin, (title) =>
        random.pick([
          /[a-z]{4}$/.test(title) ? `${title}.` : undefined,
          / /.test(title) ? title.replace(' ', '  ') : undefined,
          `"${title}"`,
          ` ${title}`,
        ]),
      ),
  },
  {
    rule: 'language-tagged',
    what: 'a Russian work has no language',
    inject(cut, random) {
      const entry = random.pick(entriesIn(cut.edition).filter((each) => /[А-я]{3}/.test(valueIn(each, 'title') ?? '')))
      const after = entry && withoutVariable(cut.edition, entry, 'language')
      return after && { edition: after, expected: placeOfVariable(after, entry.key, 'title') }
    },
  },
  {
    rule: 'language-tagged',
    what: 'a language is written as a word',
    inject: (cut, random) =>
      valued(cut, random, 'language', isCsl, () =>
        random.pick(['Russian', 'English', 'русский', 'rus.', 'German', 'en_GB', 'in Russian']),
      ),
  },
  {
    rule: 'no-residue',
    what: 'a title has the leavings of LaTeX, HTML or a scan',
    inject: (cut, random) =>
      valued(
        cut,
        random,
        'title',
        (entry) => isCsl(entry) && has(entry, 'title'),
        (title) =>
          random.pick([
            `${title} &amp; more`,
            `{${title}}`,
            `\\emph{${title}}`,
            `<em>${title}</em>`,
            `${title}\u00AD`,
            `${title} &#8211; 2`,
          ]),
      ),
  },
]
