/** Blocks and notes → pages whose references to pages are true: laid out again until they are. */
import type { IndexMatter } from '../index-matter.js'
import type { Printed } from '../printed.js'
import type { Box, Stack } from './box.js'
import { type Built, buildPages } from './build-pages.js'
import { columnPages, columnWidth } from './columns.js'
import { labelsOf, type PagePlace } from './labels.js'
import { type FootNote, OpenPage } from './open-page.js'
import { type Bed, stackOf } from './stacks.js'

export interface Matter {
  /** What is paged in roman figures, and what in arabic ones. */
  readonly front: readonly Printed[]
  readonly text: readonly Printed[]
  readonly notes: ReadonlyMap<string, readonly Printed[]>
  /** After the text, on pages of two columns. */
  readonly indexes: readonly IndexMatter[]
  /** After those; it calls no notes. */
  readonly last: readonly Printed[]
}

export interface LaidOut {
  readonly built: Built
  readonly labels: readonly string[]
  readonly places: ReadonlyMap<string, PagePlace>
  readonly stacks: readonly Stack[]
  readonly notes: ReadonlyMap<string, FootNote>
}

/** Layouts at most: the first has no page numbers yet, the second those of the first; more are needed where a number moves lines. */
const MOST_LAYOUTS = 6

/** @param top from the top of the page to that of the text, in points */
export function layOut(matter: Matter, bed: Bed, depth: number, top: number): LaidOut {
  const blocks = [...matter.front, ...matter.text]
  let stacks = blocks.map((block) => stackOf(block, bed))
  let notes = new Map([...matter.notes].map(([id, printed]) => [id, footNote(id, printed, bed)]))
  for (let nth = 1; ; nth++) {
    const text = placed(
      buildPages(stacks, depth, (id) => notes.get(id)),
      stacks,
      notes,
      matter.front.length,
      top,
    )
    const laidOut = withLast(withIndexes(text, matter, bed, depth, top), matter, bed, depth, top)
    const known = bed.setter.pageLabel
    const label = (id: string) => laidOut.places.get(id)?.label ?? '?'
    const referred = [...blocks, ...[...matter.notes.values()].flat()].flatMap(pagesIn)
    if (nth === MOST_LAYOUTS || referred.every((id) => known(id) === label(id))) return laidOut
    bed.setter.pageLabel = label
    stacks = blocks.map((block, place) =>
      pagesIn(block).length > 0 ? stackOf(block, bed) : (stacks[place] ?? stackOf(block, bed)),
    )
    notes = new Map(
      [...matter.notes].map(([id, printed]) => [
        id,
        printed.some((block) => pagesIn(block).length > 0)
          ? footNote(id, printed, bed)
          : (notes.get(id) ?? footNote(id, printed, bed)),
      ]),
    )
  }
}

/** The pages of the indexes, which say on which pages the text before them stands. */
function withIndexes(text: LaidOut, { indexes, front }: Matter, bed: Bed, depth: number, top: number): LaidOut {
  if (indexes.length === 0) return text
  const sheet = { width: bed.width, depth }
  const column = { ...bed, width: columnWidth(sheet) }
  const pages = [...text.built.pages]
  const stacks = [...text.stacks]
  for (const { title, entries } of indexes) {
    const heading = stackOf(title, bed)
    const lines = entries((id) => text.places.get(id)).map((entry) => stackOf(entry, column))
    // A left-hand page before an opening on the right stays empty.
    if (heading.opens === 'recto' && pages.length % 2 === 1) pages.push(new OpenPage(depth))
    pages.push(...columnPages(heading, lines, sheet))
    stacks.push(heading, ...lines)
  }
  return placed({ pages, compromises: text.built.compromises }, stacks, text.notes, front.length, top)
}

function withLast(book: LaidOut, { last, front }: Matter, bed: Bed, depth: number, top: number): LaidOut {
  const stacks = last.map((block) => stackOf(block, bed))
  const { pages, compromises } = buildPages(stacks, depth, () => undefined)
  if (pages.length === 0) return book
  const before = [...book.built.pages]
  // A left-hand page before an opening on the right stays empty.
  if (stacks[0]?.opens === 'recto' && before.length % 2 === 1) before.push(new OpenPage(depth))
  const moved = compromises.map(({ kind, page }) => ({ kind, page: page + before.length }))
  const built = { pages: [...before, ...pages], compromises: [...book.built.compromises, ...moved] }
  return placed(built, [...book.stacks, ...stacks], book.notes, front.length, top)
}

/** The ids whose pages a block prints. */
function pagesIn(block: Printed): string[] {
  if (block.type === 'picture') return []
  const runs = block.type === 'grid' ? block.rows.flat().flatMap((cell) => cell.runs) : block.runs
  const flush = block.type === 'paragraph' ? (block.flush?.pageOf ?? []) : []
  return runs.flatMap(({ pageOf }) => pageOf ?? []).concat(flush)
}

/** A note's blocks one under the other; the space between them belongs to the boxes, so that a note is split between any two. */
function footNote(id: string, blocks: readonly Printed[], bed: Bed): FootNote {
  const boxes: Box[] = []
  let after = 0
  for (const block of blocks) {
    const stack = stackOf(block, bed)
    const space = boxes.length === 0 ? 0 : Math.max(after, stack.before)
    boxes.push(...stack.groups.flat().map((box, nth) => (nth === 0 ? lowered(box, space) : box)))
    after = stack.after
  }
  return { id, boxes }
}

const lowered = (box: Box, by: number): Box =>
  by === 0 ? box : { ...box, height: box.height + by, items: box.items.map((item) => ({ ...item, y: item.y + by })) }

function placed(
  built: Built,
  stacks: readonly Stack[],
  notes: ReadonlyMap<string, FootNote>,
  front: number,
  top: number,
): LaidOut {
  const places = new Map<string, PagePlace>()
  const first = stacks[front]?.groups[0]?.[0]
  const begins = built.pages.findIndex((page) => page.body.some(({ box }) => box === first))
  const labels = labelsOf(built.pages.length, Math.max(0, begins))
  for (const [index, page] of built.pages.entries()) {
    const label = labels[index] ?? ''
    const mark = (box: Box, y: number) => {
      for (const id of box.ids) if (!places.has(id)) places.set(id, { index, label, y: y + top })
    }
    for (const { box, y } of page.body) mark(box, y)
    let y = page.notesFrom
    for (const box of page.notes) {
      mark(box, y)
      y += box.height
    }
  }
  return { built, labels, places, stacks, notes }
}
