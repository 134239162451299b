/** Which headings begin chapters, and how deep the others lie. */
import { numeralValue } from '../numerals.js'
import type { Heading, HeadingKind } from './index.js'

export interface LevelledHeading {
  readonly heading: Heading
  /** 1: a chapter (or a part, which stands before its chapters); 2 and more: sections in it. */
  readonly level: number
  /** The words that the editor wants instead of those in the manuscript. */
  readonly title?: string | undefined
}

/** What a chapter may be called, in the order in which books prefer it. */
const CHAPTER_KINDS: readonly HeadingKind[] = ['numbered', 'numeral', 'numeral-titled', 'capitals', 'title-case']
const DEPTH: Readonly<Record<HeadingKind, number>> = {
  part: 1,
  numbered: 1,
  named: 1,
  numeral: 2,
  'numeral-titled': 2,
  capitals: 2,
  'title-case': 3,
}

/** A book has fewer chapters. */
const MOST_CHAPTERS = 3000

/**
 * The first kind of heading that comes twice or more names the chapters; kinds that books put lower are sections. Numerals
 * that begin again at 1 under a chapter with a higher number are its sections. Where nothing names a chapter, the heading at
 * the very beginning is the title.
 */
export function levelHeadings(headings: readonly Heading[], opensWithHeading: boolean): LevelledHeading[] {
  const levelled = levels(headings)
  const [first, ...rest] = levelled
  // What was taken for the names of so many chapters is something else.
  if (levelled.filter(({ level }) => level === 1).length > MOST_CHAPTERS)
    return levelled.map((each) => ({ ...each, level: each.level + 1 }))
  const isTitle = first !== undefined && opensWithHeading && levelled.every(({ level }) => level > 1)
  return isTitle ? [{ ...first, level: 1 }, ...rest] : levelled
}

function levels(headings: readonly Heading[]): LevelledHeading[] {
  const count = (kind: HeadingKind) => headings.filter((heading) => heading.kind === kind).length
  const chapters = chapterKind(headings, count)
  let last = 0
  let within = false
  const levelled = headings.map((heading): LevelledHeading => {
    const value = numeralValue(heading.lines[0]?.text.split(/\s/)[0] ?? '')
    if (heading.kind === 'part') last = 0
    if (DEPTH[heading.kind] === 1) {
      within = heading.kind === 'numbered' && chapters !== 'numbered'
      return { heading, level: 1 }
    }
    if (heading.kind !== chapters || within) return { heading, level: sectionLevel(heading, chapters) }
    if (heading.kind === 'numeral' && value === 1 && last > 1 && within) return { heading, level: 2 }
    last = value
    return { heading, level: 1 }
  })
  return raised(levelled)
}

/** What stands before the first chapter is under none: the shallowest of it is as high as a chapter. */
function raised(headings: readonly LevelledHeading[]): LevelledHeading[] {
  const first = headings.findIndex(({ level }) => level === 1)
  const before = first < 0 ? headings : headings.slice(0, first)
  const least = Math.min(...before.map(({ level }) => level))
  return headings.map((each, nth) => (nth < before.length ? { ...each, level: each.level - least + 1 } : each))
}

function chapterKind(headings: readonly Heading[], count: (kind: HeadingKind) => number): HeadingKind | undefined {
  const named = count('named')
  return CHAPTER_KINDS.find((kind) => {
    if (kind === 'capitals' || kind === 'title-case')
      return named !== 1 && named + count(kind) > 1 && headings.length > 1
    return kind === 'numeral-titled' ? count(kind) > 1 && isRoman(headings) : count(kind) > 1
  })
}

/** Roman numerals number chapters where there is nothing above them; Arabic ones and letters may be anything. */
const isRoman = (headings: readonly Heading[]) =>
  headings.filter(({ kind, lines }) => kind === 'numeral-titled' && /^[IVXLC]+\b/.test(lines[0]?.text ?? '')).length > 1

function sectionLevel({ kind, lines }: Heading, chapters: HeadingKind | undefined): number {
  if (kind === 'numeral-titled' && /^[[(]?[a-zA-Z][\])]/.test(lines[0]?.text ?? '')) return 3
  return chapters === undefined || kind !== 'title-case' ? 2 : 3
}
