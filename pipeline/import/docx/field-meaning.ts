/** What the code of a field says of the words printed for it. */
import type { Trait } from '../known-text.js'
import { readCslField } from './citations/csl-field.js'
import { citationMarkdown } from './citations/markdown.js'
import { readWordField, wordsOfCode } from './citations/word-field.js'
import type { Sources } from './citations/word-sources.js'
import type { Works } from './citations/works.js'

export interface FieldMeaning {
  readonly traits: readonly Trait[]
  /** The words that the program printed, if the code keeps them too. */
  readonly printed?: string | undefined
  /** The bookmark around a note's call that the words repeat. */
  readonly callOf?: string | undefined
  readonly fault?: { readonly what: string; readonly mend: string } | undefined
}

const NOTHING: FieldMeaning = { traits: [] }
const GENERATED: FieldMeaning = { traits: [{ kind: 'debris' }] }

const unread = (program: string): FieldMeaning => ({
  traits: [],
  fault: {
    what: `A citation of ${program} could not be read; its printed words stand in the text.`,
    mend: 'Write the citation anew with the key of its work.',
  },
})

type Read = (code: string, works: Works, sources: Sources) => FieldMeaning

const cslCitation: Read = (code, works) => {
  const found = readCslField(code, works)
  const markdown = found && citationMarkdown(found.works)
  if (markdown === undefined) return unread('Zotero or Mendeley')
  return { traits: [{ kind: 'citation', markdown }], printed: found?.printed }
}

const wordCitation: Read = (code, works, sources) => {
  const found = readWordField(code, sources, works)
  const markdown = found && citationMarkdown(found)
  return markdown === undefined ? unread('Word') : { traits: [{ kind: 'citation', markdown }] }
}

const link: Read = (code) => {
  const address = wordsOfCode(code).find((word, index) => index > 0 && !word.startsWith('\\'))
  return { traits: linkTraits(address) }
}

/** `NOTEREF bookmark \f` prints a note's number as its call does; without `\f` it is a cross-reference in words. */
const noteReference: Read = (code) => {
  const [, bookmark, ...switches] = wordsOfCode(code)
  return switches.some((one) => one.toLowerCase() === '\\f') ? { traits: [], callOf: bookmark } : NOTHING
}

/** By how the code begins; the first that fits. */
const readers: readonly (readonly [code: RegExp, read: Read])[] = [
  [/^ADDIN (?:ZOTERO_ITEM )?CSL_CITATION/i, cslCitation],
  [/^ADDIN (?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)/i, () => GENERATED],
  [/^(?:BIBLIOGRAPHY|TOC|INDEX|TOA)\b/i, () => GENERATED],
  [/^ADDIN EN\.CITE/i, () => unread('EndNote')],
  [/^ADDIN CITAVI/i, () => unread('Citavi')],
  [/^CITATION\b/i, wordCitation],
  [/^HYPERLINK\b/i, link],
  [/^NOTEREF\b/i, noteReference],
]

export function meaningOfField(code: string, works: Works, sources: Sources): FieldMeaning {
  const trimmed = code.trim()
  const found = readers.find(([begins]) => begins.test(trimmed.slice(0, 60)))
  return found ? found[1](trimmed, works, sources) : NOTHING
}

/** Mendeley Cite keeps the same data in the tag of a content control, in base 64. */
export function meaningOfTag(tag: string, works: Works): FieldMeaning {
  if (tag.startsWith('MENDELEY_BIBLIOGRAPHY')) return GENERATED
  const data = /^MENDELEY_CITATION_v\d_(.+)$/.exec(tag)?.[1]
  if (data !== undefined)
    return { ...cslCitation(Buffer.from(data, 'base64').toString('utf8'), works, new Map()), printed: undefined }
  return tag.startsWith('CitaviPlaceholder') ? unread('Citavi') : NOTHING
}

export function linkTraits(href: string | undefined): Trait[] {
  return href !== undefined && /^(?:https?|mailto):/i.test(href) ? [{ kind: 'link', href }] : []
}
