/** The parts of a Word document that hold its words and what they mean. */
import { Fault } from '../../fault.js'
import type { Parts } from './package.js'
import { type Relationship, relationshipsOf } from './relationships.js'
import { readPart, type XmlElement } from './xml.js'

/** A part that holds words, and where the links in it lead. */
export interface WordPart {
  readonly root: XmlElement
  readonly links: ReadonlyMap<string, string>
}

export interface WordParts {
  readonly document: WordPart
  readonly footnotes: WordPart | undefined
  readonly endnotes: WordPart | undefined
  readonly comments: WordPart | undefined
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly settings: XmlElement | undefined
  /** Properties that other programs gave the document. */
  readonly properties: XmlElement | undefined
  /** What the references of the document's own citations are made of. */
  readonly sources: readonly XmlElement[]
}

/** @throws Fault where there is no document in the package, or one of its parts is damaged. */
export function wordParts(file: string, parts: Parts): WordParts {
  const own = relationshipsOf(file, parts, '')
  const main = own.find((one) => one.type === 'officeDocument')
  const name = main && 'part' in main.target ? main.target.part : 'word/document.xml'
  if (!parts.has(name))
    throw new Fault(`${file} is a zip file without a Word document in it. Save it as .docx, then import that.`)
  const related = relationshipsOf(file, parts, name)
  const read = (part: string) => {
    const bytes = parts.get(part)
    return bytes && readPart(file, part, bytes)
  }
  const named = (type: string) => partOf(related, new RegExp(`^${type}$`))
  const plain = (type: string) => read(named(type) ?? '')
  const worded = (type: string): WordPart | undefined => {
    const root = plain(type)
    return root && { root, links: linksOf(relationshipsOf(file, parts, named(type) ?? '')) }
  }
  const custom = related.flatMap(({ type, target }) => (type === 'customXml' && 'part' in target ? [target.part] : []))
  return {
    document: { root: readPart(file, name, parts.get(name) ?? new Uint8Array()), links: linksOf(related) },
    footnotes: worded('footnotes'),
    endnotes: worded('endnotes'),
    comments: worded('comments'),
    styles: plain('styles'),
    numbering: plain('numbering'),
    settings: plain('settings'),
    properties: optional(() => read(partOf(own, /^custom-?properties$/i) ?? '')),
    sources: custom.flatMap((part) => optional(() => read(part)) ?? []).filter((root) => root.name === 'b:Sources'),
  }
}

/** Custom XML may be anything; only sources are ours to read. */
function optional<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

function partOf(related: readonly Relationship[], type: RegExp): string | undefined {
  const found = related.find((one) => type.test(one.type))
  return found && 'part' in found.target ? found.target.part : undefined
}

function linksOf(related: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(related.flatMap(({ id, target }) => ('href' in target ? [[id, target.href] as const] : [])))
}
