import type { Allowed, Filed, Severity } from '../check/rule.js'
import { rules } from '../check/rules.js'
import type { Place, Suppression } from '../edition.js'
import { version } from '../version.js'
import { type Checking, outsidePath, type ReportFormat } from './checking.js'
import { fingerprints } from './fingerprint.js'
import { sentence } from './sentence.js'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0 (OASIS, 2020), §3.13 and following. Columns are counted in UTF-16 code units. */
export const sarif: ReportFormat = {
  file: 'findings.sarif',
  write(checking) {
    const all: readonly (Filed | Allowed)[] = [...checking.findings, ...checking.allowed]
    const prints = fingerprints(all, checking.sourceOf)
    const results = all.map((finding) => ({
      ruleId: finding.rule,
      level: LEVELS[finding.severity],
      message: { text: sentence(finding) },
      locations: [locationOf(finding.at, checking)],
      ...(finding.related
        ? {
            relatedLocations: [
              { ...locationOf(finding.related.at, checking), message: { text: finding.related.what } },
            ],
          }
        : {}),
      partialFingerprints: { 'ibidem/v1': prints.get(finding) },
      ...('by' in finding ? { suppressions: [suppressionOf(finding.by)] } : {}),
    }))
    const driver = { name: 'Ibidem', semanticVersion: version, rules: rules.map(ruleDescription) }
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
  },
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

function ruleDescription({ id, what, why, mend, severity }: (typeof rules)[number]) {
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

/** SARIF 2.1.0 §3.35. */
function suppressionOf({ reason, covers }: Suppression) {
  const kind = covers.kind === 'stretch' ? 'inSource' : 'external'
  return { kind, ...(reason === undefined ? {} : { justification: reason }) }
}

function locationOf({ file, start, end }: Place, checking: Checking) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  return { physicalLocation: { artifactLocation: { uri: encodeURI(outsidePath(file, checking)) }, region } }
}
