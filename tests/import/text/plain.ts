/** Markdown as the words that a reader sees, read as every edition is. */
import type { Block, Inline } from '../../../pipeline/edition.js'
import type { Finding } from '../../../pipeline/finding.js'
import { NONE_COUNTED, readText } from '../../../pipeline/parse/text.js'
import { plainText } from '../../../pipeline/plain-text.js'
import { deep } from '../../../pipeline/walk.js'

type Parsed = Inline<'parsed'>

export interface PlainBlock {
  readonly type: Block['type'] | 'heading' | 'attribution' | 'line' | 'note' | 'item'
  /** Without the calls of notes. */
  readonly words: string
  readonly calls: readonly string[]
  /** The number of an item, which is not among its words. */
  readonly number?: string
}

export interface PlainChapter {
  readonly blocks: readonly PlainBlock[]
  readonly notes: ReadonlyMap<string, readonly PlainBlock[]>
  /** Inlines that are neither words nor calls: markup that no one typed. */
  readonly strange: readonly string[]
  readonly faults: readonly Pick<Finding, 'rule' | 'unexpected'>[]
}

export function plainChapter(path: string, markdown: string): PlainChapter {
  const listed = { path, matter: 'body', part: undefined, runningHead: undefined } as const
  const read = readText(listed, new TextEncoder().encode(markdown), NONE_COUNTED)
  const strange: string[] = []
  const of = (type: PlainBlock['type'], inlines: readonly Parsed[]): PlainBlock => {
    const all = [...deep<'parsed'>(inlines)]
    strange.push(...all.map(({ type: kind }) => kind).filter((kind) => kind !== 'text' && kind !== 'noteCall'))
    return {
      type,
      words: plainText(inlines),
      calls: all.flatMap((inline) => (inline.type === 'noteCall' ? [inline.label] : [])),
    }
  }
  const flat = (blocks: readonly Block<'parsed'>[]): PlainBlock[] =>
    blocks.flatMap((block): PlainBlock[] => {
      switch (block.type) {
        case 'paragraph':
          return [of('paragraph', block.children)]
        case 'section':
          return [of('heading', block.title), ...flat(block.children)]
        case 'quotation':
        case 'epigraph':
          return [
            ...flat(block.children).map((inner) => ({ ...inner, type: block.type })),
            ...(block.attribution ? [of('attribution', block.attribution)] : []),
          ]
        case 'verse':
          return block.stanzas.flat().map((line) => of('line', line.children))
        case 'list':
          return block.items.flatMap((item, nth) => {
            const number = block.start === undefined ? {} : { number: String(block.start + nth) }
            return flat(item).map((inner) => ({ ...inner, type: 'item' as const, ...number }))
          })
        case 'sceneBreak':
          return [{ type: 'sceneBreak', words: '', calls: [] }]
        default:
          strange.push(block.type)
          return []
      }
    })
  const blocks = read.divisions.flatMap((division) => [
    ...(division.title.length > 0 ? [of('heading', division.title)] : []),
    ...flat(division.blocks),
  ])
  const notes = new Map([...read.bodies].map(([label, body]) => [label, flat(body.blocks)] as const))
  return { blocks, notes, strange, faults: read.faults }
}
