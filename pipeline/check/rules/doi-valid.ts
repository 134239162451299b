import { eachEntry, entryExample, replaceValue, textOf } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const article = (doi: string) => entryExample(`"DOI": "${doi}"`, 'article-journal')
const BARE = /^10\.\d{4,9}\/\S+$/
const WITH_ADDRESS = /^(?:https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|doi:\s*)(?=10\.)/i

export const doiValid: Rule = {
  id: 'doi-valid',
  severity: 'warning',
  what: 'A DOI is the bare identifier, 10.…/….',
  why: 'Styles put the address before it themselves: with an address in the entry it is printed twice.',
  mend: 'Write `10.1000/182` for `https://doi.org/10.1000/182`.',
  passes: article('10.1000/182'),
  fails: { ...article('https://doi.org/10.1000/182'), found: ['bibliography/a.json:3:9'] },
  check: eachEntry((entry) => {
    const doi = textOf(entry, 'DOI')
    if (doi === undefined || BARE.test(doi)) return []
    const bare = doi.replace(WITH_ADDRESS, '')
    const certain = BARE.test(bare) && !bare.includes('%')
    const expected = /10\.\d{4,9}\/\S+/.exec(doi)?.[0] ?? 'an identifier such as 10.1000/182'
    const fix = certain ? replaceValue(entry, 'DOI', bare) : undefined
    return [{ variable: 'DOI', unexpected: `DOI ${doi}`, expected, fix }]
  }),
}
