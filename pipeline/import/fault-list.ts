/** Faults of one file; what is the same all over it is said once. */
import type { Range } from './manuscript.js'
import type { ReadingFault } from './reading.js'

export class FaultList {
  readonly #faults = new Map<string, { readonly fault: ReadingFault; count: number }>()

  add(what: string, mend: string, at?: Range): void {
    const known = this.#faults.get(what)
    if (known) known.count++
    else this.#faults.set(what, { fault: { ...(at ? { at } : {}), what, mend }, count: 1 })
  }

  /** In the order in which each was first found. */
  all(): ReadingFault[] {
    return [...this.#faults.values()].map(({ fault, count }) =>
      count === 1 ? fault : { ...fault, what: `${fault.what} (${count} times; this is the first.)` },
    )
  }
}
