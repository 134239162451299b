/** Locators as a reader sees them: pages of the printed book, 45; notes, 45n12; passages, 112–15. */
import type { IndexLocator } from '../edition.js'
import { foldedEnd } from './folded.js'

/** A link, or two with a dash between them. */
export interface ShownLocator {
  readonly id: string
  readonly words: string
  readonly end: { readonly id: string; readonly words: string } | undefined
}

/** The page that an id stands on: `index` counts from 0, `label` is printed. */
export type PageOf = (id: string) => { readonly index: number; readonly label: string } | undefined

interface Found {
  readonly id: string
  readonly label: string
  readonly index: number
  readonly note: string | undefined
  readonly end: { readonly id: string; readonly label: string; readonly index: number } | undefined
}

/** One for each page and each note, in their order; what lies within a passage of the same heading is not said again. */
export function pagedLocators(locators: readonly IndexLocator[], pageOf: PageOf): ShownLocator[] {
  const found = locators.map((locator) => foundOn(locator, pageOf)).sort(inOrderOfPages)
  const passages = found.filter(({ end }) => end)
  const isWithin = ({ note, end, index }: Found) =>
    note === undefined &&
    !end &&
    passages.some((passage) => passage.index <= index && index <= (passage.end?.index ?? -1))
  const seen = new Set<string>()
  const once = found.filter((each) => {
    const key = `${each.label} ${each.note} ${each.end?.label}`
    if (seen.has(key) || isWithin(each)) return false
    seen.add(key)
    return true
  })
  return notesJoined(once)
}

/** The text of a page, then its notes; else as they come. */
const inOrderOfPages = (a: Found, b: Found) =>
  a.index - b.index || Number(a.note !== undefined) - Number(b.note !== undefined)

function foundOn({ id, endId, note }: IndexLocator, pageOf: PageOf): Found {
  const { label, index } = pageOf(id) ?? { label: '?', index: -1 }
  const last = endId === undefined || note !== undefined ? undefined : pageOf(endId)
  const end = endId !== undefined && last && last.index > index ? { ...last, id: endId } : undefined
  return { id, label, index, note, end }
}

/** Notes that follow each other on one page: 45nn12–13. */
function notesJoined(found: readonly Found[]): ShownLocator[] {
  const groups: Found[][] = []
  for (const each of found) {
    const last = groups.at(-1)?.at(-1)
    const follows =
      last?.note !== undefined &&
      each.note !== undefined &&
      last.label === each.label &&
      Number(each.note) === Number(last.note) + 1
    if (follows) groups.at(-1)?.push(each)
    else groups.push([each])
  }
  return groups.flatMap((group) => shownGroup(group))
}

function shownGroup(group: readonly Found[]): ShownLocator[] {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last) return []
  const { id, label, note, end } = first
  if (note === undefined) return [{ id, words: label, end: end && { id: end.id, words: foldedEnd(label, end.label) } }]
  if (first === last) return [{ id, words: `${label}n${note}`, end: undefined }]
  return [{ id, words: `${label}nn${note}`, end: { id: last.id, words: foldedEnd(note, last.note ?? '') } }]
}
