/** The third step: every rule over the edition, to the end; findings filed in the order of the text. */
import type { Edition } from '../edition.js'
import type { IntakeFinding } from '../parse/intake.js'
import type { Metadata } from '../parse/metadata/schema.js'
import type { Allowed, Filed, Rule, Severity } from './rule.js'
import { rules } from './rules.js'
import { suppressionFinder } from './suppress.js'

export interface Checked {
  readonly edition: Edition<'checked'>
  /** What is to be reported, in the order of the text. */
  readonly findings: readonly Filed[]
  /** What the editor has allowed. */
  readonly allowed: readonly Allowed[]
  /** Findings with which no edition is built, reported or not: it would lose something. */
  readonly losses: readonly Filed[]
}

export function check(edition: Edition<'parsed'>, intake: readonly IntakeFinding[]): Checked {
  const ids = new Set(rules.map(({ id }) => id))
  const filed: Filed[] = []
  const losses: Filed[] = []
  for (const rule of rules) {
    const severity = severityOf(rule, edition.metadata)
    if (severity === 'off' && !rule.losing) continue
    const given = { intake, ids, filed, options: optionsOf(rule, edition.metadata) }
    for (const finding of [...rule.check(edition, given)]) {
      const mild = finding.doubtful && ownSeverity(rule, edition.metadata) === undefined
      if (severity !== 'off') filed.push({ ...finding, rule: rule.id, severity: mild ? 'info' : severity })
      if (rule.losing) losses.push({ ...finding, rule: rule.id, severity: 'error' })
    }
  }
  const find = suppressionFinder(edition.suppressions)
  const sorted = filed.sort(inOrderOfText)
  return {
    edition: { ...edition, stage: 'checked' },
    findings: sorted.filter((finding) => !find(finding)),
    allowed: sorted.flatMap((finding): Allowed[] => {
      const by = find(finding)
      return by ? [{ ...finding, by }] : []
    }),
    losses,
  }
}

/** Rules that ask a numbered note for its source. */
const OF_SOURCES = new Set(['note-has-source', 'note-linked'])
const SOURCES = { required: 'error', expected: 'warning', optional: 'off' } as const

/** edition.yaml's `rules:` first, then `notes.sources`, then the rule's own. */
function severityOf(rule: Rule, metadata: Metadata): Severity | 'off' {
  const own = ownSeverity(rule, metadata)
  if (own) return own
  return OF_SOURCES.has(rule.id) ? SOURCES[metadata.notes.sources] : rule.severity
}

function ownSeverity({ id }: Rule, metadata: Metadata): Severity | 'off' | undefined {
  const own = metadata.rules[id]
  return typeof own === 'string' ? own : own?.severity
}

/** The schema of edition.yaml has validated them; a rule without options asks for none. */
function optionsOf(rule: Rule, metadata: Metadata): never {
  const own = metadata.rules[rule.id]
  const { severity: _, ...options } = typeof own === 'object' ? own : {}
  return rule.options?.parse(options) as never
}

function inOrderOfText(a: Filed, b: Filed): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.start.offset - b.at.start.offset
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

export type FailOn = 'error' | 'warning' | 'never'

/** Whether any finding is at or above the severity that fails. */
export function fails(findings: readonly Filed[], failOn: FailOn): boolean {
  return failOn !== 'never' && findings.some((finding) => RANK[finding.severity] >= RANK[failOn])
}
