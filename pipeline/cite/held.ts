import type { Inline, Locator } from '../edition.js'
import { firstFreeMark } from './citeproc.js'

/** What citeproc carries through as a mark: inlines it must not touch, or the locators of one item. */
export type Holding =
  | { readonly type: 'affix'; readonly inlines: readonly Inline<'cited'>[] }
  | { readonly type: 'locators'; readonly locators: readonly Locator[]; readonly continued: boolean }

/** A table of holdings by mark. Equal locators have one mark, so that citeproc can tell that they are equal. */
export class Held {
  readonly #holdings: Holding[] = []
  readonly #locators = new Map<string, number>()

  affix(inlines: readonly Inline<'cited'>[]): number {
    this.#holdings.push({ type: 'affix', inlines })
    return firstFreeMark + this.#holdings.length - 1
  }

  /** @param continued whether citeproc prints another locator before these */
  locators(locators: readonly Locator[], continued: boolean): number {
    const content = JSON.stringify([continued, locators])
    const known = this.#locators.get(content)
    if (known !== undefined) return known
    this.#holdings.push({ type: 'locators', locators, continued })
    const mark = firstFreeMark + this.#holdings.length - 1
    this.#locators.set(content, mark)
    return mark
  }

  /** @throws Error for a mark that was never given out */
  get(mark: number): Holding {
    const holding = this.#holdings[mark - firstFreeMark]
    if (!holding) throw new Error(`mark ${mark} of a reference stands for nothing`)
    return holding
  }
}
