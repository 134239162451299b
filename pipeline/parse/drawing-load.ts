/** How much an SVG asks to be drawn, once everything that it uses again is counted again. */

interface Part {
  /** Elements of its own, and the ids of what it uses. */
  elements: number
  readonly uses: string[]
}

/** More than any drawing for a page has, and little enough to draw. */
const MOST_ELEMENTS = 100_000
const DEEPEST = 200

/** To be told of each element as it opens and closes. */
export class DrawingLoad {
  readonly #parts = new Map<string, Part>()
  readonly #open: (readonly Part[])[] = []
  readonly #whole: Part = { elements: 0, uses: [] }
  #deepest = 0

  opened(id: string | undefined, used: string | undefined): void {
    const around = this.#open.at(-1) ?? [this.#whole]
    const own: Part | undefined =
      id === undefined || this.#open.length > DEEPEST ? undefined : { elements: 0, uses: [] }
    if (id !== undefined && own) this.#parts.set(id, own)
    const within = own ? [...around, own] : around
    for (const part of within) {
      part.elements++
      if (used !== undefined) part.uses.push(used)
    }
    this.#open.push(within)
    this.#deepest = Math.max(this.#deepest, this.#open.length)
  }

  closed(): void {
    this.#open.pop()
  }

  /** What is too much in it; undefined where all is well. */
  harm(): string | undefined {
    if (this.#deepest > DEEPEST) return `elements ${this.#deepest} deep in each other`
    const counted = new Map<Part, number>()
    const count = (part: Part, above: ReadonlySet<Part>): number => {
      if (above.has(part)) return Number.POSITIVE_INFINITY
      const known = counted.get(part)
      if (known !== undefined) return known
      const inside = new Set([...above, part])
      const used = part.uses.map((id) => this.#parts.get(id)).map((each) => (each ? count(each, inside) : 0))
      const all = used.reduce((sum, each) => sum + each, part.elements)
      counted.set(part, all)
      return all
    }
    const all = Math.max(
      count(this.#whole, new Set()),
      ...[...this.#parts.values()].map((part) => count(part, new Set())),
    )
    if (all === Number.POSITIVE_INFINITY) return 'a part that uses itself'
    return all > MOST_ELEMENTS ? `${all} elements, counting each use of a part,` : undefined
  }
}
