/**
 * Where the line being tried may have begun: Knuth and Plass's active nodes ("Breaking Paragraphs into Lines", 1981), with
 * the number of hyphens that end the lines just before in the state, so that the limit on them is exact.
 */
import { type Break, isHyphen, isSpace, type Trial } from './line-end.js'

const MOST_HYPHENS = 2
/** A line of one word is weighed as if it could give so much, in points: of two, the fuller is better. */
const UNSTRETCHED = 1
/** Demerits, in the measure of Knuth and Plass: a line of ratio 1 has 10,000. */
const SECOND_HYPHEN = 4000
const UNLIKE_LINES = 3000
const HYPHEN_BEFORE_LAST = 5000
const OVERFULL = 1e12
const WORST = 10_000
/** Penalty of a stub, where there must be one. */
const STUB = 130
/** A last line narrower than this is a stub, in points, and one that is the rest of a divided word. */
const SHORTEST_LAST = 32

interface Candidate {
  readonly at: Break
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  readonly demerits: number
  readonly fit: number
  readonly hyphens: number
  /** How many lines end before it; 0 where they are not counted. */
  readonly lines: number
}

/** What is allowed in an attempt. */
export interface Limits {
  /** The ratio to which a line may be stretched. */
  readonly tolerance: number
  /** A last line may be a stub. */
  readonly stubs: boolean
  /** Nothing is refused: a line may run over where nothing else is left. */
  readonly anything: boolean
}

/** Of a line's end: how full the line is, in four classes, and how many hyphens end the lines up to it. */
const STATES = 4 * (MOST_HYPHENS + 1)

export class Candidates {
  readonly #active: Candidate[]
  /** The best way to the end that is tried, by its state and by the lines before it. */
  readonly #from: (Candidate | undefined)[] = []
  readonly #demerits: number[] = []
  #fewest = 0
  #most = 0

  /** @param lines how many there must be, where that is asked for */
  constructor(
    private readonly measure: number,
    private readonly limits: Limits,
    indent: number,
    private readonly lines?: number,
  ) {
    const at: Break = { token: 0, character: 0, kind: 0, before: undefined }
    this.#active = [{ at, width: -indent, stretch: 0, shrink: 0, demerits: 0, fit: 1, hyphens: 0, lines: 0 }]
  }

  get none(): boolean {
    return this.#active.length === 0
  }

  /** Whether any line is long enough to end here: most places need not be tried. */
  reach(end: number, stretch: number): boolean {
    if (this.limits.anything) return true
    for (const from of this.#active)
      if (end - from.width + this.limits.tolerance * (stretch - from.stretch) >= this.measure) return true
    return false
  }

  /** Whether a line could end inside a word that begins here: only then is it worth dividing. */
  endsWithin(start: number, stretch: number, shrink: number, width: number): boolean {
    for (const from of this.#active) {
      const natural = start - from.width
      if (natural - (shrink - from.shrink) >= this.measure) continue
      if (this.limits.anything || natural + width + this.limits.tolerance * (stretch - from.stretch) > this.measure)
        return true
    }
    return false
  }

  try(trial: Trial): void {
    let kept = 0
    let ends = 0
    let overfull: Candidate | undefined
    const active = this.#active
    for (const candidate of active) {
      const ratio = this.#ratio(candidate, trial)
      if (ratio < -1 && (isSpace(trial) || trial.final)) overfull = candidate
      else if (!trial.final) active[kept++] = candidate
      if (ratio >= -1 && ratio <= this.limits.tolerance && this.#consider(candidate, trial, ratio, ends === 0)) ends++
    }
    active.length = kept
    if (ends > 0) this.#addBest(trial)
    else if (kept === 0 && overfull && this.limits.anything)
      active.push(ended(overfull, trial, overfull.demerits + OVERFULL, 0))
  }

  #addBest(trial: Trial): void {
    for (let nth = this.#fewest * STATES; nth < (this.#most + 1) * STATES; nth++) {
      const from = this.#from[nth]
      if (!from) continue
      this.#active.push(ended(from, trial, this.#demerits[nth] ?? 0, nth))
      this.#from[nth] = undefined
    }
  }

  /** The breaks of the best way to the end. */
  best(): Break[] {
    let best = this.#active[0]
    for (const candidate of this.#active) if (best && candidate.demerits < best.demerits) best = candidate
    const breaks: Break[] = []
    for (let at = best?.at; at; at = at.before) breaks.push(at)
    return breaks.reverse()
  }

  /** Whether the line may be: then it is kept if no better one ends in the same state. */
  #consider(from: Candidate, trial: Trial, ratio: number, first: boolean): boolean {
    const hyphens = isHyphen(trial) ? from.hyphens + 1 : 0
    const lines = this.lines === undefined ? 0 : from.lines + 1
    if (hyphens > MOST_HYPHENS || !this.#isWanted(lines, trial)) return false
    const stub = trial.final && from.at.before !== undefined && this.#isStub(from, trial)
    if (stub && !this.limits.stubs) return false
    const fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    const demerits =
      from.demerits +
      (1 + badness(ratio) + trial.penalty + (stub ? STUB : 0)) ** 2 +
      (hyphens > 1 ? SECOND_HYPHEN : 0) +
      (Math.abs(fit - from.fit) > 1 ? UNLIKE_LINES : 0) +
      (trial.final && from.hyphens > 0 ? HYPHEN_BEFORE_LAST : 0)
    this.#fewest = first ? lines : Math.min(this.#fewest, lines)
    this.#most = first ? lines : Math.max(this.#most, lines)
    const state = lines * STATES + fit * (MOST_HYPHENS + 1) + hyphens
    if (this.#from[state] && demerits >= (this.#demerits[state] ?? 0)) return true
    this.#from[state] = from
    this.#demerits[state] = demerits
    return true
  }

  #isWanted(lines: number, { final }: Trial): boolean {
    return this.lines === undefined || (final ? lines === this.lines : lines < this.lines)
  }

  #isStub({ at, width, stretch }: Candidate, trial: Trial): boolean {
    const restOfWord = at.character > 0 && stretch === trial.stretch
    return restOfWord || trial.end - width < Math.min(SHORTEST_LAST, this.measure / 4)
  }

  #ratio(from: Candidate, { end, stretch, shrink, final }: Trial): number {
    const gap = this.measure - (end - from.width)
    if (gap >= 0) {
      if (final) return 0
      return gap / Math.max(stretch - from.stretch, UNSTRETCHED)
    }
    const give = shrink - from.shrink
    return give > 0 ? gap / give : -1e6
  }
}

/** Knuth and Plass's; past what nobody would print it hardly grows, so that penalties still count. */
function badness(ratio: number): number {
  const cubed = 100 * Math.abs(ratio) ** 3
  return cubed <= WORST ? cubed : WORST + ratio
}

function ended(from: Candidate, trial: Trial, demerits: number, nth: number): Candidate {
  const { token, character, kind, next: width, nextStretch: stretch, nextShrink: shrink } = trial
  const lines = Math.floor(nth / STATES)
  const state = nth % STATES
  const hyphens = state % (MOST_HYPHENS + 1)
  const fit = (state - hyphens) / (MOST_HYPHENS + 1)
  return { at: { token, character, kind, before: from.at }, width, stretch, shrink, demerits, fit, hyphens, lines }
}
