/** Ways through a text: every inline in reading order, and every inline replaced. */
import type { Block, Chapter, Form, Inline } from './edition.js'
import { foundOnce } from './found-once.js'

/** Every inline of the blocks, deep, in reading order; a span comes before what it holds. */
export function* inlinesOf<S extends Form>(blocks: readonly Block<S>[]): Generator<Inline<S>> {
  for (const block of blocks) yield* inlinesOfBlock(block)
}

function* inlinesOfBlock<S extends Form>(block: Block<S>): Generator<Inline<S>> {
  switch (block.type) {
    case 'paragraph':
      return yield* deep(block.children)
    case 'section':
      yield* deep(block.title)
      return yield* inlinesOf(block.children)
    case 'quotation':
    case 'epigraph':
      yield* inlinesOf(block.children)
      return yield* deep(block.attribution ?? [])
    case 'dedication':
      return yield* inlinesOf(block.children)
    case 'verse':
      for (const line of block.stanzas.flat()) yield* deep(line.children)
      return yield* deep(block.attribution ?? [])
    case 'list':
      for (const item of block.items) yield* inlinesOf(item)
      return
    case 'table':
      yield* deep(block.caption)
      for (const cell of block.rows.flat()) yield* deep(cell.children)
      return
    case 'figure':
      yield* inlinesOf(block.caption)
      return yield* deep(block.credit ?? [])
    case 'sceneBreak':
    case 'code':
      return
  }
}

/** The inlines and all they hold, in reading order. */
export function* deep<S extends Form>(inlines: readonly Inline<S>[]): Generator<Inline<S>> {
  for (const inline of inlines) {
    yield inline
    if ('children' in inline) yield* deep<S>(inline.children as readonly Inline<S>[])
    else if (inline.type === 'citation') {
      for (const item of inline.items) yield* deep<S>([...item.prefix, ...item.suffix] as readonly Inline<S>[])
    }
  }
}

const inlinesOfChapters = foundOnce((chapters: readonly Chapter<Form>[]) => chapters.flatMap(inlinesOfChapter))

/** Every inline of an edition: each chapter's title, its text, then its notes. */
export const inlinesOfEdition = <S extends Form>({ chapters }: { readonly chapters: readonly Chapter<S>[] }) =>
  inlinesOfChapters(chapters) as readonly Inline<S>[]

/** Of its title, its text, then its notes. */
export function inlinesOfChapter<S extends Form>({ title, blocks, notes }: Chapter<S>): Inline<S>[] {
  return [...deep<S>(title), ...inlinesOf(blocks), ...notes.flatMap((note) => [...inlinesOf(note.blocks)])]
}

/** Every block of a tree, deep, in reading order. */
export function* blocksOf<S extends Form>(blocks: readonly Block<S>[]): Generator<Block<S>> {
  for (const block of blocks) {
    yield block
    if (block.type === 'list') for (const item of block.items) yield* blocksOf(item)
    else if (block.type === 'figure') yield* blocksOf(block.caption)
    else if (
      block.type === 'section' ||
      block.type === 'quotation' ||
      block.type === 'epigraph' ||
      block.type === 'dedication'
    )
      yield* blocksOf(block.children)
  }
}

/** Where a run of inlines stands: what a step may do to a name in a title is not what it may do in the text. */
export type Setting = 'text' | 'quotation' | 'title'

export type MapRun<S extends Form, T extends Form> = (run: readonly Inline<S>[], setting: Setting) => Inline<T>[]

/** The same blocks with every run of inlines, in reading order, replaced by what `map` makes of it. */
export function mapBlocks<S extends Form, T extends Form>(
  blocks: readonly Block<S>[],
  map: MapRun<S, T>,
  setting: Setting = 'text',
): Block<T>[] {
  const quoted = (inner: readonly Block<S>[]) => mapBlocks(inner, map, 'quotation')
  const inside = (inner: readonly Block<S>[]) => mapBlocks(inner, map, setting)
  const optional = (run: readonly Inline<S>[] | undefined) => run && map(run, setting)
  return blocks.map((block): Block<T> => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, children: map(block.children, setting) }
      case 'section':
        return { ...block, title: map(block.title, 'title'), children: inside(block.children) }
      case 'quotation':
      case 'epigraph':
        return { ...block, children: quoted(block.children), attribution: optional(block.attribution) }
      case 'dedication':
        return { ...block, children: inside(block.children) }
      case 'verse': {
        const stanzas = block.stanzas.map((lines) =>
          lines.map((line) => ({ ...line, children: map(line.children, 'quotation') })),
        )
        return { ...block, stanzas, attribution: optional(block.attribution) }
      }
      case 'list':
        return { ...block, items: block.items.map(inside) }
      case 'table': {
        const caption = map(block.caption, setting)
        const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, children: map(cell.children, setting) })))
        return { ...block, caption, rows }
      }
      case 'figure':
        return { ...block, caption: inside(block.caption), credit: optional(block.credit) }
      case 'sceneBreak':
      case 'code':
        return block
    }
  })
}
