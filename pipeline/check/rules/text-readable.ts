import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const textReadable: Rule = {
  id: 'text-readable',
  severity: 'error',
  losing: true,
  what: 'The files are UTF-8 and hold only printable text.',
  why: 'Bytes that are no text become boxes on the page, and XML forbids control characters.',
  mend: 'Save the file as UTF-8; delete the control characters.',
  passes: { files: { 'source/1.md': 'A line.\n' } },
  fails: { files: { 'source/1.md': 'A line\u0007.\n' }, found: ['source/1.md:1:7'] },
  check: found('text-readable'),
}
