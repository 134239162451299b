/** The author's marks for an index, as TEI has them (P5 §3.9.2). */
import type { Edition, IndexLine, IndexMark } from '../../edition.js'
import { personOf } from '../../indexes/names-indexed.js'
import { personHeading } from '../../indexes/person-heading.js'
import { type Content, element, text } from '../../xml.js'

export class IndexMarks {
  /** The ids of the places where passages end, by the id of where they begin. */
  readonly #ends: ReadonlyMap<string, string>

  constructor(private readonly edition: Edition<'cited'>) {
    const headings = edition.indexes.flatMap((index) => index.headings.flatMap((top) => [top, ...top.subheadings]))
    const ranges = headings.flatMap(({ locators }) => locators)
    this.#ends = new Map(ranges.flatMap(({ id, endId }) => (endId === undefined ? [] : [[id, endId] as const])))
  }

  /** A mark that no index leads to is its words alone; one with words is around them. */
  elements({ marking, anchor }: IndexMark<'cited'>, words: readonly Content[]): Content[] {
    if (anchor === undefined || marking.kind === 'see' || marking.kind === 'see-also') return [...words]
    if (marking.kind === 'end') return [element('anchor', { 'xml:id': anchor }, [])]
    const end = this.#ends.get(anchor)
    const own = { indexName: indexName(marking), spanTo: end && `#${end}` }
    if (words.length === 0) return [element('index', { 'xml:id': anchor, ...own }, this.#terms(marking))]
    return [element('seg', { 'xml:id': anchor }, [element('index', own, this.#terms(marking)), ...words])]
  }

  #terms({ subject, sub, sort }: IndexLine): Content[] {
    const filed = (words: string, by: string | undefined) =>
      element('term', { sortKey: by && oneWord(by) }, [text(words)])
    const first = filed(this.#wordsOf(subject), sub === undefined ? sort : undefined)
    return sub === undefined ? [first] : [first, element('index', {}, [filed(sub, sort)])]
  }

  #wordsOf(subject: IndexLine['subject']): string {
    if (subject.kind === 'term') return subject.term
    const person = personOf(subject.id, this.edition)
    return person ? personHeading(person, this.edition).words : subject.id
  }
}

/** TEI P5, teidata.word: no space stands in it. */
const oneWord = (key: string) => key.replace(/\s+/gu, '_')

const indexName = ({ index, subject }: IndexLine) => index ?? (subject.kind === 'person' ? 'persons' : 'subjects')
