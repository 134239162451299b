import type { Edition, Place } from '../../edition.js'
import { abbreviationsIn } from '../abbreviations.js'
import type { Rule } from '../rule.js'

const yaml = 'title: T\nabbreviations: {GARF: State Archive of the Russian Federation}\n'

export const abbreviationIntroduced: Rule = {
  id: 'abbreviation-introduced',
  severity: 'warning',
  what: 'An abbreviation of the list is spelt out where the text first uses it.',
  why: 'Nobody reads the list of abbreviations first.',
  mend: 'Write the full form in the same paragraph, `the State Archive of the Russian Federation (GARF)`. What stands in brackets in the list need not be repeated; notes are not looked at.',
  passes: {
    files: {
      'source/edition.yaml': yaml,
      'source/1.md': 'In the State Archive of the Russian Federation (GARF) it is.\n\nGARF has it.\n',
    },
  },
  fails: {
    files: { 'source/edition.yaml': yaml, 'source/1.md': 'GARF has it.\n' },
    found: ['source/1.md:1:1'],
  },
  *check(edition) {
    const met = new Set<string>()
    for (const { short, at, note } of abbreviationsIn(edition)) {
      if (note || met.has(short)) continue
      met.add(short)
      const full = (edition.metadata.abbreviations[short] ?? '').replace(/\s*\(.*$/s, '')
      if (paragraphAround(at, edition).includes(flat(full))) continue
      yield { at, unexpected: `${short} without its full form`, expected: `“${full}” where it is first used` }
    }
  },
}

function paragraphAround({ file, start }: Place, { texts }: Edition<'parsed'>): string {
  const source = texts.find(({ path }) => path === file)?.source ?? ''
  const before = source.lastIndexOf('\n\n', start.offset)
  const after = source.indexOf('\n\n', start.offset)
  return flat(source.slice(Math.max(0, before), after < 0 ? source.length : after))
}

/** Without marks of emphasis, and with single spaces. */
const flat = (text: string) => text.replace(/[*_]/g, '').replace(/\s+/g, ' ').toLowerCase()
