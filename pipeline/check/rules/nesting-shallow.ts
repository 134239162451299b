import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const nestingShallow: Rule = {
  id: 'nesting-shallow',
  severity: 'error',
  losing: true,
  what: 'The text is nested as books are.',
  why: 'Nesting without end is damage or malice; no page can show it.',
  mend: 'Take out the run of marks.',
  passes: { files: { 'source/1.md': '> A quotation.\n' } },
  fails: { files: { 'source/1.md': `${'> '.repeat(80)}deep\n` }, found: ['source/1.md:1:1'] },
  check: found('nesting-shallow'),
}
