/** The map of notes against text: of the book and of each chapter, as a picture and as a table. */

import { block, type Html, tag } from '../../html.js'
import type { Arranged, Section } from './arrange.js'
import { type Chart, chartFigure, describe, SHAPES } from './chart.js'
import { quoted } from './context.js'
import type { ReviewFinding, ReviewNote } from './data.js'
import type { Places } from './places.js'
import { inFigures, inWords } from './words.js'

/** More lines than these hide what they part. */
const MOST_BORDERS = 40

/** The calls of a book, in the order of its notes. The table of counts says the same in figures. */
export function bookMap({ review, sections }: Arranged): Html | undefined {
  const notes = review.chapters.flatMap((chapter) => chapter.notes)
  if (notes.length === 0) return undefined
  const share = shareIn(0, review.manuscript.length)
  const borders = review.chapters.length > MOST_BORDERS ? [] : review.chapters.slice(1).map(({ from }) => share(from))
  const noteless = sections.flatMap(({ findings }) =>
    calls(
      findings.map(({ entry }) => entry),
      share,
    ),
  )
  const chart = { name: 'map', title: 'the whole book', notes: charted(notes, share), noteless, borders }
  return block('figure', {}, [chartFigure(chart), tag('figcaption', {}, [describe(chart)]), legend()])
}

/** Of one chapter, with its table; nothing where it has no notes. */
export function chapterMap({ name, title, chapter, findings }: Section, { lineOf }: Places): Html | undefined {
  if (!chapter || chapter.notes.length === 0) return undefined
  const share = shareIn(chapter.from, chapter.to)
  const noteless = calls(
    findings.map(({ entry }) => entry),
    share,
  )
  const chart: Chart = { name: `${name}-map`, title, notes: charted(chapter.notes, share), noteless, borders: [] }
  return block('details', { class: 'panel' }, [
    tag('summary', {}, ['Notes against the text']),
    block('figure', {}, [chartFigure(chart), tag('figcaption', {}, [describe(chart)])]),
    block('details', {}, [tag('summary', {}, ['The same as a table']), notesTable(chapter.notes, lineOf)]),
  ])
}

const shareIn = (from: number, to: number) => (offset: number) =>
  Math.min(1, Math.max(0, (offset - from) / Math.max(1, to - from)))

const charted = (notes: readonly ReviewNote[], share: (offset: number) => number) =>
  notes.map(({ label, call, score }) => ({ label, score, call: call === undefined ? undefined : share(call) }))

/** Findings of calls that have no note. */
const OF_CALLS = /^(?:call-once|note-defined)$/

const calls = (findings: readonly ReviewFinding[], share: (offset: number) => number) =>
  findings.filter(({ rule }) => OF_CALLS.test(rule)).map(({ at }) => share(at))

function notesTable(notes: readonly ReviewNote[], lineOf: Places['lineOf']): Html {
  const titles = ['Note', 'Its line', 'Line of its call', 'How sure']
  const rows = notes.map(({ label, at, call, score }) =>
    tag('tr', {}, [
      tag('th', { scope: 'row' }, [quoted(label)]),
      tag('td', {}, [String(lineOf(at))]),
      tag('td', {}, [call === undefined ? 'none' : String(lineOf(call))]),
      tag('td', {}, [call === undefined ? 'no call found' : `${inWords(score)}, ${inFigures(score)}`]),
    ]),
  )
  return block('div', { class: 'wide', role: 'region', 'aria-label': 'Notes and their calls', tabindex: 0 }, [
    block('table', {}, [
      block('thead', {}, [
        tag(
          'tr',
          {},
          titles.map((title) => tag('th', { scope: 'col' }, [title])),
        ),
      ]),
      block('tbody', {}, rows),
    ]),
  ])
}

const LEGEND: readonly { readonly shape: keyof typeof SHAPES; readonly says: string }[] = [
  { shape: 'sure', says: 'sure' },
  { shape: 'likely', says: 'likely' },
  { shape: 'doubted', says: 'doubtful' },
  { shape: 'callless', says: 'a note without a call' },
  { shape: 'noteless', says: 'a call without a note' },
]

function legend(): Html {
  const entry = ({ shape, says }: (typeof LEGEND)[number]) =>
    tag('li', {}, [
      tag('svg', { class: 'map', viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' }, [
        tag('path', { class: shape, d: `M7 7${SHAPES[shape]}` }, []),
      ]),
      ` ${says}`,
    ])
  return block('ul', { class: 'legend', 'aria-label': 'Marks' }, LEGEND.map(entry))
}
