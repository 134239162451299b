/**
 * Stacks → pages. Each chapter goes forward page by page; where a page would end badly, paragraphs on it or on the page before are
 * set a line longer or shorter, as compositors do, and a few ways to go on are kept until it shows which is best.
 */
import { endsDivided, type Stack } from './box.js'
import type { Compromise } from './compromise.js'
import { type Book, type Filled, fillPage, type Manner, opensAt, type Start } from './fill-page.js'
import type { FootNote, OpenPage } from './open-page.js'
import { BAD, costOfForm, costOfPage, shortcomings } from './page-cost.js'

export interface Built {
  readonly pages: readonly OpenPage[]
  readonly compromises: readonly Compromise[]
}

/** Ways to go on that are kept. */
const MOST_WAYS = 6
/** Pages that are gone back for a better end of the one that follows. */
const LOOKED_BACK = 3
/** Pages of one chapter: a bound for what cannot happen. */
const MOST_PAGES = 100_000
const AS_THEY_ARE: Manner = { forms: new Map(), short: 0 }

/** Pages up to here, the last first. */
interface Way {
  readonly filled: Filled | undefined
  readonly before: Way | undefined
  readonly next: Start | undefined
  readonly cost: number
  /** Of its last page alone. */
  readonly last: number
  readonly count: number
}

export function buildPages(
  stacks: readonly Stack[],
  depth: number,
  noteOf: (id: string) => FootNote | undefined,
): Built {
  const book: Book = { stacks, depth, noteOf }
  const pages: OpenPage[] = []
  const compromises: Compromise[] = []
  let next: Start | undefined =
    stacks.length === 0 ? undefined : { stack: 0, groups: undefined, first: true, rest: [], late: false, head: '' }
  while (next) {
    const chapter = bestChapter(next, pages.length, pages.at(-1), book)
    for (const filled of chapter.pages) {
      const kinds = [...filled.compromises, ...shortcomings(filled.page, pages.length, depth)]
      compromises.push(...kinds.map((kind) => ({ page: pages.length, kind })))
      pages.push(filled.page)
    }
    next = chapter.next
  }
  return { pages, compromises }
}

/** From one opening to the next. */
function bestChapter(start: Start, count: number, facing: OpenPage | undefined, book: Book) {
  const first = { filled: undefined, before: undefined, next: start, cost: 0, last: 0, count }
  const levels: Way[][] = [[first]]
  const ended: Way[] = []
  const go = (ways: readonly Way[], all: boolean): Way[] => {
    const reached = furtherWays(ways, facing, book, all)
    ended.push(...reached.filter((way) => hasEnded(way, book)))
    return kept(reached.filter((way) => !hasEnded(way, book)))
  }
  for (let bound = 0; (levels.at(-1) ?? []).length > 0 && bound < MOST_PAGES; bound++) {
    const known = ended.length
    let further = go(levels.at(-1) ?? [], false)
    const good = () => [...further, ...ended.slice(known)].some(({ last }) => last < BAD)
    for (let back = 1; back <= LOOKED_BACK && back < levels.length && !good(); back++) {
      let ways = levels.at(-1 - back) ?? []
      for (let nth = back; nth > 0; nth--) {
        ways = kept([...(levels.at(-nth) ?? []), ...go(ways, true)])
        levels[levels.length - nth] = ways
      }
      further = go(ways, true)
    }
    levels.push(further)
    if (levels.length > LOOKED_BACK + 2) levels.shift()
  }
  const best = ended.reduce((one, other) => (other.cost < one.cost ? other : one))
  const pages: Filled[] = []
  for (let way: Way | undefined = best; way?.filled; way = way.before) pages.unshift(way.filled)
  return { pages, next: best.next }
}

/** Nothing is left of the chapter, nor of its notes. */
const hasEnded = ({ next, filled }: Way, book: Book) =>
  filled !== undefined && (next === undefined || (opensAt(next, book) && next.rest.length === 0 && !filled.page.empty))

/** The best ways, one for each place that a page can begin at. */
function kept(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>()
  for (const way of [...ways].sort((one, other) => one.cost - other.cost)) {
    const { next } = way
    const key = [next?.stack, next?.groups?.length, next?.groups?.flat().length, next?.rest.length, way.count].join(' ')
    if (!best.has(key)) best.set(key, way)
    if (best.size === MOST_WAYS) break
  }
  return [...best.values()]
}

/** @param all whether other manners are tried where the page ends well, too */
function furtherWays(ways: readonly Way[], facing: OpenPage | undefined, book: Book, all: boolean): Way[] {
  return ways.flatMap((way) => {
    const go = (manner: Manner) => further(way, manner, facing, book)
    const plain = go(AS_THEY_ARE)
    if (!plain.filled || (!all && plain.last === 0)) return [plain]
    const single = otherForms(plain.filled, book).map(([nth, groups]) => ({
      forms: new Map([[nth, groups]]),
      short: 0,
    }))
    const short = { ...AS_THEY_ARE, short: 1 }
    const one = [plain, ...[short, ...single].map(go)]
    if (one.some(({ last }) => last < BAD)) return one
    const pairs = single.flatMap((a, nth) =>
      single.slice(nth + 1).map((b) => ({ forms: new Map([...a.forms, ...b.forms]), short: 0 })),
    )
    return [...one, ...[...pairs, ...single.map((each) => ({ ...each, short: 1 }))].map(go)]
  })
}

/** How the stacks that begin on a page could be set, too: a line longer or shorter, or without a hyphen at the page's end. */
function otherForms({ begun, next }: Filled, { stacks }: Book): [nth: number, groups: Stack['groups']][] {
  const varied = begun.flatMap((nth) =>
    [1, -1].flatMap((more): [number, Stack['groups']][] => {
      const groups = stacks[nth]?.inLines?.(more)
      return groups ? [[nth, groups]] : []
    }),
  )
  const last = next && !next.first && begun.includes(next.stack) ? stacks[next.stack] : undefined
  if (!next?.groups || !last) return varied
  const line = last.groups.flat().length - next.groups.flat().length - 1
  const undivided = endsDivided(last.groups.flat().slice(0, line + 1)) ? last.undivided?.(line) : undefined
  return undivided ? [...varied, [next.stack, undivided]] : varied
}

function further(way: Way, manner: Manner, facing: OpenPage | undefined, book: Book): Way {
  const { next, count, cost } = way
  if (!next) return way
  const filled = fillPage(next, count, book, manner)
  const added = [...manner.forms.values()].reduce((sum, groups) => sum + costOfForm(groups), 0)
  const last = costOfPage(filled, count, way.filled?.page ?? facing, book.depth) + added
  return { filled, before: way, next: filled.next, cost: cost + last, last, count: count + 1 }
}
