/** What was checked and what came of it, counted. */
import type { Filed, Severity } from '../check/rule.js'
import { citedKeys } from '../cited-keys.js'
import type { Edition } from '../edition.js'

export interface Counts {
  readonly sourceNotes: number
  readonly comments: number
  readonly works: number
  /** Works of the bibliography that are cited. */
  readonly cited: number
}

export function countsOf(edition: Edition<'checked'>): Counts {
  const notes = edition.chapters.flatMap((chapter) => chapter.notes)
  const keys = new Set(edition.entries.map((entry) => entry.key))
  const cited = citedKeys(edition)
  return {
    sourceNotes: notes.filter((note) => note.series === 'source').length,
    comments: notes.filter((note) => note.series === 'comment').length,
    works: keys.size,
    cited: [...keys].filter((key) => cited.has(key)).length,
  }
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

/** "84 notes with sources, 6 comments; 77 works, 2 of them not cited." */
export function wordCounts({ sourceNotes, comments, works, cited }: Counts): string {
  const notes = [counted(sourceNotes, 'source note'), counted(comments, 'comment')].join(', ')
  const uncited = works - cited
  return `${notes}; ${counted(works, 'work')}${uncited > 0 ? `, ${uncited} of them not cited` : ''}.`
}

/** "2 errors, 1 warning; 3 allowed; 12 known from the baseline." */
export function wordFindings(findings: readonly Filed[], allowed: number, known: number): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const words = (['error', 'warning', 'info'] as const)
    .map((severity) => [count(severity), severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => (severity === 'info' ? `${number} info` : counted(number, severity)))
  const others = [allowed > 0 ? `${allowed} allowed` : '', known > 0 ? `${known} known from the baseline` : '']
  return `${[words.join(', ') || 'no findings', ...others].filter((part) => part !== '').join('; ')}.`
}

/** The rules that found something, the most frequent first: `note-defined  2`. */
export function wordRules(findings: readonly Filed[]): string[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const longest = Math.max(...[...counts.keys()].map((rule) => rule.length))
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, number]) => `  ${rule.padEnd(longest)}  ${number}`)
}
