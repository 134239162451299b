import type { Block, Edition, TextFile } from '../../edition.js'
import { lineIndexOf } from '../line-index.js'
import { type Mark, type Marked, marksOf, readMarks } from '../quotation-marks.js'
import type { Rule } from '../rule.js'

/** How many paragraphs without any mark a quotation may run over that is closed only at its end. */
const FURTHEST = 12
/** How many marks are told of in one paragraph. */
const MOST = 5

export const quotationClosed: Rule = {
  id: 'quotation-closed',
  severity: 'warning',
  what: 'Every quotation mark that opens is closed.',
  why: 'Where a quotation does not end, the reader takes the author’s words for another’s.',
  mend: 'Add the mark that is missing. In a quotation of several paragraphs each opens with a mark, and the last closes.',
  passes: { files: { 'source/1.md': '“One,” he said. “Two:\n\n“Three, ‘don’t’, the dogs’ four.”\n' } },
  fails: {
    files: { 'source/1.md': '“One,” he said. “Two.\n\nThree.” Four.\n\nFive.”\n\n“Six.” Seven.\n' },
    found: ['source/1.md:5:6'],
  },
  *check(edition) {
    const texts = new Map(edition.texts.map((text) => [text.path, text]))
    for (const chapter of edition.chapters) {
      const text = texts.get(chapter.file)
      if (!text) continue
      for (const blocks of [chapter.blocks, ...chapter.notes.map((note) => note.blocks)])
        yield* findingsIn(unitsOf(blocks, text, edition), text)
    }
  },
}

/** No quotation of the running text ends in one of these. */
const HOLDS_NO_END: ReadonlySet<string> = new Set(['sceneBreak', 'code', 'figure', 'table'])

/** A paragraph's marks; undefined for what is not looked into, where a quotation may begin or end unseen. */
type Unit = Marked | undefined

function unitsOf(blocks: readonly Block<'parsed'>[], text: TextFile, { metadata }: Edition<'parsed'>): Unit[] {
  const units: Unit[] = []
  const read = (inner: readonly Block<'parsed'>[], language: string) => {
    for (const block of inner) {
      const marks = marksOf(language)
      if (block.type === 'paragraph') units.push(marks && readMarks(block.children, text, marks))
      else if (block.type === 'section') read(block.children, language)
      else if (block.type === 'list') read(block.items.flat(), language)
      else if (block.type === 'quotation' || block.type === 'epigraph') read(block.children, block.lang ?? language)
      else if (!HOLDS_NO_END.has(block.type)) units.push(undefined)
    }
  }
  read(blocks, metadata.language)
  return units
}

function* findingsIn(units: readonly Unit[], text: TextFile) {
  const closedLater = new Set<Mark>()
  for (const [nth, unit] of units.entries()) {
    for (const mark of unit?.unclosed.slice(0, MOST) ?? []) {
      if (!goesOn(mark, nth, units, closedLater))
        yield at(mark, text, `opening ${mark.mark}`, 'the mark that closes it')
    }
    const [mark] = (unit?.unopened ?? []).filter((one) => !closedLater.has(one))
    if (mark && unseenBefore(nth, units)) yield at(mark, text, `closing ${mark.mark}`, 'a mark that opens it')
  }
}

/** Whether the next paragraph opens with the mark again, or one not far below closes it. */
function goesOn({ mark, offset }: Mark, nth: number, units: readonly Unit[], closedLater: Set<Mark>): boolean {
  // A quotation that began anew after it: this one had ended.
  if ((units[nth]?.passages.findLast((passage) => passage.mark === mark)?.start ?? 0) > offset + 1) return false
  if (nth + 1 < units.length && (units[nth + 1] === undefined || units[nth + 1]?.beginsWith.includes(mark))) return true
  for (let next = nth + 1; next <= nth + FURTHEST && next < units.length; next++) {
    const unit = units[next]
    if (!unit) return true
    const [close] = unit.unopened
    if (close) closedLater.add(close)
    if (close) return true
    if (unit.passages.length > 0 || unit.unclosed.length > 0) return false
  }
  return false
}

const unseenBefore = (nth: number, units: readonly Unit[]) => nth === 0 || units[nth - 1] !== undefined

function at({ mark, offset }: Mark, text: TextFile, unexpected: string, expected: string) {
  return { at: lineIndexOf(text).place(offset, offset + mark.length), unexpected, expected }
}
