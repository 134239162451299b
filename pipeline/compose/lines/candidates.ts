/**
 * Where the line being tried may have begun: Knuth and Plass's active nodes ("Breaking Paragraphs into Lines", 1981), with
 * the number of hyphens that end the lines just before in the state, so that the limit on them is exact.
 */

/** A place where a line may end: the next begins with this token, from this character of it. */
export interface Break {
  readonly token: number
  readonly character: number
  /** 0: at a space or the end; 1: a hyphen is added; 2: after a written one; 3: after a dash, a slash, a part of an address. */
  readonly kind: number
  readonly before: Break | undefined
}

/** How a line ends at a place that is tried, and how the next would begin; all but the penalty in points from the start. */
export interface Trial {
  readonly token: number
  readonly character: number
  readonly kind: number
  readonly penalty: number
  readonly final: boolean
  /** Width, stretch and shrink up to the end of this line. */
  readonly end: Sums
  /** And up to the beginning of the next. */
  readonly next: Sums
}
export interface Sums {
  readonly width: number
  readonly stretch: number
  readonly shrink: number
}

const MOST_HYPHENS = 2
const FITS = 4
const STATES = FITS * (MOST_HYPHENS + 1)
/** Demerits, in the measure of Knuth and Plass: a line of ratio 1 has 10,000. */
const SECOND_HYPHEN = 4000
const UNLIKE_LINES = 3000
const HYPHEN_BEFORE_LAST = 5000
const OVERFULL = 1e9
/** Penalty of a last line shorter than this, in points: a stub. */
const STUB = 130
const SHORTEST_LAST = 30

interface Candidate {
  readonly at: Break
  readonly from: Sums
  readonly demerits: number
  readonly fit: number
  readonly hyphens: number
}

export class Candidates {
  #active: Candidate[]

  constructor(
    private readonly measure: number,
    private readonly tolerance: number,
    private readonly last: boolean,
    indent: number,
  ) {
    const at: Break = { token: 0, character: 0, kind: 0, before: undefined }
    this.#active = [{ at, from: { width: -indent, stretch: 0, shrink: 0 }, demerits: 0, fit: 1, hyphens: 0 }]
  }

  get none(): boolean {
    return this.#active.length === 0
  }

  /** Whether a line could end inside a word that begins here: only then is it worth dividing. */
  endsWithin(start: Sums, width: number): boolean {
    return this.#active.some(({ from }) => {
      const natural = start.width - from.width
      const tightest = natural - (start.shrink - from.shrink)
      return tightest < this.measure && natural + width + this.tolerance * (start.stretch - from.stretch) > this.measure
    })
  }

  try(trial: Trial): void {
    const best: (Candidate | undefined)[] = []
    const kept: Candidate[] = []
    let overfull: Candidate | undefined
    for (const candidate of this.#active) {
      const ratio = this.#ratio(candidate, trial)
      const outgrown = ratio < -1 && (trial.kind === 0 || trial.final)
      if (!outgrown) kept.push(candidate)
      else overfull = candidate
      if (ratio >= -1 && ratio <= this.tolerance) consider(best, candidate, trial, ratio, this.measure)
    }
    const found = best.filter((candidate) => candidate !== undefined)
    if (found.length === 0 && kept.length === 0 && overfull && this.last)
      found.push(ended(overfull, trial, overfull.demerits + OVERFULL, 0, 0))
    this.#active = trial.final ? found : found.length > 0 ? [...kept, ...found] : kept
  }

  /** The breaks of the best way to the end. */
  best(): Break[] {
    let best = this.#active[0]
    for (const candidate of this.#active) if (best && candidate.demerits < best.demerits) best = candidate
    const breaks: Break[] = []
    for (let at = best?.at; at; at = at.before) breaks.unshift(at)
    return breaks
  }

  #ratio({ from }: Candidate, { end, final }: Trial): number {
    const gap = this.measure - (end.width - from.width)
    if (gap >= 0) {
      if (final) return 0
      const stretch = end.stretch - from.stretch
      return stretch > 0 ? gap / stretch : gap < 0.01 ? 0 : 1e6
    }
    const shrink = end.shrink - from.shrink
    return shrink > 0 ? gap / shrink : -1e6
  }
}

function consider(best: (Candidate | undefined)[], candidate: Candidate, trial: Trial, ratio: number, measure: number) {
  const hyphens = trial.kind === 1 || trial.kind === 2 ? candidate.hyphens + 1 : 0
  if (hyphens > MOST_HYPHENS) return
  const fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
  const length = trial.end.width - candidate.from.width
  const stub = trial.final && candidate.at.before && length < Math.min(SHORTEST_LAST, measure / 4) ? STUB : 0
  const demerits =
    candidate.demerits +
    (1 + 100 * Math.abs(ratio) ** 3 + trial.penalty + stub) ** 2 +
    (hyphens > 1 ? SECOND_HYPHEN : 0) +
    (Math.abs(fit - candidate.fit) > 1 ? UNLIKE_LINES : 0) +
    (trial.final && candidate.hyphens > 0 ? HYPHEN_BEFORE_LAST : 0)
  const state = fit * (MOST_HYPHENS + 1) + hyphens
  const rival = best[state]
  if (state < STATES && (!rival || demerits < rival.demerits))
    best[state] = ended(candidate, trial, demerits, fit, hyphens)
}

function ended(candidate: Candidate, trial: Trial, demerits: number, fit: number, hyphens: number): Candidate {
  const { token, character, kind, next } = trial
  return { at: { token, character, kind, before: candidate.at }, from: next, demerits, fit, hyphens }
}
