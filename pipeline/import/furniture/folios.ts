/** Page numbers that stand on a line of their own. */
import type { Line } from '../lines.js'
import { numeralValue } from '../numerals.js'

const FOLIO = /^[[(–—-]? ?(\d{1,4}|[ivxlc]{1,7}) ?[\])–—-]?$/
/** Pages that a scan may have skipped between two numbers. */
const MOST_SKIPPED = 3
/** A page has no more lines than this; two numbers further apart are no neighbours. */
const MOST_LINES = 120
/** … and no fewer than this, as a rule: numbers closer together are the rows of a table. */
const FEWEST_LINES = 8
/** Fewer numbers than this in order may be anything: dates, items, chapters. */
const FEWEST = 4

/**
 * Lines that hold nothing but a number, in the longest run that counts up page by page. Chapters counted up the same way stand
 * far apart and at uneven distances; pages do not.
 */
export function findFolios(lines: readonly Line[]): Line[] {
  const numbered = lines.flatMap((line) => {
    const value = countOf(line.text)
    return value === undefined ? [] : [{ line, value }]
  })
  const run: { length: number; before: number }[] = []
  numbered.forEach(({ line, value }, nth) => {
    let best = { length: 1, before: -1 }
    for (let earlier = nth - 1; earlier >= 0; earlier--) {
      const other = numbered[earlier]
      if (!other || line.nth - other.line.nth > MOST_LINES * MOST_SKIPPED) break
      const step = value - other.value
      if (step < 1 || step > MOST_SKIPPED || line.nth - other.line.nth > MOST_LINES * step) continue
      const length = (run[earlier]?.length ?? 0) + 1
      if (length > best.length) best = { length, before: earlier }
    }
    run.push(best)
  })
  const folios = new Set<Line>()
  const taken = new Set<number>()
  for (const last of run.map((_, nth) => nth).sort((a, b) => (run[b]?.length ?? 0) - (run[a]?.length ?? 0))) {
    const chain: Line[] = []
    for (let nth = last; nth >= 0 && !taken.has(nth); nth = run[nth]?.before ?? -1) {
      taken.add(nth)
      const line = numbered[nth]?.line
      if (line) chain.push(line)
    }
    if (chain.length >= FEWEST && isEven(chain)) for (const line of chain) folios.add(line)
  }
  return [...folios].sort((a, b) => a.nth - b.nth)
}

/** The middle half of the distances differs by less than half of the middle one. */
function isEven(descending: readonly Line[]): boolean {
  const gaps = descending
    .slice(1)
    .map((line, nth) => (descending[nth]?.nth ?? 0) - line.nth)
    .sort((a, b) => a - b)
  const at = (share: number) => gaps[Math.floor((gaps.length - 1) * share)] ?? 0
  return at(0.5) >= FEWEST_LINES && at(0.75) - at(0.25) <= 0.5 * at(0.5)
}

function countOf(text: string): number | undefined {
  const written = text.length < 12 ? FOLIO.exec(text)?.[1] : undefined
  return written === undefined ? undefined : numeralValue(written)
}
