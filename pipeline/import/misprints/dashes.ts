/** Em dashes where an en dash belongs: between two names used as one, and between years. */
import type { Range } from '../manuscript.js'
import type { Misprint } from './misprint.js'

/** Two names with a dash make one epithet before such a word; before a verb the dash divides clauses. */
const BONDS = (
  'accord agreement alliance antagonism axis battle bloc block border boundary campaign canal clash coalition combination conference conflict ' +
  'controversy convention correspondence debate dispute divide dynasty entente exchange faction feud friendship front frontier group grouping ' +
  'highway hypothesis law leadership line marriage match meeting negotiations opposition pact pair partnership platform plan plot polemic ' +
  'programme program protocol quarrel railroad railway rapprochement relations rivalry road route school split struggle talks theory tradition ' +
  'treaty triumvirate tunnel union war wars'
).split(' ')
/** What is counted after a dash between clauses: in 1914—18 days late. */
const COUNTED = 'days|weeks|months|years|hours|minutes|men|women|people|persons|thousand|million|per|of'
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const NAMES = new RegExp(
  String.raw`(?<=\b(?:the|The|a|an|of|this|that|new|old|anti|first|second|so-called)\s)\p{Lu}[\p{L}’'-]{2,24}(—)\p{Lu}[\p{L}’'-]{2,24}\s(?:${BONDS.join('|')})\b`,
  'gu',
)
const SPANS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,—-])(?:\d{1,4}(—)\d{1,4}|(?:${MONTHS})(—)(?:${MONTHS}))(?![\p{L}\p{N}—-]|[.,]\d|\s(?:${COUNTED})\b)`,
  'gu',
)
const SCORE = 0.9

/** The wrong dashes of a paragraph. */
export function wrongDashes(text: string, { from, to }: Range): readonly Misprint[] {
  const paragraph = text.slice(from, to)
  const found = [...paragraph.matchAll(NAMES), ...[...paragraph.matchAll(SPANS)].filter(isSpan)]
  return found.map((match) => {
    const written = match[0].replace(/\s\p{Ll}+$/u, '')
    const at = from + match.index
    return {
      from: at,
      to: at + written.length,
      written,
      suggested: written.replace('—', '–'),
      alternatives: [],
      score: SCORE,
      why: 'dash' as const,
    }
  })
}

/** From less to more, the second as it is written in full or short: 1914—18, 12—15; not a year and then a number. */
function isSpan([span]: RegExpExecArray): boolean {
  const [first = '', last = ''] = span.split('—')
  if (!/^\d/.test(span)) return first !== last
  const end = first.slice(0, Math.max(0, first.length - last.length)) + last
  return Number(end) > Number(first) && (last.length >= 2 || first.length < 3) && last.length <= first.length + 1
}
