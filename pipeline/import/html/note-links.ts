/** Links between text and notes: which of them call a note, and which lead back from it. */
import { blockOf, opensItsBlock } from './blocks.js'
import { type Role, rolesOf } from './roles.js'
import { attribute, type Element, elementsOf, parentOf, wordsOf } from './tree.js'

export interface NoteLink {
  readonly element: Element
  readonly kind: 'call' | 'back-link'
  /** `file.xhtml#id`, so that a call in one chapter finds its note in another. */
  readonly note: string
  /** Where it is in this file. */
  readonly target: Element | undefined
}

interface Page {
  readonly name: string
  readonly ids: ReadonlyMap<string, Element>
}

export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const MARK =
  /^\s{0,9}[[({]?(?:\d{1,4}|[ivxlcdm]{1,6}|\p{L}{1,2}|[*†‡§‖¶#]{1,6}|(?:fn|en|n)\.?\s?\d{1,4})[.:]?[\])}]?[.:]?\s{0,9}$/iu
const BRACKETED = /^\s{0,9}[[({]/
const ARROW = /^\s{0,9}[↩↵⏎↑←⬆^▲]\uFE0E?\s{0,9}$/u
const LONGEST_MARK = 40

export function noteLinks(file: string, root: Element): NoteLink[] {
  const page = { name: baseName(file), ids: idsOf(root) }
  return [...elementsOf(root)].flatMap((element) => noteLink(element, page) ?? [])
}

function idsOf(root: Element): ReadonlyMap<string, Element> {
  const ids = new Map<string, Element>()
  for (const element of elementsOf(root)) {
    const anchor = element.tagName === 'a' ? attribute(element, 'name') : undefined
    for (const id of [attribute(element, 'id'), anchor]) if (id && !ids.has(id)) ids.set(id, element)
  }
  return ids
}

function noteLink(element: Element, page: Page): NoteLink | undefined {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
  const hash = href?.indexOf('#') ?? -1
  if (href === undefined || hash < 0 || /^[a-z][a-z0-9+.-]{0,20}:/i.test(href)) return undefined
  const name = baseName(href.slice(0, hash)) || page.name
  const id = decoded(href.slice(hash + 1))
  const target = name === page.name ? page.ids.get(id) : undefined
  const kind = kindOf(element, target, name === page.name)
  return kind && { element, kind, note: `${name}#${id}`, target }
}

function kindOf(element: Element, target: Element | undefined, isHere: boolean): NoteLink['kind'] | undefined {
  const roles = rolesOf(element)
  const words = wordsOf(element)
  if (roles.has('back-link') || ARROW.test(words.slice(0, LONGEST_MARK))) return 'back-link'
  if (/noteref/.test(attribute(element, 'epub:type') ?? attribute(element, 'role') ?? '')) return 'call'
  const isMark = words.length <= LONGEST_MARK && MARK.test(words)
  if (isMark && opensItsBlock(element) && hasId(element)) return 'back-link'
  if (roles.has('note-call') || (isMark && isRaised(element))) return 'call'
  if (!isMark || !isHere || target === undefined) return undefined
  return BRACKETED.test(words) || isNoteLike(target) || leadsBack(target, element) ? 'call' : undefined
}

const upTo = (block: Element | undefined, element: Element): Element[] => {
  const path = [element]
  for (let at = parentOf(element); at && path.at(-1) !== block; at = parentOf(at)) path.push(at)
  return path
}

/** An element, and those around it up to its block and what holds that alone. */
function around(element: Element): Element[] {
  const block = blockOf(element)
  const holder = block && parentOf(block)
  return [...upTo(block, element), ...(holder && holder.tagName !== 'body' ? [holder] : [])]
}

const hasId = (element: Element) => around(element).some((one) => attribute(one, 'id') ?? attribute(one, 'name'))

const isNoteLike = (target: Element) =>
  around(target).some((one) => [...rolesOf(one)].some((role: Role) => role === 'note' || role === 'notes'))

function isRaised(element: Element): boolean {
  const parent = parentOf(element)
  const inside = element.childNodes.find((child) => 'tagName' in child)
  const near = [element, parent, inside && 'tagName' in inside ? inside : undefined]
  return near.some((one) => one && rolesOf(one).has('superscript'))
}

/** Whether the block of a link's target holds a link to where the first link stands. */
function leadsBack(target: Element, from: Element): boolean {
  const block = blockOf(target)
  const ids = upTo(blockOf(from), from).flatMap((one) => [attribute(one, 'id'), attribute(one, 'name')])
  return block !== undefined && ids.some((id) => id !== undefined && idsLinkedFrom(block).has(id))
}

const linked = new WeakMap<Element, ReadonlySet<string>>()

function idsLinkedFrom(block: Element): ReadonlySet<string> {
  const known = linked.get(block)
  if (known) return known
  const ids = new Set<string>()
  for (const element of elementsOf(block)) {
    const id = element.tagName === 'a' ? attribute(element, 'href')?.split('#')[1] : undefined
    if (id) ids.add(decoded(id))
  }
  linked.set(block, ids)
  return ids
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
