/** Findings for people: file, line and column, what and what instead, and the line itself with a caret. */
import type { Filed, Severity } from '../check/rule.js'
import type { Finding } from '../finding.js'
import type { Checking, ReportFormat } from './checking.js'
import { printable } from './printable.js'
import { sentence } from './sentence.js'

type Colours = Checking['colours']

/** Every finding, then a line that counts them. */
export const textReport: ReportFormat = {
  file: 'findings.txt',
  write: (checking) => `${checking.findings.length > 0 ? `${blocks(checking)}\n` : ''}${summary(checking.findings)}.\n`,
}

const WIDEST = 100

function blocks({ findings, sourceOf, colours }: Checking): string {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
  }
  const split = new Map<string, readonly string[]>()
  const lineOf = ({ file, start }: Finding['at']) => {
    const lines = split.get(file) ?? sourceOf(file)?.split(/\r\n|\r|\n/) ?? []
    split.set(file, lines)
    return lines[start.line - 1]
  }
  const pieces = findings.map((finding) => {
    const { file, start } = finding.at
    const head = `${colours.bold(`${printable(file)}:${start.line}:${start.column}`)} ${paint[finding.severity](finding.severity)} ${sentence(finding)}  ${colours.dim(finding.rule)}`
    return [head, ...frame(finding, lineOf(finding.at), colours), ...related(finding)].join('\n')
  })
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

/** "2 errors, 1 warning". */
function summary(findings: readonly Filed[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const words = (['error', 'warning', 'info'] as const)
    .map((severity) => [count(severity), severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => `${number} ${severity}${number === 1 || severity === 'info' ? '' : 's'}`)
  return words.join(', ') || 'no findings'
}
