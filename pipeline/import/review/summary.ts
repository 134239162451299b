/** The counts, chapter by chapter, each with the way to it. */

import { block, type Child, type Html, tag } from '../../html.js'
import type { Counts, Section } from './arrange.js'
import { quoted } from './context.js'

const COLUMNS: readonly { readonly count: keyof Counts; readonly title: string }[] = [
  { count: 'notes', title: 'Notes' },
  { count: 'calls', title: 'Calls' },
  { count: 'doubtful', title: 'Doubtful' },
  { count: 'suggestions', title: 'Suggestions' },
  { count: 'findings', title: 'Findings' },
]

const COLUMN = { scope: 'col', role: 'columnheader' } as const

/** A row a chapter, and the sum. The roles are said, for on a phone the style sheet lays rows out as paragraphs. */
export function countsTable(sections: readonly Section[]): Html {
  const head = [tag('th', COLUMN, ['Chapter']), ...COLUMNS.map(({ title }) => tag('th', COLUMN, [title]))]
  const rows = sections.map(({ name, title, counts }) => row([tag('a', { href: `#${name}` }, [quoted(title)])], counts))
  return block('div', { class: 'wide', role: 'region', 'aria-label': 'Counts by chapter', tabindex: 0 }, [
    block('table', { class: 'counts', role: 'table' }, [
      tag('caption', { class: 'unseen' }, [
        'Notes, calls, doubtful decisions, suggestions and findings of each chapter',
      ]),
      block('thead', { role: 'rowgroup' }, [tag('tr', { role: 'row' }, head)]),
      block('tbody', { role: 'rowgroup' }, rows),
      block('tfoot', { role: 'rowgroup' }, [row(['The book'], totals(sections))]),
    ]),
  ])
}

function row(title: readonly Child[], counts: Counts): Html {
  const cells = COLUMNS.map(({ count, title: column }) =>
    tag('td', { class: counts[count] === 0 ? 'none' : count, 'data-column': column, role: 'cell' }, [
      String(counts[count]),
    ]),
  )
  return tag('tr', { role: 'row' }, [tag('th', { scope: 'row', role: 'rowheader' }, title), ...cells])
}

/** Of all chapters together. */
export function totals(sections: readonly Section[]): Counts {
  const sum = (count: keyof Counts) => sections.reduce((total, { counts }) => total + counts[count], 0)
  return {
    notes: sum('notes'),
    calls: sum('calls'),
    doubtful: sum('doubtful'),
    suggestions: sum('suggestions'),
    findings: sum('findings'),
  }
}
