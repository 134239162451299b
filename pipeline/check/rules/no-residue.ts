import type { Entry } from '../../edition.js'
import { namesOf } from '../entry-names.js'
import { eachEntry, entryExample } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const titled = (title: string) => entryExample(`"title-short": "${title}"`)

/** LaTeX commands and braces, entities, tags that CSL does not know, lost characters, soft hyphens. */
const RESIDUE = /\\[a-zA-Z]+|[{}]|&(?:[a-z]+|#\d+);|<(?!\/?(?:i|b|sup|sub|sc|span)\b)[/a-z][^>]*>|\uFFFD|\u00AD/u

export const noResidue: Rule = {
  id: 'no-residue',
  severity: 'warning',
  what: 'Entries hold words, not the leavings of LaTeX, HTML or a scan.',
  why: 'They are printed as they stand.',
  mend: 'Write the character itself; for italics in a title, `<i>…</i>`.',
  passes: titled('On <i>The Double</i> & more'),
  fails: { ...titled('State &amp; Revolution'), found: ['bibliography/a.json:3:17'] },
  check: eachEntry((entry) =>
    [...textsOf(entry)].flatMap(([variable, value]) => {
      const residue = typeof value === 'string' ? RESIDUE.exec(value)?.[0] : undefined
      if (residue === undefined) return []
      return [{ variable, unexpected: `“${residue}” in ${variable.split('.')[0]}`, expected: 'plain words' }]
    }),
  ),
}

/** Every text that a reference prints, the parts of names among them. */
function* textsOf(entry: Entry): Generator<readonly [path: string, value: unknown]> {
  for (const [variable, value] of Object.entries(entry.csl))
    if (variable !== 'URL' && variable !== 'note') yield [variable, value]
  for (const { name, path } of namesOf(entry))
    for (const part of ['family', 'given', 'literal']) yield [`${path}.${part}`, name[part]]
}
