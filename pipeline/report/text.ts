/** Findings for people: file, line and column, what and what instead, and the line itself with a caret. */
import type { Severity } from '../check/rule.js'
import type { Finding } from '../finding.js'
import type { Checking, ReportFormat } from './checking.js'
import { lineReader } from './fingerprint.js'
import { printable } from './printable.js'
import { sentence } from './sentence.js'
import { countsOf, wordCounts, wordFindings, wordRules } from './summary.js'

type Colours = Checking['colours']

/** Every finding, then how many there are, of which rules, and what was checked. */
export const textReport: ReportFormat = {
  file: 'findings.txt',
  write: (checking) => {
    const { findings, allowed, known, edition } = checking
    const found = findings.length > 0 ? [blocks(checking)] : []
    const rules = findings.length > 1 ? wordRules(findings) : []
    const counts = edition ? [wordCounts(countsOf(edition))] : []
    return `${[...found, wordFindings(findings, allowed.length, known), ...rules, ...counts].join('\n')}\n`
  },
}

const WIDEST = 100
/** Nobody reads further; the other formats have them all. */
const MOST_SHOWN = 1000

function blocks({ findings, sourceOf, colours }: Checking): string {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
  }
  const linesOf = lineReader(sourceOf)
  const lineOf = ({ file, start }: Finding['at']) => linesOf(file)[start.line - 1]
  const pieces = findings.slice(0, MOST_SHOWN).map((finding) => {
    const { file, start } = finding.at
    const head = `${colours.bold(`${printable(file)}:${start.line}:${start.column}`)} ${paint[finding.severity](finding.severity)} ${sentence(finding)}  ${colours.dim(finding.rule)}`
    return [head, ...frame(finding, lineOf(finding.at), colours), ...related(finding)].join('\n')
  })
  const more = findings.length - MOST_SHOWN
  if (more > 0) pieces.push(`… and ${more} more: --format json has them all.`)
  return pieces.map((piece) => `${piece}\n`).join('\n')
}

function related({ related: other }: Finding): string[] {
  return other
    ? [`  ${printable(other.what)}: ${printable(other.at.file)}:${other.at.start.line}:${other.at.start.column}`]
    : []
}

function frame({ at }: Finding, line: string | undefined, colours: Colours): string[] {
  if (line === undefined || line.trim() === '') return []
  const column = at.start.column - 1
  const from = Math.max(0, Math.min(column - 40, line.length - WIDEST))
  const shown = printable(line.slice(from, from + WIDEST))
  const gutter = `${at.start.line} | `
  const length = at.end.line === at.start.line ? at.end.column - at.start.column : 1
  const carets = '^'.repeat(Math.max(1, Math.min(length, from + WIDEST - column)))
  return [`  ${colours.dim(gutter)}${shown}`, `  ${' '.repeat(gutter.length + column - from)}${carets}`]
}
