/** Listed names by their forms, by their folded forms and by what is left of them. */

import type { ListedName } from '../edition.js'
import { folded } from './fold.js'
import { FORM_SOURCES, formsOf } from './forms.js'
import { looseKey } from './read-back.js'
import type { Scheme } from './schemes/scheme.js'

export interface NameIndex {
  /** The names that have this very form; several when none has the better claim. */
  readonly byForm: ReadonlyMap<string, readonly ListedName[]>
  readonly byFolded: ReadonlyMap<string, readonly ListedName[]>
  readonly byKey: ReadonlyMap<string, readonly ListedName[]>
  /** Folded spellings that somebody has said to be other words. */
  readonly refused: ReadonlySet<string>
  /** The most words that a form has. */
  readonly longest: number
}

/** Without its marks a shorter form is an English word: Ân is An. */
const SHORTEST_FOLDED = 4

export function nameIndex(names: readonly ListedName[], own: readonly Scheme[]): NameIndex {
  const [byForm, byFolded, byKey] = [new Claims(), new Claims(), new Claims()]
  const refused = new Set(names.flatMap((name) => name.not?.map(folded) ?? []))
  let longest = 1
  for (const name of names) {
    const others = new Set(name.not?.map(folded))
    for (const [form, source] of formsOf(name, own)) {
      const rank = FORM_SOURCES.indexOf(source)
      const fold = folded(form)
      if (others.has(fold)) continue
      byForm.add(form, name, rank)
      if (fold.length >= SHORTEST_FOLDED) byFolded.add(fold, name, rank)
      longest = Math.max(longest, fold.split(' ').length)
    }
    if (!name.cyrillic.includes(' ')) byKey.add(looseKey(name.cyrillic), name, 0)
  }
  return { byForm: byForm.names, byFolded: byFolded.names, byKey: byKey.names, refused, longest }
}

/** Who has the best claim to each spelling. */
class Claims {
  readonly names = new Map<string, readonly ListedName[]>()
  readonly #ranks = new Map<string, number>()

  add(spelling: string, name: ListedName, rank: number): void {
    const best = this.#ranks.get(spelling) ?? Number.POSITIVE_INFINITY
    const before = rank < best ? [] : (this.names.get(spelling) ?? [])
    if (rank > best || before.some(({ cyrillic }) => cyrillic === name.cyrillic)) return
    this.#ranks.set(spelling, rank)
    this.names.set(spelling, [...before, name])
  }
}
