import type { Place } from '../edition.js'
import type { ReportFormat } from './checking.js'
import { sentence } from './sentence.js'

const spanOf = ({ file, start, end }: Place) => ({
  file,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
})

/** A flat array, one object a finding. */
export const json: ReportFormat = {
  file: 'findings.json',
  write({ findings }) {
    const rows = findings.map((finding) => ({
      ...spanOf(finding.at),
      rule: finding.rule,
      severity: finding.severity,
      message: sentence(finding),
      expected: finding.expected,
      ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
      related: finding.related ? [{ ...spanOf(finding.related.at), message: finding.related.what }] : [],
    }))
    return `${JSON.stringify(rows, null, 2)}\n`
  },
}
