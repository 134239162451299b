import type { Filed } from '../check/rule.js'
import { type Html, tag } from '../html.js'
import { sentence } from '../report/sentence.js'
import { sourceLink } from './sources.js'

const NAMES = { error: 'Error', warning: 'Warning', info: 'Information' } as const

/** A finding where it is, with the way to its line. */
export function findingCard(finding: Filed): Html {
  const { severity, rule, at } = finding
  return tag('p', { class: `finding ${severity}` }, [
    tag('b', {}, [NAMES[severity]]),
    ` ${sentence(finding)}. `,
    tag('code', {}, [rule]),
    ' ',
    sourceLink(at),
  ])
}
