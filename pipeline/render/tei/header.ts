/** The TEI header: what the file is, who made it, by which rules, and which languages and persons it holds. */
import { momentOf } from '../../dates.js'
import type { Edition } from '../../edition.js'
import type { Agent } from '../../parse/metadata/schema.js'
import { displayName } from '../../people.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { languageUsage } from './languages.js'
import { personList } from './persons.js'

const p = (words: string) => element('p', {}, [text(words)])
const leaf = (name: string, words: string | undefined, attributes: Record<string, string | undefined> = {}) =>
  words === undefined ? undefined : element(name, attributes, [text(words)])

export interface HeaderFacts {
  readonly words: number
  readonly notes: number
  /** Elements of the text and how often each stands there. */
  readonly usage: ReadonlyMap<string, number>
  readonly text: Content
  /** The works as data, beside the text. */
  readonly works: Content | undefined
  readonly version: string
  readonly epoch: number | undefined
}

export function headerElement(edition: Edition<'cited'>, facts: HeaderFacts): Content {
  return blockElement('teiHeader', {}, [
    fileDescription(edition, facts),
    encodingDescription(facts),
    profileDescription(edition, facts),
    blockElement('revisionDesc', { status: edition.draft ? 'draft' : 'published' }, [
      leaf('change', edition.metadata.edition ?? 'This edition.', {
        when: momentOf(edition.metadata, facts.epoch).slice(0, 10),
      }),
    ]),
  ])
}

function fileDescription({ metadata, draft }: Edition<'cited'>, { words, notes, version }: HeaderFacts): Content {
  const { series } = metadata
  return blockElement('fileDesc', {}, [
    blockElement('titleStmt', {}, [
      leaf('title', draft ? `[DRAFT] ${metadata.title}` : metadata.title, { type: 'main' }),
      leaf('title', metadata.subtitle, { type: 'sub' }),
      ...metadata.authors.map((author) => agent('author', author)),
      ...metadata.editors.map((editor) => agent('editor', editor)),
      blockElement('respStmt', {}, [leaf('resp', 'Encoded in TEI by'), leaf('name', `Ibidem ${version}`)]),
    ]),
    metadata.edition === undefined ? undefined : blockElement('editionStmt', {}, [leaf('edition', metadata.edition)]),
    blockElement('extent', {}, [
      element('measure', { unit: 'word', quantity: words }, [text(`${words} words`)]),
      element('measure', { unit: 'note', quantity: notes }, [text(`${notes} notes`)]),
    ]),
    publication(metadata),
    series &&
      blockElement('seriesStmt', {}, [
        leaf('title', series.title),
        leaf('biblScope', series.number, { unit: 'volume' }),
        leaf('idno', series.issn, { type: 'ISSN' }),
      ]),
    blockElement('sourceDesc', {}, [
      p('Born digital: written in Markdown, with its sources as CSL, and encoded by Ibidem.'),
    ]),
  ])
}

function agent(name: 'author' | 'editor', who: Agent): Content {
  const role = name === 'editor' ? (who.role ?? 'edt') : undefined
  const persName =
    who.literal === undefined
      ? element('persName', { ref: who.orcid && `https://orcid.org/${who.orcid}` }, [
          leaf('forename', who.given),
          who.given && who.family ? text(' ') : undefined,
          leaf('surname', who.family),
        ])
      : element('name', {}, [text(who.literal)])
  return element(name, { role }, [
    persName,
    who.orcid === undefined ? undefined : text(' '),
    leaf('idno', who.orcid && `https://orcid.org/${who.orcid}`, { type: 'ORCID' }),
  ])
}

function publication(metadata: Edition['metadata']): Content {
  const { publisher, identifiers, licence, date } = metadata
  const name = typeof publisher === 'string' ? publisher : publisher?.name
  const place = metadata.place ?? (typeof publisher === 'object' ? publisher.place : undefined)
  const first =
    name === undefined
      ? leaf('authority', metadata.authors.map(displayName).join(', ') || 'Unpublished')
      : leaf('publisher', name)
  return blockElement('publicationStmt', {}, [
    first,
    leaf('pubPlace', place),
    leaf('date', date, { when: date }),
    leaf('idno', identifiers.doi, { type: 'DOI' }),
    leaf('idno', identifiers.isbn?.tei, { type: 'ISBN' }),
    leaf('idno', identifiers.url, { type: 'URL' }),
    blockElement('availability', {}, [licenceElement(licence)]),
  ])
}

function licenceElement(licence: Edition['metadata']['licence']): Content {
  if (licence === undefined) return p('No licence is stated.')
  if (typeof licence === 'string') return element('licence', {}, [text(licence)])
  return element('licence', { target: licence.url }, [text(licence.name)])
}

function encodingDescription({ usage, version }: HeaderFacts): Content {
  const tags = [...usage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gi, occurs]) => element('tagUsage', { gi, occurs }, []))
  return blockElement('encodingDesc', {}, [
    blockElement('editorialDecl', {}, [
      element('correction', {}, [p('The text is the author’s; nothing was corrected in encoding it.')]),
      element('normalization', {}, [
        p(
          'Characters are in Unicode normal form C. A name given another spelling keeps the written one in orig beside reg.',
        ),
      ]),
      element('quotation', { marks: 'all' }, [
        p('Quotation marks are kept as typed. Passages set off from the text are quote within cit.'),
      ]),
      element('hyphenation', { eol: 'none' }, [p('No hyphen was added or removed.')]),
      element('punctuation', { marks: 'all' }, [p('Punctuation is as typed.')]),
      p(
        'A pb with ed="print" stands where a page of the PDF edition begins, before a word that was divided over two pages; without @ed a page of a printed source begins.',
      ),
    ]),
    blockElement('tagsDecl', {}, [blockElement('namespace', { name: 'http://www.tei-c.org/ns/1.0' }, tags)]),
    ...referenceSystems(),
    blockElement('appInfo', {}, [
      element('application', { ident: 'ibidem', version }, [element('label', {}, [text('Ibidem')])]),
    ]),
  ])
}

/** How a place is cited (TEI P5 §16.2.5.4): 3:12 is the twelfth paragraph of chapter 3, 3n7 its note 7; or by the page of the PDF. */
function referenceSystems(): Content[] {
  const within = (unit: string, match: string, use: string, delim: string) =>
    element('citeStructure', { unit, match, use, delim }, [])
  return [
    blockElement('refsDecl', { n: 'chapters' }, [
      blockElement('citeStructure', { unit: 'chapter', match: "//text//div[@type='chapter']", use: '@n' }, [
        within('paragraph', './/p[not(ancestor::note)]', 'position()', ':'),
        within('note', ".//note[not(@type='comment')]", '@n', 'n'),
      ]),
    ]),
    blockElement('refsDecl', { n: 'pages' }, [
      element('citeStructure', { unit: 'page', match: "//text//pb[@ed='print']", use: '@n' }, []),
    ]),
  ]
}

function profileDescription(edition: Edition<'cited'>, { text: body, works }: HeaderFacts): Content {
  const { metadata } = edition
  const persons = personList(edition)
  const subjects = metadata.subjects.map((subject) => element('item', {}, [text(subject)]))
  return blockElement('profileDesc', {}, [
    metadata.description === undefined ? undefined : blockElement('abstract', {}, [p(metadata.description)]),
    languageUsage(metadata, [body, works, persons]),
    persons && blockElement('particDesc', {}, [persons]),
    subjects.length === 0
      ? undefined
      : blockElement('textClass', {}, [blockElement('keywords', {}, [blockElement('list', {}, subjects)])]),
  ])
}
