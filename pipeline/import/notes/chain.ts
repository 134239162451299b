/** The alignment: which call belongs to which note, in the order of both, with gaps on either side. */

export interface Pair {
  /** Indexes into the calls and into the notes, each in the order of the text. */
  readonly call: number
  readonly note: number
  /** Above 0: what speaks for it. */
  readonly weight: number
}

/**
 * The heaviest set of pairs in which no call and no note stands twice and none crosses another: what global alignment of
 * two sequences with free gaps finds. O(n log n) in the number of pairs. Of two equal sets the one is taken whose calls
 * come first.
 * @param pairs in any order
 */
export function heaviestChain(pairs: readonly Pair[], notes: number): Pair[] {
  // Notes of one call from the last to the first: so that a call never follows itself.
  const ordered = [...pairs].sort((a, b) => a.call - b.call || b.note - a.note)
  const best: { sum: number; last: number }[] = ordered.map(() => ({ sum: 0, last: -1 }))
  const tree = new PrefixBest(notes + 1)
  ordered.forEach((pair, nth) => {
    const before = tree.best(pair.note)
    const sum = pair.weight + (before < 0 ? 0 : (best[before]?.sum ?? 0))
    best[nth] = { sum, last: before }
    tree.raise(pair.note + 1, nth, sum)
  })
  const chain: Pair[] = []
  for (let nth = tree.best(notes); nth >= 0; nth = best[nth]?.last ?? -1) {
    const pair = ordered[nth]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** A Fenwick tree of the best sum over a prefix. */
class PrefixBest {
  readonly #sums: Float64Array
  readonly #holders: Int32Array
  constructor(size: number) {
    this.#sums = new Float64Array(size + 1)
    this.#holders = new Int32Array(size + 1).fill(-1)
  }

  /** The holder of the best sum at places 1 … `to`; -1: none. */
  best(to: number): number {
    let sum = 0
    let holder = -1
    for (let place = to; place > 0; place -= place & -place) {
      if ((this.#sums[place] ?? 0) > sum) {
        sum = this.#sums[place] ?? 0
        holder = this.#holders[place] ?? -1
      }
    }
    return holder
  }

  raise(place: number, holder: number, sum: number): void {
    for (let at = place; at < this.#sums.length; at += at & -at) {
      if (sum > (this.#sums[at] ?? 0)) {
        this.#sums[at] = sum
        this.#holders[at] = holder
      }
    }
  }
}
