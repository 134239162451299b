import type { Entry } from '../../edition.js'
import { type EntryFault, eachEntry, entryExample, replaceValue, textOf } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const titled = (title: string) => entryExample(`"container-title": "${title}"`, 'chapter')
const TITLES = ['title', 'title-short', 'container-title', 'collection-title', 'original-title', 'volume-title']
/** Words of four letters and more that are cut short in titles as well as elsewhere. */
const ABBREVIATED =
  /^(?:abbr|approx|assoc|bibl|bros|bull|comp|corp|dept|diss|docs|esqr|illus|misc|ms?s|proc|prof|resp|suppl|trans|univ|vols|сост|перев|изда?т|сочин?)$/iu

interface Unclean {
  readonly is: (title: string) => boolean
  readonly fault: string
  readonly expected: string
  readonly mend?: (title: string) => string
}
const UNCLEAN: readonly Unclean[] = [
  {
    is: (title) => title !== title.trim(),
    fault: 'space around',
    expected: 'none',
    mend: (title) => title.trim(),
  },
  {
    is: (title) => /\S\s{2,}\S/.test(title),
    fault: 'doubled space in',
    expected: 'one',
    mend: (title) => title.replace(/(?<=\S)\s{2,}(?=\S)/g, ' '),
  },
  {
    is: (title) => /^"[^"]*"$|^'[^']*'$/.test(title),
    fault: 'quotation marks around',
    expected: 'the title alone',
  },
  {
    is: (title) => !/\p{Ll}/u.test(title) && (title.match(/\p{Lu}{3,}/gu)?.length ?? 0) > 2,
    fault: 'capitals throughout',
    expected: 'capital and small letters',
  },
]

export const titleClean: Rule = {
  id: 'title-clean',
  severity: 'info',
  what: 'Titles are as a reference prints them: no stop at the end, no stray spaces, no quotation marks around, not in capitals.',
  why: 'The style adds stops, quotation marks and capitals itself: typed ones are printed twice, or in the wrong place.',
  mend: 'Take them out; for a title inside the title use “…” or `<i>…</i>`.',
  passes: titled('Essays on “Revolution” and Other Works, 2 vols.'),
  fails: { ...titled('Essays on  Revolution.'), found: ['bibliography/a.json:3:21', 'bibliography/a.json:3:21'] },
  check: eachEntry((entry) => TITLES.flatMap((variable) => faultsIn(entry, variable))),
}

/** One mend sets a title right in every way that is certain: it goes with the first finding. */
function faultsIn(entry: Entry, variable: string): EntryFault[] {
  const title = textOf(entry, variable)
  if (title === undefined) return []
  const found = UNCLEAN.filter(({ is }) => is(title))
  const stop = endsWithStop(title)
  const clean = found.reduce((text, { mend }) => mend?.(text) ?? text, title)
  const fix =
    clean !== title || stop ? replaceValue(entry, variable, stop ? clean.trimEnd().slice(0, -1) : clean) : undefined
  const faults = [...found, ...(stop ? [{ fault: 'full stop at the end of', expected: 'none' }] : [])]
  return faults.map(({ fault, expected }, nth) => ({
    variable,
    unexpected: `${fault} the ${variable} “${title}”`,
    expected,
    fix: nth === 0 ? fix : undefined,
  }))
}

/** After a word in full: what is shortened keeps its stop. */
function endsWithStop(title: string): boolean {
  const word = /(?<![\p{L}.])(\p{L}\p{Ll}{3,})\.\s*$/u.exec(title)?.[1]
  return word !== undefined && !ABBREVIATED.test(word)
}
