/** The bibliography as a closed world: which works, titles, makers and archives a word may belong to. */
import type { CiteKey, Entry, NameRecord } from '../../edition.js'
import { type Folded, fold } from './fold.js'
import { titleOf } from './title-forms.js'
import { Vocabulary } from './vocabulary.js'
import { readWords, type Word } from './words.js'
import { type Title, type Work, workOf } from './works.js'

/** Where a word stands in a title, and how surely it is that word. */
export interface Posting {
  readonly title: Title
  readonly nth: number
  readonly quality: number
}

interface ArchiveName {
  readonly words: readonly string[]
  readonly works: Work[]
}

/** A work in which a word is the name of somebody who made it. */
export interface Making {
  readonly work: Work
  readonly quality: number
}

export class Library {
  readonly works: ReadonlyMap<CiteKey, Work>
  readonly #vocabulary = new Vocabulary()
  readonly #titles = new Map<string, { title: Title; nth: number }[]>()
  readonly #makers = new Map<string, Work[]>()
  readonly #archives = new Map<string, ArchiveName[]>()
  readonly #titleWeights = new Map<Title, { each: readonly number[]; all: number }>()
  readonly #acronyms = new Map<string, Title[]>()
  readonly #weights = new Map<string, number>()
  readonly #postings = new Map<string, readonly Posting[]>()
  readonly #makings = new Map<string, readonly Making[]>()
  #largest = 1

  constructor(entries: readonly Entry[], names: readonly NameRecord[]) {
    const works = new Map<CiteKey, Work>()
    for (const entry of entries) if (!works.has(entry.key)) works.set(entry.key, workOf(entry))
    this.works = works
    for (const work of works.values()) this.#shelve(work)
    for (const work of works.values()) this.#joinNames(work)
    for (const name of names)
      this.#vocabulary.addAliases(
        [name.cyrillic, ...(name.customary ? [name.customary] : []), ...name.spellings].map(fold),
      )
    this.#weigh()
  }

  /** Titles in which a word may stand. */
  postings(word: Word): readonly Posting[] {
    return remembered(this.#postings, word.plain, () =>
      this.#vocabulary
        .find(word)
        .flatMap(({ word: known, quality }) =>
          (this.#titles.get(known) ?? []).map((posting) => ({ ...posting, quality })),
        ),
    )
  }

  /** Works that somebody of this name made. */
  makings(word: Word): readonly Making[] {
    return remembered(this.#makings, word.plain, () => {
      const best = new Map<Work, number>()
      for (const { word: known, quality } of this.#vocabulary.find(word))
        for (const work of this.#makers.get(known) ?? []) best.set(work, Math.max(quality, best.get(work) ?? 0))
      return [...best].map(([work, quality]) => ({ work, quality }))
    })
  }

  /** The words of the bibliography that a word may be. */
  likeliest(word: Folded): readonly string[] {
    return this.#vocabulary.find(word).map(({ word: known }) => known)
  }

  /** How surely a word is one of the bibliography’s: 1 for certain, 0 for not at all. */
  knows(word: Folded): number {
    return Math.max(0, ...this.#vocabulary.find(word).map(({ quality }) => quality))
  }

  /** Names of archives that begin with a word. */
  archives(plain: string): readonly ArchiveName[] {
    return this.#archives.get(plain) ?? []
  }

  /** Titles of which an acronym may stand: `PSS` for Polnoe sobranie sochinenii. */
  acronyms(plain: string): readonly Title[] {
    return this.#acronyms.get(plain) ?? []
  }

  /** How much a word tells: the rarer among titles, the more; numbers little. */
  weight(plain: string): number {
    return this.#weights.get(plain) ?? this.#largest
  }

  /** What the author calls a work from here on: one more of its titles. */
  addAlias(written: string, work: Work): void {
    const spelt = readWords(written).words
    const title = titleOf(work, 'alias', written)
    for (const word of spelt) this.#vocabulary.add(word)
    title.words.forEach((word, nth) => append(this.#titles, word, { title, nth }))
    this.#postings.clear()
    this.#vocabulary.forget()
  }

  /** How much each word of a title tells, and all together. */
  weights(title: Title): { readonly each: readonly number[]; readonly all: number } {
    const known = this.#titleWeights.get(title)
    if (known) return known
    const each = title.words.map((word) => this.weight(word))
    const weights = { each, all: each.reduce((sum, one) => sum + one, 0) }
    this.#titleWeights.set(title, weights)
    return weights
  }

  #shelve(work: Work): void {
    for (const word of work.spelt) this.#vocabulary.add(word)
    for (const title of work.titles) {
      for (const acronym of acronymsOf(title)) append(this.#acronyms, acronym, title)
      title.words.forEach((word, nth) => {
        append(this.#titles, word, { title, nth })
      })
    }
    for (const word of new Set(work.makers.flatMap((maker) => maker.family))) {
      append(this.#makers, word, work)
    }
    for (const words of work.shelf?.names ?? []) {
      const known = this.#archives.get(words[0] ?? '')?.find((name) => name.words.join(' ') === words.join(' '))
      if (known) known.works.push(work)
      else append(this.#archives, words[0] ?? '', { words, works: [work] })
    }
  }

  /** An archive of several names has all the entries of each. */
  #joinNames({ shelf, leading }: Work): void {
    if (!shelf || shelf.names.length < 2 || shelf.parts.size > 0 || leading.length > 0) return
    const names = shelf.names.flatMap((words) =>
      (this.#archives.get(words[0] ?? '') ?? []).filter((name) => name.words.join(' ') === words.join(' ')),
    )
    const all = [...new Set(names.flatMap((name) => name.works))]
    for (const name of names) name.works.splice(0, name.works.length, ...all)
  }

  #weigh(): void {
    this.#largest = Math.log(1 + this.works.size)
    for (const [word, postings] of this.#titles) {
      const works = new Set(postings.map(({ title }) => title.work)).size
      const weight = Math.max(0.2, Math.log(1 + this.works.size / works))
      this.#weights.set(word, /^\d+$/.test(word) ? weight * 0.3 : weight)
    }
  }
}

/** Of its telling words, and of all: `HRR` and `HOTRR`. */
function acronymsOf({ words, all, kind }: Title): Set<string> {
  if (kind === 'container' || words.length < 2 || words.length > 7) return new Set()
  return new Set([words, all].map((of) => of.map((word) => word.charAt(0)).join('')))
}

function remembered<Value>(memory: Map<string, Value>, key: string, think: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = think()
  if (memory.size < 200_000) memory.set(key, value)
  return value
}

function append<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const values = index.get(key)
  if (values) values.push(value)
  else index.set(key, [value])
}
