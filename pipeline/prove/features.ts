/** What words are, beside what they say: a heading of a depth, a line of verse, words emphasised or in another language. */
import { withoutSpace } from './reading.js'

export interface Feature {
  readonly kind: string
  /** The words that are so, without white space; of a point between words, those before it. */
  readonly said: string
}

/** Enough of the words before a point to know it by, in characters. */
const BEFORE = 24

/** Takes features down as a text is gone through: first the words, then, as each ends, what they were. */
export class FeatureLog {
  readonly #features: Feature[] = []
  #before = ''
  #run: { readonly language: string; said: string } | undefined

  /** @param language of the edition: words in it are nothing special */
  constructor(private readonly language: string) {}

  words(value: string, language: string): void {
    const said = withoutSpace(value)
    if (said === '') return
    this.#before = (this.#before + said).slice(-BEFORE)
    if (this.#run?.language === language) this.#run.said += said
    else {
      this.#endRun()
      this.#run = { language, said }
    }
  }

  /** Nothing is nothing: an empty paragraph is none. */
  whole(kind: string, value: string): void {
    const said = withoutSpace(value.replace(/\uE000[^\uE001]*\uE001/gu, ''))
    if (said !== '') this.#features.push({ kind, said })
  }

  point(kind: string): void {
    this.#features.push({ kind, said: this.#before })
  }

  end(): readonly Feature[] {
    this.#endRun()
    return this.#features
  }

  #endRun(): void {
    if (this.#run && this.#run.language !== this.language)
      this.#features.push({ kind: `in the language ${this.#run.language}`, said: this.#run.said })
    this.#run = undefined
  }
}

/** Of each kind the first place in which two accounts of one passage differ. */
export function differingFeatures(
  expected: readonly Feature[],
  actual: readonly Feature[],
): (readonly [kind: string, edition: string, artefact: string])[] {
  const [wanted, found] = [byKind(expected), byKind(actual)]
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((kind) => {
    const [own, other] = [wanted.get(kind) ?? [], found.get(kind) ?? []]
    const nth = Array.from({ length: Math.max(own.length, other.length) }, (_, each) => each).find(
      (each) => own[each] !== other[each],
    )
    return nth === undefined ? [] : [[kind, shown(own[nth]), shown(other[nth])] as const]
  })
}

function byKind(features: readonly Feature[]): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const { kind, said } of features) {
    const known = kinds.get(kind)
    if (known) known.push(said)
    else kinds.set(kind, [said])
  }
  return kinds
}

const SHOWN = 80
const shown = (said: string | undefined) => (said === undefined ? '(nothing)' : `“${said.slice(0, SHOWN)}”`)
