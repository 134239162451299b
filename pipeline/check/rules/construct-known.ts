import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const constructKnown: Rule = {
  id: 'construct-known',
  severity: 'error',
  losing: true,
  what: 'The text uses the constructs that Ibidem knows (pipeline/TEXT.md).',
  why: 'What a writer does not know it would drop.',
  mend: 'Write it as pipeline/TEXT.md shows; a backslash makes a mark a character.',
  passes: { files: { 'source/1.md': ':sc[Nasledie] М.:Политиздат\n' } },
  fails: { files: { 'source/1.md': 'One.\n\n:::epigaph\nTwo.\n:::\n' }, found: ['source/1.md:3:1'] },
  check: found('construct-known'),
}
