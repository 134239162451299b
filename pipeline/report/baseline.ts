/** What a book had against it when it began to be checked: known findings, by their fingerprints, so that only new ones fail. */
import { z } from 'zod'
import type { Filed } from '../check/rule.js'
import { Fault } from '../fault.js'
import { fingerprints } from './fingerprint.js'
import { sentence } from './sentence.js'

const schema = z.strictObject({
  ibidem: z.literal('baseline 1'),
  findings: z.array(
    z.strictObject({ fingerprint: z.string(), rule: z.string(), file: z.string(), message: z.string() }),
  ),
})

export type Baseline = ReadonlySet<string>

/** @throws Fault when the text is no baseline */
export function parseBaseline(name: string, text: string): Baseline {
  try {
    return new Set(schema.parse(JSON.parse(text)).findings.map(({ fingerprint }) => fingerprint))
  } catch {
    throw new Fault(`${name} is no baseline of Ibidem. Write it anew with --update-baseline.`)
  }
}

type SourceOf = (file: string) => string | undefined

/** The baseline of these findings as text, in the order of files, lines apart so that a change shows in a comparison. */
export function writeBaseline(findings: readonly Filed[], sourceOf: SourceOf): string {
  const prints = fingerprints(findings, sourceOf)
  const rows = findings.map((finding) => ({
    fingerprint: prints.get(finding),
    rule: finding.rule,
    file: finding.at.file,
    message: sentence(finding),
  }))
  return `${JSON.stringify({ ibidem: 'baseline 1', findings: rows }, null, 2)}\n`
}

export interface Sorted<F extends Filed> {
  readonly fresh: readonly F[]
  readonly known: readonly F[]
  /** How many findings of the baseline are there no more. */
  readonly mended: number
}

export function sortByBaseline<F extends Filed>(
  findings: readonly F[],
  baseline: Baseline,
  sourceOf: SourceOf,
): Sorted<F> {
  if (baseline.size === 0) return { fresh: findings, known: [], mended: 0 }
  const prints = fingerprints(findings, sourceOf)
  const isKnown = (finding: F) => baseline.has(prints.get(finding) ?? '')
  const known = findings.filter(isKnown)
  return { fresh: findings.filter((finding) => !isKnown(finding)), known, mended: baseline.size - known.length }
}
