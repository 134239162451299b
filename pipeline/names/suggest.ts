/** Records for bibliography/names.yaml, from what stands in a text. */
import { Document, isMap, isSeq } from 'yaml'
import type { ListedName } from '../edition.js'
import type { CountedSpelling, TableName } from './table.js'

interface Proposal {
  readonly record: Readonly<Record<string, string | readonly string[]>>
  readonly remark: string
}

const HEAD = ` Names that bibliography/names.yaml does not have. Take what is right: a Cyrillic form marked “read” was made from the
 Latin letters alone, and ё, ь and ъ may be missing.`

/** As YAML; undefined where there is nothing to propose. */
export function suggestions(table: readonly TableName[], listed: readonly ListedName[]): string | undefined {
  const known = new Set(listed.map(({ cyrillic }) => cyrillic))
  const proposals = table.flatMap((name) => (known.has(name.cyrillic) ? [] : proposalsOf(name)))
  if (proposals.length === 0) return undefined
  const document = new Document({ names: proposals.map(({ record }) => record) })
  document.commentBefore = HEAD
  const list = document.get('names')
  if (isSeq(list))
    for (const [nth, item] of list.items.entries()) {
      if (!isMap(item)) continue
      item.flow = true
      item.comment = ` ${proposals[nth]?.remark ?? ''}`
    }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function proposalsOf({ standing, names, cyrillic, spellings }: TableName): Proposal[] {
  const [name] = names
  const written = spellingsOf(spellings)
  const counts = written.map(({ spelling, count }) => `${spelling} ${count}`).join(', ')
  const [usual] = written
  if (standing === 'unlisted' && usual) {
    const others = written.slice(1).map(({ spelling }) => spelling)
    const record = {
      cyrillic,
      kind: 'surname',
      customary: usual.spelling,
      ...(others.length > 0 ? { spellings: others } : {}),
    }
    return [{ record, remark: `read; ${counts}` }]
  }
  if (!name || (standing !== 'listed' && standing !== 'folded')) return []
  return [
    {
      record: recordOf(
        name,
        written.map(({ spelling }) => spelling),
      ),
      remark: counts,
    },
  ]
}

function recordOf({ cyrillic, kind, customary, origin }: ListedName, written: readonly string[]): Proposal['record'] {
  const others = written.filter((spelling) => spelling !== customary)
  return {
    cyrillic,
    kind,
    ...(customary === undefined ? {} : { customary }),
    ...(others.length > 0 ? { spellings: others } : {}),
    ...(origin === undefined ? {} : { origin }),
  }
}

/** Of all zones together, the most usual first; words in capitals and derivations are no spellings. */
function spellingsOf(spellings: readonly CountedSpelling[]): { spelling: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { spelling, derived, count } of spellings)
    if (!derived && spelling !== spelling.toUpperCase()) counts.set(spelling, (counts.get(spelling) ?? 0) + count)
  return [...counts].map(([spelling, count]) => ({ spelling, count })).sort((a, b) => b.count - a.count)
}
