/** Links between text and notes: which of them call a note, and which lead back from it. */
import { anchorBefore, blockOf, neighbours, opensItsBlock } from './blocks.js'
import { type Role, rolesOf } from './roles.js'
import { attribute, type Element, elementsOf, parentOf, wordsOf } from './tree.js'

export interface NoteLink {
  readonly element: Element
  readonly kind: 'call' | 'back-link'
  /** `file.xhtml#id`, so that a call in one chapter finds its note in another. */
  readonly note: string
  /** Where it is in this file. */
  readonly target: Element | undefined
  readonly isElsewhere: boolean
}

interface Page {
  readonly name: string
  readonly ids: ReadonlyMap<string, Element>
  /** How many elements begin before this one. */
  readonly order: (element: Element) => number
}

export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const MARK =
  /^\s{0,9}[[({]?(?:\d{1,4}|[ivxlcdm]{1,6}|\p{L}{1,2}|[*†‡§‖¶#]{1,6}|(?:fn|en|n)\.?\s?\d{1,4})[.:]?[\])}]?[.:]?\s{0,9}$/iu
const ARROW = /^\s{0,9}[↩↵⏎↑←⬆^▲]\uFE0E?\s{0,9}$/u
const LONGEST_MARK = 40

export function noteLinks(file: string, root: Element): NoteLink[] {
  const elements = [...elementsOf(root)]
  const order = new Map(elements.map((element, index) => [element, index]))
  const page = { name: baseName(file), ids: idsOf(elements), order: (one: Element) => order.get(one) ?? 0 }
  return elements.flatMap((element) => noteLink(element, page) ?? [])
}

function idsOf(elements: readonly Element[]): ReadonlyMap<string, Element> {
  const ids = new Map<string, Element>()
  for (const element of elements) {
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
  const kind = kindOf(element, target, page, name === page.name)
  return kind && { element, kind, note: `${name}#${id}`, target, isElsewhere: name !== page.name }
}

function kindOf(
  element: Element,
  target: Element | undefined,
  page: Page,
  isHere: boolean,
): NoteLink['kind'] | undefined {
  const roles = rolesOf(element)
  const words = wordsOf(element)
  if (roles.has('back-link') || ARROW.test(words.slice(0, LONGEST_MARK))) return 'back-link'
  if (/noteref/.test(attribute(element, 'epub:type') ?? attribute(element, 'role') ?? '')) return 'call'
  const isMark = words.length <= LONGEST_MARK && MARK.test(words)
  if (!isMark) return roles.has('note-call') ? 'call' : undefined
  if (isHeading(target)) return undefined
  // A note stands after its call: what leads on from the beginning of a paragraph calls one, what leads back comes from one.
  const leadsOn = isHere && target !== undefined && page.order(target) > page.order(element)
  if (!leadsOn && opensItsBlock(element) && idsAround(element).size > 0) return 'back-link'
  const isRaisedOrBracketed = isRaised(element) || isBracketed(element, words)
  if (isHere && !leadsOn && isRaisedOrBracketed && target && leadsBack(target, element)) return 'back-link'
  if (roles.has('note-call') || isRaised(element)) return 'call'
  if (!leadsOn || target === undefined) return undefined
  return isRaisedOrBracketed || isNoteLike(target) || leadsBack(target, element) ? 'call' : undefined
}

const isHeading = (target: Element | undefined) => /^h[1-6]$/.test((target && blockOf(target)?.tagName) ?? '')

function isBracketed(element: Element, words: string): boolean {
  if (/^\s{0,9}[[({]/.test(words)) return true
  const { before, after } = neighbours(element)
  return /\[\s?$/.test(before.slice(-2)) && /^\s?\]/.test(after)
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

/** The names of the place where an element stands: its own, those around it, those of empty anchors just before it. */
function idsAround(element: Element): ReadonlySet<string> {
  const path = around(element)
  const anchors = path.flatMap((one) => anchorBefore(one) ?? [])
  const ids = [...path, ...anchors].flatMap((one) => [attribute(one, 'id'), attribute(one, 'name')])
  return new Set(ids.filter((id) => id !== undefined))
}

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
  if (block === undefined) return false
  const linkedIds = idsLinkedFrom(block)
  return [...idsAround(from)].some((id) => linkedIds.has(id))
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
