import { outsidePath, type ReportFormat } from './checking.js'
import { sentence } from './sentence.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const
const inMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const inProperty = (text: string) => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands, which GitHub Actions shows beside the line (its documentation, "Workflow commands"). */
export const github: ReportFormat = {
  file: 'findings.github.txt',
  write(checking) {
    const lines = checking.findings.map((finding) => {
      const { file, start, end } = finding.at
      const place = `line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`
      const path = inProperty(outsidePath(file, checking))
      return `::${LEVELS[finding.severity]} file=${path},${place},title=${finding.rule}::${inMessage(sentence(finding))}\n`
    })
    return lines.join('')
  },
}
