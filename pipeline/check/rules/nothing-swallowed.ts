import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'
import { swallowedWords } from '../source-coverage.js'

const swallowedByMarkdown = found('nothing-swallowed')

/** After these the text was not read at all, or a construct was refused with its words: they have been reported. */
const UNREAD: ReadonlySet<string> = new Set(['nesting-shallow', 'construct-known', 'text-readable'])

export const nothingSwallowed: Rule = {
  id: 'nothing-swallowed',
  severity: 'error',
  losing: true,
  what: 'Markdown swallows or renumbers no word of the text.',
  why: 'A line read as a link definition vanishes from every edition without a sign.',
  mend: 'Put a backslash before the mark that Markdown took for its own.',
  passes: { files: { 'source/1.md': '\\[Trotsky]: a sketch.\n\n1917\\. A year.\n' } },
  fails: { files: { 'source/1.md': 'One.\n\n[Trotsky]: sketch\n' }, found: ['source/1.md:3:1'] },
  *check(edition, given) {
    yield* swallowedByMarkdown(edition, given)
    if (!given.intake.some((finding) => UNREAD.has(finding.rule))) yield* swallowedWords(edition)
  },
}
