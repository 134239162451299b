/** Where a line may end, and what is weighed there. */

/** A place where a line may end: the next begins with this token, from this character of it. */
export interface Break {
  readonly token: number
  readonly character: number
  /**
   * 0: at a space or the end; 1: a hyphen is added; 2: after a written one; 3: after a dash, a slash, a part of an address;
   * 4: at a space after a written hyphen.
   */
  readonly kind: number
  readonly before: Break | undefined
}

/** A place that is tried; what is summed counts from the paragraph's beginning, in points. */
export interface Trial extends Omit<Break, 'before'> {
  readonly penalty: number
  readonly final: boolean
  /** Up to the end of this line; stretch and shrink are those up to here. */
  readonly end: number
  readonly stretch: number
  readonly shrink: number
  /** Up to the beginning of the next. */
  readonly next: number
  readonly nextStretch: number
  readonly nextShrink: number
}

export const isSpace = ({ kind }: Pick<Break, 'kind'>) => kind === 0 || kind === 4
export const isHyphen = ({ kind }: Pick<Break, 'kind'>) => kind === 1 || kind === 2 || kind === 4
