/**
 * How many of a sorted list come before a place, in the logarithm of its length.
 * @param isBefore holds for the first so many, and for none after them
 */
export function countBefore<T>(sorted: readonly T[], isBefore: (each: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
