/** The pages that an index speaks of. */

export interface PageNumbers {
  /** What is printed on each page, by its index. */
  readonly labels: readonly string[]
  /** On which page each id stands. */
  readonly places: ReadonlyMap<string, { readonly index: number }>
}

export const NO_PAGES: PageNumbers = { labels: [], places: new Map() }

/** What a locator as printed says: "45", "xii–xiv", "112–15", "45n12", "45nn12–13"; undefined where it is no locator. */
export interface Said {
  readonly page: string
  /** The last page of a passage. */
  readonly lastPage: string
  /** The first and the last note. */
  readonly notes: readonly [first: string, last: string] | undefined
}

export function readLocator(shown: string): Said | undefined {
  const [, page, mark, note, last] = /^(\d+|[ivxlcdm]+)(?:(nn?)([^–]+))?(?:–(.+))?$/u.exec(shown) ?? []
  if (page === undefined || (mark === 'nn') !== (note !== undefined && last !== undefined)) return undefined
  if (note !== undefined)
    return { page, lastPage: page, notes: [note, last === undefined ? note : unfolded(note, last)] }
  return { page, lastPage: last === undefined ? page : unfolded(page, last), notes: undefined }
}

/** "15" after "112" is 115. */
const unfolded = (first: string, last: string) =>
  /^\d+$/.test(first) && last.length < first.length ? first.slice(0, first.length - last.length) + last : last

/** Every page and note that it stands for; undefined where the book has no such page. */
export function keysOf({ page, lastPage, notes }: Said, { labels }: PageNumbers): string[] | undefined {
  const [first, last] = [labels.indexOf(page), labels.indexOf(lastPage)]
  if (first < 0 || last < first) return undefined
  if (!notes) return labels.slice(first, last + 1)
  const [from, to] = notes.map(Number)
  if (from === undefined || to === undefined || Number.isNaN(from)) return [`${page}n${notes[0]}`]
  return Array.from({ length: to - from + 1 }, (_, nth) => `${page}n${from + nth}`)
}
