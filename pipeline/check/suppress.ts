/** Which findings an editor has allowed. */
import type { Place, Suppression } from '../edition.js'
import type { Filed } from './rule.js'

/** A look-up by rule, so that a thousand findings stay cheap: the first suppression that covers a finding. */
export function suppressionFinder(
  suppressions: readonly Suppression[],
): (finding: Pick<Filed, 'rule' | 'at'>) => Suppression | undefined {
  const byRule = new Map<string, Suppression[]>()
  for (const each of suppressions) byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each])
  return ({ rule, at }) => byRule.get(rule)?.find(({ covers }) => isCovered(at, covers))
}

function isCovered(at: Place, coverage: Suppression['covers']): boolean {
  if (coverage.kind === 'stretch') {
    const { file, start, end } = coverage.place
    return file === at.file && start.offset <= at.start.offset && at.start.offset <= end.offset
  }
  const { file, lines } = coverage
  return file === at.file && (lines?.some((line) => at.start.line <= line && line <= at.end.line) ?? true)
}
