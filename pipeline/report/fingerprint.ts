import { createHash } from 'node:crypto'
import type { Filed } from '../check/rule.js'
import type { Checking } from './checking.js'

/**
 * A name for each finding that stays the same when lines move: from the rule, the file, the words of its line, and which of
 * several alike it is.
 */
export function fingerprints({ findings, sourceOf }: Checking): ReadonlyMap<Filed, string> {
  const seen = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const line =
        sourceOf(finding.at.file)
          ?.split(/\r\n|\r|\n/)
          [finding.at.start.line - 1]?.trim() ?? ''
      const key = [finding.rule, finding.at.file, line].join('\0')
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [finding, createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32)]
    }),
  )
}
