import type { Filed, Severity } from '../../check/rule.js'
import { groupBy } from '../../group-by.js'
import { block, type Child, type Html, tag } from '../../html.js'
import { sentence } from '../../report/sentence.js'
import type { PlacedFinding, Survey } from '../data.js'
import { heatMap } from './heat-map.js'
import type { Manner, ShowPlace } from './links.js'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** Which rules found how much in which chapter, and then each finding with its line. */
export function findingsSection({ findings, chapters }: Survey, { showPlace }: Manner): Html {
  const rules = [...groupBy(findings, ({ finding }) => finding.rule)].sort(
    ([a, those], [b, these]) => these.length - those.length || (a < b ? -1 : 1),
  )
  const outside = findings.some(({ chapter }) => chapter === undefined)
  const rows = rules.map(([rule, found]) => ({
    head: [tag('code', {}, [rule])],
    counts: [
      ...chapters.map((_, index) => found.filter(({ chapter }) => chapter === index).length),
      ...(outside ? [found.filter(({ chapter }) => chapter === undefined).length] : []),
    ],
    total: found.length,
  }))
  return block('section', { id: 'findings', 'aria-labelledby': 'findings-title' }, [
    tag('h2', { id: 'findings-title' }, ['Findings']),
    findings.length === 0
      ? tag('p', { class: 'good' }, ['None: every call has its note, every note its source.'])
      : heatMap({
          caption: 'Findings by rule and chapter',
          rowHead: 'Rule',
          chapters,
          others: outside ? ['Sources, settings'] : [],
          rows,
        }),
    ...SEVERITIES.map((severity) => listOf(severity, findings, showPlace)),
  ])
}

const HEADS: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'For information' }

function listOf(severity: Severity, findings: readonly PlacedFinding[], showPlace: ShowPlace): Child {
  const own = findings.filter(({ finding }) => finding.severity === severity)
  if (own.length === 0) return undefined
  return block('details', { open: severity === 'error' ? '' : undefined, class: severity }, [
    tag('summary', {}, [`${HEADS[severity]}: ${own.length}`]),
    block(
      'ol',
      { class: 'found' },
      own.map((found) => foundItem(found, showPlace)),
    ),
  ])
}

function foundItem({ finding, line }: PlacedFinding, showPlace: ShowPlace): Html {
  return block('li', {}, [
    tag('p', { class: 'says' }, [`${sentence(finding)}.`]),
    tag('p', { class: 'where' }, [showPlace(finding.at), ' ', tag('code', { class: 'rule' }, [finding.rule])]),
    line === '' ? undefined : tag('blockquote', { lang: '', dir: 'auto' }, markedLine(finding, line)),
    finding.related && tag('p', { class: 'where' }, [`${finding.related.what}: `, showPlace(finding.related.at)]),
  ])
}

/** Characters of a line on either side of what was found. */
const AROUND = 90

/** The words found, in their line. */
function markedLine({ at }: Filed, line: string): Child[] {
  const from = Math.max(0, Math.min(at.start.column - 1, line.length))
  const to = at.end.line === at.start.line ? Math.max(from, Math.min(at.end.column - 1, line.length)) : line.length
  const before = line.slice(Math.max(0, from - AROUND), from)
  const after = line.slice(to, to + AROUND)
  return [
    `${from > AROUND ? '…' : ''}${before}`,
    tag('mark', {}, [line.slice(from, to)]),
    `${after}${to + AROUND < line.length ? '…' : ''}`,
  ]
}
