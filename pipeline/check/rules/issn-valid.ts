import { eachEntry, entryExample, textOf } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const article = (issn: string) => entryExample(`"ISSN": "${issn}"`, 'article-journal')

export const issnValid: Rule = {
  id: 'issn-valid',
  severity: 'error',
  what: 'The check digit of every ISSN is right.',
  why: 'A wrong digit finds another journal, or none.',
  mend: 'Copy the ISSN from the journal.',
  passes: article('0378-5955'),
  fails: {
    ...article('0378-5954'),
    found: ['bibliography/a.json:3:10'],
  },
  check: eachEntry((entry) =>
    (textOf(entry, 'ISSN')?.split(/[,;\s]+/) ?? [])
      .filter((issn) => !isIssn(issn))
      .map((issn) => ({
        variable: 'ISSN',
        unexpected: `ISSN ${issn}`,
        expected: 'eight digits, the last of them right',
      })),
  ),
}

/** ISO 3297: weights 8 to 2, modulo 11, X for ten. */
function isIssn(issn: string): boolean {
  const digits = issn.replace('-', '')
  if (!/^\d{7}[\dXx]$/.test(digits)) return false
  const sum = [...digits.slice(0, 7)].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return digits.at(7)?.toUpperCase() === (check === 10 ? 'X' : String(check))
}
