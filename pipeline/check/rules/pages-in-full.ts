import { eachEntry, entryExample, replaceValue, textOf } from '../entry-rule.js'
import { onlyPages, pageRanges } from '../page-numbers.js'
import type { Rule } from '../rule.js'

const article = (page: string) => entryExample(`"page": "${page}"`, 'article-journal')

/** What is longer is no list of pages. */
const LONGEST = 200

export const pagesInFull: Rule = {
  id: 'pages-in-full',
  severity: 'info',
  what: 'The pages of an entry are written in full.',
  why: 'How much of 345–352 is printed is for the style to say; of 345–52 other programs make something else.',
  mend: 'Write both numbers out.',
  passes: article('345–352'),
  fails: { ...article('345-52'), found: ['bibliography/a.json:3:10'] },
  check: eachEntry((entry) => {
    const pages = textOf(entry, 'page') ?? ''
    if (pages.length > LONGEST || !onlyPages(pages)) return []
    const full = pages.replace(/\d+(\s*[-–]\s*)\d+/g, inFull)
    if (full === pages) return []
    return [{ variable: 'page', unexpected: `pages ${pages}`, expected: full, fix: replaceValue(entry, 'page', full) }]
  }),
}

/** A range that goes down even so is for pages-ascend to find. */
function inFull(written: string): string {
  const [range] = pageRanges(written)
  const last = /\d+$/.exec(written)?.[0]
  return !range || range.last <= range.first || String(range.last) === last ? written : `${range.first}–${range.last}`
}
