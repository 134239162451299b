/** What the commands that check have in common: the threshold, the report, and an edition.yaml that cannot be used. */
import pc from 'picocolors'
import type { FailOn } from '../check/index.js'
import type { Filed } from '../check/rule.js'
import { EXIT, Fault } from '../fault.js'
import type { Finding } from '../finding.js'
import { MetadataFault } from '../parse/index.js'
import type { Sources } from '../read/sources.js'
import { reportText, summary } from '../report/text.js'

export function failOn(option: string | boolean | undefined): FailOn {
  if (option === undefined) return 'error'
  if (option === 'error' || option === 'warning' || option === 'never') return option
  throw new Fault(`--fail-on is ${option}; expected error, warning or never.`)
}

export const say = (line: string) => process.stdout.write(`${line}\n`)

export function reportFindings(findings: readonly Filed[], sources: Sources): void {
  if (findings.length > 0) say(reportText(findings, { sourceOf: (file) => textOf(sources, file), colours: pc }))
  say(`${summary(findings)}.`)
}

function textOf(sources: Sources, file: string): string | undefined {
  const bytes = sources.files.get(file)
  return bytes && new TextDecoder().decode(bytes)
}

/** An edition.yaml that is wrong ends the command: findings are shown, the exit code is that of the environment. */
export async function withMetadataFaults(sources: Sources, command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (cause) {
    if (!(cause instanceof MetadataFault)) throw cause
    reportFindings(cause.findings.map(asMetadataFinding), sources)
    return EXIT.environment
  }
}

const asMetadataFinding = (finding: Finding): Filed => ({ ...finding, rule: 'metadata-valid', severity: 'error' })
