/** Records for bibliography/names.yaml, from what stands in a text. */
import { Document, isMap, isSeq } from 'yaml'
import type { ListedName } from '../edition.js'
import type { ProposedPerson } from './suggest-persons.js'
import type { CountedSpelling, TableName } from './table.js'

interface Proposal {
  readonly record: Readonly<Record<string, string | readonly string[]>>
  readonly remark: string
}

const HEAD = ` Names that bibliography/names.yaml does not have. Take what is right: a Cyrillic form marked “read” was made from the
 Latin letters alone, and ё, ь and ъ may be missing.`

/** As YAML; undefined where there is nothing to propose. */
export function suggestions(
  table: readonly TableName[],
  listed: readonly ListedName[],
  persons: readonly ProposedPerson[],
): string | undefined {
  const known = new Set(listed.map(({ cyrillic }) => cyrillic))
  const names = table.flatMap((name) => (known.has(name.cyrillic) ? [] : proposalsOf(name)))
  const proposed = { names, persons: persons.map(personProposal) }
  const lists = Object.entries(proposed).filter(([, proposals]) => proposals.length > 0)
  if (lists.length === 0) return undefined
  const document = new Document(
    Object.fromEntries(lists.map(([list, proposals]) => [list, proposals.map(({ record }) => record)])),
  )
  document.commentBefore = HEAD
  for (const [list, proposals] of lists) remark(document.get(list), proposals)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** A record a line, with what is to be said of it after it. */
function remark(list: unknown, proposals: readonly Proposal[]): void {
  if (!isSeq(list)) return
  for (const [nth, item] of list.items.entries()) {
    if (!isMap(item)) continue
    item.flow = true
    item.comment = ` ${proposals[nth]?.remark ?? ''}`
  }
}

function personProposal({ id, surname, given, patronymic, written }: ProposedPerson): Proposal {
  const names = { ...(given === undefined ? {} : { given }), ...(patronymic === undefined ? {} : { patronymic }) }
  return { record: { id, surname, ...names }, remark: written.map(([form, times]) => `${form} ${times}`).join(', ') }
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
      kind: kindOf(cyrillic),
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

/** What ends as a patronymic may be a surname too, but not of a Russian woman. */
const kindOf = (cyrillic: string): ListedName['kind'] =>
  /(?:ов|ев|ич|ин)на$/u.test(cyrillic) ? 'patronymic' : 'surname'

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
