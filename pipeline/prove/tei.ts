/** Reads a TEI edition back. */
import type { Feature } from './features.js'
import type { ReadEntry } from './index-entries.js'
import { type Begun, begunIn } from './page-marks.js'
import { callMark, type Passage, plain, type Reading } from './reading.js'
import { factsOfTei, untrueInTei } from './tei-facts.js'
import { noteFeature, teiFeatures } from './tei-features.js'
import { readTeiIndexes } from './tei-indexes.js'
import { elements, innerText, named, readXml, textOf, type XmlElement } from './xml.js'

const APART = new Set(
  'p head div cit quote bibl lg l list item table row cell figure ab eg epigraph lb milestone'.split(' '),
)
const is = (element: XmlElement, name: string, type?: string) =>
  element.name === name && (type === undefined || element.attributes.get('type') === type)

export interface TeiReading extends Reading {
  readonly indexes: readonly ReadEntry[]
  readonly pages: readonly Begun[]
  /** What is said outside the text. */
  readonly facts: readonly Feature[]
}

export function readTei(bytes: Uint8Array): TeiReading {
  const root = readXml(bytes)
  const [text] = named(root, 'text')
  if (!text) throw new Error('a TEI file without a text')
  const chapters = named(text, 'div').filter((div) =>
    /^(chapter|front-matter|back-matter|colophon)$/.test(div.attributes.get('type') ?? ''),
  )
  const notes = chapters.flatMap((chapter) => named(chapter, 'note'))
  const firstOfPart = new Map(
    named(text, 'div')
      .filter((div) => is(div, 'div', 'part'))
      .map((part) => [named(part, 'div')[1], part] as const),
  )
  const partHead = (chapter: XmlElement) =>
    firstOfPart.get(chapter)?.children.filter((child) => typeof child !== 'string' && child.name === 'head') ?? []
  const passage = (place: string, said: string): Passage => ({ place, text: plain(said) })
  const features = teiFeatures(root.attributes.get('xml:lang') ?? '', tellMain)
  return {
    indexes: readTeiIndexes(text, tellMain),
    pages: begunIn(text, tellMain, pageOf),
    headings: chapters.flatMap((chapter) => [
      ...partHead(chapter).map((head) => passage('', textOf(head, tellMain))),
      ...headsOf(chapter).map((head) => passage('', textOf(head, tellMain))),
    ]),
    chapters: chapters.map((chapter) => ({
      ...passage('', [...partHead(chapter), chapter].map((node) => textOf(node, tellMain)).join('\n')),
      features: features.in([chapter]),
    })),
    notes: notes.map((note) => ({
      ...passage('', `${note.attributes.get('n')} ${textOf(note, tellNote(note))}`),
      features: features.in([note], [noteFeature(note)]),
    })),
    works: [...chapters.flatMap(worksOutsideNotes), ...notes.flatMap((note) => worksIn([...elements(note)]))],
    bibliography: named(text, 'listBibl')
      .flatMap((list) => named(list, 'head', 'bibl'))
      .filter((each) => each.name === 'head' || each.attributes.has('xml:id'))
      .map((bibl) => ({
        ...passage('', textOf(bibl, tellBibl)),
        ...(bibl.name === 'bibl' ? { features: features.in([bibl]) } : {}),
      })),
    descriptions: named(text, 'figDesc').map((description) =>
      passage(
        '',
        textOf(description, () => 'along'),
      ),
    ),
    facts: factsOfTei(root),
    broken: [...brokenPointers(root), ...brokenCalls(text, notes), ...untrueInTei(root)],
  }
}

const headsOf = (chapter: XmlElement) =>
  named(chapter, 'div').flatMap((div) =>
    div.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === 'head'),
  )

function tellMain(element: XmlElement): string {
  if (element.name === 'note') return callMark(element.attributes.get('n') ?? '')
  if (is(element, 'ref', 'noteAnchor')) return callMark(innerText(element))
  return tell(element)
}

const pageOf = (element: XmlElement) =>
  element.name === 'pb' && element.attributes.get('ed') === 'print' ? element.attributes.get('n') : undefined

const tellNote = (own: XmlElement) => (element: XmlElement) => (element === own ? 'along' : tell(element))
const tellBibl = () => 'along'

/** A normalised name is read as printed; figures' descriptions are compared apart; what marks for an index say is no text. */
function tell(element: XmlElement): string {
  if (element.name === 'orig' || element.name === 'sic' || element.name === 'figDesc' || element.name === 'index')
    return ''
  if (
    element.name === 'bibl' &&
    element.children.some((child) => typeof child !== 'string' && is(child, 'ref', 'bibl'))
  )
    return 'along'
  return APART.has(element.name) ? 'apart' : 'along'
}

function worksOutsideNotes(chapter: XmlElement): Passage[] {
  const inNotes = new Set(named(chapter, 'note').flatMap((note) => [...elements(note)]))
  return worksIn([...elements(chapter)].filter((element) => !inNotes.has(element)))
}

function worksIn(among: readonly XmlElement[]): Passage[] {
  return among
    .filter((element) => is(element, 'ref', 'bibl') && element.attributes.has('target'))
    .map((reference) => ({ place: '', text: (reference.attributes.get('target') ?? '').slice(1) }))
}

/** A further call points at a note that has its number. */
function brokenCalls(text: XmlElement, notes: readonly XmlElement[]): string[] {
  const numbers = new Map(notes.map((note) => [note.attributes.get('xml:id'), note.attributes.get('n')]))
  return named(text, 'ref')
    .filter((element) => is(element, 'ref', 'noteAnchor'))
    .map((call) => ({ said: innerText(call), target: (call.attributes.get('target') ?? '').slice(1) }))
    .filter(({ said, target }) => numbers.get(target) !== said)
    .map(({ said, target }) => `a further call of note ${said} points at ${target}`)
}

function brokenPointers(root: XmlElement): string[] {
  const all = [...elements(root)]
  const ids = new Map<string, number>()
  for (const element of all) {
    const id = element.attributes.get('xml:id')
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1)
  }
  const twice = [...ids].filter(([, times]) => times > 1).map(([id]) => `xml:id ${id} is given twice`)
  const lost = all.flatMap((element) =>
    ['target', 'ref', 'source', 'spanTo'].flatMap((name) =>
      (element.attributes.get(name) ?? '')
        .split(' ')
        .filter((pointer) => pointer.startsWith('#') && !ids.has(pointer.slice(1))),
    ),
  )
  return [...twice, ...lost.map((pointer) => `${pointer} points at nothing`)]
}
