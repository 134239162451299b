import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node.js'
import type { Filed, Severity } from '../check/rule.js'
import { groupBy } from '../group-by.js'
import { sentence } from '../report/sentence.js'
import { locationOf, rangeOf } from './ranges.js'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** The findings of an edition as diagnostics, by file. */
export function diagnosticsOf(root: string, findings: readonly Filed[]): Map<string, Diagnostic[]> {
  const byFile = groupBy(findings, ({ at }) => at.file)
  return new Map([...byFile].map(([file, those]) => [file, those.map((finding) => diagnosticOf(root, finding))]))
}

function diagnosticOf(root: string, finding: Filed): Diagnostic {
  const { at, rule, severity, related } = finding
  const diagnostic: Diagnostic = {
    range: rangeOf(at),
    severity: SEVERITIES[severity],
    code: rule,
    source: 'ibidem',
    message: `${sentence(finding)}.`,
  }
  if (related) diagnostic.relatedInformation = [{ location: locationOf(root, related.at), message: related.what }]
  return diagnostic
}
