/** Tells blocks and inlines of the edition as plain text, and takes down what each is. */
import type { Block, Chapter, Figure, Inline, List, Note, Table, Verse } from '../edition.js'
import { capitalised } from '../words.js'
import { FeatureLog } from './features.js'
import { callMark } from './reading.js'
import { nameFeatures, rangeFeature, type Telling } from './telling.js'

/** Stands for the number of the page of an id, which only the printed file knows. */
export const pageMark = (id: string) => `\uE002${id}\uE003`
export const PAGE_MARK = /\uE002([^\uE003]*)\uE003/u

export class Teller {
  readonly log: FeatureLog
  #language: string
  /** Of the next section's heading, as HTML has them: none is deeper than 6. */
  #depth = 2
  #inReference = false

  constructor(private readonly telling: Telling) {
    this.#language = telling.language
    this.log = new FeatureLog(telling.language)
  }

  chapter({ title, blocks }: Chapter<'cited'>): string {
    return `${this.#as('heading 1', this.line(title))}\n${this.blocks(blocks)}`
  }

  note(note: Note<'cited'>): string {
    for (const each of this.telling.noteFeatures(note)) this.log.whole('note', each)
    return `${note.number} ${this.blocks(note.blocks)}`
  }

  blocks(blocks: readonly Block<'cited'>[]): string {
    return blocks.map((block) => this.#block(block)).join('\n')
  }

  line(inlines: readonly Inline<'cited'>[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('')
  }

  #as(kind: string, said: string): string {
    this.log.whole(kind, said)
    return said
  }

  #in<T>(language: string | undefined, tell: () => T): T {
    const around = this.#language
    this.#language = language ?? around
    const told = tell()
    this.#language = around
    return told
  }

  #block(block: Block<'cited'>): string {
    switch (block.type) {
      case 'paragraph':
        return this.#as('paragraph', this.line(block.children))
      case 'section': {
        const depth = this.#depth++
        const told = `${this.#as(`heading ${Math.min(6, depth)}`, this.line(block.title))}\n${this.blocks(block.children)}`
        this.#depth = depth
        return told
      }
      case 'quotation':
      case 'epigraph': {
        const quoted = this.#in(block.lang, () => this.blocks(block.children))
        return this.#as(block.type, `${quoted}\n${this.#attribution(block)}`)
      }
      case 'dedication':
        return block.children
          .map((child) =>
            child.type === 'paragraph' ? this.#as('dedication', this.line(child.children)) : this.#block(child),
          )
          .join('\n')
      case 'verse':
        return this.#verse(block)
      case 'list':
        return this.#list(block)
      case 'table':
        return this.#table(block)
      case 'figure':
        return this.#figure(block)
      case 'sceneBreak':
        this.log.point('scene break')
        return this.telling.allowed.sceneBreak
      case 'code':
        return this.#as('block of code', this.#words(block.value))
    }
  }

  #words(value: string, language = this.#language): string {
    this.log.words(value, language)
    return value
  }

  #attribution({ attribution }: { readonly attribution: readonly Inline<'cited'>[] | undefined }): string {
    return this.#as('attribution', this.line(attribution ?? []))
  }

  #verse(verse: Verse<'cited'>): string {
    const stanza = (lines: Verse<'cited'>['stanzas'][number]) =>
      this.#as(
        'stanza',
        lines
          .map(({ indent, children }) =>
            this.#as(`line of verse, ${Math.min(indent, 6)} steps in`, this.line(children)),
          )
          .join('\n'),
      )
    const stanzas = this.#in(verse.lang, () => verse.stanzas.map(stanza).join('\n'))
    return this.#as('verse', `${stanzas}\n${this.#attribution(verse)}`)
  }

  #list({ start, items }: List<'cited'>): string {
    const { listMarks } = this.telling.allowed
    const mark = (nth: number) => (!listMarks ? '' : start === undefined ? '• ' : `${start + nth}. `)
    const told = items.map((item, nth) => `${mark(nth)}${this.#as('item', this.blocks(item))}`).join('\n')
    return this.#as(start === undefined ? 'list' : `list from ${start}`, told)
  }

  #table(table: Table<'cited'>): string {
    const caption = this.#as('caption', this.line(table.caption))
    const rows = table.rows.map((cells, nth) =>
      this.#as(
        nth === 0 ? 'row of heads' : 'row',
        cells.map((cell) => this.#as('cell', this.line(cell.children))).join('\n'),
      ),
    )
    return `${this.#label('table', table)}${caption}\n${rows.join('\n')}`
  }

  #figure(figure: Figure<'cited'>): string {
    this.log.whole('picture', this.telling.pictureOf(figure.image))
    const [first, ...rest] = figure.caption
    const caption =
      first?.type === 'paragraph'
        ? `${this.#as('caption', this.line(first.children))}\n${this.blocks(rest)}`
        : this.blocks(figure.caption)
    const credit = this.#as('credit', this.line(figure.credit ?? []))
    const licence = this.#as('licence', this.#words(figure.licence ?? ''))
    return `${this.#label('figure', figure)}${caption}\n${credit}\n${licence}`
  }

  #label(kind: 'figure' | 'table', { number }: Figure<'cited'> | Table<'cited'>): string {
    if (number === undefined) return ''
    const { allowed, words } = this.telling
    const label = `${capitalised(words[kind])} ${number}.`
    this.log.whole('label', allowed.encoded ? String(number) : label)
    return allowed.labels ? `${label} ` : ''
  }

  #inline(inline: Inline<'cited'>): string {
    const { telling } = this
    switch (inline.type) {
      case 'text':
        return this.#words(inline.value)
      case 'inlineCode':
        return this.#as('code', this.#words(inline.value))
      case 'lineBreak':
        this.log.point('line break')
        return '\n'
      case 'pageBreak':
        if (telling.sourcePages) this.log.point(`page ${inline.page} of the source`)
        return ''
      case 'printPage':
        return ''
      case 'noteCall':
        return callMark(inline.number)
      case 'name':
        if (telling.allowed.encoded) for (const each of nameFeatures(inline)) this.log.whole(each.kind, each.said)
        return this.#words(inline.printed, telling.tagOf(inline.scheme))
      case 'foreign':
        return this.#in(inline.lang, () => this.line(inline.children))
      case 'link': {
        const said = this.line(inline.children)
        return this.#inReference ? said : this.#as(`link to ${inline.url}`, said)
      }
      case 'reference':
        if (inline.page && telling.allowed.pageNumbers) return `${telling.words.page} ${pageMark(inline.targetId)}`
        return this.#as(`reference to ${inline.targetId}`, this.line(inline.children))
      case 'workReference': {
        const around = this.#inReference
        this.#inReference = !telling.allowed.encoded && telling.isListed(inline.key)
        const said = this.line(inline.children)
        this.#inReference = around
        return said
      }
      case 'citedRange': {
        const said = this.line(inline.children)
        return telling.allowed.encoded ? this.#as(rangeFeature(inline.locator), said) : said
      }
      case 'indexMark':
        for (const said of telling.markFeatures(inline)) this.log.whole('mark for an index', said)
        return this.line(inline.children)
      default:
        return this.#as(inline.type, this.line(inline.children))
    }
  }
}
