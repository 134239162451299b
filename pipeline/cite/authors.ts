import type { CslItem, Inline, Place } from '../edition.js'
import type { NoteEngine } from './citeproc.js'

/** The names a sentence uses for a work: "Deutscher", "Marx and Engels", "Marx et al."; its title when nobody is named. */
export function authorsInSentence(item: CslItem, engine: Pick<NoteEngine, 'term'>, at: Place): Inline<'cited'>[] {
  const names = makersNamed(item)
  if (names.length === 0) {
    const title = String(item['title-short'] ?? item.title ?? item.id)
    return [{ type: 'emphasis', children: [{ type: 'text', value: title, at }], at }]
  }
  const and = engine.term('and', 'long', false) || '&'
  const [first = '', ...others] = names
  const last = others.pop()
  if (names.length > 3) return [{ type: 'text', value: `${first} ${engine.term('et-al', 'long', false)}`, at }]
  const value = last === undefined ? first : `${[first, ...others].join(', ')} ${and} ${last}`
  return [{ type: 'text', value, at }]
}

/** The family names of its authors; where it has none, of its editors, and so on. */
export function makersNamed(item: CslItem): string[] {
  const named = ['author', 'editor', 'translator', 'compiler'].map((variable) => namesOf(item[variable]))
  return named.find((list) => list.length > 0) ?? []
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return []
    const parts = name as Record<string, unknown>
    if (typeof parts.literal === 'string') return [parts.literal]
    const family = [parts['non-dropping-particle'], parts.family ?? parts.given].filter(
      (part) => typeof part === 'string',
    )
    return family.length > 0 ? [family.join(' ')] : []
  })
}
