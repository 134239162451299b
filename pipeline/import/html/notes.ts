/** Which links call notes, and which elements are those notes. */
import { BLOCKS, blockOf, opensItsBlock } from './blocks.js'
import { baseName, type NoteLink, noteLinks } from './note-links.js'
import { rolesOf } from './roles.js'
import { attribute, type Element, elementsOf, parentOf } from './tree.js'

export interface Notes {
  /** The links, each with the note it calls. */
  readonly calls: ReadonlyMap<Element, string>
  readonly notes: ReadonlyMap<Element, string>
  readonly backLinks: ReadonlySet<Element>
}

/** Elements that hold more than a note can. */
const TOO_LARGE = new Set([
  'html',
  'body',
  'main',
  'article',
  'table',
  'tbody',
  'ol',
  'ul',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

export function findNotes(file: string, root: Element): Notes {
  const links = noteLinks(file, root)
  const called = links.filter((link) => link.kind === 'call')
  const isShared = sharing(called)
  const notes = new Map<Element, string>()
  const taken = new Set<string>()
  for (const link of called) {
    const place = link.target && noteElement(link.target, link.element, isShared)
    if (place === undefined || notes.has(place) || taken.has(link.note)) continue
    notes.set(place, link.note)
    taken.add(link.note)
  }
  for (const [element, note] of uncalled(file, root, links, isShared)) if (!notes.has(element)) notes.set(element, note)
  const backLinks = links.filter((link) => link.kind === 'back-link').map((link) => link.element)
  return {
    calls: new Map(called.map((link) => [link.element, link.note])),
    notes: outermost(notes),
    backLinks: new Set(backLinks),
  }
}

/** Elements in which several notes lie: they hold notes and are none. */
function sharing(called: readonly NoteLink[]): (element: Element) => boolean {
  const holds = new Map<Element, string | undefined>()
  for (const { target, note } of called) {
    for (let at = target; at; at = parentOf(at)) {
      const before = holds.has(at) ? holds.get(at) : note
      holds.set(at, before === note ? note : undefined)
    }
  }
  return (element) => holds.has(element) && holds.get(element) === undefined
}

/** The element that is all of a note: what the file calls one, else the block where its target stands. */
function noteElement(target: Element, call: Element, isShared: (element: Element) => boolean): Element | undefined {
  const path: Element[] = []
  for (let at: Element | undefined = target; at; at = parentOf(at)) path.push(at)
  const isNote = (element: Element) => !TOO_LARGE.has(element.tagName) && !isShared(element) && !contains(element, call)
  const told = path.findLast((element) => rolesOf(element).has('note') && isNote(element))
  const place = told ?? standing(target)
  return place && isNote(place) ? place : undefined
}

function standing(target: Element): Element | undefined {
  const block = blockOf(target)
  const parent = block && parentOf(block)
  if (block?.tagName === 'dt') return nextElement(block)
  if (block?.tagName === 'td') return parent
  if (block && parent?.tagName === 'li' && parent.childNodes.find((child) => 'tagName' in child) === block)
    return parent
  // An empty anchor before the note's own block.
  if (block && parentOf(target) === block && TOO_LARGE.has(block.tagName)) return nextElement(target)
  return block
}

function nextElement(element: Element): Element | undefined {
  const siblings = parentOf(element)?.childNodes ?? []
  const next = siblings.slice(siblings.indexOf(element) + 1).find((sibling) => 'tagName' in sibling)
  return next && 'tagName' in next && BLOCKS.has(next.tagName) ? next : undefined
}

/** Notes that this file does not call: the notes of a book are often a file of their own. */
function* uncalled(
  file: string,
  root: Element,
  links: readonly NoteLink[],
  isShared: (element: Element) => boolean,
): Generator<[Element, string]> {
  const labelled = links.filter((link) => link.kind === 'back-link' && link.isElsewhere && opensItsBlock(link.element))
  const places = new Set(labelled.map((link) => standing(link.element)))
  let count = 0
  for (const element of elementsOf(root)) {
    const isNote = rolesOf(element).has('note') || isItemOfNotes(element) || places.has(element)
    if (!isNote || isShared(element) || TOO_LARGE.has(element.tagName)) continue
    count++
    yield [element, `${baseName(file)}#${firstId(element) ?? `note-${count}`}`]
  }
}

/** An item of a list that is notes, and not of a list in one of them. */
function isItemOfNotes(element: Element): boolean {
  if (element.tagName !== 'li') return false
  for (let at = parentOf(element); at && at.tagName !== 'li'; at = parentOf(at)) {
    if (rolesOf(at).has('notes')) return true
  }
  return false
}

function firstId(element: Element): string | undefined {
  for (const one of elementsOf(element)) {
    const id = attribute(one, 'id')
    if (id) return id
  }
  return undefined
}

function outermost(notes: ReadonlyMap<Element, string>): ReadonlyMap<Element, string> {
  const isInner = (element: Element) => {
    for (let at = parentOf(element); at; at = parentOf(at)) if (notes.has(at)) return true
    return false
  }
  return new Map([...notes].filter(([element]) => !isInner(element)))
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}
