/** The tree walked in the order of reading: what is around the words, and the notes that wait for the end. */

import { FaultList } from '../fault-list.js'
import type { KnownText, Trait } from '../known-text.js'
import { labelOf, seriesOf } from '../note-labels.js'
import { BLOCKS, opensItsBlock } from './blocks.js'
import { languageOf, primary, traitsOf } from './elements.js'
import type { Notes } from './notes.js'
import { Prose } from './prose.js'
import { type Role, rolesOf } from './roles.js'
import { siblingGroups } from './sibling-groups.js'
import { special } from './special.js'
import { type Element, elementsOf, isElement, type Node, numberInList, wordsOf } from './tree.js'

/** What is around the words. */
export interface Setting {
  readonly roles: ReadonlySet<Role>
  readonly language: string | undefined
  /** How many lists. */
  readonly lists: number
  readonly verbatim: boolean
  readonly inCell: boolean
}

const OUTERMOST: Setting = { roles: new Set(), language: undefined, lists: 0, verbatim: false, inCell: false }

/** Kinds that say what a whole line is; a cell has none of them. */
const OF_LINES = new Set<Trait['kind']>(['heading', 'quotation', 'epigraph', 'verse', 'attribution', 'scene-break'])

export class Walk {
  readonly prose: Prose
  readonly faults = new FaultList()
  tables = 0
  readonly #text: KnownText
  readonly #notes: Notes
  /** Notes whose numbers no list prints. */
  readonly labelled = new Set<string>()
  readonly #known: ReadonlySet<string>
  readonly #labels = new Map<string, string>()
  readonly #waiting: { element: Element; note: string; language: string | undefined }[] = []

  constructor(text: KnownText, notes: Notes) {
    this.#text = text
    this.prose = new Prose(text)
    this.#notes = notes
    this.#known = new Set(notes.notes.values())
  }

  document(root: Element): void {
    this.element(root, OUTERMOST)
    // Notes that stand in notes join the line while it is served.
    for (const { element, note, language } of this.#waiting) this.#note(element, note, language)
    this.prose.endLine()
  }

  element(element: Element, setting: Setting): void {
    const note = this.#notes.notes.get(element)
    if (note !== undefined) this.#waiting.push({ element, note, language: setting.language })
    else if (this.#notes.calls.has(element)) this.#call(element)
    else if (this.#notes.backLinks.has(element)) this.as([{ kind: 'debris' }], () => this.prose.words(wordsOf(element)))
    else this.#plain(element, setting)
  }

  #plain(element: Element, setting: Setting): void {
    const roles = rolesOf(element)
    const write = special(element, roles)
    if (write) write(this, element, setting)
    else this.content(element, setting, roles)
  }

  /** An element's children, with what the element says of them. */
  content(element: Element, setting: Setting, roles = rolesOf(element)): void {
    const isBlock = BLOCKS.has(element.tagName)
    if (isBlock) this.prose.gap(gapAround(element, roles, this.prose.verse))
    const traits = traitsOf(element, roles, setting.roles).filter((one) => !setting.inCell || !OF_LINES.has(one.kind))
    const language = languageOf(element) ?? setting.language
    const isForeign = primary(language) !== primary(setting.language) && !/^(?:html|body)$/.test(element.tagName)
    const foreign: Trait[] = isForeign && language !== undefined ? [{ kind: 'language', language }] : []
    const inside = { ...setting, language, roles: new Set([...setting.roles, ...roles]) }
    this.as([...traits, ...foreign], () => this.children(element.childNodes, inside))
    if (isBlock) this.prose.gap(gapAround(element, roles, this.prose.verse))
  }

  children(nodes: readonly Node[], setting: Setting): void {
    for (const { role, nodes: group } of siblingGroups(nodes)) {
      const inside = role ? { ...setting, roles: new Set([...setting.roles, role]) } : setting
      if (role) this.prose.gap('paragraph')
      const trait: Trait[] = role && !setting.roles.has(role) && !setting.inCell ? [{ kind: role }] : []
      this.as(trait, () => {
        for (const node of group) {
          if (isElement(node)) this.element(node, inside)
          else if (node.nodeName === '#text' && 'value' in node) this.words(node.value, setting)
        }
      })
    }
  }

  words(value: string, { verbatim }: Setting): void {
    if (verbatim) this.prose.verbatim(value)
    else this.prose.words(value)
  }

  /** What is written now has these traits. */
  as(traits: readonly Trait[], write: () => void): void {
    const closes = traits.map((trait) => this.#text.open(trait))
    if (traits.some((trait) => trait.kind === 'verse')) this.prose.asVerse(write)
    else write()
    for (const close of closes.reverse()) close()
  }

  fault(what: string, mend: string, from = this.#text.length): void {
    this.faults.add(what, mend, { from, to: this.#text.length })
  }

  #call(element: Element): void {
    const note = this.#notes.calls.get(element) ?? ''
    const from = this.#text.length
    const label = labelOf(wordsOf(element))
    if (!this.#labels.has(note)) this.#labels.set(note, label)
    this.as([{ kind: 'call', note }], () => this.prose.words(wordsOf(element)))
    if (this.#known.has(note)) return
    this.fault('A note is called that is not in this file.', 'Import the file that holds the notes too.', from)
  }

  #note(element: Element, note: string, language: string | undefined): void {
    const label = this.#labels.get(note) ?? ownLabel(element, this.#notes.backLinks)
    if (element.tagName !== 'li') this.labelled.add(note)
    this.prose.endLine()
    const close = this.#text.open({ kind: 'note', note, label, series: seriesOf(label) })
    this.content(element, { ...OUTERMOST, language })
    this.prose.endLine()
    const { from } = close()
    if (this.#labels.has(note)) return
    this.fault('A note is not called in this file.', 'Import the chapter that calls it too.', from)
  }
}

function gapAround(element: Element, roles: ReadonlySet<Role>, inVerse: boolean) {
  const isStanza = inVerse && (roles.has('stanza') || (element.tagName === 'p' && element.childNodes.some(isBreak)))
  return isStanza ? 'stanza' : 'paragraph'
}

const isBreak = (node: Node) => node.nodeName === 'br'

/** The label that a note prints itself, where no call of this file tells it; in a list perhaps its number there. */
function ownLabel(element: Element, backLinks: ReadonlySet<Element>): string {
  const label = firstLink(element)
  if (label && backLinks.has(label) && opensItsBlock(label)) return labelOf(wordsOf(label))
  if (element.tagName === 'li') return numberInList(element)
  return /^\s{0,50}[[(]?(\d{1,4}|[*†‡§‖¶]{1,4})(?![\p{L}\p{N}])/u.exec(wordsOf(element))?.[1] ?? ''
}

function firstLink(element: Element): Element | undefined {
  for (const inner of elementsOf(element)) if (inner.tagName === 'a' && wordsOf(inner).trim() !== '') return inner
  return undefined
}
