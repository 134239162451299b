/** What a TEI file says of the book outside its text: header, persons, title page, titles at the end. */
import type { Feature } from './features.js'
import { plain } from './reading.js'
import { elements, innerText, named, type XmlElement } from './xml.js'

const inside = (element: XmlElement, ...names: readonly string[]) =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name))

const said = (element: XmlElement, ...attributes: readonly string[]) =>
  [plain(innerText(element)), ...attributes.flatMap((name) => element.attributes.get(name) ?? [])].join('|')

/** Where in the header a fact stands, and which attributes belong to it. */
const FACTS: readonly (readonly [kind: string, parent: string, name: string, ...attributes: string[]])[] = [
  ['title', 'titleStmt', 'title', 'type'],
  ['author', 'titleStmt', 'author'],
  ['editor', 'titleStmt', 'editor', 'role'],
  ['encoded', 'respStmt', 'resp'],
  ['encoder', 'respStmt', 'name'],
  ['edition', 'editionStmt', 'edition'],
  ['publisher', 'publicationStmt', 'publisher'],
  ['authority', 'publicationStmt', 'authority'],
  ['place', 'publicationStmt', 'pubPlace'],
  ['date', 'publicationStmt', 'date', 'when'],
  ['identifier', 'publicationStmt', 'idno', 'type'],
  ['licence', 'availability', 'licence', 'target'],
  ['series', 'seriesStmt', 'title'],
  ['abstract', 'abstract', 'p'],
  ['subject', 'list', 'item'],
]

export function factsOfTei(root: XmlElement): Feature[] {
  const [header] = named(root, 'teiHeader')
  const [text] = named(root, 'text')
  if (!header || !text) return []
  const keywords = named(header, 'keywords')
  return [
    { kind: 'language', said: root.attributes.get('xml:lang') ?? 'none' },
    ...FACTS.flatMap(([kind, parent, name, ...attributes]) =>
      (parent === 'list' ? keywords : [header])
        .flatMap((part) => named(part, parent))
        .flatMap((part) => inside(part, name).map((element) => ({ kind, said: said(element, ...attributes) }))),
    ),
    ...named(header, 'measure')
      .filter(({ attributes }) => attributes.get('unit') === 'note')
      .map(({ attributes }) => ({ kind: 'notes counted', said: attributes.get('quantity') ?? '' })),
    ...named(header, 'person').flatMap(factsOfPerson),
    ...named(text, 'titlePart', 'docAuthor').map((line) => ({
      kind: 'line of the title page',
      said: said(line, 'type'),
    })),
    ...named(text, 'div')
      .filter(({ attributes }) => attributes.get('type') === 'bibliography')
      .flatMap((division) => inside(division, 'head'))
      .map((head) => ({ kind: 'title of the bibliography', said: said(head) })),
  ]
}

function factsOfPerson(person: XmlElement): Feature[] {
  const id = person.attributes.get('xml:id') ?? ''
  return [
    ...inside(person, 'persName').map((name) => ({ kind: `name of ${id}`, said: said(name, 'type', 'xml:lang') })),
    ...inside(person, 'birth', 'death').map(({ name, attributes }) => ({
      kind: `${name} of ${id}`,
      said: attributes.get('when') ?? '',
    })),
    ...inside(person, 'idno').map((number) => ({ kind: `identifier of ${id}`, said: said(number, 'type') })),
  ]
}

/** What the header says of the text itself must be so. */
export function untrueInTei(root: XmlElement): string[] {
  const [text] = named(root, 'text')
  const all = text ? [...elements(text)] : []
  const counts = new Map<string, number>()
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  const told = new Map(
    named(root, 'tagUsage').map(({ attributes }) => [attributes.get('gi'), Number(attributes.get('occurs'))]),
  )
  const described = new Set(named(root, 'language').map(({ attributes }) => attributes.get('ident')))
  const used = new Set([...elements(root)].flatMap(({ attributes }) => attributes.get('xml:lang') ?? []))
  return [
    ...[...counts].flatMap(([name, count]) =>
      told.get(name) === count ? [] : [`tagUsage has ${told.get(name) ?? 'no'} ${name}, and the text ${count}`],
    ),
    ...[...used].flatMap((tag) => (described.has(tag) ? [] : [`the language ${tag} is not described`])),
  ]
}
