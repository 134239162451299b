import type { Rule } from '../rule.js'

const article = (issn: string) =>
  `[{"id": "work", "type": "article-journal", "title": "T", "container-title": "J",\n "issued": {"date-parts": [[1954]]},\n "ISSN": "${issn}"}]`

export const issnValid: Rule = {
  id: 'issn-valid',
  severity: 'error',
  what: 'The check digit of every ISSN is right.',
  why: 'A wrong digit finds another journal, or none.',
  mend: 'Copy the ISSN from the journal.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': article('0378-5955') } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': article('0378-5954') },
    found: ['bibliography/a.json:3:10'],
  },
  *check(edition) {
    for (const { csl, places, at } of edition.entries) {
      for (const issn of typeof csl.ISSN === 'string' ? csl.ISSN.split(/[,;\s]+/) : []) {
        if (!isIssn(issn))
          yield {
            at: places.get('ISSN') ?? at,
            unexpected: `ISSN ${issn}`,
            expected: 'eight digits, the last of them right',
          }
      }
    }
  },
}

/** ISO 3297: weights 8 to 2, modulo 11, X for ten. */
function isIssn(issn: string): boolean {
  const digits = issn.replace('-', '')
  if (!/^\d{7}[\dXx]$/.test(digits)) return false
  const sum = [...digits.slice(0, 7)].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return digits.at(7)?.toUpperCase() === (check === 10 ? 'X' : String(check))
}
