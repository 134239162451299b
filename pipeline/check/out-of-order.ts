/** Which of a run of numbers stand out of order: as few as can be, so that one that was moved is told of, and not all that it passed. */

export interface Misplaced<T> {
  readonly item: T
  /** The nearest one that is in its place and should stand on the other side of it. */
  readonly other: T
  readonly side: 'before' | 'after'
}

/** Of two that changed places with each other the later one is told of. */
export function outOfOrder<T>(items: readonly T[], numberOf: (item: T) => number): Misplaced<T>[] {
  const kept = longestRise(items.map(numberOf))
  const inPlace = new Set(kept)
  let next = 0
  return items.flatMap((item, nth): Misplaced<T>[] => {
    while ((kept[next] ?? items.length) < nth) next++
    if (inPlace.has(nth)) return []
    const [before, after] = [items[kept[next - 1] ?? -1], items[kept[next] ?? -1]]
    if (before !== undefined && numberOf(before) > numberOf(item)) return [{ item, other: before, side: 'after' }]
    return after === undefined ? [] : [{ item, other: after, side: 'before' }]
  })
}

/** The places of a longest run of numbers that do not fall; of several such runs the one that keeps the earliest places. */
function longestRise(numbers: readonly number[]): number[] {
  // From the right: how long a run may begin at each place. `heads[n]` is the highest number that a run of n + 1 begins with.
  const heads: number[] = []
  const lengths = numbers.map(() => 0)
  for (let nth = numbers.length - 1; nth >= 0; nth--) {
    const number = numbers[nth] ?? 0
    const length = firstBelow(heads, number)
    heads[length] = number
    lengths[nth] = length + 1
  }
  const kept: number[] = []
  let wanted = heads.length
  let last = Number.NEGATIVE_INFINITY
  for (const [nth, number] of numbers.entries()) {
    if (lengths[nth] !== wanted || number < last) continue
    kept.push(nth)
    last = number
    wanted--
  }
  return kept
}

/** Where in falling numbers the first stands that is lower than this one. */
function firstBelow(falling: readonly number[], number: number): number {
  let [low, high] = [0, falling.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((falling[middle] ?? 0) < number) high = middle
    else low = middle + 1
  }
  return low
}
