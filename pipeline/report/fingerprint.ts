import { createHash } from 'node:crypto'
import type { Filed } from '../check/rule.js'

/**
 * A name for each finding that stays the same when lines move: from the rule, the file, the words of its line, and which of
 * several alike it is.
 * @param sourceOf the text of a file of the edition
 */
export function fingerprints<F extends Filed>(
  findings: readonly F[],
  sourceOf: (file: string) => string | undefined,
): ReadonlyMap<F, string> {
  const seen = new Map<string, number>()
  const linesOf = lineReader(sourceOf)
  return new Map(
    findings.map((finding) => {
      const line = linesOf(finding.at.file)[finding.at.start.line - 1]?.trim() ?? ''
      const key = [finding.rule, finding.at.file, line].join('\0')
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [finding, createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32)]
    }),
  )
}

/** The lines of a file, split once. */
export function lineReader(sourceOf: (file: string) => string | undefined): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>()
  return (file) => {
    const lines = split.get(file) ?? sourceOf(file)?.split(/\r\n|\r|\n/) ?? []
    split.set(file, lines)
    return lines
  }
}
