import { outsidePath, type ReportFormat } from './checking.js'
import { fingerprints } from './fingerprint.js'
import { sentence } from './sentence.js'

const LEVELS = { error: 'major', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: the fields its documentation requires. */
export const gitlab: ReportFormat = {
  file: 'gl-code-quality-report.json',
  write(checking) {
    const prints = fingerprints(checking.findings, checking.sourceOf)
    const rows = checking.findings.map((finding) => ({
      description: sentence(finding),
      check_name: finding.rule,
      fingerprint: prints.get(finding),
      severity: LEVELS[finding.severity],
      location: {
        path: outsidePath(finding.at.file, checking),
        lines: { begin: finding.at.start.line, end: finding.at.end.line },
      },
    }))
    return `${JSON.stringify(rows, null, 2)}\n`
  },
}
