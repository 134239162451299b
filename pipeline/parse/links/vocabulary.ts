/** Every word by which a work of the bibliography may be known, found under other spellings and through misreadings. */
import { distance } from 'fastest-levenshtein'
import { type Folded, misreadable } from './fold.js'

/** A word of the bibliography that a word of a note may be, and how surely: 1 the same, less with every allowance made. */
export interface Likeness {
  readonly word: string
  readonly quality: number
}

const SOUND = 0.95
const MISREAD = 0.85
const NEAR = 0.7
const NOTHING: readonly Likeness[] = []

export class Vocabulary {
  readonly #plain = new Set<string>()
  readonly #bySound = new Map<string, string[]>()
  readonly #byShape = new Map<string, string[]>()
  readonly #aliases = new Map<string, string[]>()
  readonly #answers = new Map<string, readonly Likeness[]>()
  #near: Map<string, string[]> | undefined

  add({ plain, sound }: Folded): void {
    if (this.#plain.has(plain) || plain === '') return
    this.#plain.add(plain)
    put(this.#bySound, sound, plain)
    put(this.#byShape, misreadable(plain), plain)
  }

  /** Spellings of one name: whoever writes one may mean a work that writes another. */
  addAliases(forms: readonly Folded[]): void {
    const known = forms.filter(({ plain }) => this.#plain.has(plain))
    for (const form of forms)
      for (const { plain } of known) if (plain !== form.plain) put(this.#aliases, form.plain, plain)
  }

  /** Forgets what it answered: the vocabulary has grown. */
  forget(): void {
    this.#answers.clear()
    this.#near = undefined
  }

  /** What a word may be; the answer is kept, so that a word is thought about once. */
  find(word: Folded): readonly Likeness[] {
    const known = this.#answers.get(word.plain)
    if (known) return known
    const answer = this.#think(word)
    if (this.#answers.size < 200_000) this.#answers.set(word.plain, answer)
    return answer
  }

  #think({ plain, sound, cyrillic }: Folded): readonly Likeness[] {
    const found = new Map<string, number>()
    const note = (words: readonly string[] | undefined, quality: number) => {
      for (const word of words ?? []) if ((found.get(word) ?? 0) < quality) found.set(word, quality)
    }
    if (this.#plain.has(plain)) note([plain], 1)
    note(this.#aliases.get(plain), 1)
    if (sound.length >= (cyrillic ? 3 : 4)) note(this.#bySound.get(sound), SOUND)
    if (found.size === 0) note(this.#byShape.get(misreadable(plain)), MISREAD)
    if (found.size === 0) note(this.#nearTo(plain), NEAR)
    return found.size === 0 ? NOTHING : [...found].map(([word, quality]) => ({ word, quality }))
  }

  /** Words that differ by a letter, long ones by two; looked up by what is left when letters are taken out. */
  #nearTo(plain: string): string[] {
    if (plain.length < 5 || plain.length > 40 || /\d\d/.test(plain)) return []
    this.#near ??= this.#withoutLetters()
    const shape = misreadable(plain)
    const candidates = new Set(shortened(shape).flatMap((short) => this.#near?.get(short) ?? []))
    return [...candidates].filter((word) => {
      const other = misreadable(word)
      return distance(shape, other) <= (Math.min(shape.length, other.length) >= 9 ? 2 : 1)
    })
  }

  #withoutLetters(): Map<string, string[]> {
    const index = new Map<string, string[]>()
    for (const word of this.#plain) {
      if (word.length < 5 || word.length > 40 || /^\d+$/.test(word)) continue
      for (const short of new Set(shortened(misreadable(word)))) put(index, short, word)
    }
    return index
  }
}

/** A word with none, one and, if it is long, two of its letters left out. */
function shortened(word: string): string[] {
  const once = without(word)
  return word.length >= 9 ? [word, ...once, ...once.flatMap(without)] : [word, ...once]
}

const without = (word: string) => Array.from(word, (_, nth) => word.slice(0, nth) + word.slice(nth + 1))

function put(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key)
  if (!words) index.set(key, [word])
  else if (!words.includes(word)) words.push(word)
}
