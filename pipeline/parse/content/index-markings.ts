/** What `:index{…}` says: one reader a form (pipeline/TEXT.md). */
import type { IndexLine, IndexMarking } from '../../edition.js'

export const INDEX_FORM =
  ':index{term="grain"} or :index{person=id}, with sub, sort, index, from, passing, see or see-also; or :index{to=range}'

type Attributes = ReadonlyMap<string, string>

const LINE = ['index', 'term', 'person', 'sub', 'sort']
const PLACE = [...LINE, 'from', 'passing']

/** @param words the printed words of the mark: the term, where none is given; undefined for what is of no form */
export function markingOf(attributes: Attributes, words: string): IndexMarking | undefined {
  const said = new Map(
    [...attributes].map(([name, value]) => [name, value.trim().replace(/\s+/g, ' ').normalize('NFC')]),
  )
  if ([...said].some(([name, value]) => (value === '') !== (name === 'passing'))) return undefined
  const names = [...said.keys()]
  const range = said.get('to')
  if (range !== undefined) return names.length === 1 && words === '' ? { kind: 'end', range } : undefined
  const line = lineOf(said, words)
  if (!line) return undefined
  if (names.every((name) => PLACE.includes(name)))
    return { kind: 'place', ...line, range: said.get('from'), passing: said.has('passing') }
  return referenceOf(line, said, words)
}

function lineOf(said: Attributes, words: string): IndexLine | undefined {
  const person = said.get('person')
  const term = said.get('term') ?? (person === undefined ? words : '')
  if ((person === undefined) === (term === '')) return undefined
  const subject = person === undefined ? ({ kind: 'term', term } as const) : ({ kind: 'person', id: person } as const)
  return { index: said.get('index'), subject, sub: said.get('sub'), sort: said.get('sort') }
}

/** A reference to another heading has no place in the text, and so no words there. */
function referenceOf(line: IndexLine, said: Attributes, words: string): IndexMarking | undefined {
  for (const kind of ['see', 'see-also'] as const) {
    const other = said.get(kind)
    const isAlone = [...said.keys()].every((name) => name === kind || LINE.includes(name))
    if (other !== undefined) return isAlone && words === '' ? { kind, ...line, other } : undefined
  }
  return undefined
}
