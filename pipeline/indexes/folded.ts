/**
 * The second number of a range in as few figures as are clear: 71–72, 100–104, 107–8, 112–15, 321–25, 1496–500 (The Chicago
 * Manual of Style, “Inclusive numbers”). What is no arabic number is given in full.
 */
export function foldedEnd(first: string, last: string): string {
  const number = Number(first)
  if (!/^\d+$/.test(first) || first.length !== last.length || number < 100 || number % 100 === 0) return last
  const same = [...first].findIndex((figure, nth) => figure !== last[nth])
  const from = same < 0 ? last.length - 1 : same
  return last.slice(number % 100 < 10 ? from : Math.min(from, last.length - 2))
}
