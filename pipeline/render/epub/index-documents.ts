/** An index → XHTML, by the vocabulary of EPUB Indexes 1.0 (epub:type) and of DPUB-ARIA 1.0 (role). */
import type { BookIndex, IndexHeading, IndexReference } from '../../edition.js'
import { type PageOf, pagedLocators, type ShownLocator } from '../../indexes/shown-locators.js'
import type { Words } from '../../words.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { type EpubContext, pageBefore } from './inlines.js'

export interface IndexContext {
  readonly words: Words
  readonly hrefOf: (id: string) => string
  /** The page of the printed book that an id stands on. */
  readonly pageOf: PageOf
  readonly opening: EpubContext['opening']
}

export const indexFile = ({ id }: BookIndex) => `${id}.xhtml`

/** A single list, as the vocabulary asks; the first heading of each letter stands apart by its class. */
export function indexSection({ id, title, headings }: BookIndex, context: IndexContext): Content {
  const letters = headings.map(({ words }) => letterOf(words))
  const entries = headings.map((heading, nth) =>
    entryElement(heading, nth > 0 && letters[nth] !== letters[nth - 1] ? 'letter' : undefined, context),
  )
  return blockElement('section', { 'epub:type': 'index', role: 'doc-index' }, [
    pageBefore(id, context),
    element('h1', {}, [text(title)]),
    blockElement('ul', { 'epub:type': 'index-entry-list', class: 'index' }, entries),
  ])
}

const letterOf = (words: string) => words.normalize('NFKD').match(/\p{L}/u)?.[0].toUpperCase()

function entryElement(heading: IndexHeading, letter: string | undefined, context: IndexContext): Content {
  const { id, words, lang, locators, subheadings, see, seeAlso } = heading
  const parts = [
    element('span', { 'epub:type': 'index-term', lang, 'xml:lang': lang }, [text(words)]),
    ...pagedLocators(locators, context.pageOf).flatMap((locator) => [text(', '), ...locatorElements(locator, context)]),
    ...crossReference('index-xref-preferred', context.words.see, see, ', ', context),
    ...crossReference('index-xref-related', context.words.seeAlso, seeAlso, '; ', context),
  ]
  const line = element('p', {}, [pageBefore(id, context), ...parts])
  const subs = subheadings.map((sub) => entryElement(sub, undefined, context))
  const list = subs.length > 0 ? blockElement('ul', {}, subs) : undefined
  return blockElement('li', { id, 'epub:type': 'index-entry', class: letter }, [line, list])
}

function locatorElements({ id, words, end }: ShownLocator, context: IndexContext): Content[] {
  const link = (to: string, said: string) =>
    element('a', { 'epub:type': 'index-locator', href: context.hrefOf(to) }, [text(said)])
  if (!end) return [link(id, words)]
  const range = [link(id, words), text('–'), link(end.id, end.words)]
  return [element('span', { 'epub:type': 'index-locator-range' }, range)]
}

function crossReference(
  type: string,
  word: string,
  references: readonly IndexReference[],
  before: string,
  context: IndexContext,
): Content[] {
  if (references.length === 0) return []
  const links = references.flatMap(({ id, words }, nth) => [
    text(nth === 0 ? ' ' : '; '),
    element('a', { href: context.hrefOf(id) }, [text(words)]),
  ])
  return [text(before), element('span', { 'epub:type': type }, [element('em', {}, [text(word)]), ...links])]
}
