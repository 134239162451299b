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
  const digestOf = lineDigester(sourceOf)
  return new Map(
    findings.map((finding) => {
      const { file, start } = finding.at
      const key = [finding.rule, file, digestOf(file, start.line)].join('\0')
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [finding, digest(`${key}\0${nth}`)]
    }),
  )
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** A line may hold a whole book, and as many findings: each is digested once. */
function lineDigester(sourceOf: (file: string) => string | undefined): (file: string, line: number) => string {
  const linesOf = lineReader(sourceOf)
  const known = new Map<string, string>()
  return (file, line) => {
    const place = `${file}\0${line}`
    const found = known.get(place) ?? digest(linesOf(file)[line - 1]?.trim() ?? '')
    known.set(place, found)
    return found
  }
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
