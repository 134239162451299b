/** A citation → `[see @carr1950, pp. 3–4; @other]`, read back before it is believed. */
import type { Locator } from '../../../edition.js'
import { citationsIn } from '../../../parse/citations/index.js'
import { languages } from '../../../parse/citations/locator-labels.js'
import { parseMarkdown } from '../../../parse/markdown.js'
import type { CitedWork } from './cited.js'

/**
 * The citation in the notation of the house (TEXT.md, "Citations"): the plainest that says just this; undefined where the
 * words around the works are such that none does.
 */
export function citationMarkdown(works: readonly CitedWork[]): string | undefined {
  const exact = [plainLocators, termsInBraces]
    .map((locators) => written(works, locators))
    .find((one) => isReadAs(one, works))
  const inWords = exact ?? written(works, wordsInBraces)
  return isReadAs(inWords, works, 'keys') ? inWords : undefined
}

function written(works: readonly CitedWork[], locators: (work: CitedWork) => string): string {
  const items = works.map((work) => {
    const prefix = work.prefix.trim() === '' ? '' : `${inMarkdown(work.prefix.trim())} `
    const suffix = work.suffix.trim() === '' ? '' : inMarkdown(work.suffix.trimEnd())
    const space = suffix === '' || /^[\s,.;:)]/.test(suffix) ? '' : ' '
    return `${prefix}${work.suppressAuthor ? '-' : ''}@${work.key}${locators(work)}${space}${suffix}`
  })
  return `[${items.join('; ')}]`
}

const english: ReadonlyMap<string, string> = new Map(Object.entries(languages.en))

function plainLocators({ locators }: CitedWork): string {
  return locators.map(({ label, value }) => `, ${abbreviated(label, /[-–—,&]/.test(value))} ${value}`).join('')
}

/** `p.` or `pp.`: of each term's forms the third and the fourth, where there are so many. */
function abbreviated(label: string, isPlural: boolean): string {
  const [one = label, many = one, short = one, shorts = short === one ? many : short] =
    english.get(label)?.split(' ') ?? []
  return isPlural ? shorts : short
}

const inBraces =
  (print: (locator: Locator) => string) =>
  ({ locators, suffix }: CitedWork): string => {
    if (locators.length === 0) return suffix.trim() === '' ? '' : ', {}'
    return `, {${locators.map(print).join(', ')}}`
  }

/** Braces say what is locator and what is suffix where that would not be guessed. */
const termsInBraces = inBraces(({ label, value }) => `${label} ${value}`)

/** What is no number is printed as it is written; a page is what reference managers call a place that is nothing else. */
const wordsInBraces = inBraces(({ label, value }) =>
  label === 'page' ? value : `${abbreviated(label, false)} ${value}`,
)

function isReadAs(markdown: string, works: readonly CitedWork[], what: 'all' | 'keys' = 'all'): boolean {
  const [citation, ...others] = [...citationsIn(parseMarkdown(markdown))]
  if (citation === undefined || others.length > 0 || citation.items.length !== works.length) return false
  return works.every((work, index) => {
    const item = citation.items[index]
    if (item?.key !== work.key || item.suppressAuthor !== work.suppressAuthor) return false
    return what === 'keys' || JSON.stringify(item.locators) === JSON.stringify(work.locators)
  })
}

const MARKS: ReadonlyMap<string, string> = new Map(Object.entries({ i: '*', em: '*', b: '**', strong: '**' }))

/** Apostrophes inside words open nothing, nor do colons before what is no letter. */
const MARKDOWN = /[\\`*_[\]{}<>@;&^"]|(?<!\p{L})'|'(?!\p{L})|:(?=\p{L})/gu

/** Words of an affix: their marks escaped, the HTML that reference managers allow in them turned into ours. */
function inMarkdown(words: string): string {
  return words
    .split(/(<\/?[a-z]{1,6}(?: [^<>]{0,200})?>)/i)
    .map((piece, index) => {
      if (index % 2 === 0) return piece.replace(/\s+/g, ' ').replace(MARKDOWN, '\\$&')
      return MARKS.get(piece.replace(/[</>]|\s.*/g, '').toLowerCase()) ?? ''
    })
    .join('')
}
